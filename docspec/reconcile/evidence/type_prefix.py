"""A type with the prefix of the built-ins is a built-in, in any language: `xsd:sträng` is `xsd:string`."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable

from docspec.read.plain import clean
from docspec.reconcile.context import Context
from docspec.reconcile.evidence.kind import Evidence
from docspec.reconcile.resolution import Vote
from docspec.reconcile.slot import Slot, SlotKind
from docspec.reconcile.spelling import likeness
from docspec.reconcile.type_expression import BUILTINS, builtin, parse

# There are few built-ins, and a handful of them is in use.
BUILTIN, NO_BUILTIN = 3.0, -8.0
# The built-ins are few and unlike each other: a name as like one of them as this hardly means another.
LIKE, LIKE_ENOUGH = 4.0, 0.8


def propose(slot: Slot, context: Context) -> Iterable[str]:
    """The built-in nearest to what each locale says."""
    return (name for name, _ in _nearest(slot, context))


def weigh(slot: Slot, candidates: frozenset[str], context: Context) -> Iterable[Vote]:
    """One vote a candidate for its kind, one a locale for its letters."""
    places = _prefixed(slot, context)
    if 2 * len(places) < len(slot.observed) or not places:
        return
    # The original may have put the wrong prefix before a type that has the right one elsewhere.
    known = context.known.get(SlotKind.TYPE, Counter()) - Counter([context.decided(slot.key)])
    for candidate in sorted(candidates):
        if builtin(candidate) == candidate:
            yield Vote(candidate, BUILTIN, "type_prefix", "the prefix is that of the built-ins")
        elif candidate not in context.types_with_page and candidate not in known:
            yield Vote(candidate, NO_BUILTIN, "type_prefix", "the prefix is that of the built-ins, and this is none")
    for name, locale in sorted(_nearest(slot, context)):
        said = slot.observed[locale]
        yield Vote(
            name, LIKE, "type_prefix", f"{locale} says {said.raw!r}, which is like no other built-in", said.place
        )


def _prefixed(slot: Slot, context: Context) -> list[str]:
    """The locales that have the prefix of the built-ins here."""
    expressions = {locale: parse(observation.raw) for locale, observation in slot.observed.items()}
    return [
        locale
        for locale, found in expressions.items()
        if found and found.coloned and clean(found.prefix) == context.setting.xsd
    ]


def _nearest(slot: Slot, context: Context) -> set[tuple[str, str]]:
    found = set()
    for locale in _prefixed(slot, context):
        said = _bare(slot.observed[locale].text)
        if said and not builtin(slot.observed[locale].text):
            best = max(BUILTINS, key=lambda name: (likeness(said, name), name))
            if likeness(said, best) >= LIKE_ENOUGH:
                found.add((best, locale))
    return found


def _bare(text: str) -> str:
    """Letters without their diacritics: what a translator's language adds to a borrowed word."""
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))


TYPE_PREFIX = Evidence(weigh, propose)
