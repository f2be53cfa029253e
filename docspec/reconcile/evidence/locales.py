"""What each locale says, weighed by how reliable it proves, and by what it makes of each identifier."""

from __future__ import annotations

from collections.abc import Iterable

from docspec.reconcile.context import Context
from docspec.reconcile.evidence.kind import Evidence
from docspec.reconcile.resolution import Vote
from docspec.reconcile.slot import Slot

REFERENCE = 60.0
"""What the locale that the user trusts weighs more: more than all others and what is rebuilt from them; less than a
contract, and than samples that show what it says to be impossible."""
NOTABLE = 0.05
"""Weights nearer to nothing than this are left out of the account."""


def propose(slot: Slot, context: Context) -> Iterable[str]:
    """What the locales say, and what their words stood for elsewhere."""
    for locale, observation in slot.observed.items():
        if not context.learned.is_placeholder(slot, locale):
            yield observation.text
            yield from context.learned.translations(slot, locale)


def weigh(slot: Slot, candidates: frozenset[str], context: Context) -> Iterable[Vote]:
    """One vote a locale and candidate."""
    for locale in sorted(slot.observed):
        if context.learned.is_placeholder(slot, locale):
            continue
        observation = slot.observed[locale]
        for candidate in sorted(candidates):
            weight = context.learned.weight(slot, locale, candidate)
            if locale == context.learned.reference and candidate == observation.text:
                weight += REFERENCE
            if abs(weight) >= NOTABLE:
                yield Vote(candidate, weight, "locales", f"{locale} says {observation.raw!r}", observation.place)


LOCALES = Evidence(weigh, propose)
