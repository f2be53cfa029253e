"""Workflow commands, parsed back by the rules of the runner (`ActionCommand`) and of @actions/core."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from docspec.check.report.github_report import MOST, render
from docspec.finding import Finding, Severity
from tests.check.reporting import at, everything, report

Command = tuple[str, dict[str, str], str]


def unescaped(text: str, codes: str) -> str:
    """The runner replaces `%25` last, so that `%250A` is the text `%0A`."""
    for code, letter in (("0D", "\r"), ("0A", "\n"), ("3A", ":"), ("2C", ","), ("25", "%")):
        text = text.replace(f"%{code}", letter) if code in codes.split() else text
    return text


def parsed(text: str) -> list[Command]:
    found = []
    for line in text.splitlines():
        match = re.fullmatch(r"::([a-z-]+)(?: ([^:]*))?::(.*)", line)
        assert match, line
        pairs = [pair.split("=", 1) for pair in (match[2] or "").split(",") if pair]
        properties = {key: unescaped(value, "0D 0A 3A 2C 25") for key, value in pairs}
        found.append((match[1], properties, unescaped(match[3], "0D 0A 25")))
    return found


def test_each_finding_is_one_command() -> None:
    findings = everything()
    commands = parsed(render(report(findings, folder="docs/")))
    assert len(commands) == len(findings)
    by_file = {properties["file"]: (name, properties, message) for name, properties, message in commands}
    names = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
    for finding in findings:
        name, properties, message = by_file[f"docs/{finding.path}"]
        assert name == names[finding.severity]
        assert properties["title"] == f"{finding.rule.id} {finding.rule.name}"
        assert (properties["line"], properties["col"]) == (str(finding.line), str(finding.column))
        assert (properties["endLine"], properties["endColumn"]) == (str(finding.end_line), str(finding.end_column))
        assert message.splitlines()[-1].startswith("to silence: ")


def test_the_worst_come_first() -> None:
    levels = [name for name, _, _ in parsed(render(report(everything())))]
    assert levels == sorted(levels, key=["error", "warning", "notice"].index)


def test_what_could_break_out() -> None:
    ((_, _, message),) = parsed(render(report([item for item in everything() if item.rule.id == "D401"])))
    first, second, *_ = message.splitlines()
    assert first == "a"
    assert second == "b | c `<x>` @all #12 100%::error::<U+202E><U+001B>[31m<U+D800>"


def test_a_place_over_lines_has_no_columns() -> None:
    finding = replace(at("zh-Hans/types/r-ship.md", "船名"), end_line=9)
    ((_, properties, _),) = parsed(render(report([finding])))
    assert properties.keys() == {"file", "line", "endLine", "title"}


def level(severity: Severity, count: int) -> list[Finding]:
    finding = at("zh-Hans/types/r-ship.md", "船名")
    return [replace(finding, set_to=severity, message=f"{severity} {number}") for number in range(count)]


@pytest.mark.parametrize(
    ("errors", "warnings", "notes", "shown", "rest"),
    [
        pytest.param(10, 10, 10, (10, 10, 10), "", id="just"),
        pytest.param(11, 0, 10, (10, 0, 10), "and 1 error, 1 note more", id="one too many"),
        pytest.param(0, 0, 11, (0, 0, 10), "and 2 notes more", id="the rest is a notice itself"),
        pytest.param(300, 25, 0, (10, 10, 1), "and 290 errors, 15 warnings more", id="many"),
    ],
)
def test_caps(errors: int, warnings: int, notes: int, shown: tuple[int, ...], rest: str) -> None:
    found = [*level(Severity.NOTE, notes), *level(Severity.WARNING, warnings), *level(Severity.ERROR, errors)]
    commands = parsed(render(report(found)))
    names = [name for name, _, _ in commands]
    assert tuple(names.count(name) for name in ("error", "warning", "notice")) == shown
    assert max(shown) <= MOST
    assert commands[-1][2].startswith(rest)


def test_nothing_found() -> None:
    assert render(report()) == ""
