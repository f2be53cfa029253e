"""How good a locale is: the share of its rows and passages in which no error was found.

A unit is a row of a parameter table, or a passage outside of one: a paragraph, an item, a heading. An error that
stands in no unit, such as a section that is missing, counts as a unit of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from docspec.align.aligned import Locale
from docspec.check.subject import Subject
from docspec.finding import Finding, Severity
from docspec.read.place import Place, around

_Units = Mapping[str, list[Place]]
"""Of one locale, by path."""


@dataclass(frozen=True, slots=True)
class Score:
    """What was checked in one locale, and in how much of it an error was found."""

    checked: int
    """Units."""
    wrong: int
    """Units with an error; at most `checked`."""

    @property
    def percent(self) -> float:
        """0 to 100, to one decimal; 100 only where nothing is wrong, also where there is nothing to check."""
        if not self.wrong:
            return 100.0
        return min(round(100 * (self.checked - self.wrong) / self.checked, 1), 99.9)


def scores(subject: Subject, findings: Iterable[Finding], locales: Iterable[Locale]) -> dict[Locale, Score]:
    """The score of each locale by these findings; those of no locale count nowhere."""
    units = _units(subject)
    wrong: dict[Locale, set[Place | Finding]] = defaultdict(set)
    for finding in findings:
        if finding.locale is not None and finding.severity is Severity.ERROR:
            places = units.get(finding.locale, {}).get(finding.path, [])
            wrong[finding.locale].add(_unit(places, finding) or finding)
    return {locale: _score(units.get(locale, {}), wrong[locale]) for locale in locales}


def _score(units: _Units, wrong: set[Place | Finding]) -> Score:
    alone = sum(isinstance(item, Finding) for item in wrong)
    return Score(sum(map(len, units.values())) + alone, len(wrong))


def _units(subject: Subject) -> Mapping[Locale, _Units]:
    """The places of all units, in the order of each page."""
    rows = [{locale: cells.place for locale, cells in row.cells.rows.items()} for row in subject.rows]
    passages = [passage.places for passage in subject.passages if passage.what != "description"]
    found: dict[Locale, dict[str, set[Place]]] = defaultdict(lambda: defaultdict(set))
    for places in (*rows, *passages):
        for locale, place in places.items():
            found[locale][place.path].add(place)
    return {locale: {path: sorted(places) for path, places in paths.items()} for locale, paths in found.items()}


def _unit(places: list[Place], finding: Finding) -> Place | None:
    """The unit that a finding begins in."""
    number = around(places, finding.line, finding.column)
    return None if number is None else places[number]
