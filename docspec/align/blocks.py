"""Which blocks of a page are the same thing in each locale: by ids and content.

A section lost in one locale shifts nothing in the others.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from docspec.align.aligned import AlignedBlock, Locale
from docspec.align.columns import agreed_columns
from docspec.align.features import Features, features, overlap
from docspec.align.rows import Pairs, align_rows
from docspec.align.sequence import NEVER, align
from docspec.read.page import Block, Item, ItemList, Page, Table

# Weights, in units of "two blocks of one class stand at the same place" = 0.5. An id outweighs everything else.
SAME_PLACE = 0.5
SAME_ID, OTHER_ID = 6.0, -2.0
SAME_TOKENS, OTHER_TOKENS = 4.0, -1.0
SIZE = 0.5
LOST_BOLD = -3.0
"""A label is a paragraph that lost its bold only if it names the same things."""
GAP = -0.3
SURE = 0.4


def align_blocks(pages: Mapping[Locale, Page], pairs: Pairs) -> tuple[AlignedBlock, ...]:
    """The blocks of one page, in reading order."""
    sequences = {locale: [(block, features(block)) for block in page.blocks] for locale, page in pages.items()}
    columns = align(sequences, lambda one, other: likeness(one[1], other[1]), gap=GAP, sure=SURE)
    return tuple(_aligned({locale: block for locale, (block, _) in column.items()}, pairs) for column in columns)


def likeness(one: Features, other: Features) -> float:
    """How alike two blocks are; `NEVER` for blocks of different classes."""
    lost_bold = {one.kind, other.kind} == {"label", "prose"}
    if (one.kind != other.kind and not lost_bold) or one.level != other.level:
        return NEVER
    score = (LOST_BOLD if lost_bold else SAME_PLACE) - SIZE * abs(math.log((1 + one.size) / (1 + other.size)))
    if one.ids and other.ids:
        score += SAME_ID if one.ids & other.ids else OTHER_ID
    if one.tokens and other.tokens:
        shared = overlap(one.tokens, other.tokens)
        score += SAME_TOKENS * shared if shared else OTHER_TOKENS
    return score


def _aligned(blocks: dict[Locale, Block], pairs: Pairs) -> AlignedBlock:
    tables = {locale: block for locale, block in blocks.items() if isinstance(block, Table)}
    if tables:
        columns = agreed_columns(tables)
        return AlignedBlock(blocks, rows=align_rows(tables, columns, pairs) if columns else ())
    lists = {locale: block.items for locale, block in blocks.items() if isinstance(block, ItemList)}
    return AlignedBlock(blocks, items=_align_items(lists) if lists else ())


def _align_items(lists: Mapping[Locale, tuple[Item, ...]]) -> tuple[Mapping[Locale, Item], ...]:
    sequences = {
        locale: [(item, features(ItemList((item,), item.place))) for item in items] for locale, items in lists.items()
    }
    columns = align(sequences, lambda one, other: likeness(one[1], other[1]), gap=GAP, sure=SURE)
    return tuple({locale: item for locale, (item, _) in column.items()} for column in columns)
