"""Reads a page once where the same file is read again, as in a history in which most pages stay what they were."""

from __future__ import annotations

from docspec.read.page import Page
from docspec.read.reader import read_page


class PageCache:
    """Reads pages as `read_page` does; keeps those of one round for the next."""

    def __init__(self) -> None:
        self._before: dict[tuple[str, bytes], Page] = {}
        self._now: dict[tuple[str, bytes], Page] = {}

    def read(self, path: str, data: bytes) -> Page:
        """The page; read anew only where neither this round nor the last had it. Raises PageError for no text."""
        key = (path, data)
        page = self._now.get(key) or self._before.get(key) or read_page(path, data)
        self._now[key] = page
        return page

    def next_round(self) -> None:
        """Forget what the round that ends did not ask for."""
        self._before, self._now = self._now, {}
