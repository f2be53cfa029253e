"""The folder for MkDocs, and what MkDocs makes of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, given, settings

from docspec import pipeline
from docspec.errors import UsageError
from docspec.render.reference.markdown_site import render_markdown
from docspec.render.reference.mkdocs_site import render_mkdocs
from docspec.render.reference.options import ReferenceOptions
from docspec.render.rendered import Rendered
from docspec.spec.model import Spec
from docspec.templating import environment
from docspec.workspace import open_sources
from tests.factories import library, spec_of, type_entity
from tests.markdown_readers import READERS, letters, without_front_matter
from tests.render.odd import odd
from tests.render.reference.shelves import shelves
from tests.render.reference.site import written
from tests.strategies import specs

ENV = environment()
CORPUS = Path(os.environ.get("DOCSPEC_CORPUS", Path(__file__).parents[4] / "shared" / "corpus")) / "2026-11"
BASE = "https://docs.example/api/v1"


def made(spec: Spec, base_url: str = "") -> dict[str, str]:
    return {file.path: file.text for file in render_mkdocs(spec, ENV, ReferenceOptions(base_url))}


class Loader(yaml.SafeLoader):
    """Names of Python are left as they are."""


Loader.add_multi_constructor("tag:yaml.org,2002:python/name:", lambda _loader, suffix, _node: suffix)


def configuration(spec: Spec, base_url: str = "") -> dict[str, object]:
    found = yaml.load(made(spec, base_url)["mkdocs.yml"], Loader)
    assert isinstance(found, dict)
    return found


def build(folder: Path) -> subprocess.CompletedProcess[str]:
    """MkDocs itself, to which every warning is an error (but not with --quiet, which drops them first)."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    # Its theme tells that there will be no other version of either.
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(command, cwd=folder, env=quiet, capture_output=True, check=False, encoding="utf-8")


def built(files: Iterable[Rendered], folder: Path) -> Path:
    done = build(written(files, folder))
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


def soup(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def test_golden(is_golden: Callable[[str, Iterable[Rendered]], None]) -> None:
    files = render_mkdocs(shelves(), ENV, ReferenceOptions(BASE))
    shown = ("docs/sv-SE/types/Shelf.md", "docs/sv-SE/index.md")
    is_golden("reference-mkdocs", (each for each in files if "docs" not in each.path or each.path in shown))


def test_pages_are_those_of_the_markdown_reference() -> None:
    """But for the line of languages, which the theme has in its header."""
    alone = spec_of(locales=("sv-SE",), **library().model_dump(mode="json", include={"enums", "faults"}))
    pages = {f"docs/{file.path}": file.text for file in render_markdown(alone, ENV) if "/" in file.path}
    assert {path: text for path, text in made(alone).items() if path.endswith(".md")} == pages
    assert "[Deutsch]" not in made(shelves())["docs/sv-SE/types/Shelf.md"]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(spec=specs())
def test_whatever_the_spec_holds(spec: Spec) -> None:
    try:
        files = made(spec)
    except UsageError:
        assert not spec.info.locales or 'x"><b' in spec.info.locales
        return
    found = yaml.load(files["mkdocs.yml"], Loader)
    listed = [found["nav"][0], *(page for section in found["nav"][1:] for pages in section.values() for page in pages)]
    for language in found["plugins"][1]["i18n"]["languages"]:
        folder = f"docs/{language['locale']}/"
        pages = [path.removeprefix(folder) for path in files if path.startswith(folder)]
        assert sorted(pages) == sorted(listed)


@pytest.mark.parametrize(
    ("base_url", "expected"),
    [
        pytest.param("", None, id="nobody said"),
        pytest.param(BASE, f"{BASE}/", id="with a path"),
        pytest.param("https://docs.example", "https://docs.example/", id="a server"),
    ],
)
def test_where_the_site_stands(base_url: str, expected: str | None) -> None:
    assert configuration(library(), base_url).get("site_url") == expected


def test_no_base_url() -> None:
    with pytest.raises(UsageError, match="no address of a site"):
        made(library(), "ftp://x")


def test_a_spec_without_locales() -> None:
    with pytest.raises(UsageError, match="no locale"):
        made(spec_of(locales=()))


def test_chinese_is_parted_for_the_search() -> None:
    assert "jieba" in made(shelves())["requirements.txt"]
    assert "jieba" not in made(spec_of(locales=("sv-SE",)))["requirements.txt"]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    spec = shelves().model_copy(update={"info": shelves().info.model_copy(update={"locales": LOCALES})})
    return built(render_mkdocs(spec, ENV, ReferenceOptions(BASE)), tmp_path_factory.mktemp("site"))


LOCALES = ["ar", "de-DE", "sv-SE", "zh-Hans", "ga", "uz-Arab"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("path", "lang", "direction", "sections"),
    [
        pytest.param("", "ar", "rtl", "Types Operations Value lists Faults", id="the first is the default"),
        pytest.param("de-DE/", "de", "ltr", "Typen Operationen Wertelisten Fehler", id="German"),
        pytest.param("zh-Hans/", "zh", "ltr", "类型 操作 值列表 故障", id="Chinese"),
        pytest.param("ga/", "ga", "ltr", "Types Operations Value lists Faults", id="not spoken by the theme"),
        pytest.param("uz-Arab/", "uz-Arab", "rtl", "Types Operations Value lists Faults", id="the other way"),
    ],
)
def test_each_language_has_its_own(site: Path, path: str, lang: str, direction: str, sections: str) -> None:
    page = soup(site / path / "types/Shelf/index.html")
    assert page.html
    assert page.html["lang"] == lang
    assert page.body
    assert page.body["dir"] == direction
    assert " ".join(" ".join(tab.get_text().split()) for tab in page.select(".md-tabs__item")[1:]) == sections
    ways = {str(way["hreflang"]): str(way["href"]) for way in page.select("a.md-select__link")}
    root = "../" * (2 + path.count("/"))
    assert ways["sv-SE"] == f"{root}sv-SE/types/Shelf/"
    assert list(ways) == LOCALES


@pytest.mark.slow
def test_pages_show_what_other_readers_show(site: Path) -> None:
    page = made(shelves())["docs/sv-SE/types/Shelf.md"]
    (article,) = soup(site / "sv-SE/types/Shelf/index.html").select("article")
    for link in article.select("a.headerlink"):
        link.decompose()
    assert letters(str(article)) == letters(READERS["cmark-gfm"](without_front_matter(page)))


@pytest.mark.slow
def test_everything_is_searched(site: Path) -> None:
    index = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    assert set(index["config"]["lang"]) == {"ar", "de", "sv", "zh"}
    places = {entry["location"] for entry in index["docs"]}
    assert {"types/Shelf/", *(f"{locale}/types/Shelf/" for locale in LOCALES[1:])} <= places


@pytest.mark.slow
def test_what_is_odd_is_built_without_a_warning(tmp_path: Path) -> None:
    assert (built(render_mkdocs(odd(), ENV), tmp_path) / "types/Texts/index.html").is_file()


@pytest.mark.slow
@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no real pages at {CORPUS} (set DOCSPEC_CORPUS)")
def test_real_pages_are_built_without_a_warning(tmp_path: Path) -> None:
    spec = pipeline.specified(open_sources([CORPUS], ("it-IT", "zh-Hans"))).spec
    site = built(render_mkdocs(spec, ENV), tmp_path)
    assert (site / "types/ActiveJob/index.html").is_file()
    assert (site / "zh-Hans/types/ActiveJob/index.html").is_file()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        pytest.param("#neighbours)", "#gone)", "there is no such anchor", id="a row that is not there"),
        pytest.param("(Book.md#", "(Gone.md#", "Gone.md' is not found", id="a page that is not there"),
    ],
)
def test_a_dead_link_would_fail_the_build(tmp_path: Path, old: str, new: str, told: str) -> None:
    files = [Rendered(file.path, file.text.replace(old, new)) for file in render_mkdocs(library(), ENV)]
    done = build(written(files, tmp_path))
    assert done.returncode
    assert told in done.stderr


def test_own_templates_come_first(tmp_path: Path) -> None:
    path = tmp_path / "reference/mkdocs/reference.css"
    path.parent.mkdir(parents=True)
    path.write_text("/* mine */\n", encoding="utf-8")
    files = {file.path: file.text for file in render_mkdocs(library(), environment(tmp_path))}
    assert files["docs/assets/reference.css"] == "/* mine */\n"


def test_one_language(tmp_path: Path) -> None:
    spec = spec_of(locales=("sv-SE",), types={"T": type_entity()})
    page = soup(built(render_mkdocs(spec, ENV), tmp_path) / "types/T/index.html")
    assert not page.select("a.md-select__link")
