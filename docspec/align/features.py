"""What of a block or a row survives translation, as far as alignment needs it: ids, code, numbers, sizes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from docspec.read.inline import Text
from docspec.read.page import Block, Cell, Heading, ItemList, Prose, Sample, Table
from docspec.read.plain import clean

_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]{2,}")
_CODE_SHAPE = re.compile(r"[A-Za-z0-9_]*[a-z][A-Z][A-Za-z0-9_]*|[A-Z0-9]+_[A-Z0-9_]+|\d+(?:[.,:]\d+)*")


@cache
def fold(text: str) -> str:
    """Text for comparing: cleaned, without case."""
    return clean(text).casefold()


@dataclass(frozen=True, slots=True)
class Features:
    """A block as alignment sees it."""

    kind: str
    ids: frozenset[str]
    tokens: frozenset[str]
    size: int
    level: int = 0


def features(block: Block) -> Features:
    """The features of a block of any class."""
    match block:
        case Heading(level=level, anchor=anchor):
            return Features("heading", _ids(anchor), text_tokens(block.text), 1, level)
        case Prose(label=label):
            return Features("label" if label else "prose", frozenset(), text_tokens(block.text), 1)
        case ItemList(items=items):
            return Features("list", frozenset(), _union(item.text for item in items), len(items))
        case Table():
            cells = (cell for row in block.rows for cell in row.cells)
            return Features("table", _ids(block.id), _union(cell.text for cell in cells), len(block.rows))
        case Sample(text=text):
            return Features("sample", frozenset(), frozenset(_IDENTIFIER.findall(text)), text.count("\n"))


def _ids(value: str | None) -> frozenset[str]:
    return frozenset([value] if value else [])


def _union(texts: Iterator[Text]) -> frozenset[str]:
    return frozenset(token for text in texts for token in text_tokens(text))


def text_tokens(text: Text) -> frozenset[str]:
    """Identifiers, numbers, code and the last part of link targets in a text."""
    found = set(_CODE_SHAPE.findall(text.plain()))
    found.update(fold(code) for code in text.code() if code.isascii())
    found.update(link.target.split("#")[0].rstrip("/").rsplit("/", 1)[-1] for link in text.links())
    return frozenset(filter(None, found))


def cell_text(cell: Cell | None) -> str:
    """The folded words of a cell, empty for none."""
    return fold(cell.text.plain()) if cell else ""


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The Jaccard index, 0 to 1; 0 where either is empty."""
    return len(one & other) / len(one | other) if one and other else 0.0
