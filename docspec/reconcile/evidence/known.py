"""Whether the candidate is known to the set already: a field, a type, a prefix."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from docspec.reconcile.context import Context
from docspec.reconcile.evidence.kind import Evidence
from docspec.reconcile.resolution import Vote
from docspec.reconcile.slot import Slot, SlotKind
from docspec.reconcile.spelling import lower_first, squash
from docspec.reconcile.type_expression import BUILTINS

# The same identifier decided elsewhere: each time tells less than the time before.
ELSEWHERE = 0.8
ELSEWHERE_MAX = 3.0
# A type that has a page, or a built-in, is nearly always what a type cell means; most others are damaged.
KNOWN_TYPE, UNKNOWN_TYPE = 3.0, -1.5
# A prefix that the user declares; the words WSDL documents use by convention for a service's own schema.
DECLARED_PREFIX, CONVENTIONAL_PREFIX = 8.0, 2.5
CONVENTIONAL = ("types", "tns")
_SPELLINGS = frozenset(BUILTINS)


def propose(slot: Slot, context: Context) -> Iterable[str]:
    """Known types of the same letters; declared and conventional prefixes."""
    if slot.kind is SlotKind.TYPE:
        for observation in slot.observed.values():
            yield from context.types.get(squash(observation.text), ())
    elif slot.kind is SlotKind.PREFIX and slot.observed:
        yield from context.setting.prefixes or CONVENTIONAL


def weigh(slot: Slot, candidates: frozenset[str], context: Context) -> Iterable[Vote]:
    """One vote a candidate."""
    weigh_one = _KINDS.get(slot.kind, _weigh_elsewhere)
    votes = (weigh_one(candidate, slot, context) for candidate in sorted(candidates))
    return (vote for vote in votes if vote is not None)


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
    if candidate in context.types.get(squash(candidate), ()):
        return Vote(candidate, KNOWN_TYPE, "known", "is a type with a page of its own")
    # In the first round no type is known yet.
    return (
        Vote(candidate, UNKNOWN_TYPE, "known", "no page documents such a type") if slot.kind in context.known else None
    )


def _weigh_prefix(candidate: str, slot: Slot, context: Context) -> Vote | None:
    if candidate in context.setting.prefixes:
        return Vote(candidate, DECLARED_PREFIX, "known", "docspec.yaml declares it")
    if candidate in CONVENTIONAL and not context.setting.prefixes:
        return Vote(candidate, CONVENTIONAL_PREFIX, "known", "the usual prefix of a service's own types")
    return _weigh_elsewhere(candidate, slot, context) if candidate == lower_first(candidate) else None


_KINDS = {SlotKind.TYPE: _weigh_type, SlotKind.PREFIX: _weigh_prefix}

KNOWN = Evidence(weigh, propose)
