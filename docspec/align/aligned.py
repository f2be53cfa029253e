"""Pages of several locales laid beside each other: what is the same thing in each.

Which one is right is not asked here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from docspec.read.page import Block, Cell, Item, Page, Role, Row

Locale = str
"""A BCP 47 tag such as `sv-SE`."""


@dataclass(frozen=True, slots=True)
class AlignedRow:
    """One row of a parameter table, in every locale that has it."""

    rows: Mapping[Locale, Row]
    columns: Mapping[Locale, Mapping[Role, int]]

    def cell(self, locale: Locale, role: Role) -> Cell | None:
        """The cell of a role, None where the locale has no such row, column or cell."""
        row = self.rows.get(locale)
        index = self.columns.get(locale, {}).get(role)
        if row is None or index is None or index >= len(row.cells):
            return None
        return row.cells[index]


@dataclass(frozen=True, slots=True)
class AlignedBlock:
    """One block of a page in every locale that has it; the blocks are of one class."""

    blocks: Mapping[Locale, Block]
    rows: tuple[AlignedRow, ...] = ()
    """Of tables."""
    items: tuple[Mapping[Locale, Item], ...] = ()
    """Of lists."""


@dataclass(frozen=True, slots=True)
class AlignedPage:
    """One page in every locale that has it."""

    key: str
    """Path without the locale folder and the suffix; the same in every locale."""
    pages: Mapping[Locale, Page]
    blocks: tuple[AlignedBlock, ...]
