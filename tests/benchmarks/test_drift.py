"""The benchmark for drift in its short form: the authored pages, a few languages, and what must be reached on them."""

from __future__ import annotations

import pytest

from benchmarks.drift.mutations import MUTATIONS, TWINS
from benchmarks.drift.sets import authored
from benchmarks.drift.tally import by_rule, total
from benchmarks.drift.trial import Outcome, Set, trials
from docspec import pipeline
from docspec.check.rules import RULES
from tests.pages import sources

LOCALES = ("de-DE", "ja-JP", "ar")
"""Those that are broken; the others stay as they are. Three scripts, two directions."""


@pytest.mark.parametrize("clean", authored(), ids=lambda clean: clean.name)
def test_clean_pages_are_clean(clean: Set) -> None:
    report = pipeline.find_drift(sources(clean.files), reference_locale=clean.reference)
    # The title of a value list is prose, which the original alone has in English.
    assert [finding for finding in report.findings if finding.rule.id != "D107"] == []


def test_every_rule_has_mutations() -> None:
    # Staleness is told of a history, which no single page has.
    wanted = {rule.id for rule in RULES if not rule.id.startswith("D6")} - {"D105"}
    assert {mutation.rule for mutation in MUTATIONS} == wanted
    assert len({(change.rule, change.name) for change in (*MUTATIONS, *TWINS)}) == len(MUTATIONS) + len(TWINS)


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    return trials(authored()[0], 1, locales=LOCALES)


@pytest.mark.slow
def test_errors_are_right(outcomes: list[Outcome]) -> None:
    assert total(outcomes).precision >= 99
    assert not [outcome.case for outcome in outcomes if outcome.alarms and outcome.case.change in TWINS]


@pytest.mark.slow
def test_faults_are_told(outcomes: list[Outcome]) -> None:
    assert total(outcomes).recall >= 95
    assert {rule: tally.recall for rule, tally in by_rule(outcomes).items() if tally.faults and tally.recall < 60} == {}


@pytest.mark.slow
def test_repairs_bring_the_page_back(outcomes: list[Outcome]) -> None:
    assert [outcome.case for outcome in outcomes if outcome.repair and not outcome.restored] == []
