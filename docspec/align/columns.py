"""Which columns of a parameter table are the same in each locale, also where one locale lost one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, permutations

from docspec.align.aligned import Locale
from docspec.align.features import cell_text
from docspec.read.page import Cell, Role, Table
from docspec.read.vocabulary import heading_roles, yes_no

Columns = Mapping[Role, int]
_COPIED = (Role.NAME, Role.TYPE)
"""What a translation should leave as it is."""
FITS = 0.4
"""The least likeness, a column, at which a narrower table is taken for one that lost columns."""
HEADED = 0.5
PLAINLY = 0.3
"""So much better in all must another order of columns fit before a table is read in it."""
LONG = 24.0
"""Descriptions are mostly longer than this, in characters; names and types mostly shorter."""


def agreed_columns(tables: Mapping[Locale, Table]) -> Mapping[Locale, Columns]:
    """The columns of a parameter table in each locale; empty where most locales see no parameter table.

    A locale whose own reading is missing or stands alone takes that of the majority, if its table is as wide, unless
    its cells plainly stand in another order; one whose table is narrower takes what fits. A locale that is missing in
    the answer takes no part in the table.
    """
    readings = Counter((len(table.header), tuple(sorted(table.columns.items()))) for table in tables.values())
    seen = Counter({reading: count for reading, count in readings.items() if reading[1]})
    if 2 * sum(seen.values()) < len(tables):
        return {}
    usual: dict[int, Columns] = {}
    for (width, columns), _ in sorted(seen.items(), key=lambda pair: (-pair[1], pair[0])):
        usual.setdefault(width, dict(columns))
    agreed = {locale: _own(table, tables, usual) or _fitted(table, tables, usual) for locale, table in tables.items()}
    return {locale: columns for locale, columns in agreed.items() if columns}


def _own(table: Table, tables: Mapping[Locale, Table], usual: Mapping[int, Columns]) -> Columns:
    columns = usual.get(len(table.header), table.columns)
    peers = [(peer, columns) for peer in tables.values() if peer is not table and peer.columns == columns]
    return _moved(table, columns, peers) if 2 * len(peers) >= len(tables) - 1 and len(peers) > 1 else columns


def _moved(table: Table, usual: Columns, peers: Sequence[tuple[Table, Columns]]) -> Columns:
    """The usual columns, or the same in another order that the cells of this table fit plainly better."""
    if all(_share(table, index, role, peers) >= 0.5 for role, index in usual.items() if role is not Role.DESCRIPTION):
        return usual
    shares = {(role, index): _share(table, index, role, peers) for role in usual for index in usual.values()}
    fits = {(role, index): _likeness(table, index, role, peers) for role, index in shares}
    orders = [dict(zip(usual, order, strict=True)) for order in permutations(usual.values())]
    best = max(orders, key=lambda order: sum(fits[pair] for pair in order.items()))
    better = sum(fits[pair] for pair in best.items()) - sum(fits[pair] for pair in usual.items())
    moved = [role for role in usual if best[role] != usual[role]]
    # What stands in a name's or type's new place must be found there in other locales, or it is a guess by length;
    # or all headings moved with their columns.
    told = [shares[role, best[role]] > shares[role, usual[role]] for role in moved if role in _COPIED]
    told.append(all(_headed(table, best[role], role) and not _headed(table, usual[role], role) for role in moved))
    whole = all(any(_cells(table, usual[role])) for role in moved)
    return best if better >= PLAINLY and whole and (any(told) or len(told) == 1) else usual


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
    looks = _length(table, index) if role is Role.DESCRIPTION else _share(table, index, role, peers)
    return looks + HEADED * _headed(table, index, role)


def _headed(table: Table, index: int, role: Role) -> bool:
    return index < len(table.header) and role in heading_roles(cell_text(table.header[index]))


def _length(table: Table, index: int) -> float:
    """0 to 1: how near the mean length of the cells comes to that of descriptions."""
    lengths = [len(cell_text(cell)) for cell in _cells(table, index)]
    return min(sum(lengths) / max(len(lengths), 1) / LONG, 1.0)


def _share(table: Table, index: int, role: Role, peers: Sequence[tuple[Table, Columns]]) -> float:
    """The share of the cells that others have in that role, or that answer yes or no where it is the need."""
    cells = [cell_text(cell) for cell in _cells(table, index)]
    theirs = {cell_text(cell) for peer, columns in peers if role in columns for cell in _cells(peer, columns[role])}
    known = [cell in theirs or (role is Role.REQUIRED and yes_no(cell) is not None) for cell in cells]
    return sum(known) / max(len(cells), 1)


def _cells(table: Table, index: int) -> Iterator[Cell]:
    return (row.cells[index] for row in table.rows if index < len(row.cells) and row.cells[index].text.plain())
