"""Words that tables have over their columns in some language: what `beschrijving` means is known without any set.

Fields are called name, type and description in many APIs, and those are the first names a translator translates.
"""

from __future__ import annotations

from collections.abc import Iterable

from docspec.read.vocabulary import heading_word
from docspec.reconcile.context import Context
from docspec.reconcile.evidence.kind import Evidence
from docspec.reconcile.resolution import Vote
from docspec.reconcile.slot import Slot

# The word may also be the translation of another one (title, kind), or the identifier itself.
MEANS = 5.0


def propose(slot: Slot, _context: Context) -> Iterable[str]:
    """The English words."""
    return (word for word in map(heading_word, _said(slot)) if word)


def weigh(slot: Slot, candidates: frozenset[str], _context: Context) -> Iterable[Vote]:
    """One vote a locale."""
    for locale, observation in sorted(slot.observed.items()):
        word = heading_word(observation.raw)
        if word and word in candidates and observation.text != word:
            yield Vote(
                word, MEANS, "headings", f"{locale} has {observation.raw!r} for it over columns", observation.place
            )


def _said(slot: Slot) -> Iterable[str]:
    return (observation.raw for observation in slot.observed.values())


HEADINGS = Evidence(weigh, propose)
