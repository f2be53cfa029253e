"""Numbers written as words: what a text says for certain, and what might be meant as a number in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from docspec.check.facts.wording import LETTER, vocabulary

_TENS = (20, 30, 40, 50, 60, 70, 80, 90, 100, 1000)
_IDEOGRAPHS = "〇零一二三四五六七八九十百千万萬億亿两兩"
_DIGIT = {"〇": 0, "零": 0, "两": 2, "兩": 2, "萬": 10_000, "亿": 100_000_000}
_RUN = re.compile(f"[{_IDEOGRAPHS}]+")
MULTIPLIERS = re.compile("[十百千万萬億亿]+")
_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SHORT, _LONG = 2, 6
"""Words of so few letters are part of too many others; words of so many only of words made up of them."""


@dataclass(frozen=True, slots=True)
class _Words:
    certain: Mapping[str, int]
    possible: Mapping[str, frozenset[int]]
    """Anything that may be the beginning or the inside of a word."""
    sure: re.Pattern[str] | None
    counters: str
    composing: frozenset[str]
    """Words of tens, hundreds and thousands, which make up others."""


def known(language: str) -> bool:
    """Whether the words for numbers are listed for a language."""
    return language in vocabulary("number_words.yaml")


def certain_words(text: str, language: str) -> Iterator[tuple[int, int, Decimal]]:
    """Start, end and value of each word that is a number of two or more and nothing else."""
    words = _words(language)
    if words.sure and not composes(text, language):
        for match in words.sure.finditer(text.lower() if len(text.lower()) == len(text) else text):
            yield match.start(), match.end(), Decimal(words.certain[match["word"]])
    if language[:2] in ("zh", "ja"):
        for match in re.finditer(rf"(?<![第{_IDEOGRAPHS}])[{_IDEOGRAPHS}]+(?=\s?(?:{words.counters}))", text):
            value = ideographic(match[0])
            if value is not None and value > 1:
                yield match.start(), match.end(), value


def composes(text: str, language: str) -> bool:
    """Whether a text has words for tens, hundreds or thousands, so that its number words may make up others."""
    folded = text.casefold()
    tokens = set(_TOKEN.findall(folded))
    return any(
        word in tokens
        or (len(word) >= _LONG and word in folded)
        or (len(word) > _SHORT + 1 and any(token.startswith(word) for token in tokens))
        for word in _words(language).composing
    )


def possible_words(text: str, language: str) -> set[Decimal]:
    """Every number that some word of the text, or a part of one, might stand for."""
    words, folded = _words(language), text.casefold()
    tokens = set(_TOKEN.findall(folded))
    found = {
        Decimal(value)
        for word, values in words.possible.items()
        if (word in tokens if len(word) <= _SHORT and word.isascii() else word in folded)
        for value in values
    }
    found |= {value for run in _RUN.findall(text) if (value := ideographic(run)) is not None}
    return found | {
        Decimal(str(unicodedata.numeric(sign))) for sign in text if unicodedata.category(sign) in ("No", "Nl")
    }


def ideographic(run: str) -> Decimal | None:
    """The value of a run of Chinese numerals: `三百二十`, `一万`, `二〇二六`; None for one that is none.

    Positional digits and the additive-multiplicative form both are read.
    """
    values = [_DIGIT.get(sign, int(unicodedata.numeric(sign, -1))) for sign in run]
    if all(0 <= value <= 9 for value in values):
        return Decimal("".join(map(str, values)))
    total = section = last = 0
    for value in values:
        if value < 10:
            last = value
        elif value < 10_000:
            section, last = section + (last or 1) * value, 0
        else:
            total, section, last = total + (section + last or 1) * value, 0, 0
    return Decimal(total + section + last)


@cache
def _words(language: str) -> _Words:
    entry = vocabulary("number_words.yaml").get(language)
    if entry is None:
        return _Words({}, {}, None, "", frozenset())
    certain: dict[str, int] = {}
    possible: dict[str, set[int]] = {}
    for value, words in zip((*range(13), *_TENS), (*entry["words"].split(), *entry["tens"].split()), strict=True):
        for word in words.split("/"):
            if word != "_":
                possible.setdefault(word.removeprefix("~"), set()).add(value)
            if not word.startswith(("~", "_")) and 1 < value < _TENS[0]:
                certain[word] = value
    for value, beginnings in entry.get("also", {}).items():
        for word in beginnings.split():
            possible.setdefault(word, set()).add(int(value))
    certain |= {word: int(value) for value, word in entry.get("counted", {}).items()}
    counters = "|".join(entry.get("counters", "").split())
    return _Words(
        certain,
        {word: frozenset(values) for word, values in possible.items()},
        _sure(certain, counters),
        counters,
        frozenset(word.removeprefix("~") for word in entry["tens"].split() if word != "_"),
    )


def _sure(certain: Mapping[str, int], counters: str) -> re.Pattern[str] | None:
    if not certain:
        return None
    words = "|".join(sorted(certain, key=len, reverse=True))
    # Where a language counts with words of one syllable, what is counted has to follow.
    after = rf"(?=\s?(?:{counters}))" if counters else rf"(?![{LETTER}\d-])"
    return re.compile(rf"(?<![{LETTER}가-힣\d-])(?P<word>{words}){after}")
