from __future__ import annotations

import json
from pathlib import Path

import pytest

from docspec.cli import main
from tests.pages import table
from tests.repositories import Repo, needs_git, shallow

pytestmark = needs_git
HEADS = {"sv-SE": "Namn|Typ", "nl-NL": "Naam|Type", "de-DE": "Name|Typ", "ja-JP": "名前|型", "fr-FR": "Nom|Type"}
KEY = "types/r-buoy"


def pages(damaged: str = "", stamp: str = "") -> dict[str, str | bytes | None]:
    front = f"---\nsource-git-commit: {stamp}\n---\n" if stamp else ""
    return {
        f"pages/{locale}/{KEY}.md": f"{front}# Buoy {{#buoy}}\n"
        + table(heads, f"{'船の名前' if locale == damaged else 'shipName'}|xsd:string", "chainLength|xsd:int")
        for locale, heads in HEADS.items()
    }


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    made = Repo(tmp_path / "r")
    made.commit(pages(), "2024-01-05")
    made.commit(pages("ja-JP"), "2024-02-05")
    return made


def test_history(repo: Repo, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["drift", "--history", str(repo.folder), "--format", "json"]) == 1
    points = json.loads(capsysbinary.readouterr().out)["history"]["points"]
    assert [(point["period"], point["date"]) for point in points] == [
        ("2024-01", "2024-01-05"),
        ("2024-02", "2024-02-05"),
    ]
    assert [point["locales"]["ja-JP"]["error"] for point in points] == [0, 1]
    assert [point["locales"]["sv-SE"]["score"] for point in points] == [100.0, 100.0]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ([], 1),
        (["--fail-on", "never"], 0),
        (["--until", "2024-01"], 0),
        (["--locale", "sv-SE", "--locale", "nl-NL", "--every", "year"], 0),
        (["--since", "2025"], 2),
        (["--since", "soon"], 2),
        (["--locale", "xx"], 2),
        (["--format", "sarif"], 2),
        (["--baseline", "x.json"], 2),
        (["--rule", "D4"], 2),
        (["pages"], 2),
    ],
    ids=str,
)
def test_status(repo: Repo, words: list[str], status: int, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["drift", "--history", str(repo.folder / "pages"), *words]) == status
    told = capsysbinary.readouterr()
    assert bool(told.out) is (status != 2)
    assert b"bug" not in told.err


@pytest.mark.parametrize("words", [["--every", "month"], ["--since", "2024"], ["--format", "svg"]], ids=str)
def test_what_needs_a_history(repo: Repo, words: list[str], capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["drift", str(repo.folder / "pages"), *words]) == 2
    assert b"need --history REPO" in capsysbinary.readouterr().err


def test_a_chart_in_a_file_is_the_same_every_time(repo: Repo, tmp_path: Path) -> None:
    files = [tmp_path / "a.svg", tmp_path / "b.svg"]
    for file in files:
        main(["drift", "--history", str(repo.folder), "--format", "svg", "-o", str(file)])
    assert files[0].read_bytes() == files[1].read_bytes()
    assert files[0].read_bytes().startswith(b"<svg ")


def test_a_shallow_clone_is_said(repo: Repo, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    main(["drift", "--history", str(shallow(repo, tmp_path / "s")), "--format", "json"])
    told = capsysbinary.readouterr()
    assert json.loads(told.out)["history"]["shallow"]
    assert b"cut off" in told.err


def test_without_git(
    repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    folder = str(repo.folder / "pages")
    assert main(["drift", folder, "--fail-on", "never"]) == 0
    capsysbinary.readouterr()
    for words in (["--history", folder], [folder, "--source-repo", folder]):
        assert main(["drift", *words]) == 2
        assert capsysbinary.readouterr().err == b"docspec: error: git was not found; install it, or put it on PATH\n"


@pytest.mark.parametrize("configured", [False, True])
def test_source_repo(tmp_path: Path, configured: bool, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    source = Repo(tmp_path / "en")
    old = source.commit(
        {f"{KEY}.md": "# Buoy {#buoy}\n" + table("Name|Type", "shipName|xsd:string", "chainLength|xsd:int")}
    )
    source.commit({f"{KEY}.md": "# Buoy {#buoy}\n" + table("Name|Type", "shipName|xsd:string", "chainLength|xsd:long")})
    made = Repo(tmp_path / "r")
    made.write(pages(stamp=old))
    folder = str(made.folder / "pages")
    if configured:
        made.write({"pages/docspec.yaml": "drift: {source: {repo: ../../en}}\n"})
    words = [] if configured else ["--source-repo", str(source.folder)]
    assert main(["drift", folder, "--format", "json", *words]) == 0
    found = json.loads(capsysbinary.readouterr().out)["findings"]
    assert sorted((one["rule"], one["locale"]) for one in found) == sorted(
        (rule, locale) for rule in ("D601", "D602") for locale in HEADS
    )


def test_the_silencer_of_a_stamp_is_for_the_page(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    source = Repo(tmp_path / "en")
    source.commit({f"{KEY}.md": "# Buoy {#buoy}\n"})
    made = Repo(tmp_path / "r")
    made.write(pages(stamp="0" * 40))
    assert main(["drift", str(made.folder / "pages"), "--source-repo", str(source.folder)]) == 1
    assert b"<!-- docspec-ignore-file D603 -->" in capsysbinary.readouterr().out
