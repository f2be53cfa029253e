"""The files below a folder that may be pages, whatever the folder holds besides: hidden files, loops, other kinds."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from docspec.config import CONFIG_NAME

PAGE_SUFFIXES = (".md", ".markdown", ".txt", ".html", ".htm")
"""Compared without regard to case."""
MAX_BYTES = 20_000_000
"""A larger file is no page."""


class Walk:
    """Finds page files, and keeps what it could not look into and how much it passed over."""

    def __init__(self) -> None:
        self.unreadable: dict[Path, str] = {}
        """What the operating system refused, with its reason."""
        self.too_large: list[Path] = []
        self.passed_over = 0
        """Files of other kinds; hidden ones and our own configuration are not counted."""

    def pages(self, folder: Path, _above: frozenset[Path] = frozenset()) -> Iterator[Path]:
        """The page files below a folder; a link that leads back to a folder above it is not followed."""
        try:
            here = folder.resolve()
            entries = sorted(folder.iterdir())
        except OSError as error:
            self.unreadable[folder] = reason(error)
            return
        if here in _above:
            return
        for entry in entries:
            if not entry.name.startswith("."):
                yield from self._visit(entry, _above | {here})

    def _visit(self, entry: Path, above: frozenset[Path]) -> Iterator[Path]:
        looks_like_page = entry.suffix.lower() in PAGE_SUFFIXES
        try:
            status = entry.stat()
        except OSError as error:
            if looks_like_page:
                self.unreadable[entry] = reason(error)
            return
        if stat.S_ISDIR(status.st_mode):
            yield from self.pages(entry, above)
        elif not looks_like_page:
            self.passed_over += entry.name != CONFIG_NAME
        elif self._is_usable(entry, status):
            yield entry

    def _is_usable(self, file: Path, status: os.stat_result) -> bool:
        if not stat.S_ISREG(status.st_mode):
            self.unreadable[file] = "not a regular file"
        elif status.st_size > MAX_BYTES:
            self.too_large.append(file)
        else:
            return True
        return False


def reason(error: OSError) -> str:
    """What the operating system says, without the number and the path."""
    return error.strerror or str(error)
