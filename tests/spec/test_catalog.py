from __future__ import annotations

from typing import Any

import pytest

from docspec.spec.catalog import Catalog, Kind, Use, by_name, is_wrapper
from docspec.spec.model import SpecField
from tests.factories import field, library, spec_of, type_entity


@pytest.mark.parametrize(
    ("changes", "use"),
    [
        ({"type": "xsd:int"}, Use(Kind.BUILTIN, "int")),
        ({"type": "xs:int[]"}, Use(Kind.BUILTIN, "int", 1)),
        ({"type": "xsd:Int"}, Use(Kind.UNTOLD, "")),
        ({"type": None}, Use(Kind.UNTOLD, "")),
        ({"type": ""}, Use(Kind.UNTOLD, "")),
        ({"type": "lib:"}, Use(Kind.UNTOLD, "")),
        ({"type": "lib:Shelf[][]"}, Use(Kind.ENTITY, "Shelf", 2)),
        ({"type": "Shelf"}, Use(Kind.ENTITY, "Shelf")),
        ({"type": "lib:libraryFault"}, Use(Kind.ENTITY, "libraryFault")),
        ({"type": "lib:getShelfParam"}, Use(Kind.ENTITY, "getShelfParam")),
        ({"type": "lib:ShelfColours"}, Use(Kind.ENUM, "ShelfColours")),
        ({"type": "lib:棚"}, Use(Kind.UNDOCUMENTED, "棚")),
        ({"type": "xsd:string", "values": "ShelfColours"}, Use(Kind.ENUM, "ShelfColours")),
        ({"type": None, "values": "ShelfColours"}, Use(Kind.ENUM, "ShelfColours")),
        ({"type": "xsd:int", "values": "ShelfColours"}, Use(Kind.BUILTIN, "int")),
        ({"type": "xsd:string", "values": "Nothing"}, Use(Kind.BUILTIN, "string")),
    ],
)
def test_use(changes: dict[str, Any], use: Use) -> None:
    assert Catalog(library()).use(SpecField.model_validate(field("x", **changes))) == use


def test_of_two_fields_of_one_name_the_first_counts() -> None:
    fields = [SpecField.model_validate(field(name, type=type_)) for name, type_ in (("b", "1"), ("a", "2"), ("b", "3"))]
    assert [(name, one.type) for name, one in by_name(fields).items()] == [("b", "1"), ("a", "2")]


@pytest.mark.parametrize(
    ("name", "fields", "wraps"),
    [
        ("BookArray", ["items"], True),
        ("BookList", ["book"], True),
        ("ArrayOfBook", ["Book"], True),
        ("Books", ["items"], True),
        ("Books", ["item"], True),
        ("Books", ["book"], False),
        ("BookArray", ["items", "count"], False),
        ("BookArray", [], False),
    ],
)
def test_wrappers(name: str, fields: list[str], wraps: bool) -> None:
    spec = spec_of(types={name: type_entity(fields=[field(each) for each in fields])})
    assert is_wrapper(name, Catalog(spec).fields(name)) is wraps
