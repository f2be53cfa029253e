"""Whether the candidate is known to the set already: a field, a role, a type."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from difflib import get_close_matches

from docspec.reconcile.context import Context
from docspec.reconcile.evidence.kind import Evidence
from docspec.reconcile.resolution import Vote
from docspec.reconcile.slot import Slot, SlotKind
from docspec.reconcile.spelling import IDENTIFIER, likeness, squash, words
from docspec.reconcile.type_expression import BUILTINS

# The same identifier decided elsewhere: each time tells less than the time before.
ELSEWHERE = 0.8
ELSEWHERE_MAX = 3.0
# A type that has a page, or a built-in, is nearly always what a type cell means; most others are damaged.
KNOWN_TYPE, UNKNOWN_TYPE = 3.0, -1.5
# Another spelling of a known type, and letters that no type name has, are damage.
MISSPELLED, NO_IDENTIFIER = -3.0, -6.0
# A type that nobody knows, but for a few letters, was damaged in these.
NEARLY, LIKE_WORD, LIKELY = 0.85, 0.8, 4.0
_SPELLINGS = frozenset(BUILTINS)


def propose(slot: Slot, context: Context) -> Iterable[str]:
    """Known types of the same letters, or of nearly the same."""
    if slot.kind is SlotKind.TYPE:
        for text in _texts(slot):
            yield from context.types.get(squash(text), ()) or _near(text, context)


def weigh(slot: Slot, candidates: frozenset[str], context: Context) -> Iterable[Vote]:
    """One vote a candidate, and one for what a locale nearly says."""
    weigh_one = _KINDS.get(slot.kind, _weigh_elsewhere)
    votes = (weigh_one(candidate, slot, context) for candidate in sorted(candidates))
    yield from (vote for vote in votes if vote is not None)
    if slot.kind is SlotKind.TYPE:
        yield from _nearly_said(slot, candidates, context)


def _nearly_said(slot: Slot, candidates: frozenset[str], context: Context) -> Iterable[Vote]:
    said = {near: text for text in _texts(slot) for near in _near(text, context)}
    for name in sorted(candidates & said.keys()):
        yield Vote(name, LIKELY, "known", f"of all known types {said[name]} is most like this one")


def _texts(slot: Slot) -> list[str]:
    return [observation.text for observation in slot.observed.values()]


def _near(text: str, context: Context) -> tuple[str, ...]:
    """The known type most like a text that is none; empty if none is much like it, or if its words are in order."""
    letters = squash(text)
    if not letters or letters in context.types or all(map(context.is_word, words(text))):
        return ()
    close = get_close_matches(letters, context.types, 1, NEARLY)
    return tuple(name for found in close for name in context.types[found] if _is_damage(text, name))


def _is_damage(text: str, name: str) -> bool:
    """Whether word by word a text is like a name, rather than one word put for another, or one for many."""
    pairs = list(zip(words(text), words(name), strict=False))
    return (
        len(words(text)) == len(words(name))
        and all(likeness(one, other) >= LIKE_WORD for one, other in pairs)
        and any(one.rstrip("s") != other.rstrip("s") for one, other in pairs)
    )


def _weigh_elsewhere(candidate: str, slot: Slot, context: Context) -> Vote | None:
    own = context.decided(slot.key) == candidate
    count = context.known.get(slot.kind, Counter())[candidate] - own
    if not count:
        return None
    weight = min(ELSEWHERE * math.log2(1 + count), ELSEWHERE_MAX)
    return Vote(candidate, weight, "known", f"stands {count} times elsewhere in the set")


def _weigh_type(candidate: str, slot: Slot, context: Context) -> Vote | None:
    if candidate in _SPELLINGS:
        return Vote(candidate, KNOWN_TYPE, "known", "is a built-in of XML Schema")
    if not IDENTIFIER.fullmatch(candidate):
        return Vote(candidate, NO_IDENTIFIER, "known", "not an ASCII identifier")
    known = context.types.get(squash(candidate), ())
    if candidate in known:
        return Vote(candidate, KNOWN_TYPE, "known", "is a type with a page of its own")
    if known:
        return Vote(candidate, MISSPELLED, "known", f"the type with a page is spelled {', '.join(known)}")
    # In the first round no type is known yet.
    return (
        Vote(candidate, UNKNOWN_TYPE, "known", "no page documents such a type") if slot.kind in context.known else None
    )


_KINDS = {SlotKind.TYPE: _weigh_type}

KNOWN = Evidence(weigh, propose)
