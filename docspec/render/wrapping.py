"""Lines of running text, as wide as people or formatters see them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

# Chinese and Japanese may be broken after any character, but not before closing punctuation.
_IDEOGRAPHIC = r"\u3040-\u30ff\u3400-\u9fff"
_PIECE = re.compile(rf"\s+|[{_IDEOGRAPHIC}][\u3001-\u301f\uff01-\uff20]*|[^\s{_IDEOGRAPHIC}]+")


# All that comes before the combining marks takes one column.
_UNEVEN = re.compile(r"[^\0-\u02ff]")
_ASTRAL = re.compile(r"[^\0-\uffff]")


def columns(text: str) -> int:
    """How wide the text is on a terminal: East Asian letters take two columns, combining marks none."""
    return sum(map(_columns, text)) if _UNEVEN.search(text) else len(text)


def utf16_length(text: str) -> int:
    """How long the text is for Java."""
    return len(text) + len(_ASTRAL.findall(text))


@dataclass(frozen=True, slots=True)
class Ruler:
    """Where a line may be broken, and how wide it is."""

    pieces: re.Pattern[str]
    """That are kept whole; one of blanks is left out at the end of a line."""
    uneven: re.Pattern[str]
    """A character that is not one wide."""
    width: Callable[[str], int]
    """Of a text with such a character."""


ON_TERMINAL = Ruler(_PIECE, _UNEVEN, columns)
AT_BLANKS = Ruler(re.compile(r" +|[^ ]+"), _ASTRAL, utf16_length)
"""As google-java-format has it: what it joins it joins by a blank, which scripts without blanks would keep."""


def wrap(text: str, width: int, hanging: int = 0, ruler: Ruler = ON_TERMINAL) -> list[str]:
    """Lines of at most `width` columns where words allow it; those after the first are shorter by `hanging` columns."""
    measure = ruler.width if ruler.uneven.search(text) else len
    if measure(text) <= width:
        return [text.strip()] if text.strip() else []
    return [line for line in _lines(ruler.pieces.findall(text), width, hanging, measure) if line]


def _lines(pieces: list[str], width: int, hanging: int, measure: Callable[[str], int]) -> Iterator[str]:
    first, taken = 0, 0
    for at, piece in enumerate(pieces):
        size = measure(piece)
        if taken + size > width and first < at and not piece.isspace():
            yield "".join(pieces[first:at]).strip()
            first, taken = at, hanging
        taken += size
    yield "".join(pieces[first:]).strip()


@cache
def _columns(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
