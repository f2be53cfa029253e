"""D401: a description, or a sentence of one, that is in another language than its page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docspec.check.facts.foreign import copied, foreign
from docspec.check.facts.wording import CODE, running
from docspec.check.found import found_at, within
from docspec.check.subject import Passage, Subject
from docspec.finding import Finding, Rule, Severity

UNTRANSLATED = Rule("D401", "untranslated", Severity.WARNING, "A text is left in another language.")

RULES = (UNTRANSLATED,)


def check(subject: Subject) -> Iterator[Finding]:
    """The sentences in another language than the locale's; of code, names and numbers nothing is said."""
    for passage in subject.passages:
        for locale, text in passage.texts.items():
            if locale != subject.reference:
                words = running(text)
                told = dict(foreign(words, locale)) or copied(words, locale, _as_others(passage, locale, words))
                for sentence, tongue in told.items():
                    yield _finding(subject, passage, locale, sentence, tongue)


def _as_others(passage: Passage, locale: str, words: str) -> list[str]:
    """The other locales that have the very same text."""
    return [other for other, text in passage.texts.items() if other != locale and running(text) == words]


def _finding(subject: Subject, passage: Passage, locale: str, sentence: str, told: str) -> Finding:
    place = passage.places[locale]
    found = _as_written(sentence.strip(), passage.texts[locale].plain())
    return found_at(
        UNTRANSLATED,
        within(subject.sources[place.path], place, found) or place,
        f"this text is not in the language of {locale}" + (f" but in that of {told}" if told != "und" else ""),
        others={other: text.plain() for other, text in passage.texts.items() if other != locale},
        locale=locale,
        entity=passage.entity,
        field=passage.field,
        found=found,
        confidence=0.9,
    )


def _as_written(sentence: str, whole: str) -> str:
    """A sentence with the code that stands in it."""
    pattern = ".*?".join(map(re.escape, sentence.split(CODE)))
    match = re.search(pattern + ("$" if sentence.endswith(CODE) else ""), whole)
    return match[0] if match else sentence
