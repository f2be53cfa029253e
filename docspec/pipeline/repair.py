"""Repair of the pages, and of what the repaired ones tell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from docspec.check.fix import repaired
from docspec.finding import Finding
from docspec.pipeline.drift import find_drift
from docspec.pipeline.progress import Progress, quiet
from docspec.workspace import Sources

FIX_ROUNDS = 4
"""A repaired page may tell more than the damaged one; after so many rounds there is nothing more to repair."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """What a repair makes of the pages."""

    files: Mapping[str, bytes]
    """The files that change, by path."""
    repairs: int
    """How many findings were repaired."""
    left: tuple[Finding, ...]
    """The findings that are left."""


def fix(sources: Sources, *, unsafe: bool = False, progress: Progress = quiet) -> Fixed:
    """Repair the pages, and what the repaired ones tell, until there is nothing more to repair. Writes nothing."""
    before = {file.path: file.data for file in sources.files}
    now, left = before, find_drift(sources, progress=progress).findings
    repairs = 0
    for _ in range(FIX_ROUNDS):
        changed = repaired(now, left, unsafe=unsafe)
        if not changed:
            break
        now = now | changed
        files = tuple(replace(file, data=now[file.path]) for file in sources.files)
        count, left = len(left), find_drift(replace(sources, files=files), progress=progress).findings
        repairs += count - len(left)
    return Fixed({path: data for path, data in now.items() if data != before[path]}, repairs, left)
