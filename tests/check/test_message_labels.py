"""R718, on authored pages: operations that keep to one habit, and one whose labels slipped."""

from __future__ import annotations

import pytest

from docspec import pipeline
from tests.check.drifting import files, told
from tests.pages import Texts, sources
from tests.reconcile.sets import FIVE, Said, operation_page

GIVEN, RETURNED = "portHandle xsd:string", "count xsd:int"
SAMPLE = "<getPortParam/>\n```\n\n```xml\n<getPortReturn/>"


def pages(said: Said, sample: str = SAMPLE) -> dict[str, Texts]:
    """Four operations; `said` is what labels of getPort say instead."""
    others = {
        f"operations/r-{name.lower()}": operation_page(name, GIVEN, RETURNED, "<a/>")
        for name in ("dock", "sail", "moor")
    }
    return others | {"operations/r-get-port": operation_page("getPort", GIVEN, RETURNED, sample, FIVE, said)}


def labels(said: Said, sample: str = SAMPLE) -> list[tuple[str, str | None, str | None]]:
    report = pipeline.find_sample_slips(pipeline.specified(sources(files(pages(said, sample)))), {})
    return [(one.locale or "", one.found, one.expected) for one in report.findings if one.rule.id == "R718"]


def everywhere(text: str) -> dict[str, str]:
    return dict.fromkeys(FIVE, text)


@pytest.mark.parametrize(
    ("said", "sample", "found"),
    [
        pytest.param({}, SAMPLE, [], id="as the samples say"),
        pytest.param(
            {"getPortReturn": everywhere("getPortParam")},
            SAMPLE,
            [(locale, "getPortParam", "getPortReturn") for locale in sorted(FIVE)],
            id="the output is called like the input",
        ),
        pytest.param(
            {"getPortReturn": everywhere("getPortParam")},
            "<a/>",
            [(locale, "getPortParam", "getPortReturn") for locale in sorted(FIVE)],
            id="and no sample tells, but the habit",
        ),
        pytest.param(
            {"getPortParam": everywhere("getPorts")},
            SAMPLE,
            [(locale, "getPorts", "getPortParam") for locale in sorted(FIVE)],
            id="misspelt in the original",
        ),
        pytest.param({"getPortParam": everywhere("getPorts")}, "<a/>", [], id="nothing tells that it is misspelt"),
        pytest.param(
            {"getPortReturn": {"nl-NL": "getHavenReturn"}},
            SAMPLE,
            [("nl-NL", "getHavenReturn", "getPortReturn")],
            id="translated",
        ),
    ],
)
def test_labels(said: Said, sample: str, found: list[tuple[str, str | None, str | None]]) -> None:
    assert labels(said, sample) == found


def test_what_the_original_slipped_is_no_drift_and_what_was_made_of_it_is() -> None:
    said = {"getPortReturn": everywhere("getPortParam") | {"nl-NL": "havenParamOphalen"}}
    assert told(pages(said), "D107") == ["D107 nl-NL havenParamOphalen -> getPortReturn"]


def test_its_place_and_its_reason() -> None:
    said = {"getPortReturn": everywhere("getPortParam")}
    report = pipeline.find_sample_slips(pipeline.specified(sources(files(pages(said)))), {})
    finding = next(one for one in report.findings if one.rule.id == "R718")
    assert (
        report.sources[finding.path].line(finding.line)[finding.column - 1 : finding.end_column - 1] == "getPortParam"
    )
    assert finding.message.startswith("the output of getPort is getPortReturn, not getPortParam: a sample has the root")
