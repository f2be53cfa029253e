var docspecNavigation = {"types":[["Shelf"],["Book"],["BookArray"],["book","types/book_2.html"]],"operations":[["getShelf"],["closeLibrary"]],"enums":[["ShelfColours"]],"faults":[["libraryFault"]]};
