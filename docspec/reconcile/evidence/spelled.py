"""Whether a candidate is spelled like the identifiers of this set: its case, and its words."""

from __future__ import annotations

import math
from collections.abc import Iterable

from docspec.reconcile.context import Context
from docspec.reconcile.evidence.kind import Evidence
from docspec.reconcile.resolution import Vote
from docspec.reconcile.slot import Slot, SlotKind
from docspec.reconcile.spelling import IDENTIFIER, lower_first, words

# A name that is no ASCII identifier is hardly ever one.
NO_IDENTIFIER = -6.0
# A word that other identifiers are made of too is hardly ever a translator's; the first such word tells most.
KNOWN_WORD, UNKNOWN_WORD = 1.5, -0.5
# Case: the log-odds of the house's own habit, no more than this.
CASE_MAX = 3.0
MOSTLY = 0.8
"""A habit of so many is the house's."""


def propose(slot: Slot, context: Context) -> Iterable[str]:
    """What the locales say, with a small first letter where the names of the set have one."""
    if slot.kind is SlotKind.NAME and context.small_names >= MOSTLY:
        yield from (lower_first(item.text) for item in slot.observed.values() if item.text[:1].isupper())


def weigh(slot: Slot, candidates: frozenset[str], context: Context) -> Iterable[Vote]:
    """One vote a candidate and trait."""
    for candidate in sorted(candidates):
        if slot.kind in _IDENTIFIERS and not IDENTIFIER.fullmatch(candidate):
            yield Vote(candidate, NO_IDENTIFIER, "spelled", "not an ASCII identifier")
            continue
        if slot.kind is SlotKind.NAME:
            yield Vote(candidate, _case(candidate, context), "spelled", "first letter as in the other names of the set")
        if context.words and slot.kind in _IDENTIFIERS:
            yield _vote_on_words(slot, candidate, context)


_IDENTIFIERS = {SlotKind.NAME, SlotKind.TITLE, SlotKind.PART, SlotKind.ROLE}


def _case(candidate: str, context: Context) -> float:
    odds = math.log(context.small_names / (1 - context.small_names))
    bounded = max(-CASE_MAX, min(CASE_MAX, odds))
    return bounded / 2 if candidate[:1].islower() else -bounded / 2


def _vote_on_words(slot: Slot, candidate: str, context: Context) -> Vote:
    own = context.decided(slot.key) == candidate
    parts = [word.casefold() for word in words(candidate)]
    known = [word for word in parts if context.words[word] > (1 if own else 0)]
    share = len(known) / len(parts) if parts else 0.0
    weight = UNKNOWN_WORD + (KNOWN_WORD - UNKNOWN_WORD) * share
    told = ", ".join(known) if known else "no word"
    return Vote(candidate, weight, "spelled", f"other identifiers hold {told}")


SPELLED = Evidence(weigh, propose)
