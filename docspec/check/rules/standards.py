"""D404: another standard or unit than the one that the others name."""

from __future__ import annotations

from collections.abc import Iterator

from docspec.check.facts.claims import Claim, dissents
from docspec.check.facts.disagreement import finding
from docspec.check.facts.standards import named, numbered
from docspec.check.facts.stated import stated
from docspec.check.facts.units import units
from docspec.check.facts.wording import plain_digits, without_addresses
from docspec.check.subject import Subject
from docspec.finding import Finding, Rule, Severity

STANDARD = Rule("D404", "unit-standard", Severity.ERROR, "A unit or a standard differs.")

RULES = (STANDARD,)


def check(subject: Subject) -> Iterator[Finding]:
    """The units and standards of which the others name another one."""
    for item in stated(subject):
        said = {locale: standards(words, locale) for locale, words in item.words.items()}
        for dissent in dissents(said, subject.reference):
            if dissent.locale != subject.reference:
                yield finding(STANDARD, subject, item, dissent, 0.98)


def standards(words: str, locale: str) -> tuple[Claim, ...]:
    """The standards and units that a text names."""
    text = without_addresses(plain_digits(words))
    return (*numbered(text), *named(text), *units(text, locale))
