"""The HTML reference, as it is written; tests/render/reference/test_html_browser.py looks at it in a browser."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import html5lib
import pytest
from hypothesis import HealthCheck, given, settings

from docspec.errors import TemplateError
from docspec.reconcile.weighed import Weighed
from docspec.render.reference import ReferenceOptions, render_html
from docspec.render.rendered import Rendered
from docspec.spec.model import Spec
from docspec.templating import environment
from tests.factories import field, library, spec_of, type_entity
from tests.render.odd import odd
from tests.render.reference.shelves import shelves
from tests.render.reference.site import dead, soup, written
from tests.strategies import specs
from tests.witnesses import vnu

ENV = environment()
BASE = "https://docs.example/api/v1"
WEIGHED = {"Shelf.colour": Weighed((("locales", 8.4), ("samples", 5.5), ("siblings", -1.0)), "färg", 12.3)}


def site(spec: Spec, **options: Any) -> dict[str, str]:
    return {file.path: file.text for file in render_html(spec, ENV, ReferenceOptions(**options))}


def pages(files: dict[str, str]) -> dict[str, str]:
    return {path: text for path, text in files.items() if path.endswith(".html")}


def test_golden(is_golden: Callable[[str, Iterable[Rendered]], None]) -> None:
    files = render_html(shelves(), ENV, ReferenceOptions(BASE, WEIGHED))
    shown = ("ar/types/Shelf", "sv-SE/operations/getShelf", "zh-Hans/enums/", "de-DE/faults/", "de-DE/index", "sitemap")
    made = (file for file in files if file.path.startswith(shown) or "/" not in file.path)
    is_golden("reference-html", [*made, *(file for file in files if file.path == "assets/navigation.js")])


@pytest.mark.parametrize(
    ("spec", "base_url"),
    [
        pytest.param(library(), "", id="library"),
        pytest.param(shelves(), BASE, id="with a base URL"),
        pytest.param(odd(), "", id="odd", marks=pytest.mark.slow),
    ],
)
def test_pages_are_html_and_every_reference_leads_somewhere(spec: Spec, base_url: str) -> None:
    files = site(spec, base_url=base_url, weighed=WEIGHED)
    for text in pages(files).values():
        html5lib.HTMLParser(strict=True).parse(text)
    without = {path: text for path, text in files.items() if path != "404.html" or not base_url}
    assert dead(without) == []


@pytest.mark.slow
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(spec=specs())
def test_whatever_the_spec_holds(spec: Spec) -> None:
    files = render_html(spec, ENV)
    paths = [file.path for file in files]
    assert len({path.casefold() for path in paths}) == len(paths)
    made = {file.path: file.text for file in files}
    for path, text in made.items():
        assert posixpath.normpath(path) == path
        assert not path.startswith(("/", ".."))
        text.encode()
    for text in pages(made).values():
        html5lib.HTMLParser(strict=True).parse(text)
        assert {str(one["src"]).rpartition("/")[2] for one in soup(text).select("script")} <= set(SCRIPTS)
    assert dead(made) == []


SCRIPTS = ("theme.js", "navigation.js", "site.js", "search.js", "forward.js")


@pytest.mark.slow
def test_the_validator_of_the_w3c_agrees(tmp_path: Path) -> None:
    files = [*render_html(shelves(), ENV, ReferenceOptions(BASE, WEIGHED))]
    vnu(written(files, tmp_path))


@pytest.mark.parametrize("spec", [shelves(), odd()], ids=["shelves", "odd"])
def test_nothing_is_inline_and_nothing_comes_from_elsewhere(spec: Spec) -> None:
    for path, text in pages(site(spec)).items():
        document = soup(text)
        policy = str(document.select_one("meta[http-equiv]")["content"])  # type: ignore[index]  # every page has it
        assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'"), path
        assert not document.select("style, [style], iframe, object, embed, base, img")
        assert all(one.get("src") and not one.string for one in document.select("script"))
        assert not [name for one in document.find_all(True) for name in one.attrs if name.startswith("on")]
        assert not [one for one in document.select("[src], link[href]") if "//" in str(one.get("src", one.get("href")))]


def text_of(changes: dict[str, Any], selector: str, locale: str = "sv-SE", **parts: Any) -> str:
    spec = spec_of(
        locales=("sv-SE", "zh-Hans", "de-DE"),
        types={"T": type_entity(fields=[field("x", **changes), field("y", required=True)]), "Other": type_entity()},
        enums={"Kinds": {"page": "enums/r-kinds", "values": [{"value": "A"}, {"value": "B|C"}]}},
        **parts,
    )
    document = soup(site(spec)[f"{locale}/types/T.html"])
    return " ".join(one.get_text(" ", strip=True) for one in document.select(selector))


@pytest.mark.parametrize(
    ("changes", "selector", "expected"),
    [
        pytest.param({"required": True}, "#x .required", "Obligatorisk: Ja", id="required"),
        pytest.param({"required": None}, "#x .required", "Obligatorisk: —", id="nobody knows"),
        pytest.param({"status": "inferred"}, "#x .status", "härlett", id="inferred"),
        pytest.param({"status": "unresolved"}, "#x .status", "olöst", id="unresolved"),
        pytest.param({}, "#x .status", "", id="attested"),
        pytest.param({"type": None}, "#x > td", "— Obligatorisk: —", id="no type"),
        pytest.param({"type": "lib:Other"}, '#x a[href="Other.html"]', "lib:Other", id="type with a page"),
        pytest.param({"values": "Kinds"}, "#x .values", "Värden: Kinds A B|C", id="values"),
        pytest.param({"values": "Kinds"}, '#x a[href="../enums/Kinds.html"]', "Kinds", id="link to values"),
        pytest.param({"description": {"sv-SE": "<b>x</b> `y`"}}, "#x .text", "<b>x</b> y", id="no markup"),
        pytest.param({"description": {"de-DE": "Wort."}}, "#x [lang=de-DE]", "Wort.", id="another's text"),
        pytest.param({"description": {"de-DE": "Wort."}}, "#x .note", "text på tyska", id="said so"),
        pytest.param({"description": {"zh-Hans": "字。"}}, "#x .note", "text på förenklad kinesiska", id="with script"),
        pytest.param({"description": {"xx-XX": "Wort."}}, "#x .note", "text på xx-XX", id="language of nobody"),
        pytest.param({"confidence": 0.85}, "[id='~1'] > p", "belagt Namnet står precis så på någon sida. "
                     "Säkerhet: troligt (85,0 %)", id="confidence"),
    ],
)  # fmt: skip
def test_rows(changes: dict[str, Any], selector: str, expected: str) -> None:
    assert text_of(changes, selector).replace("\xa0", " ").strip() == expected


def test_the_origin_of_a_name() -> None:
    document = soup(site(shelves(), weighed=WEIGHED)["de-DE/types/Shelf.html"])
    (button,) = document.select("#colour .why")
    (origin,) = document.select(f"[id='{button['popovertarget']}']")
    assert [[cell.get_text(strip=True) for cell in row.select("th, td")] for row in origin.select("tr")] == [
        ["Sprache", "Name", "Typ", "Stelle"],
        ["Arabisch", "colour", "xsd:سلسلة", "r-shelf.md:12"],
        ["Deutsch", "Farbe", "xsd:string", "r-shelf.md:12"],
        ["Schwedisch", "färg", "xsd:string", "r-shelf.md:12"],
        ["Chinesisch (vereinfacht)", "颜色", "xsd:string", "r-shelf.md:12"],
        ["was die Übersetzungen sagen", "+8,4"],
        ["XML-Beispiele", "+5,5"],
    ]
    assert [cell.get_text() for cell in origin.select(".x")] == ["xsd:سلسلة", "Farbe", "färg", "颜色"]
    assert "Danach kam färg." in origin.get_text()


def test_who_uses_what() -> None:
    files = site(shelves())
    users = {path: [str(a["href"]) for a in soup(files[path]).select(".users a")] for path in pages(files)}
    assert users["sv-SE/types/Shelf.html"] == [
        "Shelf.html#neighbours",
        "Book.html#shelf",
        "../operations/getShelf.html#output.shelf",
    ]
    assert users["sv-SE/enums/ShelfColours.html"] == ["../types/Shelf.html#colour"]


def test_languages_lead_to_the_same_page() -> None:
    document = soup(site(shelves())["ar/types/Shelf.html"])
    assert (document.html["lang"], document.html["dir"]) == ("ar", "rtl")  # type: ignore[index]  # a page has one
    links = document.select(".languages a")
    assert [(a["href"], a["lang"], a["dir"], a.get_text()) for a in links] == [
        ("../../ar/types/Shelf.html", "ar", "rtl", "العربية"),
        ("../../de-DE/types/Shelf.html", "de-DE", "ltr", "Deutsch"),
        ("../../sv-SE/types/Shelf.html", "sv-SE", "ltr", "Svenska"),
        ("../../zh-Hans/types/Shelf.html", "zh-Hans", "ltr", "简体中文"),
    ]


def test_names_that_differ_in_case_alone_have_pages_of_their_own() -> None:
    files = site(spec_of(types={"Shelf": type_entity(), "SHELF": type_entity(), "index": type_entity()}))
    made = [path for path in files if path.startswith("sv-SE/types/")]
    assert made == [f"sv-SE/types/{name}.html" for name in ("index", "Shelf", "SHELF_2", "index_")]
    entries = json.loads(files["assets/navigation.js"].partition(" = ")[2].rstrip(";\n"))
    assert entries == {"types": [["Shelf"], ["SHELF", "types/SHELF_2.html"], ["index", "types/index_.html"]]}


def test_a_cell_of_a_hundred_thousand_letters_is_there_as_a_whole() -> None:
    text = "ord " * 25_000
    assert text_of({"description": {"sv-SE": text}}, "#x .text") == text.strip()


def test_a_language_without_words_says_so() -> None:
    made = site(spec_of(locales=("pl-PL",), types={"T": type_entity(fields=[field("x", required=True)])}))
    assert "in English" in soup(made["pl-PL/index.html"]).select("p.note[lang=en]")[0].get_text()
    assert '<span lang="en" dir="ltr">Required</span>' in made["pl-PL/types/T.html"]


def test_a_users_own_look(tmp_path: Path) -> None:
    folder = tmp_path / "reference" / "html"
    (folder / "assets").mkdir(parents=True)
    (folder / "assets" / "style.css").write_text("body { color: red }\n", encoding="utf-8")
    (folder / "assets" / "logo.svg").write_text("<svg/>\n", encoding="utf-8")
    (folder / "mine.html.jinja").write_text("<p>{{ frame.title }}</p>\n", encoding="utf-8")
    (folder / "type.html.jinja").write_text('{% include "reference/html/mine.html.jinja" %}', encoding="utf-8")
    files = {file.path: file.text for file in render_html(library(), environment(tmp_path))}
    assert files["assets/style.css"] == "body { color: red }\n"
    assert files["assets/logo.svg"] == "<svg/>\n"
    assert "docspec-theme" in files["assets/theme.js"]
    assert files["sv-SE/types/Shelf.html"] == "<p>Shelf · Typer · Library</p>\n"
    assert files["sv-SE/operations/getShelf.html"].startswith("<!doctype html>")
    (folder / "type.html.jinja").write_text("{{ 1 / 0 }}", encoding="utf-8")
    with pytest.raises(TemplateError, match=r"type\.html\.jinja:1: ZeroDivisionError"):
        render_html(library(), environment(tmp_path))
