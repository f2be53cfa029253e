"""D406: one locale dissents from at least four on a fact; where the reference dissents, it is the suspect.

What D403 to D405 report is not said again.
"""

from __future__ import annotations

from collections.abc import Iterator

from docspec.check.facts.claims import OUTLIER, dissents
from docspec.check.facts.disagreement import finding
from docspec.check.facts.polarity import sides
from docspec.check.facts.quantities import OUTLYING, odd_ones
from docspec.check.facts.stated import Stated, stated
from docspec.check.rules.numbers import NumbersOfPages, differing, number_finding, numbers_of
from docspec.check.rules.standards import standards
from docspec.check.subject import Subject
from docspec.finding import Finding, Rule, Severity

OUTLIER_RULE = Rule(
    "D406", "fact-outlier", Severity.WARNING, "One locale dissents on a fact on which the others agree."
)

RULES = (OUTLIER_RULE,)


def check(subject: Subject) -> Iterator[Finding]:
    """The facts on which one locale stands alone, the reference among them."""
    pages = NumbersOfPages(subject)
    for item in stated(subject):
        if len(item.words) > OUTLIER:
            yield from _numbers(subject, item, pages)
            if subject.reference in item.words:
                yield from _claims_of_reference(subject, item)


def _numbers(subject: Subject, item: Stated, pages: NumbersOfPages) -> Iterator[Finding]:
    numbers = numbers_of(item)
    told = {odd.locale for odd in differing(numbers, subject.reference)}
    for odd in odd_ones(numbers, terms=OUTLYING):
        if odd.locale not in told and not pages.moved(item.passage.page, odd):
            yield number_finding(OUTLIER_RULE, subject, item, odd)


def _claims_of_reference(subject: Subject, item: Stated) -> Iterator[Finding]:
    said = {locale: (*standards(words, locale), *sides(words, locale)) for locale, words in item.words.items()}
    for dissent in dissents(said, subject.reference):
        if dissent.locale == subject.reference:
            yield finding(OUTLIER_RULE, subject, item, dissent, 0.8)
