"""Whether a row of one locale surely is the row of the others, told by independent signals."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from docspec.align.aligned import Locale
from docspec.check.difference import Difference, difference
from docspec.check.subject import FieldRow
from docspec.check.wanted import said
from docspec.read.page import Cell, Role
from docspec.read.plain import clean
from docspec.read.vocabulary import yes_no

ENOUGH = 2
"""Signals that must agree."""
# What translation leaves in a description: words of code and numbers, in ASCII.
_KEPT = re.compile(r"[A-Za-z]+[A-Z_][A-Za-z_]*|(?<![0-9])[0-9]{2,}(?![0-9])")
Known = Counter[tuple[Locale, Role, str, str]]


class SameRows:
    """What is known of all rows, asked of one."""

    def __init__(self, rows: Iterable[FieldRow]) -> None:
        self._known: Known = Counter()
        self._tables: dict[str, list[FieldRow]] = {}
        for row in rows:
            self._tables.setdefault(row.table, []).append(row)
            self._known.update(_pairs(row))

    def sure(self, row: FieldRow, locale: Locale, asked: Role) -> bool:
        """Whether enough tells that the row is the others' row, whatever its cell of the role asked about says."""
        signals = (
            self._is_whole(row.table),
            self._is_between(row, locale),
            asked is not Role.TYPE and self._is_known(row, locale, Role.TYPE),
            asked is not Role.NAME and self._is_known(row, locale, Role.NAME),
            self._is_known(row, locale, asked),
            _is_alike(row, locale, asked),
            _same_need(row, locale),
            _same_facts(row, locale),
        )
        return sum(signals) >= ENOUGH

    def _is_whole(self, table: str) -> bool:
        """Whether all locales have all rows of a table."""
        return len({frozenset(row.cells.rows) for row in self._tables[table]}) == 1

    def _is_between(self, row: FieldRow, locale: Locale) -> bool:
        """Whether the rows before and after are what they should be; the edge of a table is."""
        rows = self._tables[row.table]
        near = [*rows[max(row.order - 1, 0) : row.order], *rows[row.order + 1 : row.order + 2]]
        return all(any(self._is_known(one, locale, role) for role in (Role.NAME, Role.TYPE)) for one in near)

    def _is_known(self, row: FieldRow, locale: Locale, role: Role) -> bool:
        """Whether the locale says here what is right, or what it says for it elsewhere."""
        text, right = said(row, role).get(locale), _right(row, role)
        return right is not None and text is not None and (text == right or self._known[locale, role, text, right] > 1)


def _pairs(row: FieldRow) -> Iterator[tuple[Locale, Role, str, str]]:
    for role in (Role.NAME, Role.TYPE):
        if right := _right(row, role):
            yield from ((locale, role, text, right) for locale, text in said(row, role).items())


def _right(row: FieldRow, role: Role) -> str | None:
    return row.name.value if role is Role.NAME else row.type_text


def _is_alike(row: FieldRow, locale: Locale, role: Role) -> bool:
    """Whether the cell in question has the letters or sounds of what it should say."""
    text, right = said(row, role).get(locale, ""), _right(row, role) or ""
    if role is Role.TYPE:
        text, right = (clean(one).rpartition(":")[2] for one in (text, right))
    return bool(text) and (text == right or difference(text, right) is not Difference.WORD)


def _same_need(row: FieldRow, locale: Locale) -> bool:
    text = said(row, Role.REQUIRED).get(locale)
    return bool(text) and row.required is not None and yes_no(text or "") is row.required


def _same_facts(row: FieldRow, locale: Locale) -> bool:
    """Whether the description shares code, numbers or links with those of most others."""
    cells = row.said(Role.DESCRIPTION)
    facts = {other: _facts(cell) for other, cell in cells.items()}
    mine = facts.pop(locale, frozenset())
    return bool(mine) and 2 * sum(bool(mine & theirs) for theirs in facts.values()) > len(facts)


def _facts(cell: Cell) -> frozenset[str]:
    links = (link.target.rpartition("/")[2] for link in cell.text.links())
    return frozenset((*_KEPT.findall(cell.text.plain()), *cell.text.code(), *links))
