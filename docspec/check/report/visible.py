"""Text of pages as it can be shown: what hides, reorders or controls is made visible, and columns are counted."""

from __future__ import annotations

import re
import unicodedata

# Joiners are part of how Persian, Hindi and emoji are written; all else that is invisible is shown.
_JOINERS = frozenset("\u200c\u200d")
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_NO_WIDTH = frozenset({"Mn", "Me", "Cf"})
_BLANKS = re.compile(r"[ \t\r\n]+")


def visible(text: str) -> str:
    """The text on one line, with `<U+202E>` for a character that is not seen as itself."""
    return "".join(map(_shown, _BLANKS.sub(" ", text)))


def visible_lines(text: str) -> str:
    """The same with its line ends; what comes out may stand in XML 1.0 (its marks still to be escaped)."""
    return "\n".join("".join(map(_shown, line)) for line in re.split(r"\r\n|\r|\n", text))


def width(text: str) -> int:
    """How many columns of a terminal a text takes: CJK takes two a character, a combining mark none."""
    return sum(map(_width, text))


def is_right_to_left(text: str) -> bool:
    """Whether some of it is written from right to left, so that a terminal may show it in another order."""
    return any(unicodedata.bidirectional(letter) in {"R", "AL", "AN"} for letter in text)


def head(text: str, columns: int) -> str:
    """The beginning of a text that takes no more columns, with `…` for what is cut."""
    if width(text) <= columns:
        return text
    taken = 1  # the mark
    for number, letter in enumerate(text):
        taken += _width(letter)
        if taken > columns:
            return text[:number] + "…"
    return text


def tail(text: str, columns: int) -> str:
    """The end of a text that takes no more columns, with `…` for what is cut."""
    if width(text) <= columns:
        return text
    taken = 1
    for number, letter in enumerate(reversed(text)):
        taken += _width(letter)
        if taken > columns:
            kept = text[len(text) - number :]
            # A mark stays with its letter, and goes with it.
            return "…" + kept.lstrip("".join(filter(unicodedata.combining, kept)))
    return text


def _shown(letter: str) -> str:
    if letter.isprintable() or letter in _JOINERS or unicodedata.category(letter) not in _HIDDEN:
        return letter
    return f"<U+{ord(letter):04X}>"


def _width(letter: str) -> int:
    if unicodedata.category(letter) in _NO_WIDTH or "\u1160" <= letter <= "\u11ff":
        return 0  # the latter: vowels and finals of Hangul, which join the letter before
    return 2 if unicodedata.east_asian_width(letter) in {"W", "F"} else 1
