"""`docspec fix`: what it prints where, what it writes, and its exit status."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from docspec import cli
from tests.check.drifting import files
from tests.reconcile.sets import PORT, SHIP, type_page
from tests.trees import grown, plant

DAMAGED = {"shipName": {"nl-NL": "schipNaam"}, "xsd:dateTime": {"zh-Hans": "xsd：dateTime"}}
CLEAN = files({"types/r-ship": type_page("Ship", SHIP), "types/r-port": type_page("Port", PORT)})
PAGES = CLEAN | files({"types/r-ship": type_page("Ship", SHIP, said=DAMAGED)})


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A set with two repairs to make, one page of it with CRLF and a byte order mark, and no line end at its end."""
    changed = PAGES["nl-NL/types/r-ship.md"].rstrip().replace("\n", "\r\n")
    return plant(tmp_path / "pages", PAGES | {"nl-NL/types/r-ship.md": "\ufeff" + changed})


def fix(*args: str | Path) -> int:
    return cli.main(["fix", *map(str, args)])


def test_a_diff_by_default(pages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = grown(pages)
    assert fix(pages) == 0
    out, err = capsys.readouterr()
    assert "--- a/nl-NL/types/r-ship.md\n+++ b/nl-NL/types/r-ship.md\n" in out
    assert "\n+| shipName | xsd:string |  |\r\n" in out
    assert err == "to repair  2 findings in 2 files\n"
    assert grown(pages) == before


def test_the_diff_is_a_patch(pages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fix(pages)
    patch = capsys.readouterr().out
    subprocess.run(["git", "apply", "-p1", "-"], cwd=pages, input=patch.encode(), check=True)
    assert fix(pages, "--check") == 0


def test_write(pages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert fix(pages, "--write") == 0
    out, err = capsys.readouterr()
    assert (out, err) == ("", "repaired  2 findings in 2 files\n")
    after = grown(pages)
    assert after["nl-NL/types/r-ship.md"] == "\ufeff" + CLEAN["nl-NL/types/r-ship.md"].rstrip().replace("\n", "\r\n")
    assert after["zh-Hans/types/r-ship.md"] == CLEAN["zh-Hans/types/r-ship.md"]
    assert set(after) == set(CLEAN)
    assert fix(pages) == 0
    assert capsys.readouterr().out == ""


def test_check(pages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert fix(pages, "--check") == 1
    assert fix(pages, "--check", "--write") == 2
    assert fix(pages, "--write", "--quiet") == 0
    assert fix(pages, "--check") == 0
    assert "use it without --write" in capsys.readouterr().err


def test_a_read_only_file(pages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (pages / "zh-Hans/types/r-ship.md").chmod(0o444)
    before = grown(pages)
    assert fix(pages, "--write") == 2
    assert "zh-Hans/types/r-ship.md: is read-only, so nothing was written" in capsys.readouterr().err
    assert grown(pages) == before


def test_a_dirty_work_tree_is_said(pages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    subprocess.run(["git", "init", "-q"], cwd=pages, check=True)
    assert fix(pages, "--write") == 0
    err = capsys.readouterr().err
    assert err.startswith("not committed before the repair: nl-NL/types/r-ship.md, zh-Hans/types/r-ship.md\n")


def test_what_is_left_can_fail_the_run(tmp_path: Path) -> None:
    left = PAGES | files({"types/r-port": type_page("Port", PORT, said={"Port": {"it-IT": "Porto"}})})
    pages = plant(tmp_path / "pages", left)
    assert fix(pages, "--write") == 0
    assert fix(pages, "--write", "--fail-on", "warning") == 1
    assert fix(pages, "--write", "--unsafe", "--fail-on", "warning") == 0
    assert grown(pages) == CLEAN
