"""The passages of a set with what each locale has there, ready for rules that compare what is said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from docspec.align.aligned import Locale
from docspec.check.facts.wording import running
from docspec.check.subject import Passage, Subject


@dataclass(frozen=True, slots=True)
class Stated:
    """A passage in words."""

    passage: Passage
    words: Mapping[Locale, str]
    """The running text of each locale that has some."""
    whole: Mapping[Locale, str]
    """The same with the code in it."""
    code: Mapping[Locale, str]
    """The code alone."""


def stated(subject: Subject) -> Iterator[Stated]:
    """The passages that at least two locales have."""
    for passage in subject.passages:
        whole = {locale: plain for locale, text in passage.texts.items() if (plain := text.plain())}
        if len(whole) > 1:
            texts = {locale: passage.texts[locale] for locale in whole}
            words = {locale: running(text) for locale, text in texts.items()}
            yield Stated(passage, words, whole, {locale: " ".join(text.code()) for locale, text in texts.items()})
