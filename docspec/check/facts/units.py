"""The units that running text names, in CLDR's words for them and other forms of these words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from babel.units import format_unit

from docspec.align.aligned import Locale
from docspec.check.facts.claims import Claim
from docspec.check.facts.wording import LETTER, PROCLITICS, cldr_locale, vocabulary

_PLURALS = (0, 1, 2, 3, 5, 11, 100, 1.5)
"""Numbers that between them need every plural form of any language (CLDR plural rules)."""
_LENGTHS: tuple[Literal["long", "short", "narrow"], ...] = ("long", "short", "narrow")
_SHORT = 3
"""A word of so few letters of an alphabet, or of one ideograph, is a unit beside a number only."""


_PROCLITIC = re.compile(rf"^(?=[\u0590-\u06ff]){PROCLITICS}(?=..)")


@dataclass(frozen=True, slots=True)
class _Words:
    anywhere: Mapping[str, str]
    beside: Mapping[str, str]
    """Units beside a number only."""
    beginnings: Mapping[str, str]
    pattern: re.Pattern[str]


@lru_cache(maxsize=65536)
def units(text: str, locale: Locale) -> tuple[Claim, ...]:
    """The units of a text, in reading order."""
    return tuple(_claims(text, _words(locale)))


def _claims(text: str, words: _Words) -> Iterator[Claim]:
    for match in words.pattern.finditer(text):
        word = match["word"]
        if unit := _unit(word, words, beside=match["number"] is not None):
            yield Claim(f"unit {_families()[unit]}", unit.partition("-")[2], word, match.start("word"), match.end())


def _unit(word: str, words: _Words, *, beside: bool) -> str | None:
    word = word if word in words.beside or word.casefold() in words.anywhere else word.rstrip(".")
    folded = word.casefold()
    found = words.anywhere.get(word) or words.anywhere.get(folded)
    if found is None and beside:
        found = words.beside.get(word) or words.beside.get(folded)
    if found is None:
        found = next((unit for start, unit in words.beginnings.items() if folded.startswith(start)), None)
    bare = _PROCLITIC.sub("", word, count=1) if found is None else word
    return found if bare == word else words.anywhere.get(bare) or words.beside.get(bare)


@cache
def _families() -> Mapping[str, str]:
    return {unit: family for family, members in vocabulary("units.yaml")["families"].items() for unit in members}


@cache
def _words(locale: Locale) -> _Words:
    data = vocabulary("units.yaml")
    anywhere = _listed("signs")
    beside: dict[str, str] = {}
    singular = {word for word, unit in _cldr_words(locale, (1,))}
    for word, unit in _cldr_words(locale, _PLURALS):
        spaced = bool(re.match(f"[{LETTER}]", word))
        few = len(word) <= _SHORT if spaced else len(word) == 1
        # "The second" is no unit, "in seconds" is one.
        target = beside if few or word in data["beside"] or (spaced and word in singular) else anywhere
        target.setdefault(word if few else word.casefold(), unit)
    beginnings = dict(sorted(_listed("beginnings").items(), key=lambda item: -len(item[0])))
    unspaced = [word for word in {*anywhere, *beside, *beginnings} if " " in word or not re.match(f"[{LETTER}]", word)]
    either = "|".join([*sorted(map(re.escape, unspaced), key=len, reverse=True), rf"[{LETTER}]+(?:-[{LETTER}]+)?\.?"])
    pattern = re.compile(rf"(?:(?P<number>\d)[ \u00a0\u202f-]?)?(?P<word>{either})")
    return _Words(anywhere, {word: unit for word, unit in beside.items() if word not in anywhere}, beginnings, pattern)


def _listed(part: str) -> dict[str, str]:
    return {word: unit for unit, words in vocabulary("units.yaml")[part].items() for word in words}


def _cldr_words(locale: Locale, numbers: tuple[float, ...]) -> Iterator[tuple[str, str]]:
    """CLDR's words for the units beside some numbers, as they are spelled."""
    cldr = cldr_locale(locale)
    for unit in _families() if cldr else ():
        for length in _LENGTHS:
            for number in numbers:
                text = format_unit(number, unit, length, locale=cldr)
                if word := re.sub(r"[\d.,٫٬\u200e\u200f\u061c]+", "", text).strip():
                    yield word, unit
