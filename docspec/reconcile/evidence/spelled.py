"""Whether a candidate is spelled like the identifiers of this set: its case, and its words."""

from __future__ import annotations

import math
from collections.abc import Iterable

from docspec.reconcile.context import Context
from docspec.reconcile.evidence.kind import Evidence
from docspec.reconcile.resolution import Vote
from docspec.reconcile.slot import Slot, SlotKind
from docspec.reconcile.spelling import IDENTIFIER, camel, lower_first, words
from docspec.reconcile.vocabulary.vocabulary import english_words

# A name that is no ASCII identifier is hardly ever one.
NO_IDENTIFIER = -6.0
# A word that identifiers of this set or of other APIs are made of is hardly ever a translator's; the first tells most.
KNOWN_WORD, UNKNOWN_WORD = 1.5, -0.5
# Case: the log-odds of the house's own habit, no more than this.
CASE_MAX = 3.0
# Translators drop capitals; an API that puts words together without them does so for few (`filename`).
RECASED, SHORTEST = 2.5, 3
MOSTLY = 0.8
"""A habit of so many is the house's."""


def propose(slot: Slot, context: Context) -> Iterable[str]:
    """What the locales say, with a small first letter where the names of the set have one, and with lost capitals."""
    if slot.kind is SlotKind.NAME and context.small_names >= MOSTLY:
        yield from (lower_first(item.text) for item in slot.observed.values() if item.text[:1].isupper())
        yield from filter(None, (_recased(item.text, context) for item in slot.observed.values()))


def weigh(slot: Slot, candidates: frozenset[str], context: Context) -> Iterable[Vote]:
    """One vote a candidate and trait."""
    recased = {_recased(item.text, context): item.text for item in slot.observed.values()}
    for candidate in sorted(candidates):
        if slot.kind in _IDENTIFIERS and not IDENTIFIER.fullmatch(candidate):
            yield Vote(candidate, NO_IDENTIFIER, "spelled", "not an ASCII identifier")
            continue
        if slot.kind is SlotKind.NAME:
            yield Vote(candidate, _case(candidate, context), "spelled", "first letter as in the other names of the set")
            if recased.get(candidate):
                yield Vote(candidate, RECASED, "spelled", f"{recased[candidate]!r} without capitals between its words")
        if context.words and slot.kind in _IDENTIFIERS:
            yield _vote_on_words(slot, candidate, context)


_IDENTIFIERS = {SlotKind.NAME, SlotKind.TITLE, SlotKind.PART, SlotKind.ROLE}


def _recased(text: str, context: Context) -> str:
    """The camel case of a name in small letters that is no word, but words together; empty for others."""
    if not (text.isascii() and text.isalpha() and text.islower()) or _is_known(text, context):
        return ""
    parts = _parted(text, context)
    return camel([context.spelling_of(part) for part in parts], upper=False) if parts else ""


def _parted(run: str, context: Context) -> list[str]:
    """A run of letters in the fewest known words; empty if it has none, or is one."""
    best: list[list[str]] = [[], *([] for _ in run)]
    for end in range(SHORTEST, len(run) + 1):
        for start in range(end - SHORTEST + 1):
            reached = (best[start] or not start) and _is_known(run[start:end], context)
            if reached and (not best[end] or len(best[start]) + 1 < len(best[end])):
                best[end] = [*best[start], run[start:end]]
    return best[-1] if len(best[-1]) > 1 else []


def _is_known(word: str, context: Context) -> bool:
    return context.words[word] > 1 or word in english_words()


def _case(candidate: str, context: Context) -> float:
    odds = math.log(context.small_names / (1 - context.small_names))
    bounded = max(-CASE_MAX, min(CASE_MAX, odds))
    return bounded / 2 if candidate[:1].islower() else -bounded / 2


def _vote_on_words(slot: Slot, candidate: str, context: Context) -> Vote:
    own = context.decided(slot.key) == candidate
    parts = [word.casefold() for word in words(candidate)]
    known = [word for word in parts if context.words[word] > (1 if own else 0) or word in english_words()]
    share = len(known) / len(parts) if parts else 0.0
    weight = UNKNOWN_WORD + (KNOWN_WORD - UNKNOWN_WORD) * share
    told = ", ".join(known) if known else "no word"
    return Vote(candidate, weight, "spelled", f"identifiers hold {told}")


SPELLED = Evidence(weigh, propose)
