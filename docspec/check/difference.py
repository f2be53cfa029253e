"""How a page's spelling of an identifier differs from the right one: in its letters, its script, or as another word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import Enum, auto
from functools import cache

from anyascii import anyascii

from docspec.read.plain import clean
from docspec.reconcile.spelling import squash

# Letters of other scripts that look like ASCII ones (Unicode Technical Standard 39, confusables; those of Cyrillic,
# Greek and Armenian that fonts draw alike).
_LOOKS = str.maketrans(
    "АВСЕНІЈКМОРЅТХҮаеіјорѕсухһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧαινορυχօսցոհ",
    "ABCEHIJKMOPSTXYaeijopscyxhdqwABEZHIKMNOPTYXaivopuxouqnh",
)
_DOUBLED = re.compile(r"(?=(.{1,8})\1)")
MOST_LOST = 2
"""More letters than this are not lost by accident; of a short word, fewer."""
LETTERS_PER_LOSS = 4
SOUNDS_ALIKE = 0.8
"""The likeness of two words' sounds from which one transliterates the other."""
# Consonants that languages and scripts write for one another (Soundex, Russell 1918; l and r are one in Japanese).
_SOUNDS = {letter: str(number) for number, group in enumerate("bfpvw cgjkqsxz dt lr mn".split()) for letter in group}


class Difference(Enum):
    """What became of an identifier."""

    LETTERS = auto()
    """The same letters but for case, blanks, width, look-alikes, diacritics, or one lost or doubled."""
    SCRIPT = auto()
    """The same sounds in letters of another script."""
    WORD = auto()
    """Another word."""


@cache
def difference(found: str, expected: str) -> Difference:
    """How `found` differs from `expected`, which it does not equal."""
    one, other = _folded(found), _folded(expected)
    if one == other or other in _halved(one) or _is_short_of(one, other):
        return Difference.LETTERS
    return Difference.SCRIPT if _is_foreign(found) and _sound_alike(found, expected) else Difference.WORD


def _folded(text: str) -> str:
    """Letters and digits alone, without case, diacritics, and what only looks like an ASCII letter."""
    looks = text if text.isascii() else "".join(map(_plain_letter, clean(text).translate(_LOOKS)))
    return squash(looks)


def _plain_letter(letter: str) -> str:
    # Not only what Unicode takes apart: ø and ł are letters with a stroke as well.
    return anyascii(letter) if "LATIN" in unicodedata.name(letter, "") else letter


def _halved(text: str) -> Iterator[str]:
    """The text with one doubled run of letters made single."""
    for match in _DOUBLED.finditer(text):
        yield text[: match.start()] + text[match.start() + len(match[1]) :]


def _is_short_of(text: str, whole: str) -> bool:
    """Whether a text is the whole but for a letter or two that are lost."""
    lost = len(whole) - len(text)
    if not 0 < lost <= min(MOST_LOST, len(whole) // LETTERS_PER_LOSS):
        return False
    letters = iter(whole)
    return all(letter in letters for letter in text)


def _is_foreign(text: str) -> bool:
    """Whether letters of another script than Latin stand in a text."""
    return any(letter.isalpha() and "LATIN" not in unicodedata.name(letter, "") for letter in text)


def _sound_alike(one: str, other: str) -> bool:
    first, second = _sounds(one), _sounds(other)
    return min(len(first), len(second)) > 1 and SequenceMatcher(None, first, second).ratio() >= SOUNDS_ALIKE


def _sounds(text: str) -> str:
    """The consonants of a text by their kinds, doubles single."""
    kinds = (_SOUNDS.get(letter, "") for letter in anyascii(text).casefold())
    return re.sub(r"(.)\1+", r"\1", "".join(kinds))
