from __future__ import annotations

import pytest

from docspec.check.unspecified import unspecified
from tests.factories import field, library, spec_of, type_entity


def said(*fields: dict[str, object]) -> list[tuple[str, str | None, str]]:
    found = unspecified(spec_of(types={"Ship": type_entity(fields=list(fields))}))
    return [(finding.rule.id, finding.field, finding.message) for finding in found]


def test_what_the_library_leaves_open() -> None:
    assert [(finding.rule.id, finding.entity, finding.field) for finding in unspecified(library())] == [
        ("R701", "Shelf", "owner"),
        ("R701", "libraryFault", "reason"),
        ("R702", "closeLibrary", None),
        ("R702", "closeLibrary", None),
        ("R704", "Shelf", "läge"),
    ]


def test_what_is_no_type() -> None:
    assert said(field("a", type=None), field("b", type="xsd:船"), field("c", type="lib:Ship")) == [
        ("R704", "a", "nothing tells the type of Ship.a: anything may stand there"),
        ("R704", "b", "`xsd:船` is no type of Ship.b: anything may stand there"),
    ]


def test_a_name_that_stands_twice() -> None:
    assert [(rule, name) for rule, name, _ in said(field("a"), field("A"), field("a"))] == [("R703", "a")]


def test_the_place_is_that_of_the_field() -> None:
    place = {"sv-SE": {"name": "x", "path": "sv-SE/a.md", "line": 7}}
    spec = spec_of(types={"Ship": type_entity(fields=[field("a", type=None, observed=place)])})
    [finding] = unspecified(spec)
    assert (finding.path, finding.line, finding.locale) == ("sv-SE/a.md", 7, "sv-SE")


def test_a_type_without_a_page_stands_at_the_first_field_which_a_page_has() -> None:
    seen = {"name": "ägare", "path": "sv-SE/t.md", "line": 7}
    fields = [
        field("a", type="lib:Lost"),
        field("b", type="lib:Lost[]", observed={"sv-SE": seen, "zh-Hans": seen | {"path": "zh-Hans/t.md"}}),
        field("c", type="lib:Lost"),
    ]
    [found] = unspecified(spec_of(types={"T": type_entity(fields=fields)}))
    assert (found.path, found.line, found.locale, found.field, found.found) == (
        "sv-SE/t.md",
        7,
        "sv-SE",
        "b",
        "lib:Lost",
    )
    assert "the type of T.b and 2 other fields" in found.message


def operation(name: str, *fields: dict[str, object], message: str = "askParam") -> dict[str, object]:
    return {
        "page": f"operations/{name}",
        "input": {"name": message, "fields": [*fields]},
        "output": {"name": f"{name}R"},
    }


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        pytest.param(operation("a", field("x")), operation("b", field("y")), [("b", "askParam")], id="not the same"),
        pytest.param(operation("a", field("x")), operation("b", field("x")), [], id="the same"),
        pytest.param(
            operation("a", field("x")),
            operation("b", field("x", description={"sv-SE": "ett"})),
            [],
            id="in other words",
        ),
        pytest.param(operation("a", field("x")), operation("b", field("y"), message="other"), [], id="other names"),
    ],
)
def test_messages_of_one_name(one: dict[str, object], other: dict[str, object], found: list[tuple[str, str]]) -> None:
    spec = spec_of(operations={"a": one, "b": other})
    told = [finding for finding in unspecified(spec) if finding.rule.id == "R705"]
    assert [(finding.entity, finding.found) for finding in told] == found
