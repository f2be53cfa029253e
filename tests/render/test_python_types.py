from __future__ import annotations

import pytest

from docspec.reconcile.type_expression import BUILTINS
from docspec.render.python_types import PYTHON_BY_XSD, Annotation, Reference, Types, lacks_page
from docspec.spec.type_name import take_apart
from tests.factories import NAMESPACES

UNKNOWN = Reference("undocumented", "Unknown")
TYPES = Types(
    NAMESPACES,
    {"Shelf": Reference("types", "Shelf"), "Colours": Reference("enums", "Colours")},
    {"lib:Lost": Reference("undocumented", "Lost")},
    UNKNOWN,
)


@pytest.mark.parametrize(
    ("canonical", "text", "modules"),
    [
        ("xsd:string", "str", set()),
        ("xsd:dateTime[]", "list[datetime.datetime]", {"datetime"}),
        ("xsd:decimal", "decimal.Decimal", {"decimal"}),
        ("xsd:NMTOKENS[]", "list[list[str]]", set()),
        ("lib:Shelf", "Shelf", set()),
        ("lib:Shelf[][]", "list[list[Shelf]]", set()),
        ("lib:Colours", "enums.Colours", {"enums"}),
        ("lib:Lost[]", "list[undocumented.Lost]", {"undocumented"}),
        ("lib:string", "undocumented.Unknown", {"undocumented"}),
        ("xsd:anyType", "undocumented.Unknown", {"undocumented"}),
        (None, "undocumented.Unknown", {"undocumented"}),
    ],
)
def test_annotations(canonical: str | None, text: str, modules: set[str]) -> None:
    assert TYPES.annotate(canonical, "types") == Annotation(text, frozenset(modules))


def test_what_may_be_missing() -> None:
    assert Annotation("enums.Colours", frozenset({"enums"})).optional() == Annotation(
        "enums.Colours | None", frozenset({"enums"})
    )


def test_every_built_in_but_those_that_say_nothing_has_a_python_type() -> None:
    assert set(BUILTINS) - set(PYTHON_BY_XSD) == {"anyType", "anySimpleType"}
    assert set(PYTHON_BY_XSD) <= set(BUILTINS)


@pytest.mark.parametrize(
    ("canonical", "lacks"),
    [("lib:Lost", True), ("lib:Shelf", False), ("xsd:string", False), ("xsd:unheard", False), ("", False)],
)
def test_lacks_page(canonical: str, lacks: bool) -> None:
    assert lacks_page(take_apart(canonical), NAMESPACES, TYPES.documented) is lacks
