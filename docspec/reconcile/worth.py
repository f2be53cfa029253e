"""What deciding one thing would settle: how many other slots hang on the same words, or name the thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from docspec.reconcile.learned import said
from docspec.reconcile.reconcile import Reconciled
from docspec.reconcile.slot import Slot, SlotKind
from docspec.reconcile.spelling import squash

SURE = 0.95
"""Decisions at or over this confidence are hardly turned by one more example."""
Clue = tuple[str, str]
"""Where a word stands (a kind of slot and a locale, or the types), and the word."""


class Worth:
    """Made once for a set, asked often."""

    def __init__(self, reconciled: Reconciled) -> None:
        self._reconciled = reconciled
        self._slots: dict[Clue, set[str]] = defaultdict(set)
        """By what they share, the slots that one of them would settle."""
        for slot in reconciled.slots.values():
            for clue in self._shared(slot):
                self._slots[clue].add(slot.key)

    def settles(self, keys: Iterable[str]) -> int:
        """How many slots beside these would be settled if a person decided these."""
        own = set(keys)
        slots = [self._reconciled.slots[key] for key in own if key in self._reconciled.slots]
        return len({key for slot in slots for clue in self._asked(slot) for key in self._slots.get(clue, ())} - own)

    def _shared(self, slot: Slot) -> Iterator[Clue]:
        """What a slot waits for: its words, unless it is surely decided; the type that it or a locale names, always."""
        resolution = self._reconciled.resolution(slot.key)
        if resolution.confidence < SURE:
            yield from self._words(slot)
        if slot.kind is SlotKind.TYPE:
            yield from _types(resolution.value, *(item.text for item in slot.observed.values()))

    def _asked(self, slot: Slot) -> Iterator[Clue]:
        """What deciding a slot tells: what its words stand for; of a title, what the fields of this type have."""
        yield from self._words(slot)
        if slot.kind is SlotKind.TITLE:
            yield from _types(self._reconciled.value(slot.key), *(item.raw for item in slot.observed.values()))

    def _words(self, slot: Slot) -> Iterator[Clue]:
        learned = self._reconciled.untaught
        for locale in sorted(slot.observed):
            word = said(slot, locale)
            if word and not learned.is_placeholder(slot, locale):
                yield f"{slot.kind} {locale}", word


def _types(*names: str) -> Iterator[Clue]:
    return (("types", letters) for letters in dict.fromkeys(map(squash, names)) if letters)
