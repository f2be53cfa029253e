"""Which row or passage a finding is shown in."""

from __future__ import annotations

import pytest

from docspec.check.report.surroundings import Surroundings
from docspec.finding import Finding
from tests.check.report.harbour import harbour, texts
from tests.check.reporting import rule

REPORT = harbour()
SURROUNDINGS = Surroundings(REPORT.rows, REPORT.passages, REPORT.keys)


def at(locale: str, word: str, **details: str) -> Finding:
    path = f"{locale}/types/r-ship.md"
    source = REPORT.sources[path]
    start = source.data.index(word.encode())
    place = source.place(start, start + len(word.encode()))
    where = (place.line, place.column, place.end_line, place.end_column)
    return Finding(rule("D101"), path, "wrong", *where, locale=locale, found=word, **details)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("finding", "decided", "column"),
    [
        pytest.param(at("ar", "رصيف"), "berth", "name", id="right to left"),
        pytest.param(at("ja-JP", "xsd:文字列"), "shipName", "type", id="type"),
        pytest.param(at("sv-SE", "Ja |"), "shipName", "required", id="required"),
        pytest.param(at("zh-Hans", "从1到12"), "berth", "description", id="description"),
        pytest.param(at("de-DE", "angekommenAm", entity="Ship", field="arrivedOn"), "arrivedOn", "name", id="named"),
        pytest.param(
            at("de-DE", "berth", entity="Ship", field="isLoaded"), "isLoaded", None, id="named, found elsewhere"
        ),
        pytest.param(at("de-DE", "berth", entity="Ship", field="unknown"), "berth", "name", id="named, unknown"),
        pytest.param(at("he-IL", "שדות"), None, "heading", id="heading"),
    ],
)
def test_of(finding: Finding, decided: str | None, column: str | None) -> None:
    found = SURROUNDINGS.of(finding)
    assert found is not None
    assert found.decided[0] == decided
    number = found.column_of(finding)
    assert (None if number is None else found.columns[number]) == column
    assert found.sides.keys() == texts().keys()


@pytest.mark.parametrize(
    "finding",
    [
        pytest.param(at("ar", "|---|"), id="between rows"),
        pytest.param(Finding(rule("R301"), "docspec.yaml", "wrong", 3), id="no page"),
    ],
)
def test_of_nothing(finding: Finding) -> None:
    assert SURROUNDINGS.of(finding) is None
