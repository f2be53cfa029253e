"""Tells which columns of a table hold the name, type, need and description of a parameter.

What the cells hold weighs as much as the words above them, so that a table in a language nobody listed is
understood. A table without a column of types, or without one of names, is no parameter table.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from statistics import mode

from docspec.read.page import NO_COLUMNS, Cell, Role, Row
from docspec.read.vocabulary import heading_roles, other_heading, yes_no

# `xsd:string`, `typer:Foo`, `:Foo`, `类型：图像`: whatever the language, a prefix, a colon and a few words. What is not
# allowed is named, as `\w` knows no combining marks and so no Thai or Hindi.
_PREFIXED = re.compile(r"(?!\d)[^\s:：/<>()]{0,24} ?[:：] ?(?!\d)[^\s:：/]+(?: [^\s:：/]+){0,3}(?<![.!?。！？])")
_BARE = re.compile(
    r"(?:array|list|set|map|collection|sequence|seq)(?:(?: of |<|\[| ?\().{0,60})?|.{1,60}\[\]|"
    r"(?:string|str|char|character|text|integer|int|int32|int64|uint|long|short|byte|number|numeric|float|double|decimal|"
    r"boolean|bool|date|time|datetime|date-time|timestamp|duration|object|json|enum|enumeration|uuid|guid|uri|url|"
    r"binary|bytes|base64binary|anyuri|any|void|null|file|blob|struct|dict|dictionary|hash)s?",
    re.IGNORECASE,
)
_ALTERNATIVES = re.compile(r"\s*(?:\||/|,| or )\s*")
_SENTENCE = re.compile(r"[.!?。！？]\s|[。！？]$|[^\W\d_]{2,}\.$|, ")
_WORDS = re.compile(r"[^\s\d_.,:;/(){}<>=\"'`-]{1,16}(?: [^\s\d_.,:;/(){}<>=\"'`-]{1,16})?")
_CONSTANT = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|\d+")
_MOST_COLUMNS = 8


@dataclass(frozen=True, slots=True)
class _Column:
    """What is known of one column; shares are of its cells that hold something, from 0 to 1."""

    index: int
    heads: frozenset[Role]
    other: bool
    filled: int
    types: float
    answers: float
    short: float
    words: float
    """One or two words of nothing but letters."""
    sentences: float
    code: float
    constants: float
    distinct: float
    kinds: int
    length: float
    """Mean width, a CJK character counting as two."""


def columns(header: Sequence[Cell], rows: Sequence[Row]) -> Mapping[Role, int]:
    """The column of each role; empty for a table that is no parameter table.

    NAME and TYPE are there, or nothing is; REQUIRED and DESCRIPTION may be missing.
    """
    # What only a damaged row has is no column.
    width = max(len(header), mode(len(row.cells) for row in rows) if rows else 0)
    known = [_column(index, header, rows) for index in range(min(width, _MOST_COLUMNS))]
    pairs = [
        (_name_score(name, type_, known) + _type_score(type_), -name.index, -type_.index, name, type_)
        for name, type_ in permutations(known, 2)
        if _is_pair(name, type_)
    ]
    if not pairs:
        return NO_COLUMNS
    *_, name, type_ = max(pairs, key=lambda pair: pair[:3])
    found = {Role.NAME: name.index, Role.TYPE: type_.index}
    rest = [column for column in known if column.index not in found.values() and not column.other]
    required = max(rest, key=lambda column: _required_score(column, rest), default=None)
    if required and _required_score(required, rest) >= 0.5:
        found[Role.REQUIRED] = required.index
        rest.remove(required)
    if rest:
        found[Role.DESCRIPTION] = max(rest, key=_description_score).index
    return found


def is_header(cells: Sequence[Cell]) -> bool:
    """Whether a row that is not marked as a header is one by its words."""
    known = [cell for cell in cells if heading_roles(cell.text.plain())]
    return len(cells) > 1 and len(known) * 2 > len(cells)


def _column(index: int, header: Sequence[Cell], rows: Sequence[Row]) -> _Column:
    head = header[index].text.plain() if index < len(header) else ""
    cells = [row.cells[index] for row in rows if index < len(row.cells)]
    texts = [text for cell in cells if (text := cell.text.plain())]
    count = len(texts) or 1
    return _Column(
        index=index,
        heads=heading_roles(head),
        other=other_heading(head),
        filled=len(texts),
        # By kinds too: a placeholder that translation left in many rows counts once.
        types=max(sum(map(_is_type, some)) / (len(some) or 1) for some in (texts, set(texts))),
        answers=sum(yes_no(text) is not None for text in texts) / count,
        short=sum(len(text.split()) <= 2 and _width(text) <= 60 for text in texts) / count,
        words=sum(bool(_WORDS.fullmatch(text)) for text in texts) / count,
        sentences=sum(bool(_SENTENCE.search(text)) or len(text.split()) > 5 for text in texts) / count,
        code=sum(bool(cell.text.code()) for cell in cells) / count,
        constants=sum(bool(_CONSTANT.fullmatch(text)) for text in texts) / count,
        distinct=len(set(texts)) / count,
        kinds=len(set(texts)),
        length=sum(map(_width, texts)) / count,
    )


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _is_type(text: str) -> bool:
    if _width(text) > 80:
        return False
    return bool(_PREFIXED.fullmatch(text)) or all(map(_BARE.fullmatch, _ALTERNATIVES.split(text)))


def _is_pair(name: _Column, type_: _Column) -> bool:
    """Whether two columns can be those of names and of types."""
    headed = Role.NAME in name.heads and Role.TYPE in type_.heads
    if name.types > 0.5 and Role.NAME not in name.heads:
        return False
    if name.sentences > 0.5 or (name.constants > 0.5 and not headed):
        return False
    if type_.sentences > 0.5 or (name.filled == 0 and not headed):
        return False
    return headed or (type_.types >= 0.5 and type_.filled > 0 and not type_.other)


def _type_score(column: _Column) -> float:
    return 1.2 * column.types + (1.0 if Role.TYPE in column.heads else 0.0) + 0.1 * (1 - column.distinct)


def _name_score(column: _Column, type_: _Column, known: Sequence[_Column]) -> float:
    first = next((other for other in known if other.index != type_.index), column)
    score = 0.5 * column.short + 0.5 * column.distinct + 0.2 * column.code + 0.5 * (column is first)
    score += 1.0 if Role.NAME in column.heads else 0.0
    return score - 1.0 * column.sentences - 1.0 * column.answers - 0.5 * column.other


def _required_score(column: _Column, rest: Sequence[_Column]) -> float:
    if Role.REQUIRED in column.heads:
        return 2.0
    if column.heads or column.filled == 0:
        return 0.0
    # Two words over and over, beside a column of longer texts, are yes and no in a language we do not know.
    two_words = column.kinds <= 2 and column.words == 1.0 and column.types == 0 and column.code == 0
    return column.answers + 0.6 * (two_words and any(other.length > column.length for other in rest))


def _description_score(column: _Column) -> tuple[bool, float, int]:
    return Role.DESCRIPTION in column.heads, column.length, column.index
