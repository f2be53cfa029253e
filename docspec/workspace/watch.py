"""Which files changed since they were last looked at.

They are looked at again and again, for no operating system tells of the files of a network or of a container's host; a
look at a thousand files takes some milliseconds. Where it takes longer, it is done less often.
"""

from __future__ import annotations

import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from threading import Event
from time import perf_counter

LEAST = 0.25
"""Seconds between two looks."""
SHARE = 20
"""A look may take one of so many parts of the time."""

_State = tuple[int, int, int]
"""When a file was written, its size, and which file it is: one that replaces another may have its time and size."""


class Watch:
    """Files, and folders with all below them but what is hidden."""

    def __init__(self) -> None:
        self._seen: dict[Path, dict[Path, _State]] = {}

    def look(self, paths: Iterable[Path]) -> frozenset[Path]:
        """The files that came, went or changed since the last look; a path that is new here has none."""
        changed: set[Path] = set()
        seen = {path: dict(_states(path)) for path in dict.fromkeys(paths)}
        for path, now in seen.items():
            before = self._seen.get(path, now)
            changed |= {file for file in before.keys() | now.keys() if before.get(file) != now.get(file)}
        self._seen = seen
        return frozenset(changed)

    def wait(self, paths: Iterable[Path], stop: Event) -> frozenset[Path]:
        """The files that change next, once nothing changes any more; none if it is to stop."""
        paths, pause = tuple(paths), LEAST
        changed: frozenset[Path] = frozenset()
        while not stop.wait(pause):
            began = perf_counter()
            more = self.look(paths)
            if changed and not more:
                return changed
            changed |= more
            pause = max(LEAST, SHARE * (perf_counter() - began)) if not changed else LEAST
        return frozenset()


def _states(path: Path, above: frozenset[tuple[int, int]] = frozenset()) -> Iterator[tuple[Path, _State]]:
    try:
        status = path.stat()
        here = (status.st_dev, status.st_ino)
        if not stat.S_ISDIR(status.st_mode):
            yield path, (status.st_mtime_ns, status.st_size, status.st_ino)
            return
        entries = [] if here in above else [entry for entry in path.iterdir() if not entry.name.startswith(".")]
    except OSError:  # it went while it was looked at
        return
    for entry in entries:
        yield from _states(entry, above | {here})
