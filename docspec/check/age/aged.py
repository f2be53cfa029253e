"""How old a translated page is: what changed in its source since it was made, and which of its rows are from before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import chain

from docspec.align.aligned import Locale
from docspec.check.age.changes import Change, What, source_changes, translated_changes
from docspec.check.age.facts import Side
from docspec.check.age.source import Revision, SourcePage
from docspec.check.age.stamp import Stamp
from docspec.read.page import Page
from docspec.read.place import Place

CONTRADICTED = 2
"""So many changes must have what only another revision has before a stamp is called wrong."""


class Held(Enum):
    """What the source held at the commit that a page names."""

    UNSTAMPED = auto()
    """The page names none."""
    UNKNOWN = auto()
    """It is no commit of the source."""
    UNTOLD = auto()
    """The source is checked out at an older commit, or has no such page that could be found."""
    ABSENT = auto()
    """The commit has no such page."""
    PAGE = auto()


@dataclass(frozen=True, slots=True)
class StaleRow:
    """A row as it was before the source changed it."""

    change: Change
    until: str
    """The commit that changed it; empty where it is only known to be newer than the one that the page names."""
    day: str
    place: Place


@dataclass(frozen=True, slots=True)
class Aged:
    """A translated page with what the history of its source tells of it."""

    page: Page
    key: str
    locale: Locale
    stamp: Stamp | None
    held: Held
    gone: bool = False
    """Whether the source has no such page any more."""
    changes: tuple[Change, ...] = ()
    """What changed since the commit that the page names, with where the page stands."""
    rows: tuple[StaleRow, ...] = ()
    contradicted: str = ""
    """What the page holds instead of what it names: `the present page`, or a commit; empty if it is as it says."""

    @property
    def current(self) -> bool:
        """Whether the page has all changes that it tells anything of, and tells of some."""
        sides = {change.side for change in self.changes if change.stands}
        return sides == {Side.NEW}


def aged(page: Page, source: SourcePage, locales: tuple[Locale, Locale], stamp: Stamp | None, *, known: bool) -> Aged:
    """The age of one page; `locales` are those of the source and of the page, `known` is whether its stamp is."""
    held = _held(source, stamp, known=known)
    past = source.declared.get(stamp.text) if stamp else None
    facts = _Page(page, source, locales)
    changes = facts.changes(past, source.now) if past else ()
    return Aged(
        page,
        source.key,
        locales[1],
        stamp,
        held,
        gone=source.now is None,
        changes=changes,
        rows=tuple(_stale_rows(facts, changes)),
        contradicted=_contradicted(facts, past, changes) if past else "",
    )


def substantial(source: SourcePage, locale: Locale) -> tuple[Revision, ...]:
    """The older revisions that differ in substance from the present page and from those that are newer than they."""
    found: list[Revision] = []
    newer = source.now
    for revision in source.older:
        if newer is None or source_changes(revision.page, newer, source.key, locale):
            found.append(revision)
            newer = revision.page
    return tuple(found)


class _Page:
    """A translated page, held against revisions of its source."""

    def __init__(self, page: Page, source: SourcePage, locales: tuple[Locale, Locale]) -> None:
        self.page = page
        self.source = source
        self._locales = locales

    def changes(self, old: Page, new: Page | None) -> tuple[Change, ...]:
        """What changed between two revisions, with where this page stands; most have no change in substance."""
        if new is None or not source_changes(old, new, self.source.key, self._locales[0]):
            return ()
        return translated_changes(old, new, self.page, self.source.key, self._locales)

    def changes_until(self, revision: Revision) -> Iterator[tuple[Change, str, str]]:
        """What changed since an older revision, each with the commit that ended it."""
        return ((change, revision.until, revision.day) for change in self.changes(revision.page, self.source.now))


def _held(source: SourcePage, stamp: Stamp | None, *, known: bool) -> Held:
    if stamp is None:
        return Held.UNSTAMPED
    if not known:
        return Held.UNKNOWN
    if stamp.text not in source.declared:
        return Held.UNTOLD
    return Held.PAGE if source.declared[stamp.text] else Held.ABSENT


def _stale_rows(facts: _Page, since: Sequence[Change]) -> Iterator[StaleRow]:
    """Rows that are like an older revision, each by the newest such; the one that the page names comes first.

    Of a revision that the page does not name, a row must have what no newer one has.
    """
    revisions = facts.source.older
    known = [(change, "", "") for change in since if change.what is not What.OUTSIDE]
    told: set[Place] = set()
    for change, until, day in chain(known, *(facts.changes_until(revision) for revision in revisions)):
        row = change.translated
        if row and change.side is Side.OLD and (change.strong or not until) and row.place not in told:
            told.add(row.place)
            yield StaleRow(change, until, day, row.place)


def _contradicted(facts: _Page, past: Page, since: Sequence[Change]) -> str:
    if _is_like_other(since, Side.NEW):
        return "the present page"
    for revision in facts.source.older:
        if _is_like_other(facts.changes(revision.page, past), Side.OLD):
            return f"the page before {revision.until[:9]}"
    return ""


def _is_like_other(changes: Sequence[Change], side: Side) -> bool:
    """Whether all that a page tells of changes speaks for one side, and enough of it plainly."""
    sides = {change.side for change in changes if change.stands}
    return sides == {side} and sum(change.strong for change in changes) >= CONTRADICTED
