from __future__ import annotations

from docspec.check.unspecified import unspecified
from tests.factories import field, library, spec_of, type_entity


def said(*fields: dict[str, object]) -> list[tuple[str, str | None, str]]:
    found = unspecified(spec_of(types={"Ship": type_entity(fields=list(fields))}))
    return [(finding.rule.id, finding.field, finding.message) for finding in found]


def test_what_the_library_leaves_open() -> None:
    assert [(finding.rule.id, finding.entity, finding.field) for finding in unspecified(library())] == [
        ("R701", "Shelf", "owner"),
        ("R701", "Shelf", "läge"),
        ("R701", "libraryFault", "reason"),
        ("R702", "closeLibrary", None),
        ("R702", "closeLibrary", None),
    ]


def test_a_type_is_told_once() -> None:
    [(rule, name, message)] = said(field("a", type="lib:X"), field("b", type="lib:X"), field("c", type="xsd:int"))
    assert (rule, name) == ("R701", "a")
    assert message == "no page documents lib:X (2 fields): models and schemas have an open placeholder"


def test_a_name_that_stands_twice() -> None:
    assert [(rule, name) for rule, name, _ in said(field("a"), field("A"), field("a"))] == [("R703", "a")]


def test_the_place_is_that_of_the_field() -> None:
    place = {"sv-SE": {"name": "x", "path": "sv-SE/a.md", "line": 7}}
    spec = spec_of(types={"Ship": type_entity(fields=[field("a", type="lib:X", observed=place)])})
    [finding] = unspecified(spec)
    assert (finding.path, finding.line, finding.locale) == ("sv-SE/a.md", 7, "sv-SE")
