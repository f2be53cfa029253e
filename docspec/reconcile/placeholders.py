"""Words that stand where an identifier should and name nothing: a publisher's template text left in, and translated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Sequence

from docspec.align.aligned import Locale
from docspec.reconcile.learned import said
from docspec.reconcile.slot import Slot, SlotKind
from docspec.reconcile.spelling import squash
from docspec.reconcile.type_expression import builtin, parse

Placeholder = tuple[SlotKind, Locale, str]
MOSTLY = 0.8
"""Where so many of the types have a prefix, one without is no type unless it is known."""


def find_placeholders(slots: Sequence[Slot]) -> frozenset[Placeholder]:
    """Every word that is none, by kind of slot and locale."""
    types = frozenset(_types_without_prefix(slots))
    return frozenset((*_repeated_names(slots), *types, *_names_and_types(slots, types)))


def _repeated_names(slots: Iterable[Slot]) -> Iterable[Placeholder]:
    """Words that a locale has for two different names of one table."""
    counts = Counter(
        (slot.table, locale, said(slot, locale))
        for slot in slots
        if slot.kind is SlotKind.NAME
        for locale in slot.observed
    )
    return ((SlotKind.NAME, locale, word) for (_, locale, word), count in counts.items() if count > 1)


def _names_and_types(slots: Iterable[Slot], types: Container[Placeholder]) -> Iterable[Placeholder]:
    """Words that a locale has for several types, which name none, and for a name too."""
    said_in = Counter((slot.kind, locale, said(slot, locale)) for slot in slots for locale in slot.observed)
    return (
        (kind, locale, word)
        for kind, locale, word in said_in
        if kind is SlotKind.NAME and (SlotKind.TYPE, locale, word) in types and said_in[SlotKind.TYPE, locale, word] > 1
    )


def _types_without_prefix(slots: Sequence[Slot]) -> Iterable[Placeholder]:
    """Types without prefix in a set whose types have one; built-ins and types with a page are known without."""
    known = {squash(item.text) for slot in slots if slot.kind is SlotKind.TITLE for item in slot.observed.values()}
    bare: set[Placeholder] = set()
    total = 0
    for slot in slots:
        for locale, item in slot.observed.items() if slot.kind is SlotKind.TYPE else ():
            total += 1
            expression = parse(item.raw)
            if not (
                expression and (expression.coloned or builtin(expression.local) or squash(expression.local) in known)
            ):
                bare.add((SlotKind.TYPE, locale, said(slot, locale)))
    seen = sum(
        (slot.kind, locale, said(slot, locale)) in bare
        for slot in slots
        if slot.kind is SlotKind.TYPE
        for locale in slot.observed
    )
    return bare if seen <= (1 - MOSTLY) * total else ()
