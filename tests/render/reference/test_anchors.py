"""What rows are called in links."""

from __future__ import annotations

from typing import Any

import pytest

from docspec.render.reference.anchors import row_anchors
from docspec.spec.model import Entity, EnumEntity, Fault, Operation, TypeEntity
from tests.factories import field


def type_of(*names: str) -> TypeEntity:
    return TypeEntity.model_validate({"page": "p", "fields": [field(name) for name in names]})


def message(*names: str) -> dict[str, Any]:
    return {"name": "m", "fields": [field(name) for name in names]}


@pytest.mark.parametrize(
    ("entity", "expected"),
    [
        pytest.param(type_of("companyHandle", "name"), ["companyHandle", "name"], id="canonical names"),
        pytest.param(type_of("a", "A", "a", "a"), ["a", "A", "a_2", "a_3"], id="collisions"),
        pytest.param(type_of("input", "search", "main"), ["input_", "search_", "main_"], id="as the page itself"),
        pytest.param(type_of("", " ", "~1", "a b\tc", "\x08x"), ["_", "_2", "_1", "a_b_c", "x"], id="no anchors"),
        pytest.param(type_of("原始", "läge", "اسم"), ["原始", "läge", "اسم"], id="letters of all kinds"),
        pytest.param(
            Operation.model_validate({"page": "p", "input": message("a", "b"), "output": message("a")}),
            ["input.a", "input.b", "output.a"],
            id="operation",
        ),
        pytest.param(Operation(page="p"), [], id="operation that nobody documents"),
        pytest.param(
            EnumEntity.model_validate({"page": "p", "values": [{"value": "A|B"}, {"value": "x y"}]}),
            ["A|B", "x_y"],
            id="values",
        ),
        pytest.param(
            Fault.model_validate(
                {"page": "p", "fields": [field("code")], "codes": [{"id": 1, "name": "X"}, {"id": 2, "name": "X"}]}
            ),
            ["code", "X", "X_2"],
            id="fields and codes of a fault",
        ),
    ],
)
def test_anchors(entity: Entity, expected: list[str]) -> None:
    assert row_anchors(entity) == expected
