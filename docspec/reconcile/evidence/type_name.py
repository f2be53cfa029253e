"""Names and types speak for each other: `imageServingPublishJob` is an `ImageServingPublishJob`.

And a field that has a type elsewhere mostly has the same type here.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from docspec.reconcile.context import Context
from docspec.reconcile.evidence.kind import Evidence
from docspec.reconcile.resolution import Vote
from docspec.reconcile.slot import Slot, SlotKind
from docspec.reconcile.spelling import lower_first, squash
from docspec.reconcile.type_expression import builtin

# Only own types lend their name to a field; a field named like its type is no chance.
NAMED_ALIKE = 4.0
# How much the habit of a name elsewhere tells of its type here.
HABIT_MAX = 3.0


def propose(slot: Slot, context: Context) -> Iterable[str]:
    """The type's name in small letters for a field; the known type of the name's letters for a type."""
    if slot.kind is SlotKind.NAME:
        local = context.decided(slot.beside(SlotKind.TYPE))
        if local and not builtin(local):
            yield lower_first(local)
    else:
        name = context.decided(slot.beside(SlotKind.NAME))
        yield from context.types.get(squash(name), ()) if name else ()
        yield from _habits(slot, name, context)


def weigh(slot: Slot, candidates: frozenset[str], context: Context) -> Iterable[Vote]:
    """One vote a candidate and trait."""
    if slot.kind is SlotKind.NAME:
        local = context.decided(slot.beside(SlotKind.TYPE))
        for candidate in sorted(candidates):
            if local and not builtin(local) and squash(local) == squash(candidate):
                yield Vote(candidate, NAMED_ALIKE, "type_name", f"its type is {local}")
        return
    name = context.decided(slot.beside(SlotKind.NAME))
    habits = _habits(slot, name, context)
    total = sum(habits.values())
    for candidate in sorted(candidates):
        if name and not builtin(candidate) and squash(name) == squash(candidate):
            yield Vote(candidate, NAMED_ALIKE, "type_name", f"its name is {name}")
        if habits[candidate]:
            weight = min(HABIT_MAX, math.log1p(habits[candidate]) * 2 * habits[candidate] / total)
            yield Vote(
                candidate, weight, "type_name", f"{habits[candidate]} of {total} other fields named {name} have it"
            )


def _habits(slot: Slot, name: str, context: Context) -> Counter[str]:
    """Types of other fields of this name."""
    habits = Counter(context.types_of_name.get(name, Counter()))
    own = context.decided(slot.key)
    if own and name:
        habits[own] -= 1
    return +habits


TYPE_NAME = Evidence(weigh, propose)
