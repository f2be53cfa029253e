"""What parameter tables lost in single locales: a column, or the likeness to the others' tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from docspec.align.aligned import AlignedBlock, AlignedPage, Locale
from docspec.finding import Finding, Rule, Severity
from docspec.read.page import Table

COLUMN_LOST = Rule("R203", "column-lost", Severity.WARNING, "A table lacks a column that the other locales have.")
TABLE_UNMATCHED = Rule(
    "R204", "table-unmatched", Severity.WARNING, "A table cannot be matched with the other locales'."
)


def lost_columns(pages: Iterable[AlignedPage]) -> Iterator[Finding]:
    """A finding for each column, and for each table."""
    for page in pages:
        for block in page.blocks:
            if block.rows:
                yield from _lost(block)


def _lost(block: AlignedBlock) -> Iterator[Finding]:
    columns = block.rows[0].columns
    counts = Counter(role for roles in columns.values() for role in roles)
    usual = {role for role, count in counts.items() if 2 * count > len(block.blocks)}
    for locale, table in sorted(block.blocks.items()):
        others = ", ".join(sorted(set(columns) - {locale}))
        if locale not in columns:
            message = f"this table has other columns than that of {others}; its cells are not used"
            yield _finding(TABLE_UNMATCHED, locale, table, message)
        for role in sorted(usual - set(columns.get(locale, usual))):
            yield _finding(COLUMN_LOST, locale, table, f"the column of the {role} is missing; {others} have it")


def _finding(rule: Rule, locale: Locale, table: object, message: str) -> Finding:
    assert isinstance(table, Table)
    place = table.place
    return Finding(rule, place.path, message, place.line, place.column, place.line, place.column, locale=locale)
