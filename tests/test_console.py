"""What people see of findings, and that data reaches a pipe whatever becomes of its reader."""

from __future__ import annotations

import io
import os
import sys

import pytest

from docspec.console import Console, emit, finding_lines
from docspec.finding import Finding, Rule, Severity

BAD = Rule("R001", "bad", Severity.ERROR, "")
ODD = Rule("R002", "odd", Severity.WARNING, "")
FYI = Rule("R003", "fyi", Severity.NOTE, "")


def lines(findings: list[Finding], most: int | None = None) -> list[str]:
    return list(finding_lines(findings, most))


def test_a_finding_is_a_line_that_editors_understand(capsys: pytest.CaptureFixture[str]) -> None:
    Console().findings([Finding(BAD, "sv-SE/订单.md", "läst fel", line=3, column=7)])
    assert capsys.readouterr().err == "sv-SE/订单.md:3:7: error R001 bad: läst fel\n"


def test_worst_first_then_by_place() -> None:
    found = [
        Finding(FYI, "a", "1"),
        Finding(ODD, "b", "2"),
        Finding(ODD, "a", "3", line=10),
        Finding(ODD, "a", "4", line=9),
    ]
    found.append(Finding(BAD, "z", "5"))
    assert [line[-1] for line in lines(found)] == ["5", "4", "3", "2", "1"]


@pytest.mark.parametrize(
    ("count", "most", "shown", "last"),
    [(3, None, 3, "m2"), (3, 3, 3, "m2"), (3, 2, 3, "  and 1 more R001 bad (--verbose shows all)")],
    ids=["all", "as many as fit", "capped"],
)
def test_cap_of_each_rule(count: int, most: int | None, shown: int, last: str) -> None:
    found = lines([Finding(BAD, f"{number}", f"m{number}") for number in range(count)], most)
    assert len(found) == shown
    assert found[-1].endswith(last)


def test_quiet_says_only_why_the_run_fails(capsys: pytest.CaptureFixture[str]) -> None:
    bad, odd = Finding(BAD, "a", "bad"), Finding(ODD, "a", "odd")
    console = Console(quiet=True)
    console.say("hello")
    console.findings([bad, odd], failing=[bad])
    assert capsys.readouterr().err == "a:1:1: error R001 bad: bad\n"


@pytest.mark.parametrize(
    ("terminal", "color", "no_color", "colored"),
    [(True, True, "", True), (False, True, "", False), (True, False, "", False), (True, True, "1", False)],
    ids=["terminal", "no terminal", "--no-color", "NO_COLOR"],
)
def test_color(monkeypatch: pytest.MonkeyPatch, terminal: bool, color: bool, no_color: str, colored: bool) -> None:
    monkeypatch.setenv("NO_COLOR", no_color)
    screen = io.TextIOWrapper(io.BytesIO())
    monkeypatch.setattr(screen, "isatty", lambda: terminal)
    monkeypatch.setattr(sys, "stderr", screen)
    Console(color=color).findings([Finding(BAD, "a", "m")])
    assert ("\x1b[31m" in screen.buffer.getvalue().decode()) is colored


def test_progress_is_silent_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with Console().progress() as progress:
        progress("read", 1, 2)
    assert capsys.readouterr() == ("", "")


def test_progress_is_drawn_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    screen = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    monkeypatch.setattr(screen, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stderr", screen)
    with Console().progress() as progress:
        progress("read", 1, 2)
        progress("read", 2, 2)
    screen.flush()
    assert "read" in screen.buffer.getvalue().decode()


def test_data_is_utf8_whatever_the_terminal_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", screen)
    emit("状态\n")
    assert screen.buffer.getvalue() == "状态\n".encode()


def test_reader_that_has_gone_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        emit("a" * 100_000)
        emit("more")


@pytest.mark.parametrize(
    ("terminal", "color", "variable", "shown"),
    [
        pytest.param(True, True, "", True, id="terminal"),
        pytest.param(False, True, "", False, id="pipe"),
        pytest.param(True, False, "", False, id="--no-color"),
        pytest.param(True, True, "1", False, id="NO_COLOR"),
    ],
)
def test_colors_on_standard_output(
    monkeypatch: pytest.MonkeyPatch, terminal: bool, color: bool, variable: str, shown: bool
) -> None:
    screen = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    monkeypatch.setattr(screen, "isatty", lambda: terminal)
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setenv("NO_COLOR", variable)
    Console(color=color).show("\x1b[31m红\x1b[0m\n")
    assert screen.buffer.getvalue().decode() == ("\x1b[31m红\x1b[0m\n" if shown else "红\n")
