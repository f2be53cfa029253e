"""A finding out of a dissent: what the locale claims, and what the others claim in its place."""

from __future__ import annotations

from docspec.check.facts.claims import Dissent
from docspec.check.facts.stated import Stated
from docspec.check.found import found_at, nth_within
from docspec.check.subject import Subject
from docspec.finding import Finding, Rule


def finding(rule: Rule, subject: Subject, item: Stated, dissent: Dissent, confidence: float) -> Finding:
    """One locale claims something else than the others."""
    passage, claim = item.passage, dissent.claim
    place = passage.places[dissent.locale]
    words = item.words[dissent.locale]
    found = words[claim.start : claim.end]
    exact = nth_within(subject.sources[place.path], place, words, found, claim.start)
    return found_at(
        rule,
        exact or place,
        f"`{found}` is {claim.value}; the others say {dissent.expected}",
        others={other: said.text for other, said in dissent.others.items()},
        locale=dissent.locale,
        entity=passage.entity,
        field=passage.field,
        found=found,
        expected=dissent.expected,
        confidence=confidence,
    )
