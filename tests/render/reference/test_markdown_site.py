"""The Markdown reference."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import unquote

import pyromark
import pytest
from hypothesis import HealthCheck, given, settings

from docspec.render.reference import render_markdown
from docspec.render.rendered import Rendered
from docspec.spec.model import Spec
from docspec.templating import environment
from tests.factories import field, library, spec_of, type_entity
from tests.render.test_markdown import OPTIONS, events
from tests.strategies import specs

ENV = environment()


def pages(spec: Spec) -> dict[str, str]:
    return {file.path: file.text for file in render_markdown(spec, ENV)}


def tables(text: str) -> list[list[str]]:
    """The lines of every table, as the parser finds them."""
    data = text.encode()
    ranges = pyromark.events_with_range(text, options=OPTIONS)
    found = [span for event, span in ranges if str(event).startswith("{'Start': {'Table'")]
    return [data[span["start"] : span["end"]].decode().strip("\n").split("\n") for span in found]


def links(text: str) -> list[str]:
    starts = [event["Start"] for event in events(text) if "Start" in event]
    return [start["Link"]["dest_url"] for start in starts if isinstance(start, dict) and "Link" in start]


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
        found = events(file.text)
        html = [event["InlineHtml"] for event in found if "InlineHtml" in event]
        assert all(tag in {"<br>", "</span>", "<code>", "</code>"} or tag.startswith("<span lang=") for tag in html)
        assert not any("Html" in event for event in found)
        assert sum("'level': 'H1'" in str(event.get("Start")) for event in found) == 1
        for target in links(file.text):
            assert target.startswith(("http://", "https://")) or ":" not in target.split("/")[0]


def test_every_link_between_pages_leads_somewhere() -> None:
    made = pages(library())
    targets = [
        posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(target)))
        for path, text in made.items()
        for target in links(text)
    ]
    assert targets
    assert set(targets) <= set(made)


def row(text: str, name: str) -> list[str]:
    (line,) = [line for line in text.splitlines() if line.startswith(f"| `{name}`")]
    return [cell.strip() for cell in line.strip("|").split("|")]


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
        pytest.param({"values": "Kinds"}, 1, "`xsd:string`<br>Värden: [`Kinds`](../enums/Kinds.md)", id="values"),
        pytest.param({"values": "Nowhere"}, 1, "`xsd:string`<br>Värden: `Nowhere`", id="values without a page"),
        pytest.param(told({"sv-SE": "Ord."}), -1, "Ord.", id="own text"),
        pytest.param(
            told({"zh-Hans": "字。"}), -1, '<span lang="zh-Hans">字。</span> *(zh-Hans)*', id="another's text"
        ),
        pytest.param(told({"zh-Hans": "字。", "en": "A."}), -1, '<span lang="en">A.</span> *(en)*', id="English first"),
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
        enums={"Kinds": {"page": "enums/r-kinds"}},
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
