from __future__ import annotations

from docspec.check.undocumented import TYPE_UNDOCUMENTED, undocumented
from tests.factories import field, library, spec_of, type_entity


def test_a_finding_for_each_type() -> None:
    found = list(undocumented(library()))
    assert [(one.rule, one.entity, one.field, one.found, one.path) for one in found] == [
        (TYPE_UNDOCUMENTED, "Shelf", "owner", "lib:Person", ""),
        (TYPE_UNDOCUMENTED, "libraryFault", "reason", "lib:Unheard", ""),
    ]


def test_its_place_is_that_of_the_first_field_which_a_page_has() -> None:
    seen = {"name": "ägare", "path": "sv-SE/t.md", "line": 7}
    fields = [
        field("a", type="lib:Lost"),
        field("b", type="lib:Lost[]", observed={"sv-SE": seen, "zh-Hans": seen | {"path": "zh-Hans/t.md"}}),
        field("c", type="lib:Lost"),
    ]
    (found,) = undocumented(spec_of(types={"T": type_entity(fields=fields)}))
    assert (found.path, found.line, found.locale, found.field) == ("sv-SE/t.md", 7, "sv-SE", "b")
    assert "the type of T.b and 2 other fields" in found.message
