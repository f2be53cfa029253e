"""Which rows of a parameter table are the same in each locale: by what their cells hold, not by their count."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from itertools import combinations

from docspec.align.aligned import AlignedBlock, AlignedRow, Locale
from docspec.align.features import cell_text, overlap, text_tokens
from docspec.align.sequence import align
from docspec.read.page import Cell, Role, Row, Table
from docspec.read.vocabulary import yes_no

# Weights; what two rows at the same place share by chance is worth SAME_PLACE, a row left alone costs GAP.
SAME_PLACE = 0.3
SAME_NAME, NEAR_NAME, KNOWN_PAIR = 3.0, 1.5, 2.0
SAME_TYPE, NEAR_TYPE, KNOWN_TYPE, TRANSLATED_TYPE, OTHER_TYPE = 1.2, 0.8, 0.6, -0.1, -0.6
SAME_REQUIRED, OTHER_REQUIRED = 0.2, -0.6
SAME_TOKENS, OTHER_TOKENS = 2.0, -0.4
TEXT_LENGTH = 0.4
EMPTY_TEXT = -0.8
GAP = -0.7
SURE = 0.9

_LOCAL = re.compile(r"[:：]\s*")


def _type_text(cell: Cell | None) -> str:
    """The folded type without its prefix."""
    return _LOCAL.split(cell_text(cell))[-1]


_LEARNED: Mapping[Role, Callable[[Cell | None], str]] = {Role.NAME: cell_text, Role.TYPE: _type_text}


class Pairs:
    """Names and types seen in the same row of two locales, in tables where there is no doubt which row is which."""

    def __init__(self) -> None:
        self._seen: set[frozenset[tuple[Role, Locale, str]]] = set()

    def learn(self, rows: Iterable[AlignedRow]) -> None:
        """Take note of every pair of names, and every pair of types, in these rows."""
        for row in rows:
            for role, text in _LEARNED.items():
                said = [(role, locale, text(row.cell(locale, role))) for locale in sorted(row.rows)]
                self._seen.update(map(frozenset, combinations(said, 2)))

    def seen(self, role: Role, one: tuple[Locale, str], other: tuple[Locale, str]) -> bool:
        """Whether these two names or types were the same row elsewhere."""
        return frozenset(((role, *one), (role, *other))) in self._seen


@dataclass(frozen=True, slots=True)
class _RowFeatures:
    locale: Locale
    row: Row
    name: str
    type: str
    required: bool | None
    tokens: frozenset[str]
    length: int


def align_rows(
    tables: Mapping[Locale, Table], columns: Mapping[Locale, Mapping[Role, int]], pairs: Pairs
) -> tuple[AlignedRow, ...]:
    """The rows of one table, in page order. A locale without columns takes no part."""
    sequences = {
        locale: [
            _features(locale, row, columns[locale])
            for row in table.rows
            if any(cell.text.plain() for cell in row.cells)
        ]
        for locale, table in tables.items()
        if locale in columns
    }
    aligned = align(sequences, lambda one, other: _likeness(one, other, pairs), gap=GAP, sure=SURE)
    return tuple(
        AlignedRow({locale: item.row for locale, item in sorted(column.items())}, columns)
        for column in _uncrossed(_rejoin(aligned, pairs), pairs)
    )


def is_unambiguous(block: AlignedBlock) -> bool:
    """Whether every locale has every row of this table, so that nobody can have shifted."""
    return bool(block.rows) and all(len(row.rows) == len(block.blocks) for row in block.rows)


def _features(locale: Locale, row: Row, columns: Mapping[Role, int]) -> _RowFeatures:
    lone = AlignedRow({locale: row}, {locale: columns})
    description = lone.cell(locale, Role.DESCRIPTION)
    required = lone.cell(locale, Role.REQUIRED)
    return _RowFeatures(
        locale,
        row,
        cell_text(lone.cell(locale, Role.NAME)),
        _type_text(lone.cell(locale, Role.TYPE)),
        yes_no(required.text.plain()) if required else None,
        text_tokens(description.text) if description else frozenset(),
        len(description.text.plain()) if description else 0,
    )


def _likeness(one: _RowFeatures, other: _RowFeatures, pairs: Pairs) -> float:
    return (
        SAME_PLACE
        + _name_likeness(one, other, pairs)
        + _type_likeness(one, other, pairs)
        + _required_likeness(one.required, other.required)
        + _text_likeness(one, other)
    )


def _name_likeness(one: _RowFeatures, other: _RowFeatures, pairs: Pairs) -> float:
    if one.name == other.name:
        return SAME_NAME
    if pairs.seen(Role.NAME, (one.locale, one.name), (other.locale, other.name)):
        return KNOWN_PAIR
    return NEAR_NAME if _near(one.name, other.name) else 0.0


@cache
def _near(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() > 0.8


def _type_likeness(one: _RowFeatures, other: _RowFeatures, pairs: Pairs) -> float:
    if not one.type or not other.type:
        return 0.0
    if one.type == other.type:
        return SAME_TYPE
    if pairs.seen(Role.TYPE, (one.locale, one.type), (other.locale, other.type)):
        return KNOWN_TYPE
    if one.type.isascii() != other.type.isascii():
        return TRANSLATED_TYPE
    return NEAR_TYPE if _near(one.type, other.type) else OTHER_TYPE


def _required_likeness(one: bool | None, other: bool | None) -> float:
    if one is None or other is None:
        return 0.0
    return SAME_REQUIRED if one == other else OTHER_REQUIRED


def _text_likeness(one: _RowFeatures, other: _RowFeatures) -> float:
    if not one.length or not other.length:
        return 0.0 if one.length == other.length else EMPTY_TEXT
    score = -TEXT_LENGTH * abs(math.log(one.length / other.length)) / 2
    if one.tokens or other.tokens:
        shared = overlap(one.tokens, other.tokens)
        score += SAME_TOKENS * shared if shared else OTHER_TOKENS
    return score


def _rejoin(columns: list[dict[Locale, _RowFeatures]], pairs: Pairs) -> list[dict[Locale, _RowFeatures]]:
    """Rows that stand in another order in one locale join the row of their name, where that locale is missing."""
    joined: list[dict[Locale, _RowFeatures]] = []
    lone = [column for column in columns if len(column) == 1]
    hosts = [column for column in columns if len(column) > 1] or columns
    moved: set[int] = set()
    for column in lone:
        ((locale, item),) = column.items()
        for host in hosts:
            if host is not column and locale not in host and _same_row(item, host, pairs):
                host[locale] = item
                moved.add(id(column))
                break
    joined.extend(column for column in columns if id(column) not in moved)
    return joined


def _uncrossed(columns: list[dict[Locale, _RowFeatures]], pairs: Pairs) -> list[dict[Locale, _RowFeatures]]:
    """Two rows of a locale change places where each has the other's name: alike in all else, they were paired by place.

    Both names must fit, as one alone may be a translation that happens to be the name of another row.
    """
    for locale in sorted({locale for column in columns for locale in column}):
        strange = [column for column in columns if locale in column and not _is_named(column[locale], column, pairs)]
        for one, other in combinations(strange, 2):
            if _is_named(one[locale], other, pairs) and _is_named(other[locale], one, pairs):
                one[locale], other[locale] = other[locale], one[locale]
    return columns


def _is_named(item: _RowFeatures, row: Mapping[Locale, _RowFeatures], pairs: Pairs) -> bool:
    """Whether most of the other locales have an item's name in a row, or one that it was paired with elsewhere."""
    peers = [peer for locale, peer in row.items() if locale != item.locale]
    fits = [_has_name(item, peer, pairs) for peer in peers]
    return bool(item.name) and 2 * sum(fits) > len(fits)


def _has_name(item: _RowFeatures, peer: _RowFeatures, pairs: Pairs) -> bool:
    return item.name == peer.name or pairs.seen(Role.NAME, (item.locale, item.name), (peer.locale, peer.name))


def _same_row(item: _RowFeatures, host: Mapping[Locale, _RowFeatures], pairs: Pairs) -> bool:
    return bool(item.name) and any(
        _name_likeness(item, other, pairs) >= KNOWN_PAIR and _type_likeness(item, other, pairs) >= KNOWN_TYPE
        for other in host.values()
    )
