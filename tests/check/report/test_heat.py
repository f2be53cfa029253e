"""Counts and shades of heat maps."""

from __future__ import annotations

from docspec.check.report.heat import LEVELS, heat_rows
from docspec.finding import Finding, Severity
from tests.check.reporting import rule


def some(id: str, locale: str | None, count: int) -> list[Finding]:  # noqa: A002 - it is what a rule calls it
    return [Finding(rule(id), f"{locale}/{number}.md", "wrong", locale=locale) for number in range(count)]


def test_counts_shades_and_order() -> None:
    found = [*some("D204", "ar", 500), *some("D101", "ar", 1), *some("D101", "sv-SE", 20), *some("D201", None, 40)]
    rows = heat_rows(found, ["ar", "sv-SE", None], lambda finding: finding.rule.id)
    assert [(row.key, row.total, row.worst) for row in rows] == [
        ("D201", 40, Severity.ERROR),
        ("D101", 21, Severity.ERROR),
        ("D204", 500, Severity.WARNING),
    ]
    assert [[field.count for field in row.fields] for row in rows] == [[0, 0, 40], [1, 20, 0], [500, 0, 0]]
    assert [[field.level for field in row.fields] for row in rows] == [[0, 0, 3], [1, 3, 0], [LEVELS, 0, 0]]
    assert rows[2].fields[0].worst is Severity.WARNING
    assert rows[2].fields[1].worst is None


def test_the_worst_decides() -> None:
    found = [*some("D401", "ar", 5), *some("D101", "ar", 1)]
    (row,) = heat_rows(found, ["ar"], lambda _finding: "types/r-ship")
    assert (row.worst, row.fields[0].worst, row.fields[0].count) == (Severity.ERROR, Severity.ERROR, 6)


def test_few_of_each_are_pale() -> None:
    (row,) = heat_rows(some("D101", "ar", 1), ["ar"], lambda finding: finding.rule.id)
    assert row.fields[0].level == 1


def test_nothing() -> None:
    assert heat_rows([], ["ar"], lambda finding: finding.rule.id) == []
