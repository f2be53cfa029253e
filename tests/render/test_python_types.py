from __future__ import annotations

import pytest

from docspec.reconcile.type_expression import BUILTINS
from docspec.render.plan import Reference, Target
from docspec.render.python_types import PYDANTIC_BY_XSD, PYTHON_BY_XSD, Annotation, annotate

SHELF, COLOURS = Reference("types", "Shelf"), Reference("enums", "Colours")


@pytest.mark.parametrize(
    ("target", "lists", "text", "modules"),
    [
        (Target(builtin="string"), 0, "str", set()),
        (Target(builtin="dateTime"), 1, "list[datetime.datetime]", {"datetime"}),
        (Target(builtin="decimal"), 0, "decimal.Decimal", {"decimal"}),
        (Target(builtin="NMTOKENS"), 2, "list[list[str]]", set()),
        (Target(reference=SHELF), 0, "Shelf", set()),
        (Target(reference=SHELF), 2, "list[list[Shelf]]", set()),
        (Target(reference=COLOURS), 0, "enums.Colours", {"enums"}),
        (Target(builtin="anyType"), 0, "undocumented.Unknown", {"undocumented"}),
        (Target(builtin="unheard"), 1, "list[undocumented.Unknown]", {"undocumented"}),
        (Target(), 0, "undocumented.Unknown", {"undocumented"}),
    ],
)
def test_annotations(target: Target, lists: int, text: str, modules: set[str]) -> None:
    assert annotate(target, "types", lists) == Annotation(text, frozenset(modules))


def test_what_may_be_missing() -> None:
    assert Annotation("enums.Colours", frozenset({"enums"})).optional() == Annotation(
        "enums.Colours | None", frozenset({"enums"})
    )


@pytest.mark.parametrize("known", [PYTHON_BY_XSD, PYDANTIC_BY_XSD])
def test_every_built_in_but_those_that_say_nothing_has_a_python_type(known: dict[str, str]) -> None:
    assert set(BUILTINS) - set(known) == {"anyType", "anySimpleType"}
    assert set(known) <= set(BUILTINS)
