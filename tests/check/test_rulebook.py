"""The rulebook says of each rule in the code what the code says, and docs/rules.md says what the rulebook says."""

from __future__ import annotations

import re
from operator import attrgetter
from pathlib import Path

import pytest

from docspec.check.rulebook import near, rulebook, select, selected
from docspec.check.rulebook_page import page, sheet, table
from docspec.finding import Rule
from tests.test_finding import every_rule

PAGE = Path(__file__).parents[2] / "docs/rules.md"


@pytest.mark.parametrize(
    "rule", [pytest.param(rule, id=rule.id) for rule in sorted(every_rule(), key=attrgetter("id"))]
)
def test_each_rule_of_the_code_is_told(rule: Rule) -> None:
    text = rulebook()[rule.id]
    assert (text.name, text.severity) == (rule.name, rule.severity)


def test_nothing_else_is_told() -> None:
    assert rulebook().keys() == {rule.id for rule in every_rule()}


@pytest.mark.parametrize("id", rulebook())
def test_texts(id: str) -> None:  # noqa: A002 - what a rule calls it
    text = rulebook()[id]
    assert all(part.strip() for part in (text.name, text.means, text.bad, text.good, text.quiet, text.fix))
    assert re.fullmatch(r"([A-Z]|docspec).*\.", text.means)
    assert text.summary.endswith(".")
    assert text.quiet.endswith(".")
    assert text.fix.endswith(".")
    assert text.bad != text.good


@pytest.mark.parametrize(
    ("word", "ids"),
    [
        ("D403", {"D403"}),
        ("d403", {"D403"}),
        ("number", {"D403"}),
        (" Number ", {"D403"}),
        ("D6", {"D601", "D602", "D603"}),
        ("D6*", {"D601", "D602", "D603"}),
        ("R60", {"R601", "R602"}),
        ("D403*", set()),
        ("", set()),
        ("*", set()),
        ("403", set()),
        ("数字", set()),
    ],
)
def test_select(word: str, ids: set[str]) -> None:
    assert select(word) == ids


def test_a_letter_names_all_that_begin_with_it() -> None:
    assert selected(["D", "R"]) == rulebook().keys()


@pytest.mark.parametrize(
    ("word", "said"),
    [("D4O3", "did you mean `D403`"), ("nubmer", "did you mean `number`"), ("船", "`docspec rules` lists them")],
)
def test_near(word: str, said: str) -> None:
    assert near(word) == said


def test_table_and_sheet() -> None:
    rules = rulebook()
    assert table(rules.values()).count("\n") == len(rules)
    shown = sheet(rules["D403"])
    for part in ("D403 number (error)", "höchstens 15", "Quiet where ", "To fix: ", rules["D403"].ignore):
        assert part in shown


def test_page(request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--regenerate"):
        PAGE.write_text(page(), encoding="utf-8", newline="")
    assert page() == PAGE.read_bytes().decode(), "pytest --regenerate, and read the diff"


def test_links_of_the_page_lead_to_its_headings() -> None:
    anchors = {heading.lower().replace(" ", "-") for heading in re.findall(r"^### (.*)$", page(), re.MULTILINE)}
    assert set(re.findall(r"\]\(#([^)]+)\)", page())) == anchors
