from __future__ import annotations

import pytest

from docspec.check.score import Score, scores
from docspec.check.subject import Subject
from docspec.finding import Finding, Severity
from tests.check.reporting import rule
from tests.pages import reconciled, section, table

PATH = "types/r-ship"
PAGE = section("Ship {#ship}", "Ett fartyg.", table("Namn|Typ", "name|xsd:string", "crew|xsd:int"), level=1)
"""Lines: 1 heading, 3 prose, 8 and 9 rows: four units."""
SUBJECT = Subject(reconciled({PATH: {"sv-SE": PAGE, "nl-NL": PAGE}}), {})


def on(line: int, column: int = 3, locale: str | None = "sv-SE", level: Severity = Severity.ERROR) -> Finding:
    path = f"{locale}/{PATH}.md"
    return Finding(rule("D403"), path, "wrong", line, column, line, column + 1, locale=locale, set_to=level)


@pytest.mark.parametrize(
    ("findings", "score"),
    [
        pytest.param([], Score(4, 0), id="clean"),
        pytest.param([on(8)], Score(4, 1), id="a row"),
        pytest.param([on(8), on(8, 10)], Score(4, 1), id="a row counts once"),
        pytest.param([on(8), on(9)], Score(4, 2), id="two rows"),
        pytest.param([on(1), on(3, 1)], Score(4, 2), id="passages"),
        pytest.param([on(5), on(5)], Score(5, 1), id="in no unit: one of its own, once"),
        pytest.param([on(8, level=Severity.WARNING)], Score(4, 0), id="warnings do not count"),
        pytest.param([on(8, locale="nl-NL"), on(8, locale=None)], Score(4, 0), id="another locale, and none"),
    ],
)
def test_scores(findings: list[Finding], score: Score) -> None:
    assert scores(SUBJECT, findings, ["sv-SE"]) == {"sv-SE": score}


@pytest.mark.parametrize(
    ("score", "percent"),
    [(Score(0, 0), 100.0), (Score(4, 1), 75.0), (Score(3, 1), 66.7), (Score(100_000, 1), 99.9), (Score(1, 1), 0.0)],
)
def test_percent(score: Score, percent: float) -> None:
    assert score.percent == percent
