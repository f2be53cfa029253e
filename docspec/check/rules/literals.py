"""D106: values, roles, booleans and paths that are translated although they stand for themselves.

A gloss beside the code (`Running` (körs)) is welcome; what counts is the code.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from docspec.align.aligned import Locale
from docspec.check.found import found_at, within
from docspec.check.subject import Passage, Subject
from docspec.finding import Edit, Finding, Fixable, Rule, Severity
from docspec.read.place import Place
from docspec.reconcile.slot import SlotKind
from docspec.reconcile.status import Status

TRANSLATED = Rule("D106", "literal-translated", Severity.ERROR, "A value, role, boolean or path is translated in code.")

RULES = (TRANSLATED,)

AGREE = 2
"""Other locales that must have a literal, more than half of them."""
SURE = 0.95
"""Confidence of a value, below which nothing is said."""
# Booleans and nothing; a path with its separators; a constant in capitals.
_LITERAL = re.compile(r"(?i:true|false|null|none|yes|no)|[^\s<>{}]*[/\\][^\s<>{}]*|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+")


def check(subject: Subject) -> Iterator[Finding]:
    """The translated items of value lists, and the translated literals in code spans."""
    values = subject.listed | frozenset(_values(subject))
    items = list(_items(subject))
    yield from items
    told = {(item.path, item.line) for item in items}
    for passage in subject.passages:
        for finding in _spans(subject, passage, values):
            # An item of a list of values is a passage as well.
            if (finding.path, finding.line) not in told:
                yield finding


def _values(subject: Subject) -> Iterator[str]:
    for kind in (SlotKind.VALUE, SlotKind.ROLE):
        yield from (decided.value for _, decided in subject.slots(kind) if decided.status is Status.ATTESTED)


def _items(subject: Subject) -> Iterator[Finding]:
    """Items of the lists of values and roles."""
    for kind in (SlotKind.VALUE, SlotKind.ROLE):
        for slot, decided in subject.slots(kind):
            texts = {locale: item.text for locale, item in slot.observed.items()}
            kept = sum(text == decided.value for text in texts.values())
            if decided.confidence < SURE or decided.status is not Status.ATTESTED or kept < AGREE:
                continue
            for locale, item in slot.observed.items():
                if decided.value not in (item.text, item.raw) and locale != subject.reference:
                    found = item.text or item.raw
                    others = {other: text for other, text in texts.items() if other != locale}
                    yield _finding(subject, locale, item.where, found, decided.value, others, slot.page)


def _spans(subject: Subject, passage: Passage, values: frozenset[str]) -> Iterator[Finding]:
    """Code spans of a passage, told by their place among as many in the other locales."""
    spans = {locale: text.code() for locale, text in passage.texts.items()}
    for locale, mine in spans.items():
        others = {other: theirs for other, theirs in spans.items() if other != locale and len(theirs) == len(mine)}
        if subject.reference is not None and subject.reference in spans:
            others = {one: theirs for one, theirs in others.items() if one == subject.reference}
            enough = bool(others)
        else:
            enough = len(others) >= AGREE and 2 * len(others) >= len(spans) - 1
        if not enough or locale == subject.reference:
            continue
        for number, found in enumerate(mine):
            theirs = {other: texts[number] for other, texts in others.items()}
            if _is_translated(found, mine, theirs, values):
                expected = Counter(theirs.values()).most_common(1)[0][0]
                yield _finding(subject, locale, passage.places[locale], found, expected, theirs, passage.page)


def _is_translated(found: str, mine: tuple[str, ...], theirs: Mapping[Locale, str], values: frozenset[str]) -> bool:
    """Whether most others have one literal here, which this locale has nowhere: spans that changed places are none."""
    (literal, count), *_ = Counter(theirs.values()).most_common(1)
    is_literal = literal in values or _LITERAL.fullmatch(literal) is not None
    is_sure = count == len(theirs) or (count >= AGREE and 2 * count > len(theirs) and found not in values)
    return is_literal and is_sure and literal not in mine and found != literal


def _finding(
    subject: Subject,
    locale: Locale,
    where: Place,
    found: str,
    expected: str,
    others: Mapping[Locale, str],
    page: str,
) -> Finding:
    place = within(subject.sources[where.path], where, found)
    return found_at(
        TRANSLATED,
        place or where,
        f"`{found}` should be `{expected}`, which is not to be translated",
        others,
        locale=locale,
        entity=subject.names.by_page.get(page),
        found=found,
        expected=expected,
        fixable=Fixable.UNSAFE if place else None,
        edits=(Edit(place.start, place.end, expected),) if place else (),
    )
