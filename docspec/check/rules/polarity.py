"""D405: the one of two sides where the others take the other: upper or lower case, required or optional."""

from __future__ import annotations

from collections.abc import Iterator

from docspec.check.facts.claims import Dissent, dissents
from docspec.check.facts.disagreement import finding
from docspec.check.facts.polarity import denies, sides
from docspec.check.facts.stated import Stated, stated
from docspec.check.subject import Subject
from docspec.finding import Finding, Rule, Severity

POLARITY = Rule(
    "D405", "polarity", Severity.WARNING, "A text takes the other side: lower for upper, required for optional."
)

RULES = (POLARITY,)


def check(subject: Subject) -> Iterator[Finding]:
    """The texts that take the one side, and not the other, where the others take the other."""
    for item in stated(subject):
        said = {locale: sides(words, locale) for locale, words in item.words.items()}
        for dissent in dissents(said, subject.reference):
            if dissent.locale != subject.reference and not _turned(item, dissent):
                yield finding(POLARITY, subject, item, dissent, 0.9)


def _turned(item: Stated, dissent: Dissent) -> bool:
    """Whether the one or the others may have said the same with "not"."""
    mine = denies(item.words[dissent.locale], dissent.locale)
    others = [denies(item.words[other], other) for other in dissent.others]
    return 2 * others.count(not mine) > len(others)
