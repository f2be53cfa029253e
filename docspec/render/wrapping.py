"""Lines of running text, measured in columns of a terminal."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

# Chinese and Japanese may be broken after any character, but not before closing punctuation.
_IDEOGRAPHIC = r"\u3040-\u30ff\u3400-\u9fff"
_PIECE = re.compile(rf"\s+|[{_IDEOGRAPHIC}][\u3001-\u301f\uff01-\uff20]*|[^\s{_IDEOGRAPHIC}]+")


def columns(text: str) -> int:
    """How wide the text is on a terminal: East Asian letters take two columns, combining marks none."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def wrap(text: str, width: int, hanging: int = 0) -> list[str]:
    """Lines of at most `width` columns where words allow it; those after the first are shorter by `hanging` columns."""
    if columns(text) <= width:
        return [text.strip()] if text.strip() else []
    return [line for line in _lines(text, width, hanging) if line]


def _lines(text: str, width: int, hanging: int) -> Iterator[str]:
    line, taken = "", 0
    for piece in _PIECE.findall(text):
        if line and taken + columns(piece.rstrip()) > width:
            yield line.strip()
            line, taken = "", hanging
        line += piece
        taken += columns(piece)
    yield line.strip()


@cache
def _columns(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
