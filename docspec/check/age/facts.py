"""The machine-readable facts of a row or page, and with which of two revisions of them a translation sides.

Wording is no fact, nor are blanks: names, types, answers, numbers, links, code spans and samples are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum, auto

from docspec.align.aligned import Locale
from docspec.align.features import fold
from docspec.check.facts.numbers import read_numbers
from docspec.check.facts.wording import running
from docspec.check.targets import Goals
from docspec.read.inline import Text
from docspec.read.page import Role
from docspec.read.plain import clean
from docspec.read.vocabulary import yes_no

_BLANKS = re.compile(r"\s+")
_GOALS = Goals({})


class Kind(StrEnum):
    """A kind of fact; the word that people call it by."""

    NAME = "name"
    TYPE = "type"
    REQUIRED = "required"
    NUMBER = "number"
    LINK = "link"
    CODE = "code"
    SAMPLE = "sample"


class Side(Enum):
    """Which of two revisions something is like."""

    OLD = auto()
    NEW = auto()


Counts = Counter[Hashable]
Facts = Mapping[Kind, Counts]
NONE: Counts = Counter()


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a translation stands between two revisions, in one kind of fact."""

    kind: Kind
    side: Side
    strong: bool
    """Whether it has what only that revision has, and does not merely lack what the other has."""


def text_facts(texts: Iterable[Text], key: str, locale: Locale) -> dict[Kind, Counts]:
    """The facts of running text on a page."""
    numbers, links, code = Counts(), Counts(), Counts()
    for text in texts:
        spans = text.code()
        numbers.update(one.value for one in read_numbers(running(text), " ".join(spans), locale).stated)
        links.update(_GOALS.of(key, locale, link.target) for link in text.links())
        code.update(map(clean, spans))
    return {Kind.NUMBER: numbers, Kind.LINK: links, Kind.CODE: code}


def cell_fact(role: Role, text: str) -> Counts:
    """The fact of a name, a type or an answer; empty for an empty cell."""
    return Counts([_CELLS[role](text)] if text else [])


def sample_fact(text: str) -> str:
    """A code sample, however it is indented."""
    return _BLANKS.sub(" ", text).strip()


def differing(old: Facts, new: Facts) -> frozenset[Kind]:
    """The kinds of fact in which two revisions differ."""
    return frozenset(kind for kind in Kind if old.get(kind, NONE) != new.get(kind, NONE))


def stands(old: Facts, new: Facts, translated: Facts) -> tuple[Stand, ...]:
    """Where a translation stands in the kinds of fact in which the revisions differ; nothing where that is open."""
    found = (_stand(kind, old, new, translated) for kind in Kind if kind in differing(old, new))
    return tuple(stand for stand in found if stand)


def _stand(kind: Kind, old: Facts, new: Facts, translated: Facts) -> Stand | None:
    before, after, has = (facts.get(kind, NONE) for facts in (old, new, translated))
    gone, come = before - after, after - before
    if kind in _SINGLE and not has:
        return None
    if _is_like(has, before, gone, come):
        return Stand(kind, Side.OLD, bool(gone))
    return Stand(kind, Side.NEW, bool(come)) if _is_like(has, after, come, gone) else None


def _is_like(has: Counts, revision: Counts, own: Counts, foreign: Counts) -> bool:
    """Whether a text has what this revision alone has, and nothing that only the other has."""
    return all(has[fact] >= revision[fact] for fact in own) and all(has[fact] <= revision[fact] for fact in foreign)


def _type(text: str) -> str:
    return fold(text).replace(" ", "").rpartition(":")[2]


def _answer(text: str) -> Hashable:
    told = yes_no(text)
    return fold(text) if told is None else told


_CELLS: Mapping[Role, Callable[[str], Hashable]] = {Role.NAME: fold, Role.TYPE: _type, Role.REQUIRED: _answer}
_SINGLE = frozenset({Kind.NAME, Kind.TYPE, Kind.REQUIRED})
"""Kinds of which a row that has none has lost it, which is another question."""
