from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from itertools import pairwise

import click
import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from docspec.check.report import TRENDS
from docspec.check.score import Score
from docspec.check.trend import Point, Standing, Trend
from docspec.finding import Severity

NAMES = {"svg": "http://www.w3.org/2000/svg"}


def standing(wrong: int, checked: int = 100) -> Standing:
    return Standing(3, {Severity.ERROR: wrong, Severity.WARNING: 1, Severity.NOTE: 0}, Score(checked, wrong))


def trend(*points: Mapping[str, int], shallow: bool = False, label: str = "2024-{:02}") -> Trend:
    """A point a month; each holds the number of wrong rows by locale."""
    return Trend(
        "month",
        tuple(
            Point(
                label.format(number), date(2024, number, 28), f"{number:040}", {k: standing(v) for k, v in one.items()}
            )
            for number, one in enumerate(points, 1)
        ),
        shallow,
    )


THREE = trend({"nl-NL": 10}, {"nl-NL": 5, "ar": 3}, {"nl-NL": 0, "ar": 4, "zh-Hans": 50})


def test_json() -> None:
    told = json.loads(TRENDS["json"](THREE, None))
    assert told["docspec"] == "1.0"
    history = told["history"]
    assert (history["every"], history["shallow"], history["locales"]) == ("month", False, ["ar", "nl-NL", "zh-Hans"])
    assert [sorted(point["locales"]) for point in history["points"]] == [
        ["nl-NL"],
        ["ar", "nl-NL"],
        ["ar", "nl-NL", "zh-Hans"],
    ]
    assert history["points"][1]["locales"]["ar"] == {
        "pages": 3,
        "error": 3,
        "warning": 1,
        "note": 0,
        "checked": 100,
        "wrong": 3,
        "score": 97.0,
    }


def test_text() -> None:
    assert click.unstyle(TRENDS["text"](THREE, None)) == (
        "3 months with commits: 2024-01 to 2024-03\n"
        "\n"
        "locale   pages  errors  score             from  change  score over time\n"
        "ar           3       4   96.0  97.0 in 2024-02    -1.0   █▇\n"
        "nl-NL        3       0  100.0  90.0 in 2024-01   +10.0  ▇▇█\n"
        "zh-Hans      3      50   50.0  50.0 in 2024-03     0.0    ▁\n"
        "\n"
        "newest 000000000 (2024-03-28); a bar is low where most is wrong\n"
    )


def test_text_of_a_locale_that_is_gone_and_of_a_shallow_clone() -> None:
    text = click.unstyle(TRENDS["text"](trend({"ko-KR": 1, "sv-SE": 1}, {"sv-SE": 1}, shallow=True), None))
    assert "ko-KR (until 2024-01)" in text
    assert "git fetch --unshallow" in text


def svg(of: Trend) -> etree._Element:
    return etree.fromstring(TRENDS["svg"](of, None).encode())


def test_a_chart_can_be_read_without_eyes_and_without_colors() -> None:
    root = svg(THREE)
    assert root.get("role") == "img"
    ids = (root.get("aria-labelledby") or "").split()
    told = [root.xpath(f"string(//*[@id='{name}'])") for name in ids]
    assert told[0] == "Drift over time"
    assert "ar: 97.0 in 2024-02, 96.0 in 2024-03" in told[1]
    assert root.get("fill") == "currentColor"
    dashes = [line.get("stroke-dasharray") for line in root.findall(".//svg:polyline", NAMES)]
    assert len(set(dashes)) == len(dashes) == 2
    assert {"ar", "nl-NL", "zh-Hans"} <= {text.text for text in root.findall("svg:text", NAMES)}


def test_a_chart_stands_alone() -> None:
    text = TRENDS["svg"](THREE, None).replace(NAMES["svg"], "")
    assert not re.search(r"https?:|<script|<style|<image|href|url\(", text)


@pytest.mark.parametrize("label", ["<b>&\"'", "\u202eltr", "v1\x00", "船", "سفينة"])
def test_any_name_of_a_release(label: str) -> None:
    for point in (trend({"sv-SE": 1}, label=label), trend({"sv-SE": 1}, {"sv-SE": 0}, label=label)):
        assert svg(point) is not None
        assert "\u202e" not in TRENDS["svg"](point, None) + TRENDS["text"](point, None)


@given(
    st.lists(
        st.dictionaries(st.sampled_from([f"x{n}" for n in range(30)]), st.integers(0, 100), min_size=1),
        min_size=1,
        max_size=12,
    )
)
def test_lines_and_labels_stay_in_the_chart(points: list[dict[str, int]]) -> None:
    root = svg(trend(*points))
    width, height = float(root.get("width") or 0), float(root.get("height") or 0)
    for circle in root.findall(".//svg:circle", NAMES):
        assert 0 <= float(circle.get("cx") or -1) <= width
        assert 0 <= float(circle.get("cy") or -1) <= height
    locales = {locale for point in points for locale in point}
    labels = [float(one.get("y") or 0) for one in root.findall("svg:text", NAMES) if one.text in locales]
    assert all(after - before >= 13.9 for before, after in pairwise(labels))
    assert all(0 <= y <= height for y in labels)


def test_of_many_moments_a_sparkline_shows_the_newest() -> None:
    days = [date(2000 + number // 12, number % 12 + 1, 1) for number in range(150)]
    points = tuple(Point(str(n), day, "0" * 40, {"sv": standing(100 if n < 149 else 0)}) for n, day in enumerate(days))
    line = next(one for one in TRENDS["text"](Trend("month", points), None).splitlines() if one.startswith("sv"))
    assert line.endswith("▁█")
    assert line.count("▁") + 1 <= 60


def test_the_page_holds_the_chart_and_nothing_that_its_policy_refuses() -> None:
    page = BeautifulSoup(TRENDS["html"](trend({"sv-SE": 1, "<b>": 2}), None), "lxml")
    assert page.select_one("section[aria-labelledby=over-time] svg[role=img]")
    assert not page.select("svg [style], svg[style], svg script, svg b")
