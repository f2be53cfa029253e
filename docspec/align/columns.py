"""Which columns of a parameter table are the same in each locale, also where one locale lost one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from docspec.align.aligned import AlignedBlock, AlignedPage, Locale
from docspec.align.features import cell_text
from docspec.finding import Finding, Rule, Severity
from docspec.read.page import Cell, Role, Table
from docspec.read.vocabulary import heading_roles

COLUMN_LOST = Rule("R203", "column-lost", Severity.WARNING, "A table lacks a column that the other locales have.")
TABLE_UNMATCHED = Rule(
    "R204", "table-unmatched", Severity.WARNING, "A table cannot be matched with the other locales'."
)

Columns = Mapping[Role, int]
FITS = 0.4
"""The least likeness, a column, at which a narrower table is taken for one that lost columns."""
HEADED = 0.5
LONG = 24.0
"""Descriptions are mostly longer than this, in characters; names and types mostly shorter."""


def agreed_columns(tables: Mapping[Locale, Table]) -> Mapping[Locale, Columns]:
    """The columns of a parameter table in each locale; empty where most locales see no parameter table.

    A locale whose own reading is missing or stands alone takes that of the majority, if its table is as wide; one
    whose table is narrower takes what fits. A locale that is missing in the answer takes no part in the table.
    """
    readings = Counter((len(table.header), tuple(sorted(table.columns.items()))) for table in tables.values())
    seen = Counter({reading: count for reading, count in readings.items() if reading[1]})
    if 2 * sum(seen.values()) < len(tables):
        return {}
    usual: dict[int, Columns] = {}
    for (width, columns), _ in sorted(seen.items(), key=lambda pair: (-pair[1], pair[0])):
        usual.setdefault(width, dict(columns))
    agreed = {locale: _own(table, usual) or _fitted(table, tables, usual) for locale, table in tables.items()}
    return {locale: columns for locale, columns in agreed.items() if columns}


def _own(table: Table, usual: Mapping[int, Columns]) -> Columns:
    return usual.get(len(table.header), table.columns)


def _fitted(table: Table, tables: Mapping[Locale, Table], usual: Mapping[int, Columns]) -> Columns:
    """The columns of a table that is narrower than the others': the roles, in their order, that its cells fit best."""
    width = len(table.header)
    peers = [(peer, usual[len(peer.header)]) for peer in tables.values() if len(peer.header) in usual]
    order = _commonest_order(peers)
    choices = [roles for roles in combinations(order, width) if Role.NAME in roles] if width < len(order) else []
    scored = [(_fit(table, roles, peers), roles) for roles in choices]
    score, roles = max(scored, default=(0.0, ()))
    return {role: index for index, role in enumerate(roles)} if roles and score >= FITS * width else {}


def _fit(table: Table, roles: Sequence[Role], peers: Sequence[tuple[Table, Columns]]) -> float:
    return sum(_likeness(table, index, role, peers) for index, role in enumerate(roles))


def _commonest_order(peers: Sequence[tuple[Table, Columns]]) -> tuple[Role, ...]:
    orders = Counter(tuple(sorted(columns, key=lambda role: columns[role])) for _, columns in peers)
    return max(sorted(orders), key=lambda order: (orders[order], len(order)), default=())


def _likeness(table: Table, index: int, role: Role, peers: Sequence[tuple[Table, Columns]]) -> float:
    """How much a column looks like one of this role: by its heading, and by cells that others have in that role."""
    cells = list(_cells(table, index))
    theirs = {cell_text(cell) for peer, columns in peers if role in columns for cell in _cells(peer, columns[role])}
    shared = sum(cell_text(cell) in theirs for cell in cells) / max(len(cells), 1)
    length = sum(len(cell_text(cell)) for cell in cells) / max(len(cells), 1)
    looks = min(length / LONG, 1.0) if role is Role.DESCRIPTION else shared
    return looks + HEADED * (role in heading_roles(cell_text(table.header[index])))


def _cells(table: Table, index: int) -> Iterator[Cell]:
    return (row.cells[index] for row in table.rows if index < len(row.cells) and row.cells[index].text.plain())


def lost_columns(pages: Iterable[AlignedPage]) -> Iterator[Finding]:
    """What parameter tables lost in single locales: a column, or the likeness to the others' tables."""
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
