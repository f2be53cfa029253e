"""D504: names and literals of a code sample that a locale changed. Texts in it may be translated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from docspec.align.aligned import Locale
from docspec.check.agreement import differences, leading
from docspec.check.found import found_at
from docspec.check.sample_facts import SampleFacts, is_literal, is_symbol, sample_facts
from docspec.check.subject import Subject
from docspec.finding import Edit, Finding, Fixable, Rule, Severity
from docspec.read.page import Sample
from docspec.read.place import Place
from docspec.reconcile.outline import Outline

SAMPLE = Rule("D504", "sample", Severity.ERROR, "Names or literals of a sample are changed.")

RULES = (SAMPLE,)
Samples = Mapping[Locale, Sample]


def check(subject: Subject) -> Iterator[Finding]:
    """Samples that every locale has, beside each other."""
    for item in subject.reconciled.outlines:
        for block in item.page.blocks:
            samples = {locale: part for locale, part in block.blocks.items() if isinstance(part, Sample)}
            if len({sample.text for sample in samples.values()}) > 1:
                yield from _check(subject, item, samples, subject.listed)


def _check(subject: Subject, item: Outline, samples: Samples, known: frozenset[str]) -> Iterator[Finding]:
    facts = {locale: sample_facts(sample.text) for locale, sample in samples.items()}
    for locale, sample in samples.items():
        if sample.place.path in subject.broken:
            continue
        if not facts[locale].names:
            yield from _empty(subject, item, sample, locale, facts)
        else:
            for due, found in _names(facts, locale, subject.reference):
                yield _finding(subject, item, sample, locale, due, found)
            for due, found in _literals(facts, locale, known, subject.reference):
                yield _finding(subject, item, sample, locale, due, found)


def _empty(
    subject: Subject, item: Outline, sample: Sample, locale: Locale, facts: Mapping[Locale, SampleFacts]
) -> Iterator[Finding]:
    """One finding for a sample that has lost everything."""
    if leading({other: bool(one.names) for other, one in facts.items()}, locale, subject.reference):
        entity = subject.names.by_page.get(item.page.key)
        yield found_at(SAMPLE, sample.place, "the sample is empty", locale=locale, entity=entity)


def _names(
    facts: Mapping[Locale, SampleFacts], locale: Locale, reference: Locale | None
) -> Iterator[tuple[str, str | None]]:
    """Names that are lost, each with what may stand for it."""
    lost, added = differences({other: one.names for other, one in facts.items()}, locale, reference)
    own = list(added.elements())
    for due in lost.elements():
        found = next((name for name in own if _kind(name) == _kind(due)), None)
        if found is not None:
            own.remove(found)
        # The start tag speaks for the end tag.
        if not (due.startswith("</") and lost[f"<{due[2:]}"] >= lost[due]):
            yield due, found


def _kind(name: str) -> str:
    return re.sub(r"[^<>=/\"]", "", name)


def _literals(
    facts: Mapping[Locale, SampleFacts], locale: Locale, known: frozenset[str], reference: Locale | None
) -> Iterator[tuple[str, str | None]]:
    """Values that the others have as one, where they are no text."""
    for place, values in facts[locale].values.items():
        said = {other: one.values.get(place, ()) for other, one in facts.items()}
        # Where values are lost, those behind them stand for others.
        alike = {other: some for other, some in said.items() if len(some) == len(values)}
        for number, found in enumerate(values):
            due = leading({other: some[number] for other, some in alike.items()}, locale, reference)
            if due is not None and due != found and (is_literal(due) or due in known or is_symbol(due)):
                yield due, found


def _finding(subject: Subject, item: Outline, sample: Sample, locale: Locale, due: str, found: str | None) -> Finding:
    place = _place(subject, sample, found) if found else None
    changed = f"`{due}` is changed to `{found}`" if found else f"`{due}` is lost"
    return found_at(
        SAMPLE,
        place or sample.place,
        f"in the sample {changed}",
        locale=locale,
        entity=subject.names.by_page.get(item.page.key),
        found=found,
        expected=due,
        fixable=Fixable.UNSAFE if place else None,
        edits=(Edit(place.start, place.end, due),) if place else (),
    )


def _place(subject: Subject, sample: Sample, found: str) -> Place | None:
    """Where a text stands in a sample, if it stands there once."""
    source = subject.sources[sample.place.path]
    start = sample.place.start - source.skipped
    raw = source.data[start : sample.place.end - source.skipped].decode("utf-8")
    matches = list(re.finditer(rf"(?<![A-Za-z0-9_]){re.escape(found)}(?![A-Za-z0-9_])", raw))
    if len(matches) != 1:
        return None
    before = start + len(raw[: matches[0].start()].encode())
    return source.place(before, before + len(found.encode()))
