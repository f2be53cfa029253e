"""`docspec drift`: what it prints where, and its exit status."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.library import PAGE, Run
from tests.trees import plant


def test_drift(run: Run, pages: Path) -> None:
    status, out, err = run("drift", pages)
    assert (status, err) == (1, "")
    assert "error D101 ident-translated" in out
    assert "\x1b" not in out
    assert f"  pages/nl-NL/{PAGE}\n" in out
    assert "to silence <!-- docspec-ignore D101 -->" in out


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github", "junit", "markdown", "html"])
def test_drift_formats_are_the_same_in_a_file(run: Run, tmp_path: Path, pages: Path, form: str) -> None:
    status, out, err = run("drift", pages, "--format", form)
    assert (status, err) == (1, "")
    assert "D101" in out
    assert str(tmp_path) not in out
    assert run("drift", pages, "--format", form, "-o", f"report.{form}") == (1, "", "")
    assert (tmp_path / f"report.{form}").read_bytes().decode() == out
    assert run("drift", pages, "--format", form, "-o", "gone/report")[0] == 2


def test_drift_as_json_is_the_contract(run: Run, pages: Path) -> None:
    data = json.loads(run("drift", pages, "--format", "json")[1])
    assert data.keys() == {"docspec", "findings", "summary"}
    assert {finding["path"].split("/")[0] for finding in data["findings"]} <= {"sv-SE", "nl-NL", "de-DE"}
    summary = data["summary"]
    errors = sum(finding["severity"] == "error" for finding in data["findings"])
    assert summary["findings"]["error"] == errors > 0
    assert sum(counts["error"] for counts in summary["locales"].values()) == errors
    assert all(counts["score"] <= 100 for counts in summary["locales"].values())


@pytest.mark.parametrize(
    ("args", "status"),
    [
        (["--fail-on", "never"], 0),
        (["--fail-on", "note"], 1),
        (["--rule", "D101"], 1),
        (["--rule", "ident-translated", "--rule", "D2"], 1),
        (["--rule", "D5"], 0),
        (["--strict"], 1),
    ],
)
def test_drift_status(run: Run, pages: Path, args: list[str], status: int) -> None:
    found, out, err = run("drift", pages, "--format", "json", *args)
    assert (found, err) == (status, "")
    assert bool(json.loads(out)["findings"]) is ("D5" not in args)


@pytest.mark.parametrize(
    ("config", "args", "status"),
    [
        ("drift: {fail_on: never}", [], 0),
        ("drift: {fail_on: never}", ["--fail-on", "error"], 1),
        ("drift: {rules: {D101: warning, type-translated: warning}}", [], 0),
        ("drift: {rules: {D101: warning, type-translated: warning}}", ["--fail-on", "warning"], 1),
        ("drift: {locales: {sv-SE: {D*: off}, nl-NL: {D*: off}, de-DE: {D*: off}}}", ["--fail-on", "note"], 0),
        ("drift: {ignore: [{rule: ident-translated, reason: known}, {rule: D201, reason: so}]}", [], 0),
    ],
)
def test_drift_settings(run: Run, pages: Path, config: str, args: list[str], status: int) -> None:
    plant(pages, {"docspec.yaml": config})
    assert run("drift", pages, *args)[0] == status


def test_baseline(run: Run, tmp_path: Path, pages: Path) -> None:
    status, out, err = run("drift", pages, "--baseline", "accepted.json", "--update-baseline")
    assert (status, out) == (0, "")
    assert re.fullmatch(r"accepted\.json accepts \d+ findings\n", err)
    accepted = (tmp_path / "accepted.json").read_bytes()
    status, out, err = run("drift", pages, "--baseline", "accepted.json", "--fail-on", "note")
    assert (status, err) == (0, "")
    assert "no drift found in 3 pages" in out
    assert "accepted: " in out

    page = pages / "nl-NL" / PAGE
    text = page.read_text(encoding="utf-8").replace("# ", "\n\n# ", 1)
    page.write_text(text, encoding="utf-8")
    assert run("drift", pages, "--baseline", "accepted.json")[0] == 0, "lines moved, findings did not"
    page.write_text(text.replace("leningHandle", "uitleenHandle"), encoding="utf-8")
    status, out, _ = run("drift", pages, "--baseline", "accepted.json")
    assert status == 1
    assert "`uitleenHandle`" in out
    assert "not needed: 1 of the baseline, such as D101 in nl-NL/types/r-loan.md" in out
    page.unlink()
    assert run("drift", pages, "--baseline", "accepted.json", "--locale", "sv-SE", "--locale", "de-DE")[0] == 0
    assert (tmp_path / "accepted.json").read_bytes() == accepted


def test_ignores(run: Run, pages: Path) -> None:
    for locale in ("sv-SE", "nl-NL", "de-DE"):
        with (pages / locale / PAGE).open("a", encoding="utf-8") as file:
            file.write("\n<!-- docspec-ignore-file D101, D201: so be it -->\n")
    status, out, _ = run("drift", pages)
    assert status == 0
    assert "ignored: " in out
    assert run("build", pages, "-o", "api", "--only", "drift")[0] == 0


def test_github_gets_its_summary_and_paths_from_the_checkout(
    run: Run, tmp_path: Path, pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    monkeypatch.chdir(pages)
    plant(tmp_path, {"summary.md": "before\n"})
    status, out, err = run("drift", ".", "--format", "github")
    assert (status, err) == (1, "")
    assert out.startswith("::error file=pages/")
    assert (tmp_path / "summary.md").read_text(encoding="utf-8").startswith("before\n## Drift: ")
