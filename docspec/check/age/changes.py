"""What changed in substance between two revisions of a source page, and where a translation of it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum

from docspec.align.aligned import Locale
from docspec.check.age.facts import Kind, Side, Stand, differing, stands
from docspec.check.age.rows import FactRow, Lines, laid_out
from docspec.read.page import Page

_OLD, _NEW, _TRANSLATED = "0 old", "1 new", "2 translated"


class What(Enum):
    """What became of a row."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    OUTSIDE = "outside of rows"
    """Something that stands in no row."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change in substance."""

    what: What
    label: str
    """Of the row, as the source has it; empty outside of rows."""
    kinds: frozenset[Kind]
    """The kinds of fact that differ; empty for a whole row."""
    stands: tuple[Stand, ...] = ()
    """Where the translation stands, as far as it tells."""
    old: FactRow | None = None
    new: FactRow | None = None
    translated: FactRow | None = None

    @property
    def side(self) -> Side | None:
        """The revision that the translation is like; None where it tells nothing, or now this and now that."""
        sides = {stand.side for stand in self.stands}
        return sides.pop() if len(sides) == 1 else None

    @property
    def strong(self) -> bool:
        """Whether it has something that only that revision has."""
        return any(stand.strong for stand in self.stands)


def source_changes(old: Page, new: Page, key: str, locale: Locale) -> tuple[Change, ...]:
    """What changed from one revision to another, in the order of rows; nothing but wording gives nothing."""
    if old.blocks == new.blocks:
        return ()
    return _changes(laid_out({_OLD: old, _NEW: new}, key, {_OLD: locale, _NEW: locale}), translated=False)


def translated_changes(
    old: Page, new: Page, page: Page, key: str, locales: tuple[Locale, Locale]
) -> tuple[Change, ...]:
    """The same with where a translation stands in each; `locales` are those of the source and of the translation."""
    source, target = locales
    pages = {_OLD: old, _NEW: new, _TRANSLATED: page}
    return _changes(laid_out(pages, key, {_OLD: source, _NEW: source, _TRANSLATED: target}), translated=True)


def _changes(lines: Lines, *, translated: bool) -> tuple[Change, ...]:
    found = [change for row in lines.rows if (change := _row(row, translated=translated))]
    old, new = lines.rest[_OLD], lines.rest[_NEW]
    if kinds := differing(old, new):
        stood = stands(old, new, lines.rest[_TRANSLATED]) if translated else ()
        found.append(Change(What.OUTSIDE, "", kinds, stood))
    return tuple(found)


def _row(row: Mapping[str, FactRow], *, translated: bool) -> Change | None:
    old, new, page = row.get(_OLD), row.get(_NEW), row.get(_TRANSLATED)
    if old and new:
        kinds = differing(old.facts, new.facts)
        stood = stands(old.facts, new.facts, page.facts) if page else ()
        return Change(What.CHANGED, new.label, kinds, stood, old, new, page) if kinds else None
    if not old and not new:
        return None
    change = _added(new, page) if new else _removed(old, page)
    return change if translated else replace(change, stands=())


def _added(new: FactRow, page: FactRow | None) -> Change:
    stand = Stand(Kind.NAME, Side.NEW if page else Side.OLD, strong=page is not None)
    return Change(What.ADDED, new.label, frozenset(), (stand,), None, new, page)


def _removed(old: FactRow | None, page: FactRow | None) -> Change:
    stand = Stand(Kind.NAME, Side.OLD if page else Side.NEW, strong=page is not None)
    return Change(What.REMOVED, old.label if old else "", frozenset(), (stand,), old, None, page)
