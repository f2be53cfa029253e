"""Severities, then ignores, then the baseline: in this order."""

from __future__ import annotations

import pytest

from docspec.check.baseline import Baseline, baseline_of
from docspec.check.judge import Judged, judge
from docspec.check.policy import Policy
from docspec.config import parse_config
from docspec.finding import Finding
from docspec.read.decode import decode
from docspec.read.reader import read_page
from tests.check.reporting import rule

PATH, GONE = "sv-SE/a.md", "sv-SE/gone.md"


def on(line: int, id: str = "D403", path: str = PATH) -> Finding:  # noqa: A002 - a rule calls it so
    return Finding(rule(id), path, f"wrong {line}", line, end_line=line, locale="sv-SE")


def judged(
    findings: list[Finding], text: str = "10\n20\n", config: str = "{}", baseline: Baseline | None = None
) -> Judged:
    pages = {PATH: ("sv-SE", read_page(PATH, text.encode()))}
    policy = Policy(parse_config(f"drift: {config}", "docspec.yaml").drift)
    return judge(findings, pages, {PATH: decode(PATH, text.encode())}, policy, baseline or Baseline())


def test_everything_is_reported_in_order() -> None:
    found = judged([on(2), on(1)])
    assert found == Judged((on(1), on(2)), (on(1), on(2)), 0, 0, ())


def test_the_baseline_takes_what_is_left_and_says_what_it_does_not_need() -> None:
    baseline = baseline_of([on(1), on(7), on(1, path=GONE), on(1, path="de-DE/unread.md")])
    found = judged([on(1), on(2)], baseline=baseline)
    assert (found.reported, found.accepted) == ((on(2),), 1)
    assert found.present == (on(1), on(2)), "a new baseline accepts the old ones too"
    assert [(entry.path, entry.rule) for entry in found.unneeded] == [(PATH, "D403"), (GONE, "D403")]


def test_an_ignored_finding_needs_no_entry() -> None:
    found = judged([on(1)], "10 <!-- docspec-ignore D403 -->\n", baseline=baseline_of([on(1)]))
    assert (found.reported, found.ignored, found.accepted, len(found.unneeded)) == ((), 1, 0, 1)


def test_a_rule_that_is_off_is_not_counted_as_ignored() -> None:
    assert judged([on(1)], config="{rules: {D403: off}}").ignored == 0


def test_ignores_of_the_configuration() -> None:
    found = judged([on(1)], config="{ignore: [{rule: D403}, {rule: D404}]}")
    assert [(item.rule.id, item.path) for item in found.reported] == [("R601", "docspec.yaml")]
    assert found.ignored == 1


@pytest.mark.parametrize(("config", "levels"), [("{}", ["warning"]), ("{rules: {R601: off}}", [])])
def test_what_is_said_of_ignores_has_a_severity_too(config: str, levels: list[str]) -> None:
    found = judged([], "x <!-- docspec-ignore D403 -->\n", config)
    assert [item.severity.value for item in found.reported] == levels
