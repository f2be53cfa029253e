"""The numbers in running text, as CLDR says its locale writes them; what is open to two readings keeps both.

Digits of any script count, `0,5` and `0.5`, `1 000` and `1'000`, `1万` and `1.5 million`. Dates, times and versions
are taken apart. Numbers in code, addresses, names (`Axis2`) and standards only excuse: they may be written otherwise
elsewhere.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from docspec.align.aligned import Locale
from docspec.check.facts import number_words
from docspec.check.facts.standards import STANDARD
from docspec.check.facts.wording import CODE, LETTER, cldr_locale, language, plain_digits, without_addresses

_BLANKS = " \u00a0\u2009\u202f"
_APOSTROPHES = "'’"
_TOKEN = re.compile(rf"\d+(?:[.,٫٬{_APOSTROPHES}]\d+|[{_BLANKS}]\d{{3}}(?!\d))*", re.ASCII)
# A name or a longer number goes on in front of it; `128x128` is no name.
_PART_OF_NAME = re.compile(rf"(?:(?<!\d)[{LETTER}]|[A-Za-z][-.]|_|#|\d[^\W\dxX×])$")
_VERSION = re.compile(rf"(?<![{LETTER}\d])[vV]$")
_MINUS = re.compile(r"(?:^|[\s(\[=\"'“„:,])[-−‐–]\s*$")
_TIGHT_MINUS = re.compile(r"(?:^|[\s(\[=])[-−]$")
_NEGATIVE = re.compile(
    r"minus|moins|menos|meno|negativ|négativ|miinus|マイナス|负|負|마이너스|음수|минус|мінус|отриц|ناقص|سالب|מינוס|שלילי|eksi|ujemn|zápor",
    re.IGNORECASE,
)
_TIME = re.compile(r"(\d{1,2})[:.](\d{2})(?!\d)")
_AFTERNOON = re.compile(r"(\d{1,2})(?:[:.]\d{2})?\s?p\.?\s?m\b", re.IGNORECASE)
_GROUP = 3


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it stands in a text."""

    text: str
    start: int
    end: int
    """Offsets in the running text."""
    values: frozenset[Decimal]
    """Its readings: one for most."""
    value: Decimal
    """The likeliest reading."""
    digits: bool
    """Whether it is written in digits."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of a text."""

    stated: tuple[Number, ...]
    """What certainly is a number, in reading order."""
    aside: frozenset[Decimal]
    """What might also be read as one, in words, names, code or otherwise."""
    open: bool
    """Whether words of the text make up larger numbers, which are not read."""


@lru_cache(maxsize=65536)
def read_numbers(words: str, code: str, locale: Locale) -> Numbers:
    """The numbers in running text; `code` holds the code spans that stand in it."""
    tongue = language(locale)
    plain = plain_digits(words)
    text = STANDARD.sub(lambda match: CODE * len(match[0]), without_addresses(plain))
    stated = sorted(_stated(text, words, locale, tongue), key=lambda number: number.start)
    aside = {value for number in stated for value in _other_readings(number, text, locale)}
    aside |= set(map(Decimal, re.findall(r"\d+(?:\.\d+)?", f"{_masked(plain, stated)} {plain_digits(code)}", re.ASCII)))
    aside |= number_words.possible_words(words, tongue) | set(_afternoons(text, locale))
    if _NEGATIVE.search(words):
        aside |= {-number.value for number in stated}
    composed = number_words.composes(words, tongue) or not number_words.known(tongue)
    return Numbers(tuple(stated), frozenset(aside), composed)


def written_like(value: Decimal, pattern: str, locale: Locale) -> str:
    """A number with the digits and separators of one that stood in its place, or as its locale writes it."""
    plain = plain_digits(pattern)
    marks = re.findall(r"\D", plain)
    whole, _, fraction = format(value, "f").partition(".")
    if len(whole) > _GROUP and value == value.to_integral() and (marks or len(plain) > _GROUP + 1):
        mark = marks[0] if marks else ""
        whole = re.sub(rf"(?<=\d)(?=(?:\d{{{_GROUP}}})+$)", mark, whole)
    elif fraction:
        whole += (marks[0] if len(marks) == 1 else _symbols(locale)["decimal"][0]) + fraction
    zero = next((ord(sign) - unicodedata.decimal(sign) for sign in pattern if sign.isdecimal()), ord("0"))
    return "".join(chr(zero + int(sign)) if sign.isdecimal() else sign for sign in whole)


def _stated(text: str, words: str, locale: Locale, tongue: str) -> Iterator[Number]:
    for match in _TOKEN.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        named = _PART_OF_NAME.search(before[-3:]) and not _VERSION.search(before[-2:])
        if not named and not after.startswith("_"):
            for start, end, readings in _parts(match[0], locale):
                yield _number(text, words, match.start() + start, match.start() + end, readings, locale)
    for start, end, value in number_words.certain_words(text, tongue):
        yield Number(words[start:end], start, end, frozenset({value}), value, digits=False)


def _number(text: str, words: str, start: int, end: int, readings: tuple[Decimal, ...], locale: Locale) -> Number:
    before, after = text[max(0, start - 4) : start], text[end : end + 24]
    value = readings[0]
    values = set(readings)
    if factor := _factor(after, locale):
        values |= {reading * factor for reading in readings}
        value *= factor
    if _TIGHT_MINUS.search(before):
        value = -value
        values = {-reading for reading in values}
    elif _MINUS.search(before):
        values |= {-reading for reading in values}
    return Number(words[start:end], start, end, frozenset(values), value, digits=True)


def _parts(token: str, locale: Locale) -> Iterator[tuple[int, int, tuple[Decimal, ...]]]:
    """The numbers a token of digits and separators is: start, end, and its readings with the likeliest first."""
    if token.isdigit():
        yield 0, len(token), (Decimal(token),)
        return
    marks = re.findall(r"\D", token)
    grouped = _is_grouped(token, marks)
    dated = re.match(r"0\d\D", token)
    decimal = not dated and len(set(marks[:-1])) <= 1 and marks[-1] in ".,٫" and (len(marks) == 1 or grouped)
    symbols = _symbols(locale)
    whole = Decimal("".join(re.findall(r"\d", token)))
    if len(marks) == 1 and grouped and not dated:
        mark = marks[0]
        fraction = [Decimal(token.replace(mark, "."))] if mark in ".,٫" else []
        first_is_group = mark not in symbols["decimal"] and not token.startswith("0")
        yield 0, len(token), tuple([whole, *fraction] if first_is_group else [*fraction, whole])
    elif grouped and len(set(marks)) == 1:
        yield 0, len(token), (whole,)
    elif decimal:
        head, _, tail = token.rpartition(marks[-1])
        yield 0, len(token), (Decimal(re.sub(r"\D", "", head) + "." + tail),)
    else:
        for match in re.finditer(r"\d+", token):
            yield match.start(), match.end(), (Decimal(match[0]),)


def _is_grouped(token: str, marks: list[str]) -> bool:
    """Whether all marks, or all but the last, part the digits in groups; Indian groups have two but for the last."""
    groups = re.split(r"\D", token)
    heads = groups[:-1] if len(set(marks)) > 1 else groups
    good = all(len(group) == _GROUP for group in heads[1:]) or (
        len(heads) > _GROUP - 1 and len(heads[-1]) == _GROUP and all(len(group) == 2 for group in heads[1:-1])
    )
    return good and len(heads[0]) <= _GROUP and len(set(marks[: len(heads) - 1])) <= 1


def _other_readings(number: Number, text: str, locale: Locale) -> Iterator[Decimal]:
    """What part of a number, or a number with its neighbours, might be."""
    token = text[number.start : number.end]
    if any(mark in token for mark in _BLANKS):
        yield from map(Decimal, re.findall(r"\d+", token))
    if match := _TIME.match(text, number.start):
        yield from (Decimal(match[1]), Decimal(match[2]), Decimal(f"{match[1]}.{match[2]}"))
    if "," not in _symbols(locale)["decimal"] and re.match(r"\d{1,3},\d(?!\d)", token):
        yield from map(Decimal, token.split(",")[:2])
    if match := re.match(r"\s?(" + number_words.MULTIPLIERS.pattern + ")", text[number.end : number.end + 6]):
        yield number.value * (number_words.ideographic(match[1]) or 1)


def _masked(text: str, stated: list[Number]) -> str:
    for number in stated:
        text = text[: number.start] + CODE * (number.end - number.start) + text[number.end :]
    return text


@cache
def _symbols(locale: Locale) -> Mapping[str, str]:
    cldr = cldr_locale(locale)
    found = cldr.number_symbols.get("latn", {}) if cldr else {}
    return {"decimal": found.get("decimal", ".") + "٫", "group": found.get("group", ",")}


def _factor(after: str, locale: Locale) -> Decimal | None:
    """What the word or sign after a number multiplies it by: million, 万, k."""
    for word, factor in _factors(locale):
        rest = after.lstrip(_BLANKS)
        if rest.startswith(word) and not (word[-1].isascii() and rest[len(word) : len(word) + 1].isalpha()):
            return factor
    return None


@cache
def _factors(locale: Locale) -> tuple[tuple[str, Decimal], ...]:
    """The words of CLDR's compact numbers (`0 million`), the longest first."""
    cldr = cldr_locale(locale)
    found: dict[str, Decimal] = {}
    for formats in (cldr.compact_decimal_formats if cldr else {}).values():
        for by_size in formats.values():
            for size, pattern in by_size.items():
                zeros, word = pattern.pattern.count("0"), re.sub(r"[0\s'\u00a0.]", "", pattern.pattern)
                if word and not pattern.pattern.strip().startswith(word):
                    found[word] = Decimal(int(size)) / Decimal(10 ** (zeros - 1))
    return tuple(sorted(found.items(), key=lambda item: (-len(item[0]), item[0])))


def _afternoons(text: str, locale: Locale) -> Iterator[Decimal]:
    """Hours after noon on a clock of twelve, as one of twenty-four tells them."""
    cldr = cldr_locale(locale)
    names = (
        {str(periods["pm"]) for forms in cldr.day_periods.values() for periods in forms.values() if "pm" in periods}
        if cldr
        else set()
    )
    if _AFTERNOON.search(text) or any(len(name) > 1 and name in text for name in names):
        yield from (Decimal(hour) + 12 for hour in re.findall(r"(?<!\d)\d{1,2}(?!\d)", text) if 0 < int(hour) < 12)
