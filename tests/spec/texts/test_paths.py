"""Each text has a path of its own, and what is made of all texts is the spec again."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings

from docspec.spec.model import Spec
from docspec.spec.texts.paths import map_texts, spec_texts
from tests.factories import field, library, spec_of
from tests.strategies import specs


def paths(spec: Spec) -> list[str]:
    return [text.path for text in spec_texts(spec)]


def test_paths_of_the_library() -> None:
    found = paths(library())
    for path in (
        "Shelf#title",
        "Shelf#summary",
        "Shelf.colour",
        "getShelf#example1",
        "getShelfParam.shelfHandle",
        "ShelfColours.dark-red",
        "libraryFault.code",
    ):
        assert found.count(path) == 1


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        pytest.param(
            {"types": {"Limits": {"page": "p", "fields": [field("most"), field("least"), field("most")]}}},
            ["Limits#title", "Limits#summary", "Limits.most", "Limits.least", "Limits.most[2]"],
            id="a name twice",
        ),
        pytest.param(
            {"types": {"Rename": {"page": "p", "fields": [field("to")]}}, "operations": {"Rename": {"page": "q"}}},
            [
                "types/Rename#title",
                "types/Rename#summary",
                "Rename.to",
                "operations/Rename#title",
                "operations/Rename#summary",
            ],
            id="an operation called like a type",
        ),
        pytest.param(
            {
                "operations": {
                    "rename": {
                        "page": "p",
                        "input": {"name": "renameParam", "fields": [field("to")]},
                        "output": {"name": "renameParam", "fields": [field("to")]},
                    }
                }
            },
            [
                "rename#title",
                "rename#summary",
                "rename/input/renameParam.to",
                "rename/output/renameParam.to",
            ],
            id="an output called like the input",
        ),
        pytest.param(
            {"types": {"a.b/c#d": {"page": "p", "fields": [field("1.0/x%[2]\n"), field("läge 作业")]}}},
            [
                "a%2Eb%2Fc%23d#title",
                "a%2Eb%2Fc%23d#summary",
                "a%2Eb%2Fc%23d.1.0/x%25%5B2]%0A",
                "a%2Eb%2Fc%23d.läge 作业",
            ],
            id="names that hold marks",
        ),
    ],
)
def test_paths(parts: dict[str, Any], expected: list[str]) -> None:
    assert paths(spec_of(**parts)) == expected


def test_what_a_text_is_about() -> None:
    [colour] = [text for text in spec_texts(library()) if text.path == "Shelf.colour"]
    assert (colour.owner, colour.name, colour.entity, colour.page) == ("Shelf", "colour", "Shelf", "types/r-shelf")
    assert colour.texts == {"zh-Hans": "颜色。"}
    assert not colour.is_plain


def test_a_changed_text_is_changed_and_nothing_else() -> None:
    before = library()
    after = map_texts(before, lambda text: {"fi-FI": "Väri."} if text.path == "Shelf.colour" else text.texts)
    assert after.types["Shelf"].fields[2].description == {"fi-FI": "Väri."}
    assert map_texts(after, lambda text: {"zh-Hans": "颜色。"} if text.path == "Shelf.colour" else text.texts) == before


@settings(deadline=None)
@given(spec=specs())
def test_no_two_texts_share_a_path(spec: Spec) -> None:
    found = paths(spec)
    assert len(found) == len(set(found))
    assert all(path.isprintable() and path.strip() for path in found)


@settings(deadline=None)
@given(spec=specs())
def test_the_same_texts_give_the_same_spec(spec: Spec) -> None:
    assert map_texts(spec, lambda text: text.texts) == spec
