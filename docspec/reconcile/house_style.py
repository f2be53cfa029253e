"""How the set writes identifiers of a kind: with a small first letter or a capital, and types as their pages do."""

from __future__ import annotations

from collections.abc import Mapping

from docspec.reconcile.context import Context
from docspec.reconcile.kinds import EntityKind
from docspec.reconcile.slot import Slot, SlotKind
from docspec.reconcile.spelling import lower_first, squash, upper_first

SMALL_TITLES = frozenset((EntityKind.OPERATION, EntityKind.FAULT))
# What names begin with in the references of services, as long as the set shows no habit of its own: operations and
# messages begin with a verb in small letters, as fields do.
_SMALL = frozenset((SlotKind.NAME, SlotKind.PART))


def in_house_style(name: str, slot: Slot, context: Context) -> list[str]:
    """A name in camel case as the set would spell it in this slot; none for a title that another page has."""
    if slot.kind is SlotKind.TYPE:
        return list(context.types.get(squash(name), (name,)))
    styled = lower_first(name) if _is_small(slot, context) else upper_first(name)
    if slot.kind is SlotKind.TITLE:
        taken = context.types_with_page[styled] - (context.decided(slot.key) == styled)
        return [] if taken else [styled]
    return [styled]


def _is_small(slot: Slot, context: Context) -> bool:
    if slot.kind is SlotKind.TITLE:
        return slot.entity_kind in SMALL_TITLES
    if slot.kind in _SMALL:
        return True
    known: Mapping[str, int] = context.known.get(slot.kind, {})
    small = sum(count for name, count in known.items() if name[:1].islower())
    return 2 * small > sum(known.values())
