"""The canonical name of each page's entity: unique among its kind, whatever the pages claim."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from docspec.reconcile.kinds import EntityKind
from docspec.reconcile.reconcile import Reconciled


@dataclass(frozen=True, slots=True)
class EntityNames:
    """Names by page key, and what they name."""

    by_page: Mapping[str, str]
    kinds: Mapping[str, EntityKind]
    """By page key."""

    def of_kind(self, kind: EntityKind) -> Mapping[str, str]:
        """Page key -> name, of one kind."""
        return {key: name for key, name in self.by_page.items() if self.kinds[key] is kind}


def entity_names(reconciled: Reconciled) -> EntityNames:
    """Name every page that documents an entity. Of two with one name, the surer keeps it."""
    kinds = {
        item.page.key: kind
        for item, kind in zip(reconciled.outlines, reconciled.kinds, strict=True)
        if kind is not EntityKind.OTHER
    }
    taken: set[tuple[EntityKind, str]] = set()
    names: dict[str, str] = {}
    for key in sorted(kinds, key=lambda key: (-reconciled.resolution(f"{key}#title").confidence, key)):
        base = reconciled.value(f"{key}#title") or key.rpartition("/")[2]
        name, number = base, 2
        while (kinds[key], name) in taken:
            name, number = f"{base}_{number}", number + 1
        taken.add((kinds[key], name))
        names[key] = name
    return EntityNames(names, kinds)
