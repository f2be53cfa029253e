"""All mutations and their benign twins: one table a family."""

from __future__ import annotations

from benchmarks.drift.mutations import names, prose, references, structure, types

MUTATIONS = (*names.NAMES, *types.TYPES, *structure.STRUCTURE, *prose.PROSE, *references.REFERENCES)
TWINS = (*names.TWINS, *types.TWINS, *structure.TWINS, *prose.TWINS, *references.TWINS)
