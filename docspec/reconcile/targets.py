"""What people call entities and fields when they ask or decide: `Entity`, `Entity.field`, `Message.field`."""

from __future__ import annotations

from collections.abc import Iterator

from docspec.reconcile.entity_names import entity_names
from docspec.reconcile.kinds import EntityKind
from docspec.reconcile.reconcile import Reconciled
from docspec.reconcile.slot import SlotKind, message_key, row_key


def targets(reconciled: Reconciled) -> Iterator[tuple[str, list[str]]]:
    """Each target with the keys of its slots, that of its name first; a target stands again for each page or table."""
    names = entity_names(reconciled).by_page
    for item, kind in zip(reconciled.outlines, reconciled.kinds, strict=True):
        if kind is EntityKind.OTHER:
            continue
        key = item.page.key
        yield names[key], [f"{key}#title"]
        for index, table in enumerate(item.tables):
            owner = names[key]
            if kind is EntityKind.OPERATION:
                owner = reconciled.value(message_key(key, reconciled.side(item, table))) or owner
            for order in range(len(table.rows)):
                slots = [f"{row_key(key, index, order)}.{what}" for what in (SlotKind.NAME, SlotKind.TYPE)]
                yield f"{owner}.{reconciled.value(slots[0])}", slots
