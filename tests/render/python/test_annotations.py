from __future__ import annotations

import pytest

from docspec.reconcile.type_expression import BUILTINS
from docspec.render.python.annotations import PYDANTIC_BY_XSD, PYTHON_BY_XSD, Annotation, annotate
from docspec.render.view import TypeView

SHELF, COLOURS = TypeView("class", "Shelf", 0, "types"), TypeView("enum", "Colours", 0, "enums")


@pytest.mark.parametrize(
    ("kind", "lists", "text", "modules"),
    [
        (TypeView("builtin", "string", 0), 0, "str", set()),
        (TypeView("builtin", "dateTime", 0), 1, "list[datetime.datetime]", {"datetime"}),
        (TypeView("builtin", "decimal", 0), 0, "decimal.Decimal", {"decimal"}),
        (TypeView("builtin", "NMTOKENS", 0), 2, "list[list[str]]", set()),
        (SHELF, 0, "Shelf", set()),
        (SHELF, 2, "list[list[Shelf]]", set()),
        (COLOURS, 0, "enums.Colours", {"enums"}),
        (TypeView("builtin", "anyType", 0), 0, "undocumented.Unknown", {"undocumented"}),
        (TypeView("builtin", "unheard", 0), 1, "list[undocumented.Unknown]", {"undocumented"}),
        (TypeView("unknown", "", 0), 0, "undocumented.Unknown", {"undocumented"}),
    ],
)
def test_annotations(kind: TypeView, lists: int, text: str, modules: set[str]) -> None:
    assert annotate(kind, "types", lists) == Annotation(text, frozenset(modules))


def test_what_may_be_missing() -> None:
    assert Annotation("enums.Colours", frozenset({"enums"})).optional() == Annotation(
        "enums.Colours | None", frozenset({"enums"})
    )


@pytest.mark.parametrize("known", [PYTHON_BY_XSD, PYDANTIC_BY_XSD])
def test_every_built_in_but_those_that_say_nothing_has_a_python_type(known: dict[str, str]) -> None:
    assert set(BUILTINS) - set(known) == {"anyType", "anySimpleType"}
    assert set(known) <= set(BUILTINS)
