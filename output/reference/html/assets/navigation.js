var docspecNavigation = {"types":[["ActiveJob"],["ActiveJobArray"]],"operations":[["getActiveJobs"]],"enums":[["ActiveJobStates"],["JobTypes"]]};
