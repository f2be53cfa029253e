"""Spots of a page: what a mutation may change, each with the bytes it has on the clean page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from docspec.check.found import within
from docspec.check.subject import FieldRow, Subject
from docspec.read.page import Cell, Heading, ItemList, Page, Role, Sample, Table
from docspec.read.place import Place, SourceText
from docspec.reconcile.outline import item_value


class Where(StrEnum):
    """Kinds of spots."""

    NAME = "name"
    """The name in its cell, without marks."""
    NAME_CELL = "name cell"
    """The name with its marks."""
    TYPE = "type"
    TYPE_CELL = "type cell"
    NEED = "required"
    TEXT = "description"
    ROW = "row"
    TABLE = "table"
    ITEM = "item"
    """The value that an item of a list begins with."""
    LIST = "list"
    SAMPLE = "sample"
    TITLE = "title"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Spot:
    """One spot of one page of one locale."""

    where: Where
    locale: str
    key: str
    """The key of the page: its path without locale and suffix."""
    path: str
    start: int
    end: int
    """Offsets in the file."""
    line: int
    """Counts from 1; pages that are laid out alike have a spot on the same line in every locale."""
    text: str
    """What stands there."""
    html: bool = False
    """Whether it stands in a cell that is an element."""
    others: Mapping[str, str] = field(default_factory=dict)
    """What stands there in other locales, of descriptions."""


ROLES = {Role.NAME: Where.NAME, Role.TYPE: Where.TYPE, Role.REQUIRED: Where.NEED}
WHOLE = {Role.NAME: Where.NAME_CELL, Role.TYPE: Where.TYPE_CELL, Role.DESCRIPTION: Where.TEXT}


def spots(subject: Subject, locales: Iterable[str]) -> Iterator[Spot]:
    """Every spot of the pages of some locales."""
    wanted = frozenset(locales)
    for outline in subject.reconciled.outlines:
        for locale, page in outline.page.pages.items():
            if locale in wanted:
                cut = _Cut(subject.sources[page.path], locale, outline.page.key)
                yield from _blocks(cut, page)
        for row in subject.rows_of(outline.page.key):
            for locale in row.cells.rows:
                if locale in wanted:
                    yield from _cells(subject, row, locale)


@dataclass(frozen=True, slots=True)
class _Cut:
    """Cuts spots out of one page."""

    source: SourceText
    locale: str
    key: str

    def spot(self, where: Where, place: Place, others: Mapping[str, str] | None = None) -> Spot:
        before = self.source.data[: place.start - self.source.skipped].rstrip()
        text, html = raw(self.source, place), before.endswith(b">")
        return Spot(
            where, self.locale, self.key, self.source.path, place.start, place.end, place.line, text, html, others or {}
        )


def raw(source: SourceText, place: Place) -> str:
    """What a file has at a place."""
    return source.data[place.start - source.skipped : place.end - source.skipped].decode("utf-8")


def _blocks(cut: _Cut, page: Page) -> Iterator[Spot]:
    yield cut.spot(Where.PAGE, cut.source.place(0, len(cut.source.data)))
    for block in page.blocks:
        match block:
            case Table(place=place):
                yield cut.spot(Where.TABLE, place)
            case Sample(place=place):
                yield cut.spot(Where.SAMPLE, _fenced(cut.source, place))
            case ItemList(items=items, place=place):
                yield cut.spot(Where.LIST, place)
                for item in items:
                    value = item_value(item)
                    if value and (found := within(cut.source, item.place, value)):
                        yield cut.spot(Where.ITEM, found)
            case Heading() if block is page.title:
                words = block.text.plain()
                if re.fullmatch(r"[A-Za-z]\w+", words) and (found := within(cut.source, block.place, words)):
                    yield cut.spot(Where.TITLE, found)


def _fenced(source: SourceText, place: Place) -> Place:
    """A sample with the lines of its fence."""
    start, end = place.start - source.skipped, place.end - source.skipped
    before = source.data.rfind(b"```", 0, start)
    after = source.data.find(b"```", end)
    return source.place(before, after + len(b"```")) if before >= 0 <= after else place


def _cells(subject: Subject, row: FieldRow, locale: str) -> Iterator[Spot]:
    own = row.cells.rows[locale]
    source = subject.sources[own.place.path]
    cut = _Cut(source, locale, row.page)
    due = {Role.NAME: row.name.value, Role.TYPE: row.type_text}
    yield cut.spot(Where.ROW, own.place)
    for role in (Role.NAME, Role.TYPE, Role.REQUIRED, Role.DESCRIPTION):
        cell = row.cells.cell(locale, role)
        if cell is None or not cell.text.plain():
            continue
        is_right = due.get(role, cell.text.plain()) == cell.text.plain()
        if is_right and role in ROLES and (found := within(source, cell.place, cell.text.plain())):
            yield cut.spot(ROLES[role], found)
        if is_right and role in WHOLE:
            yield cut.spot(WHOLE[role], cell.place, _others(subject, row.said(role), locale))


def _others(subject: Subject, cells: Mapping[str, Cell], locale: str) -> dict[str, str]:
    return {
        other: raw(subject.sources[cell.place.path], cell.place) for other, cell in cells.items() if other != locale
    }
