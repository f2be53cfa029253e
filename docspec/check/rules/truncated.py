"""D402: a text that is empty, or far shorter than this locale usually is, where the others have more to say."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from statistics import median

from docspec.align.aligned import Locale
from docspec.check.facts.claims import enough
from docspec.check.facts.lengths import SHORT, Lengths, width
from docspec.check.found import found_at
from docspec.check.subject import Passage, Subject
from docspec.finding import Finding, Rule, Severity

TRUNCATED = Rule("D402", "truncated", Severity.WARNING, "A text is empty or far shorter than elsewhere.")

RULES = (TRUNCATED,)
_SPREADS = 4.0
_LEAST = math.log(1.8)
"""A text may always be so much shorter."""
_LONG = 2 * SHORT
"""What the others say has to be so wide."""


def check(subject: Subject) -> Iterator[Finding]:
    """The texts that are empty or far shorter than what the others say."""
    texts = [{locale: text.plain() for locale, text in passage.texts.items()} for passage in subject.passages]
    lengths = Lengths(texts)
    for passage, said in zip(subject.passages, texts, strict=True):
        for locale in said:
            judges = _judges(said, locale, subject.reference)
            if judges and _is_short(lengths, locale, {**judges, locale: said[locale]}):
                yield _finding(passage, locale, judges)


def _judges(said: Mapping[Locale, str], locale: Locale, reference: Locale | None) -> dict[Locale, str]:
    """Those that have something to say, where there are enough of them; the reference alone is enough."""
    if locale == reference:
        return {}
    if reference and reference in said:
        return {reference: said[reference]} if said[reference] else {}
    others = {other: text for other, text in said.items() if other != locale and text}
    return others if len(others) >= enough(len(said) - 1) else {}


def _is_short(lengths: Lengths, locale: Locale, said: Mapping[Locale, str]) -> bool:
    others = [text for other, text in said.items() if other != locale]
    if not said[locale]:
        return any(any(sign.isalpha() for sign in text) for text in others)
    if min(map(width, others)) < SHORT or median(map(width, others)) < _LONG:
        return False
    found = lengths.deviations(locale, said)
    return all(-deviation > max(_SPREADS * spread, _LEAST) for deviation, spread in found.values())


def _finding(passage: Passage, locale: Locale, others: Mapping[Locale, str]) -> Finding:
    text = passage.texts[locale].plain()
    return found_at(
        TRUNCATED,
        passage.places[locale],
        "this text is far shorter than what the others say" if text else "this text is empty",
        others=others,
        locale=locale,
        entity=passage.entity,
        field=passage.field,
        found=text,
        confidence=0.9,
    )
