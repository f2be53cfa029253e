"""Rows of aligned tables of any kind: of parameter tables as they were aligned, of others by what their cells hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import mode

from docspec.align.aligned import AlignedBlock, Locale
from docspec.align.blocks import GAP, SURE, likeness
from docspec.align.features import Features, text_tokens
from docspec.align.sequence import align
from docspec.read.page import Item, ItemList, Row, Table
from docspec.reconcile.outline import item_value


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one table or list, each in every locale that has it."""

    rows: tuple[Mapping[Locale, Row | Item], ...]
    locales: frozenset[Locale]
    """Those whose table could be laid beside the others'."""


def tables(block: AlignedBlock) -> dict[Locale, Table]:
    """The tables of a block, by locale; none for a block of another kind."""
    return {locale: item for locale, item in block.blocks.items() if isinstance(item, Table)}


def rows_of(block: AlignedBlock) -> Rows:
    """The rows of a table, or the items of a list; nothing for a block of another kind."""
    if block.rows:
        return Rows(tuple(row.rows for row in block.rows), frozenset(block.rows[0].columns))
    if block.items:
        return Rows(block.items, frozenset(block.blocks))
    found = tables(block)
    if not found:
        return Rows((), frozenset())
    sequences = {locale: [(row, _features(row)) for row in table.rows] for locale, table in found.items()}
    columns = align(sequences, lambda one, other: likeness(one[1], other[1]), gap=GAP, sure=SURE)
    return Rows(
        tuple({locale: row for locale, (row, _) in sorted(column.items())} for column in columns), frozenset(found)
    )


def width(table: Table) -> int:
    """How many columns most rows of a table have, its header among them."""
    return mode([*([len(table.header)] if table.header else []), *(len(row.cells) for row in table.rows)] or [0])


def label(row: Row | Item) -> str:
    """The words that name a row: of its first cell that is not empty; of an item, its value or all of it."""
    if isinstance(row, Item):
        return item_value(row) or row.text.plain()
    return next((text for cell in row.cells if (text := cell.text.plain())), "")


def is_list(block: AlignedBlock) -> bool:
    """Whether this is a list."""
    return any(isinstance(item, ItemList) for item in block.blocks.values())


def _features(row: Row) -> Features:
    tokens = frozenset(token for cell in row.cells for token in text_tokens(cell.text))
    return Features("row", frozenset(), tokens, sum(bool(cell.text.plain()) for cell in row.cells))
