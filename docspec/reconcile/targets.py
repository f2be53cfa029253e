"""What people call a thing when they ask or decide: as the spec calls it, after what holds it.

`Entity`, `Entity.field`, `Message`, `Message.field`, `Enum.Value`, `operation.Role`.
"""

from __future__ import annotations

from collections.abc import Iterator

from docspec.reconcile.entity_names import entity_names
from docspec.reconcile.kinds import EntityKind
from docspec.reconcile.messages import Side
from docspec.reconcile.outline import Outline
from docspec.reconcile.reconcile import Reconciled
from docspec.reconcile.slot import SlotKind, message_key, row_key

_LISTED = {SlotKind.VALUE, SlotKind.ROLE}


def targets(reconciled: Reconciled) -> Iterator[tuple[str, list[str]]]:
    """Each target with the keys of its slots, that of its name first; a target stands again for each page or table.

    A message may also be called after its operation (`getOrders.getOrdersParam`); the short target comes first.
    """
    names = entity_names(reconciled).by_page
    listed = _listed(reconciled)
    for item, kind in zip(reconciled.outlines, reconciled.kinds, strict=True):
        if kind is EntityKind.OTHER:
            continue
        key = item.page.key
        yield names[key], [f"{key}#title"]
        for side in Side if kind is EntityKind.OPERATION else ():
            slot = message_key(key, side)
            if slot in reconciled.slots:
                name = reconciled.value(slot)
                yield from ((called, [slot]) for called in (name, f"{names[key]}.{name}") if called != names[key])
        yield from _fields(reconciled, item, kind, names[key])
        for slot in listed.get(key, ()):
            yield f"{names[key]}.{reconciled.value(slot)}", [slot]


def _fields(reconciled: Reconciled, item: Outline, kind: EntityKind, entity: str) -> Iterator[tuple[str, list[str]]]:
    key = item.page.key
    for index, table in enumerate(item.tables):
        owner = entity
        if kind is EntityKind.OPERATION:
            owner = reconciled.value(message_key(key, reconciled.side(item, table))) or owner
        for order in range(len(table.rows)):
            slots = [f"{row_key(key, index, order)}.{what}" for what in (SlotKind.NAME, SlotKind.TYPE)]
            yield f"{owner}.{reconciled.value(slots[0])}", slots


def _listed(reconciled: Reconciled) -> dict[str, list[str]]:
    """The keys of the values and roles of each page, in page order."""
    found: dict[str, list[str]] = {}
    for slot in reconciled.slots.values():
        if slot.kind in _LISTED:
            found.setdefault(slot.page, []).append(slot.key)
    return found
