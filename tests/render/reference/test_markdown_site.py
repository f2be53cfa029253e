"""The Markdown reference."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit

import pyromark
import pytest
import yaml
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, given, settings

from docspec import pipeline
from docspec.render.reference import render_markdown
from docspec.render.reference.markdown_site import FRONT
from docspec.render.rendered import Rendered
from docspec.spec.model import Spec
from docspec.templating import environment
from docspec.workspace import open_sources
from tests.factories import field, library, spec_of, type_entity
from tests.markdown_readers import READERS, letters, mdx, without_front_matter
from tests.render.odd import odd
from tests.render.reference.shelves import shelves
from tests.strategies import specs

ENV = environment()
CORPUS = Path(os.environ.get("DOCSPEC_CORPUS", Path(__file__).parents[4] / "shared" / "corpus")) / "2026-11"
OPTIONS = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH
OURS = frozenset("a br code em h1 h2 h3 li p pre span strong table tbody td th thead tr ul".split())
"""The elements that docspec writes as Markdown."""
MANY = ", ".join(f"`v{number}`" for number in range(12))


class Target(NamedTuple):
    page: str
    row: str


def soup(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


def pages(spec: Spec) -> dict[str, str]:
    return {file.path: file.text for file in render_markdown(spec, ENV)}


def tables(text: str) -> list[list[str]]:
    """The lines of every table, as the parser finds them."""
    data = text.encode()
    ranges = pyromark.events_with_range(text, options=OPTIONS)
    found = [span for event, span in ranges if str(event).startswith("{'Start': {'Table'")]
    return [data[span["start"] : span["end"]].decode().strip("\n").split("\n") for span in found]


def test_golden(is_golden: Callable[[str, Iterable[Rendered]], None]) -> None:
    is_golden("reference", render_markdown(library(), ENV))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(spec=specs())
def test_whatever_the_spec_holds(spec: Spec) -> None:
    rendered = render_markdown(spec, ENV)
    paths = [file.path for file in rendered]
    assert len({path.casefold() for path in paths}) == len(paths)
    for file in rendered:
        assert posixpath.normpath(file.path) == file.path
        assert not file.path.startswith(("/", ".."))
        assert file.text.endswith("\n")
        assert not file.text.endswith("\n\n")
        for lines in tables(file.text):
            # No pipe stands inside of a cell, so every one of them parts two.
            assert len({line.count("|") for line in lines}) == 1, "every row has as many cells as the head"
            assert all(line.startswith("| ") and line.endswith(" |") for line in lines)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(spec=specs())
def test_markup_is_ours_alone(spec: Spec) -> None:
    for file in render_markdown(spec, ENV):
        document = soup(READERS["cmark-gfm"](without_front_matter(file.text)))
        found = {tag.name for tag in document.find_all() if "@" not in str(tag.get("href"))}
        assert found <= OURS
        assert len(document.find_all("h1")) == 1
        for tag in document.select("a[href]"):
            target = str(tag["href"])
            assert target.startswith(("http://", "https://")) or ":" not in target.partition("/")[0] or "@" in target


def test_every_link_between_pages_leads_somewhere() -> None:
    made = {path: soup(READERS["cmark-gfm"](without_front_matter(text))) for path, text in pages(shelves()).items()}
    targets = [
        Target(
            posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path))), unquote(parts.fragment)
        )
        for path, document in made.items()
        for link in document.select("a[href]")
        for parts in [urlsplit(str(link["href"]))]
    ]
    assert {target.page for target in targets} == set(made) - {FRONT}
    rows = [target for target in targets if target.row]
    assert rows
    for target in rows:
        assert len(made[target.page].find_all(id=target.row)) == 1


def test_anchors_are_the_same_in_every_locale() -> None:
    made = pages(shelves())
    for path in (path for path in made if path.startswith("sv-SE/")):
        anchors = [
            re.findall(r'<a id="([^"]*)">', made[path.replace("sv-SE", locale)]) for locale in shelves().info.locales
        ]
        assert len({tuple(found) for found in anchors}) == 1


@pytest.mark.parametrize(
    "spec",
    [
        pytest.param(library(), id="library"),
        pytest.param(shelves(), id="four languages"),
        pytest.param(odd(), id="odd", marks=pytest.mark.slow),
    ],
)
def test_all_readers_show_the_same(spec: Spec) -> None:
    texts = [without_front_matter(text) for text in pages(spec).values()]
    wanted = [letters(READERS["pulldown-cmark"](text)) for text in texts]
    for reader in READERS.values():
        assert [letters(reader(text)) for text in texts] == wanted
    assert [letters(html) for html in mdx(texts)] == wanted


@pytest.mark.slow
@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no real pages at {CORPUS} (set DOCSPEC_CORPUS)")
def test_all_readers_show_the_same_of_real_pages() -> None:
    made = pages(pipeline.specified(open_sources([CORPUS], ("it-IT", "zh-Hans"))).spec)
    assert len(made) > 400
    texts = [without_front_matter(text) for text in made.values()]
    wanted = [letters(READERS["pulldown-cmark"](text)) for text in texts]
    assert [letters(READERS["cmark-gfm"](text)) for text in texts] == wanted
    assert [letters(READERS["Python-Markdown"](text)) for text in texts] == wanted
    assert [letters(html) for html in mdx(texts)] == wanted


def matter(text: str) -> dict[str, object]:
    found = yaml.safe_load(text.split("---\n")[1])
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        pytest.param(
            "sv-SE/types/Shelf.md",
            {"title": "Shelf", "description": "En hylla med böcker.", "lang": "sv-SE"},
            id="first paragraph",
        ),
        pytest.param("zh-Hans/types/Book.md", {"title": "Book", "lang": "zh-Hans"}, id="no summary"),
        pytest.param("zh-Hans/types/book_2.md", {"title": "book", "lang": "zh-Hans"}, id="summary of another locale"),
        pytest.param("sv-SE/index.md", {"title": "Library", "lang": "sv-SE"}, id="front page"),
        pytest.param("README.md", {"title": "Library"}, id="page of languages"),
    ],
)
def test_front_matter(path: str, expected: dict[str, str]) -> None:
    assert matter(pages(library())[path]) == expected


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(spec=specs())
def test_front_matter_of_whatever_the_spec_holds(spec: Spec) -> None:
    for text in pages(spec).values():
        found = matter(text)
        assert {"title"} <= set(found) <= {"title", "description", "lang"}
        assert all(isinstance(value, str) and value for value in found.values())


def test_languages_of_a_page() -> None:
    text = pages(shelves())["sv-SE/types/Shelf.md"]
    assert (
        "\n[العربية](../../ar/types/Shelf.md) · [Deutsch](../../de-DE/types/Shelf.md) · Svenska"
        " · [简体中文](../../zh-Hans/types/Shelf.md)\n"
    ) in text


def test_one_language_needs_no_other() -> None:
    assert "Svenska" not in pages(spec_of(locales=("sv-SE",), types={"T": type_entity()}))["sv-SE/types/T.md"]


def test_who_uses_a_type() -> None:
    made = pages(library())
    assert "*   [`getShelfReturn.shelf`](../operations/getShelf.md#output.shelf)" in made["sv-SE/types/Shelf.md"]
    assert "*   [`Shelf.colour`](../types/Shelf.md#colour)\n*   `Nowhere.colour`" in made["sv-SE/enums/ShelfColours.md"]


def row(text: str, name: str) -> list[str]:
    begin = f'| <a id="{name}"></a>'
    (line,) = [line for line in text.splitlines() if line.startswith(begin)]
    return [cell.strip() for cell in line.removeprefix(begin).strip("|").split("|")]


def told(description: dict[str, str]) -> dict[str, object]:
    return {"description": description}


@pytest.mark.parametrize(
    ("changes", "column", "expected"),
    [
        pytest.param({"required": True}, 2, "Ja", id="required"),
        pytest.param({"required": False}, 2, "Nej", id="not required"),
        pytest.param({"required": None}, 2, "—", id="nobody knows"),
        pytest.param({"status": "inferred"}, 0, "`x` †", id="inferred"),
        pytest.param({"status": "unresolved"}, 0, "`x` ‡", id="unresolved"),
        pytest.param({"type": None}, 1, "—", id="no type"),
        pytest.param({"type": "xsd:int[]"}, 1, "`xsd:int[]`", id="built-in"),
        pytest.param({"type": "lib:Other"}, 1, "[`lib:Other`](Other.md)", id="type with a page"),
        pytest.param({"type": "lib:Other[]"}, 1, "[`lib:Other[]`](Other.md)", id="list of a type with a page"),
        pytest.param({"type": "lib:Nowhere"}, 1, "`lib:Nowhere`", id="type without a page"),
        pytest.param({"type": "xsd:Other"}, 1, "`xsd:Other`", id="no built-in, but no type of ours either"),
        pytest.param({"values": "Kinds"}, -1, "Värden: [`Kinds`](../enums/Kinds.md) (`A`, `B`)", id="values"),
        pytest.param(
            {"values": "Many"}, -1, f"Värden: [`Many`](../enums/Many.md) ({MANY}, och 8 till)", id="many values"
        ),
        pytest.param({"values": "Nowhere"}, -1, "Värden: `Nowhere`", id="values without a page"),
        pytest.param(
            told({"sv-SE": "Ord."}) | {"values": "Nowhere"}, -1, "Ord.<br />Värden: `Nowhere`", id="text and values"
        ),
        pytest.param(told({"sv-SE": "Ord."}), -1, "Ord.", id="own text"),
        pytest.param(
            told({"zh-Hans": "字。"}),
            -1,
            '<span lang="zh-Hans">字。</span> *(text på förenklad kinesiska)*',
            id="another's text",
        ),
        pytest.param(
            told({"zh-Hans": "字。", "en": "A."}),
            -1,
            '<span lang="en">A.</span> *(text på engelska)*',
            id="English first",
        ),
        pytest.param(
            told({"ar": "كلمة."}),
            -1,
            '<span lang="ar" dir="rtl">كلمة.</span> *(text på arabiska)*',
            id="text of the other direction",
        ),
        pytest.param(told({}), -1, "", id="no text"),
        pytest.param(told({"sv-SE": "[d](../x/r-other.md#x)"}), -1, "[d](Other.md)", id="link to a source page"),
        pytest.param(told({"sv-SE": "[d](r-gone.md)"}), -1, "d", id="link to a page that is not there"),
    ],
)
def test_rows(changes: dict[str, Any], column: int, expected: str) -> None:
    spec = spec_of(
        locales=("sv-SE", "zh-Hans", "en"),
        types={
            "T": type_entity(fields=[field("x", **changes), field("y", required=True)]),
            "Other": type_entity(page="types/r-other"),
        },
        enums={
            "Kinds": {"page": "enums/r-kinds", "values": [{"value": "A"}, {"value": "B"}]},
            "Many": {"page": "enums/r-many", "values": [{"value": f"v{number}"} for number in range(20)]},
        },
    )
    assert row(pages(spec)["sv-SE/types/T.md"], "x")[column] == expected


def test_the_column_that_nobody_fills_is_left_out() -> None:
    fields = {"Told": [field("x"), field("y", required=False)], "Untold": [field("x")]}
    made = pages(spec_of(types={name: type_entity(fields=entries) for name, entries in fields.items()}))
    heads = {name: tables(made[f"sv-SE/types/{name}.md"])[0][0] for name in fields}
    assert heads == {
        "Told": "| Namn | Typ | Obligatorisk | Beskrivning |",
        "Untold": "| Namn | Typ | Beskrivning |",
    }


def test_marks_are_explained_where_they_are_used() -> None:
    made = pages(library())
    assert "† härlett: " in made["sv-SE/types/Shelf.md"]
    assert "‡ olöst: " in made["sv-SE/types/Shelf.md"]
    assert "†" not in made["sv-SE/types/Book.md"]


def test_a_language_without_words_says_so() -> None:
    made = pages(spec_of(locales=("pl-PL",), types={"T": type_entity(fields=[field("x", required=True)])}))
    assert "in English" in made["pl-PL/index.md"]
    assert '<span lang="en">Required</span>' in made["pl-PL/types/T.md"]


def test_right_to_left_and_combining_marks_stay_as_they_are() -> None:
    text = "الاسم e\u0301 \u200f(x)"
    made = pages(spec_of(locales=("ar",), types={"T": type_entity(fields=[field("x", description={"ar": text})])}))
    assert text in made["ar/types/T.md"]


def test_as_many_tables_and_rows_as_there_are() -> None:
    swedish = {path.removeprefix("sv-SE/"): text for path, text in pages(library()).items()}
    found = {path: [len(lines) - 2 for lines in tables(text)] for path, text in swedish.items()}
    assert found["types/Shelf.md"] == [9]
    assert found["types/Book.md"] == [2, 1]
    assert found["operations/getShelf.md"] == [1, 1]
    assert found["enums/ShelfColours.md"] == [3]
    assert found["faults/libraryFault.md"] == [2, 2]
    assert found["index.md"] == [4, 2, 1, 1]


def test_own_templates_come_first(tmp_path: Path) -> None:
    path = tmp_path / "reference" / "markdown" / "heading.md.jinja"
    path.parent.mkdir(parents=True)
    path.write_text("# MINE {{ page.name }}\n", encoding="utf-8")
    made = {file.path: file.text for file in render_markdown(library(), environment(tmp_path))}
    assert made["sv-SE/types/Shelf.md"].startswith("# MINE Shelf\n")
