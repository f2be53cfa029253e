"""JUnit XML, read back by a library that CI tools use (junitparser)."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import junitparser
import pytest

from docspec.check.report.junit_report import render
from docspec.check.report.report import Report
from docspec.finding import Severity
from tests.check.reporting import CLEAN, everything, report


def read(made: Report) -> junitparser.JUnitXml:
    return junitparser.JUnitXml.fromstring(render(made).encode())


def cases(made: Report) -> dict[str, junitparser.TestCase]:
    return {case.name: case for suite in read(made) for case in suite}


def test_a_suite_a_locale_and_a_case_a_page() -> None:
    made = report(everything(), folder="docs/")
    assert [suite.name for suite in read(made)] == ["ar", "he-IL", "ko-KR", "sv-SE", "vi", "zh-Hans", "docspec"]
    assert cases(made).keys() == {f"docs/{path}" for path in [*made.sources, "docspec.yaml"]}


@pytest.mark.parametrize(
    ("fail_on", "failed"),
    [
        (None, set()),
        (Severity.ERROR, {"ar", "he-IL", "ko-KR", "sv-SE"}),
        (Severity.WARNING, {"ar", "he-IL", "ko-KR", "sv-SE", "vi", "docspec.yaml"}),
        (Severity.NOTE, {"ar", "he-IL", "ko-KR", "sv-SE", "vi", "docspec.yaml", "zh-Hans"}),
    ],
)
def test_what_fails_is_what_the_run_fails_for(fail_on: Severity | None, failed: set[str]) -> None:
    made = report(everything(), fail_on=fail_on)
    found = {name.partition("/")[0] for name, case in cases(made).items() if case.result}
    assert found == failed
    assert read(made).failures == len(failed)
    assert read(made).tests == 8
    root = ET.fromstring(render(made))
    assert [root.get("tests"), root.get("failures")] == ["8", str(len(failed))]


def test_a_clean_page_passes() -> None:
    case = cases(report(everything()))[CLEAN]
    assert case.is_passed
    assert case.system_out is None


def test_what_xml_cannot_hold_is_shown() -> None:
    case = cases(report(everything()))["vi/types/r-ship.md"]
    assert "b | c `<x>` @all #12 100%::error::<U+202E><U+001B>[31m<U+D800>" in case.system_out


def test_a_failure_says_where_and_how_to_silence() -> None:
    (failure,) = cases(report(everything()))["ar/types/r-ship.md"].result
    assert failure.type == "D101 ident-translated"
    assert failure.message == "1 finding: `اسم السفينة` is wrong"
    assert "ar/types/r-ship.md:5:3: error D101 ident-translated" in failure.text
    assert "<!-- docspec-ignore D101 -->" in failure.text


def test_nothing_found() -> None:
    assert all(case.is_passed for case in cases(report()).values())
