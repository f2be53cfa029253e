"""Where the name of a row comes from: what every translation says in its place, and why this name was chosen."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal, format_percent

from docspec.reconcile.status import Status
from docspec.reconcile.weighed import Weighed
from docspec.render.interface import word
from docspec.render.languages import language_name, tag
from docspec.render.reference.page import STATUS
from docspec.render.reference.words import LocaleWords
from docspec.spec.model import Observed, SpecField

_MEANINGS = {
    Status.ATTESTED: word("A page has this name as it is."),
    Status.INFERRED: word("No page has name and type as they are; both were concluded."),
    Status.UNRESOLVED: word("The pages do not tell this name; it needs a look."),
}
_SURE = ((0.99, word("nearly certain")), (0.9, word("very likely")), (0.8, word("likely")), (0.0, word("doubtful")))
"""From which confidence on what is said."""
_KINDS = {
    "anchors": word("anchors and file names"),
    "contract": word("the contract"),
    "headings": word("headings"),
    "known": word("the same name elsewhere"),
    "lexicon": word("glossaries"),
    "locales": word("what the translations say"),
    "override": word("a person's decision"),
    "samples": word("XML samples"),
    "siblings": word("other rows of the table"),
    "spelled": word("spelling"),
    "type_name": word("the name of its type"),
    "words": word("its words, translated back"),
}
"""Kinds of evidence, as people call them; others are called by their modules."""


@dataclass(frozen=True, slots=True)
class SaidView:
    """What one translation, or several in agreement, say in the place of a row."""

    languages: str
    """In the reader's language."""
    lang: str
    """That of the words, for one translation; empty for several."""
    name: str
    type: str
    """Empty where the page has no cell for it."""
    places: str
    """Names of files and lines, as `r-job.md:57, 61`, in the order of the languages."""
    differs: bool
    """Whether the name is another than the canonical one."""
    type_differs: bool


@dataclass(frozen=True, slots=True)
class WeightView:
    """What one kind of evidence weighed."""

    label: str
    weight: float
    figure: str
    """The weight as the reader's language writes numbers."""


@dataclass(frozen=True, slots=True)
class OriginView:
    """Of one row."""

    name: str
    key: str
    """The status, as the spec has it."""
    status: str
    meaning: str
    sure: str
    """Confidence in words."""
    percent: str
    said: tuple[SaidView, ...]
    weights: tuple[WeightView, ...]
    """For the name; empty where no pages are at hand."""
    runner_up: str
    """The name that came next, with by how much less; empty if there was none."""


def origin_view(entry: SpecField, words: LocaleWords, weighed: Weighed | None) -> OriginView:
    """The view of a field."""
    kinds = [(kind, weight) for kind, weight in weighed.kinds if weight > 0] if weighed else []
    return OriginView(
        name=entry.name,
        key=entry.status.value,
        status=words.t(STATUS[entry.status]),
        meaning=words.t(_MEANINGS[entry.status]),
        sure=words.t(next(told for least, told in _SURE if entry.confidence >= least)),
        percent=_percent(entry.confidence, words.locale),
        said=tuple(_said(entry, words.locale)),
        weights=tuple(
            WeightView(words.t(_KINDS[kind]) if kind in _KINDS else kind, weight, _figure(weight, words.locale))
            for kind, weight in kinds
        ),
        runner_up=weighed.runner_up if weighed else "",
    )


def _said(entry: SpecField, reader: str) -> Iterator[SaidView]:
    together: dict[tuple[str, str], dict[str, Observed]] = {}
    for locale, observed in entry.observed.items():
        together.setdefault((observed.name, observed.type or ""), {})[locale] = observed
    for (name, type_), by_locale in together.items():
        yield SaidView(
            languages=", ".join(language_name(locale, reader) for locale in by_locale),
            lang=tag(next(iter(by_locale))) if len(by_locale) == 1 else "",
            name=name,
            type=type_,
            places=_places(by_locale.values()),
            differs=name != entry.name,
            type_differs=bool(type_) and type_ != entry.type,
        )


def _places(said: Iterable[Observed]) -> str:
    """Lines of files of one name follow each other."""
    files = groupby(said, key=lambda observed: posixpath.basename(observed.path))
    return ", ".join(f"{name}:{', '.join(str(observed.line) for observed in run)}" for name, run in files)


@lru_cache(maxsize=4096)
def _percent(share: float, locale: str) -> str:
    known = _numbers(locale)
    # As the locale writes percents, with one digit more.
    pattern = known.percent_formats[None].pattern.replace("0", "0.0", 1)
    return format_percent(share, pattern, locale=known)


@lru_cache(maxsize=4096)
def _figure(weight: float, locale: str) -> str:
    return format_decimal(weight, "+#,##0.0;-#,##0.0", locale=_numbers(locale))


@lru_cache(maxsize=64)
def _numbers(locale: str) -> Locale:
    try:
        return Locale.parse(locale.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale("en")
