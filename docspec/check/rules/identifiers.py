"""D101 to D105: names of fields that a page does not have as they are."""

from __future__ import annotations

from collections.abc import Iterator

from docspec.align.aligned import Locale
from docspec.check.found import found_at, within
from docspec.check.subject import FieldRow, Subject
from docspec.finding import Edit, Finding, Fixable, Rule, Severity
from docspec.read.page import Cell, Role
from docspec.reconcile.status import Status

TRANSLATED = Rule("D101", "ident-translated", Severity.ERROR, "The name of a field is translated.")

RULES = (TRANSLATED,)


def check(subject: Subject) -> Iterator[Finding]:
    """The names that differ from what was decided."""
    for row in subject.rows:
        if row.name.status is not Status.UNRESOLVED:
            for locale, cell in row.said(Role.NAME).items():
                if cell.text.plain() != row.name.value:
                    yield _finding(subject, row, locale, cell)


def _finding(subject: Subject, row: FieldRow, locale: Locale, cell: Cell) -> Finding:
    found, expected = cell.text.plain(), row.name.value
    place = within(subject.sources[cell.place.path], cell.place, found)
    return found_at(
        TRANSLATED,
        place or cell.place,
        f"`{found}` is a translation of `{expected}`",
        locale=locale,
        entity=row.entity,
        field=expected,
        found=found,
        expected=expected,
        confidence=row.name.confidence,
        others={other: said.text.plain() for other, said in row.said(Role.NAME).items() if other != locale},
        fixable=Fixable.SAFE if place else None,
        edits=(Edit(place.start, place.end, expected),) if place else (),
    )
