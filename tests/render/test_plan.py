"""Which class of generated code a message, a type and a field become."""

from __future__ import annotations

from typing import Any

import pytest

from docspec.render.plan import UNDOCUMENTED, Reference, Target, is_array, plan
from docspec.spec.model import SpecField
from tests.factories import Data, field, spec_of, type_entity

SAMPLE = {"request": "<closeParam/>", "response": "<closeReturn><done>1</done></closeReturn>"}


def operation(**parts: Any) -> Data:
    return {"page": "o"} | parts


def message(name: str, *fields: str) -> Data:
    return {"name": name, "fields": [field(each) for each in fields]}


@pytest.mark.parametrize(
    ("operations", "expected"),
    [
        pytest.param(
            {"open": operation(input=message("openParam", "a"), output=message("openReturn", "b"))},
            [("openParam", "OpenParam"), ("openReturn", "OpenReturn")],
            id="as the page says",
        ),
        pytest.param(
            {"close": operation(input=message("closeParam"), examples=[SAMPLE])},
            [("closeParam", "CloseParam"), ("closeReturn", "CloseReturn")],
            id="no page documents the output, and a sample shows it",
        ),
        pytest.param(
            {
                "open": operation(input=message("openParam"), output=message("openReturn")),
                "lock": operation(input=message("lockParam"), output=message("")),
            },
            [
                ("openParam", "OpenParam"),
                ("openReturn", "OpenReturn"),
                ("lockParam", "LockParam"),
                ("lockReturn", "LockReturn"),
            ],
            id="no name, so as the others are called",
        ),
        pytest.param(
            {"a": operation(input=message("same", "x")), "b": operation(input=message("same", "x"))},
            [("same", "Same"), ("aResponse", "AResponse"), ("bResponse", "BResponse")],
            id="two operations share a message",
        ),
        pytest.param(
            {"a": operation(input=message("same", "x")), "b": operation(input=message("same", "y"))},
            [("same", "Same"), ("aResponse", "AResponse"), ("same", "Same_2"), ("bResponse", "BResponse")],
            id="two operations have different messages of one name",
        ),
    ],
)
def test_messages(operations: Data, expected: list[tuple[str, str]]) -> None:
    made = plan(spec_of(operations=operations)).messages
    assert [(each.wire, each.reference.name) for each in made] == expected


def test_a_message_that_no_page_documents_is_a_placeholder() -> None:
    made = plan(spec_of(operations={"a": operation(input=message("aParam"))})).messages
    assert [(each.wire, each.documented is None, each.reference.module) for each in made] == [
        ("aParam", False, "operations"),
        ("aResponse", True, UNDOCUMENTED),
    ]


@pytest.mark.parametrize(
    ("name", "fields", "expected"),
    [
        ("BookArray", [field("items")], True),
        ("BookArray", [field("book")], True),
        ("BookList", [field("book")], True),
        ("ArrayOfBook", [field("book")], True),
        ("Books", [field("items")], True),
        ("Books", [field("book")], False),
        ("BookArray", [field("items", type="xsd:string[]")], False),
        ("BookArray", [field("items"), field("total")], False),
        ("BookArray", [field("items"), field("items", type="xsd:int")], False),
        ("BookArray", [], False),
    ],
)
def test_what_only_stands_around_a_list(name: str, fields: list[Data], expected: bool) -> None:
    assert is_array(name, [SpecField.model_validate(each) for each in fields]) is expected


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (field("x", values="Colours"), Target(reference=Reference("enums", "Colours"))),
        (field("x", type=None, values="Colours"), Target(reference=Reference("enums", "Colours"))),
        (field("x", type="xsd:string[]", values="Colours"), Target(reference=Reference("enums", "Colours"), lists=1)),
        (field("x", type="xsd:int", values="Colours"), Target(builtin="int")),
        (field("x", values="Untold"), Target(builtin="string")),
        (field("x", type="lib:Colours"), Target(reference=Reference("enums", "Colours"))),
        (field("x", type="lib:Shelf"), Target(reference=Reference("types", "Shelf"))),
        (field("x", type="lib:Lost[]"), Target(reference=Reference(UNDOCUMENTED, "Lost"), lists=1)),
        (field("x", type=None), Target()),
    ],
)
def test_what_a_field_holds(entry: Data, expected: Target) -> None:
    spec = spec_of(
        types={"Shelf": type_entity(fields=[entry])},
        enums={"Colours": {"page": "e", "values": [{"value": "red"}]}, "Untold": {"page": "e"}},
    )
    assert plan(spec).target(spec.types["Shelf"].fields[0]) == expected
