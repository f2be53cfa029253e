from __future__ import annotations

import pytest

from docspec.spec.undocumented import undocumented_names, undocumented_types
from tests.factories import field, library, spec_of, type_entity


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        ("lib:Lost", ["lib:Lost"]),
        ("lib:Lost[][]", ["lib:Lost"]),
        ("Lost", ["Lost"]),
        ("类型:书架", ["类型:书架"]),
        ("lib:T[]", []),
        ("lib:Colours", []),
        ("lib:aFault", []),
        ("lib:getParam", []),
        ("xsd:string", []),
        ("xs:unheard", []),
        ("", []),
        ("[]", []),
        ("lib:", []),
        (None, []),
    ],
)
def test_what_lacks_a_page(kind: str | None, found: list[str]) -> None:
    spec = spec_of(
        types={"T": type_entity(fields=[field("x", type=kind)])},
        enums={"Colours": {"page": "e"}},
        faults={"aFault": {"page": "f"}},
        operations={"get": {"page": "o", "input": {"name": "getParam", "fields": []}}},
    )
    assert list(undocumented_types(spec)) == found


def test_who_uses_it() -> None:
    users = undocumented_types(library())
    assert {base: [owner for owner, _ in each] for base, each in users.items()} == {
        "lib:Person": ["Shelf"],
        "lib:Unheard": ["libraryFault"],
    }


def test_their_names_whatever_prefix_they_have() -> None:
    fields = [field(name, type=type_) for name, type_ in (("a", "z:Lost"), ("b", "lib:Lost"), ("c", "Found"))]
    assert undocumented_names(spec_of(types={"T": type_entity(fields=fields)})) == ["Found", "Lost"]
