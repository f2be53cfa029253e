from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import click
import pytest

from docspec.check.baseline import Accepted
from docspec.check.report.text_report import render
from tests.check.reporting import at, everything, report, rule


def plain(**details: Any) -> str:
    return click.unstyle(render(report(**details)))


def test_a_finding() -> None:
    finding = at(
        "ko-KR/types/r-ship.md",
        "배이름",
        entity="Ship",
        field="shipName",
        expected="shipName",
        others=(("ar", "اسم"), ("sv-SE", "shipName"), ("vi", "shipName")),
    )
    assert plain(findings=[finding], folder="docs/").startswith(
        "\n".join(
            [
                "ko-KR  score 97.5",
                "",
                "  docs/ko-KR/types/r-ship.md",
                "    Ship.shipName",
                "      5:3 error D101 ident-translated: `배이름` is wrong",
                "        | | 배이름 | xsd:문자열 |",
                "        |   ^^^^^^",
                "        should be  shipName",
                "        others     ar: اسم; sv-SE, vi: shipName",
                "        to fix     docspec fix",
                "        to silence <!-- docspec-ignore D101 -->",
                "",
                "locale   pages  errors  warnings  notes  checked  score",
                "ar           1       0         0      0       40   97.5",
            ]
        )
    )


@pytest.mark.parametrize(
    ("finding", "silencer"),
    [
        (everything()[1], "drift: {rules: {R301: off}} in docspec.yaml"),
        (replace(everything()[0], line=1), "<!-- docspec-ignore-file D101 -->"),
        (everything()[2], "<!-- docspec-ignore D502 -->"),
        (replace(everything()[2], rule=rule("R601")), "drift: {rules: {R601: off}} in docspec.yaml"),
    ],
)
def test_each_says_how_to_silence_it(finding: object, silencer: str) -> None:
    assert f"to silence {silencer}\n" in plain(findings=[finding])


def test_only_a_few_of_each_rule_and_locale() -> None:
    one, other = at("ko-KR/types/r-ship.md", "배이름"), at("ar/types/r-ship.md", "اسم السفينة")
    findings = [*[replace(one, line=line) for line in range(1, 21)], other, replace(one, rule=everything()[2].rule)]
    text = plain(findings=findings, shown=3)
    assert text.count("error D101") == 4
    assert "  and 17 more D101 ident-translated (--verbose shows all)\n" in text
    assert text.count("more D101") == 1
    assert plain(findings=findings).count("error D101") == 21


def test_nothing_of_a_page_reaches_the_terminal_raw() -> None:
    text = plain(findings=everything())
    assert not re.search(r"[\x00-\x09\x0b-\x1f\u202a-\u202e\ud800]", text)
    assert "\n::" not in text


def test_the_summary_tells_what_is_not_shown() -> None:
    text = plain(ignored=2, accepted=3, unneeded=(Accepted("ar/a.md", "D101", "f"),))
    assert text.startswith("no drift found in 7 pages\n")
    assert "ignored: 2, by comments and docspec.yaml" in text
    assert "accepted: 3, by the baseline" in text
    assert "not needed: 1 of the baseline, such as D101 in ar/a.md (--update-baseline drops them)" in text
