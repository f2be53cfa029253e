"""What a finding stands in: the row of a parameter table or the passage, as every locale has it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from docspec.align.aligned import Locale
from docspec.check.subject import FieldRow, Passage
from docspec.finding import Finding
from docspec.read.inline import Text
from docspec.read.page import Role
from docspec.read.place import Place, around
from docspec.reconcile.status import Status

_REQUIRED = {True: "yes", False: "no", None: None}


@dataclass(frozen=True, slots=True)
class Side:
    """What one locale has: a text for each column, with where it stands; None where it has no such cell."""

    texts: tuple[Text | None, ...]
    places: tuple[Place | None, ...]


@dataclass(frozen=True, slots=True)
class Surrounding:
    """One row or passage, side by side."""

    columns: tuple[str, ...]
    decided: tuple[str | None, ...]
    """What docspec concluded, for each column; None where it concludes nothing."""
    sides: Mapping[Locale, Side]

    @property
    def line(self) -> int:
        """The first line that a locale has it on."""
        return min(place.line for side in self.sides.values() for place in side.places if place)

    def column_of(self, finding: Finding) -> int | None:
        """The column that a finding begins in."""
        side = self.sides.get(finding.locale or "")
        for number, place in enumerate(side.places if side else ()):
            if place and place.path == finding.path and around([place], finding.line, finding.column) is not None:
                return number
        return None


class Surroundings:
    """Finds the surrounding of findings."""

    def __init__(self, rows: Iterable[FieldRow], passages: Iterable[Passage], keys: Mapping[str, str]) -> None:
        """`keys` holds the key of each page by its path."""
        self._keys = keys
        self._fields: dict[tuple[str, str, str], list[Surrounding]] = {}
        placed: dict[str, list[tuple[Place, Surrounding]]] = {}
        for row in rows:
            found = _of_row(row)
            self._fields.setdefault((row.page, row.entity, row.name.value), []).append(found)
            for part in row.cells.rows.values():
                placed.setdefault(part.place.path, []).append((part.place, found))
        for passage in passages:
            if passage.what != "description":  # of which the row tells more
                found = _of_passage(passage)
                for place in passage.places.values():
                    placed.setdefault(place.path, []).append((place, found))
        self._placed = {path: sorted(pairs, key=lambda pair: pair[0]) for path, pairs in placed.items()}
        self._places = {path: [place for place, _ in pairs] for path, pairs in self._placed.items()}

    def of(self, finding: Finding) -> Surrounding | None:
        """The row or passage of a finding: that of its field, or else the one that it begins in."""
        number = around(self._places.get(finding.path, []), finding.line, finding.column)
        here = None if number is None else self._placed[finding.path][number][1]
        key = (self._keys.get(finding.path, ""), finding.entity or "", finding.field or "")
        of_field = self._fields.get(key, [])
        # A row that is lost is found at a row that is not.
        return here if not of_field or any(here is one for one in of_field) else of_field[0]


def _of_row(row: FieldRow) -> Surrounding:
    roles = [role for role in Role if any(row.cells.cell(locale, role) for locale in row.cells.rows)]
    decided = {
        Role.NAME: None if row.name.status is Status.UNRESOLVED else row.name.value,
        Role.TYPE: row.type_text,
        Role.REQUIRED: _REQUIRED[row.required],
    }
    sides = {}
    for locale in sorted(row.cells.rows):
        cells = [row.cells.cell(locale, role) for role in roles]
        sides[locale] = Side(
            tuple(cell.text if cell else None for cell in cells), tuple(cell.place if cell else None for cell in cells)
        )
    return Surrounding(tuple(role.value for role in roles), tuple(decided.get(role) for role in roles), sides)


def _of_passage(passage: Passage) -> Surrounding:
    sides = {locale: Side((passage.texts[locale],), (passage.places[locale],)) for locale in sorted(passage.texts)}
    return Surrounding((passage.what,), (None,), sides)
