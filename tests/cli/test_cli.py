"""The command line as a whole: what is refused, and how a run ends."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from docspec import __version__, pipeline
from docspec.workspace import Sources
from tests.cli.library import LIBRARY, Run
from tests.trees import plant


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        (["--version"], f"docspec {__version__}"),
        (["--help"], "docspec build pages -o api"),
        (["build", "--help"], "docspec build pages --only spec,models -o api"),
        (["explain", "-h"], "docspec explain --unresolved pages"),
        (["schema"], '"$schema": "https://json-schema.org/draft/2020-12/schema"'),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_asked(run: Run, args: list[str], expected: str) -> None:
    status, out, err = run(*args)
    assert (status, err) == (0, "")
    assert expected in out


@pytest.mark.parametrize(
    ("args", "message"),
    [
        pytest.param([], "Usage: docspec", id="nothing"),
        pytest.param(["bild"], "error: No such command 'bild'", id="unknown command"),
        pytest.param(["build", "--frobnicate"], "(try `docspec build --help`)", id="unknown option"),
        pytest.param(
            ["build", "--only", "spec,model"], "unknown part `model`; known are spec, models", id="unknown part"
        ),
        pytest.param(["build", "--fail-on", "often"], "'often' is not one of", id="unknown severity"),
        pytest.param(["build"], "error: sources: no such file or folder; name the folder", id="no sources/"),
        pytest.param(["build", "empty"], "error: empty: the folder is empty; expected files that end in", id="empty"),
        pytest.param(["build", str(LIBRARY), "--locale", "fr"], "it has de-DE, nl-NL, sv-SE", id="unknown locale"),
        pytest.param(["build", str(LIBRARY), "--templates", "gone"], "'gone' does not exist", id="no templates"),
        pytest.param(["build", str(LIBRARY), "-o", "taken"], "taken: cannot be written", id="OUT is a file"),
        pytest.param(
            ["build", "faulty"], "faulty/docspec.yaml:2: unknown key `locale`; did you mean", id="configuration"
        ),
        pytest.param(["explain"], "name a field, such as Order.customer", id="explain nothing"),
        pytest.param(["rules", "D4O3"], "`D4O3` is no rule; did you mean `D403`", id="unknown rule"),
        pytest.param(["drift", "--rule", "nmber"], "`nmber` is no rule; did you mean `number`", id="--rule"),
        pytest.param(["drift", "--update-baseline"], "needs --baseline FILE", id="no baseline named"),
        pytest.param(
            ["drift", "--baseline", "b", "--update-baseline", "--locale", "sv-SE"],
            "drop --locale",
            id="half a baseline",
        ),
        pytest.param(["drift", "--baseline", "gone"], "gone: cannot be read: No such file", id="no baseline"),
        pytest.param(["drift", "--baseline", "taken"], "taken:1: not JSON", id="empty baseline"),
        pytest.param(["drift", "unruly"], "unruly/docspec.yaml:2: `D4O3` is no rule", id="unknown rule in settings"),
        pytest.param(["build", "unruly"], "unruly/docspec.yaml:2: `D4O3` is no rule", id="the same in build"),
        pytest.param(["explain", "Loan.borower", str(LIBRARY)], "Loan.borrower", id="unknown field"),
    ],
)
def test_refused(run: Run, tmp_path: Path, args: list[str], message: str) -> None:
    (tmp_path / "empty").mkdir()
    plant(tmp_path, {"taken": "", "faulty/docspec.yaml": "title: A\nlocale: sv\n", "faulty/a.md": ""})
    plant(tmp_path, {"unruly/docspec.yaml": "drift:\n  rules: {D4O3: off}\n", "unruly/sv-SE/a.md": "# A"})
    status, out, err = run(*args)
    assert (status, out) == (2, "")
    assert message in err
    assert "Traceback" not in err


def test_interrupted(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_sources: Sources, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "build", interrupt)
    status, out, err = run("build", LIBRARY)
    assert (status, out) == (130, "")
    assert err.endswith("docspec: interrupted\n")


def test_bug_does_not_pass_for_findings(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "build", lambda _sources, **_options: 1 / 0)
    status, out, err = run("build", LIBRARY)
    assert (status, out) == (2, "")
    assert err.startswith("docspec: error: this is a bug in docspec; please report it\n")
    assert "ZeroDivisionError" in err


@pytest.mark.parametrize("args", [["schema"], ["build", "--help"], ["build", str(LIBRARY), "--check"]])
def test_closed_pipe_is_quiet(tmp_path: Path, args: Sequence[str]) -> None:
    command = [sys.executable, "-m", "docspec", *args]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        err = process.stderr.read().decode()
    assert "Traceback" not in err
    assert "BrokenPipe" not in err
