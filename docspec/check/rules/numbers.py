"""D403: a number that differs from the one that the others give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal

from docspec.align.aligned import Locale
from docspec.check.facts.numbers import Number, Numbers, read_numbers, written_like
from docspec.check.facts.quantities import Odd, odd_ones
from docspec.check.facts.stated import Stated, stated
from docspec.check.found import found_at, nth_within
from docspec.check.subject import Subject
from docspec.finding import Edit, Finding, Fixable, Rule, Severity

NUMBER = Rule("D403", "number", Severity.ERROR, "A number differs.")

RULES = (NUMBER,)


def check(subject: Subject) -> Iterator[Finding]:
    """The numbers that differ, in a passage whose page as a whole has them neither."""
    pages = NumbersOfPages(subject)
    for item in stated(subject):
        for odd in differing(numbers_of(item), subject.reference):
            if not pages.moved(item.passage.page, odd):
                yield number_finding(NUMBER, subject, item, odd)


class NumbersOfPages:
    """How often each number stands on each page, by locale: what moved from one passage to another is no drift."""

    def __init__(self, subject: Subject) -> None:
        self._counts: dict[tuple[str, Locale], Counter[Decimal]] = {}
        for item in stated(subject):
            for locale, numbers in numbers_of(item).items():
                counter = self._counts.setdefault((item.passage.page, locale), Counter())
                counter.update(number.value for number in numbers.stated)

    def moved(self, page: str, odd: Odd) -> bool:
        """Whether the page of the locale has as many of these numbers as the pages of the others."""
        mine = self._counts[page, odd.locale]
        values = [number.value for number in (*odd.found, *odd.expected)]
        return any(all(mine[value] == self._counts[page, other][value] for value in values) for other in odd.others)


def number_finding(rule: Rule, subject: Subject, item: Stated, odd: Odd) -> Finding:
    """A finding of a number, with its repair where one stands for one."""
    passage = item.passage
    place = passage.places[odd.locale]
    words = item.words[odd.locale]
    first = odd.found[0] if odd.found else None
    exact = nth_within(subject.sources[place.path], place, words, first.text, first.start) if first else None
    expected = ", ".join(_expected(odd, number, odd.locale) for number in odd.expected) or None
    found = ", ".join(number.text for number in odd.found) or None
    single = exact if first and first.digits and len(odd.found) == len(odd.expected) == 1 else None
    return found_at(
        rule,
        exact or place,
        _message(found, expected),
        others={other: item.whole[other] for other in odd.others},
        locale=odd.locale,
        entity=passage.entity,
        field=passage.field,
        found=found,
        expected=expected,
        confidence=0.98,
        fixable=Fixable.UNSAFE if single else None,
        edits=(Edit(single.start, single.end, expected),) if single and expected else (),
    )


def _expected(odd: Odd, number: Number, locale: Locale) -> str:
    pattern = odd.found[0].text if odd.found and odd.found[0].digits else str(number.value)
    return written_like(number.value, pattern, locale)


def _message(found: str | None, expected: str | None) -> str:
    if found and expected:
        return f"the number is {found}; the others say {expected}"
    return f"the number {expected} is lost" if expected else f"no other has the number {found}"


def differing(numbers: Mapping[Locale, Numbers], reference: Locale | None) -> list[Odd]:
    """The locales that clearly give other numbers; a reference never does."""
    return [odd for odd in odd_ones(numbers, reference) if odd.locale != reference]


def numbers_of(item: Stated) -> Mapping[Locale, Numbers]:
    """The numbers of a passage, by locale."""
    return {locale: read_numbers(words, item.code[locale], locale) for locale, words in item.words.items()}
