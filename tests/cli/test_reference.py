"""`docspec reference`: what it writes where, and its exit status."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from docspec import cli
from docspec.cli.reference import STARTS
from docspec.config import REFERENCE_FORMATS
from docspec.render.reference.formats import FORMATS
from docspec.spec.serial import to_json
from tests.factories import library
from tests.trees import grown

LIBRARY = Path(__file__).parents[1] / "fixtures/library"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "spec.json").write_text(to_json(library()), encoding="utf-8")

    def call(*args: str | Path) -> tuple[int, str, str]:
        status = cli.main(["reference", *map(str, args)])
        return status, *capsys.readouterr()

    return call


def test_a_site_stands_in_the_folder(run: Run, tmp_path: Path) -> None:
    status, out, err = run("spec.json", "-o", "site")
    files = grown(tmp_path / "site")
    assert (status, out) == (0, "")
    assert err.endswith(f"wrote {len(files) - 1} files to site; open site/index.html\n")
    assert {"index.html", "404.html", "assets/style.css", "sv-SE/index.html", "zh-Hans/types/Shelf.html"} <= set(files)
    status, out, err = run("spec.json", "-o", "site", "--check")
    assert (status, out) == (0, "")
    assert "site is up to date" in err


def test_from_pages_a_name_tells_what_was_weighed(run: Run, tmp_path: Path) -> None:
    assert run(LIBRARY, "-o", "site", "-q")[0] == 0
    pages = "".join(path.read_text("utf-8") for path in (tmp_path / "site").rglob("types/*.html"))
    assert "<meter" in pages
    assert run("spec.json", "-o", "other", "-q")[0] == 0
    pages = "".join(path.read_text("utf-8") for path in (tmp_path / "other").rglob("types/*.html"))
    assert "<meter" not in pages


def test_several_formats_stand_in_folders_of_their_names(run: Run, tmp_path: Path) -> None:
    assert run("spec.json", "--format", "markdown, html", "-o", "out", "-q") == (0, "", "")
    files = set(grown(tmp_path / "out"))
    assert {"html/index.html", "markdown/sv-SE/index.md", "docspec-files.txt"} <= files
    assert run("spec.json", "--format", "markdown", "-o", "out", "-q") == (0, "", "")
    assert {path.split("/")[0] for path in grown(tmp_path / "out")} == {
        "README.md",
        "sv-SE",
        "zh-Hans",
        "docspec-files.txt",
    }


def test_a_folder_for_mkdocs(run: Run, tmp_path: Path) -> None:
    status, _, err = run("spec.json", "--format", "mkdocs", "-o", "out", "--base-url", "https://a.example/docs")
    assert status == 0
    assert err.endswith("; for a preview: pip install -r out/requirements.txt && mkdocs serve -f out/mkdocs.yml\n")
    assert {"mkdocs.yml", "requirements.txt", "docs/sv-SE/index.md"} <= set(grown(tmp_path / "out"))
    assert 'site_url: "https://a.example/docs/"' in (tmp_path / "out/mkdocs.yml").read_text("utf-8")


def test_all_formats_can_be_asked_for() -> None:
    assert list(FORMATS) == list(REFERENCE_FORMATS)
    assert set(STARTS) == set(FORMATS)


def test_one_locale_is_written_and_all_are_read(run: Run, tmp_path: Path) -> None:
    assert run("spec.json", "-o", "site", "--locale", "sv-SE", "-q") == (0, "", "")
    page = (tmp_path / "site/sv-SE/types/Shelf.html").read_text("utf-8")
    assert not (tmp_path / "site/zh-Hans").exists()
    assert 'lang="zh-Hans" dir="ltr">颜色。' in page
    assert 'class="languages"' not in page


def test_where_the_site_will_stand(run: Run, tmp_path: Path) -> None:
    (tmp_path / "docspec.yaml").write_text("reference: {base_url: https://a.example/docs}\n", encoding="utf-8")
    assert run("spec.json", "-o", "site", "-q")[0] == 0
    page = (tmp_path / "site/sv-SE/types/Shelf.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://a.example/docs/sv-SE/types/Shelf.html">' in page
    assert run("spec.json", "-o", "site", "-q", "--base-url", "https://b.example")[0] == 0
    assert "https://b.example/zh-Hans/types/Shelf.html" in (tmp_path / "site/sitemap.xml").read_text("utf-8")
    assert run("spec.json", "-o", "site", "-q", "--base-url", "")[0] == 0
    assert not (tmp_path / "site/sitemap.xml").exists()


def test_check_shows_what_would_change(run: Run, tmp_path: Path) -> None:
    run("spec.json", "-o", "site", "-q")
    shutil.rmtree(tmp_path / "site/zh-Hans")
    (tmp_path / "site/index.html").write_text("mine\n", encoding="utf-8")
    status, out, err = run("spec.json", "-o", "site", "--check")
    assert status == 1
    assert "+++ b/zh-Hans/types/Shelf.html" in out
    assert "-mine" in out
    assert "site is not up to date; the same command without --check makes it so" in err


def test_files_of_others_stay(run: Run, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/CNAME").write_text("a.example\n", encoding="utf-8")
    assert run("spec.json", "-o", "site", "-q")[0] == 0
    assert (tmp_path / "site/CNAME").read_text("utf-8") == "a.example\n"
    (tmp_path / "site/sv-SE/mine.html").write_text("mine\n", encoding="utf-8")
    status, _, err = run("spec.json", "-o", "site", "-q")
    assert status == 2
    assert "holds files that docspec did not write (sv-SE/mine.html)" in err
    assert (tmp_path / "site/sv-SE/mine.html").exists()


def test_a_look_of_ones_own(run: Run, tmp_path: Path) -> None:
    style = tmp_path / "look/reference/html/assets/style.css"
    style.parent.mkdir(parents=True)
    for text in ("body { color: red }\n", "body { color: blue }\n"):
        style.write_text(text, encoding="utf-8")
        assert run("spec.json", "-o", "site", "--templates", "look", "-q") == (0, "", "")
        assert (tmp_path / "site/assets/style.css").read_text("utf-8") == text


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        (["spec.json"], "Missing option '-o'"),
        (["spec.json", "-o", "x", "--format", "pdf"], "unknown format `pdf`; known are html, markdown"),
        (["spec.json", "-o", "x", "--base-url", "a.example"], "`a.example` is no address of a site; write one such as"),
        (["spec.json", "-o", "x", "--locale", "xx-XX"], "no page is in `xx-XX`; there are sv-SE, zh-Hans"),
        (["nothing.json", "-o", "x"], "nothing.json"),
    ],
)
def test_mistakes(run: Run, args: list[str], expected: str, tmp_path: Path) -> None:
    status, out, err = run(*args)
    assert (status, out) == (2, "")
    assert expected in err
    assert not (tmp_path / "x").exists()
