"""Ids made from the original title: the anchor of the heading and the name of the file stay the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from docspec.reconcile.context import Context
from docspec.reconcile.evidence.kind import Evidence
from docspec.reconcile.house_style import SMALL_TITLES
from docspec.reconcile.resolution import Vote
from docspec.reconcile.slot import Slot
from docspec.reconcile.spelling import camel, squash, words

# A publisher makes the anchor from the title: a title of other letters is not the one it was made from.
SAME_ANCHOR, OTHER_ANCHOR = 9.0, -8.0
# A file is named after its page, often with a mark in front (`r-`), at times shortened.
SAME_FILE = 4.0
# Where its letters are known otherwise, the file name still tells where one word ends and the next begins.
SAME_WORDS = 5.0
MARK = 2
"""Letters at the most that a file name has in front of the title's."""
_SPLIT = re.compile(r"[-_\s]+")


def propose(slot: Slot, _context: Context) -> Iterable[str]:
    """The words of the file name, which still tell where one ends and the next begins."""
    letters = squash(slot.anchor)
    for source in filter(None, (_stem(slot), slot.anchor)):
        parts = [part for part in _SPLIT.split(source) if part]
        for start in range(min(MARK, len(parts))):
            name = camel([part.lower() for part in parts[start:]], upper=True)
            if squash(name) == letters or not letters:
                yield name if slot.entity_kind not in SMALL_TITLES else name[:1].lower() + name[1:]


def weigh(slot: Slot, candidates: frozenset[str], _context: Context) -> Iterable[Vote]:
    """One vote a candidate and id."""
    anchor = squash(slot.anchor)
    stem = squash(_stem(slot))
    known = {anchor, *(squash(observation.text) for observation in slot.observed.values())}
    for candidate in sorted(candidates):
        letters = squash(candidate)
        if anchor:
            weight = SAME_ANCHOR if letters == anchor else OTHER_ANCHOR
            yield Vote(candidate, weight, "anchors", f"the anchor of the title is {slot.anchor}")
        if letters and stem.endswith(letters) and len(stem) - len(letters) <= MARK:
            parted = letters in known and _parts(_stem(slot), words(candidate))
            yield Vote(candidate, SAME_FILE + SAME_WORDS * parted, "anchors", f"the file is named {_stem(slot)}")


def _parts(stem: str, name: Sequence[str]) -> bool:
    """Whether the file name ends with the words of a name, parted as these are."""
    return _SPLIT.split(stem.casefold())[-len(name) :] == [word.casefold() for word in name]


def _stem(slot: Slot) -> str:
    return slot.page.rpartition("/")[2]


ANCHORS = Evidence(weigh, propose)
