"""Who gives another number than the others: as multisets, each beside what might be a number in the other text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from unicodedata import decimal

from docspec.align.aligned import Locale
from docspec.check.facts.claims import OUTLIER, enough
from docspec.check.facts.numbers import Number, Numbers


@dataclass(frozen=True, slots=True)
class Odd:
    """Numbers of one locale that the others do not give, and those that they give instead."""

    locale: Locale
    found: tuple[Number, ...]
    expected: tuple[Number, ...]
    """As one of the others writes them."""
    others: tuple[Locale, ...]
    """Who gives what is expected."""


@dataclass(frozen=True, slots=True)
class Terms:
    """How sure it has to be that somebody is odd."""

    least: int
    """So many others have to agree, if no reference leads."""
    small: int
    """A number up to here that is lost, with none in its place, may have been written as a word or left out."""


CLEAR = Terms(least=2, small=12)
"""Up to twelve any language has words of its own for a number, as for "both", "a pair", "monthly"."""
OUTLYING = Terms(least=OUTLIER, small=1)
"""Where so many give a number in digits, only a one is taken for an article."""


def odd_ones(numbers: Mapping[Locale, Numbers], reference: Locale | None = None, terms: Terms = CLEAR) -> Iterator[Odd]:
    """Who gives other numbers. A reference locale leads, unless so many are against it that it is the suspect."""
    if any(item.stated for item in numbers.values()):
        for locale in sorted(numbers):
            if found := _odd(locale, numbers, reference, terms):
                yield found


def _odd(locale: Locale, numbers: Mapping[Locale, Numbers], reference: Locale | None, terms: Terms) -> Odd | None:
    judges = tuple(other for other in numbers if other != locale)
    needed = max(enough(len(judges)), terms.least)
    if reference == locale:
        needed = max(needed, OUTLIER)
    elif reference and reference in numbers:
        suspect = _odd(reference, numbers, reference, terms)
        if suspect is None or locale not in suspect.others:
            judges, needed = (reference,), 1
    if len(judges) < needed:
        return None
    return _against(locale, {judge: _differences(numbers[locale], numbers[judge], terms) for judge in judges}, needed)


def _against(
    locale: Locale, differences: Mapping[Locale, tuple[list[Number], list[Number]]], needed: int
) -> Odd | None:
    extra = Counter(number for found, _ in differences.values() for number in found)
    missing = Counter(
        number.value for _, lost in differences.values() for number in {n.value: n for n in lost}.values()
    )
    found = sorted((number for number, count in extra.items() if count >= needed), key=lambda number: number.start)
    wanted = {value for value, count in missing.items() if count >= needed}
    judges = tuple(judge for judge, (_, lost) in differences.items() if wanted <= {number.value for number in lost})
    if not (found or wanted) or len(judges) < needed:
        return None
    expected = {number.value: number for number in differences[judges[0]][1] if number.value in wanted}
    return Odd(locale, tuple(found), tuple(expected.values()), judges)


def _differences(mine: Numbers, other: Numbers, terms: Terms) -> tuple[list[Number], list[Number]]:
    """The numbers that only the one gives, and those that only the other gives."""
    left = list(other.stated)
    found = []
    for number in mine.stated:
        match = next((item for item in left if _same(item, number)), None)
        if match:
            left.remove(match)
        else:
            found.append(number)
    as_many = len(found) == len(left)
    found = [number for number in found if _cannot_be(number, other)]
    if found and as_many:
        # A number that is nowhere else stands for one; that a word might mean the lost one ("no" for 0) is no excuse.
        return found, left
    left = [number for number in left if _cannot_be(number, mine)]
    if bool(found) == bool(left):
        return found, left
    # One more or one less: it may be said again, left out as known, or be in words.
    return _weighty(found, other, terms), _weighty(left, mine, terms)


def _same(one: Number, other: Number) -> bool:
    """Whether two numbers have a reading in common; an unlikely one counts for the same digits only.

    `1.500` may be one and a half where another has `1,500`, but not where it has `1.5000`.
    """
    if one.value == other.value or not (one.digits and other.digits):
        return bool(one.values & other.values)
    return bool(one.values & other.values) and _digits(one) == _digits(other)


def _digits(number: Number) -> str:
    return "".join(str(decimal(sign)) for sign in number.text if sign.isdecimal())


def _cannot_be(number: Number, other: Numbers) -> bool:
    return number.value not in other.aside


def _weighty(numbers: Sequence[Number], other: Numbers, terms: Terms) -> list[Number]:
    said = {value for number in other.stated for value in number.values}
    return [
        number
        for number in numbers
        if number.digits and not other.open and not number.values & said and not _is_small(number.value, terms)
    ]


def _is_small(value: Decimal, terms: Terms) -> bool:
    return abs(value) <= terms.small and value == value.to_integral()
