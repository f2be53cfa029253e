from __future__ import annotations

import pytest

from docspec.finding import Finding
from docspec.reconcile.contract.contract import Contract
from docspec.reconcile.contract.findings import contract_field, contract_findings
from tests.reconcile.contract.files import type_of, values_of
from tests.reconcile.contract.harbour import decided, declared

NAME = "R501 de-DE/types/r-port.md:9 Port.berthArray berthsArray berthArray"
"""All pages have the same slip, so this is found with each contract."""


def told(one: Finding) -> str:
    target = ".".join(filter(None, (one.entity, one.field)))
    return f"{one.rule.id} {one.path}:{one.line} {target} {one.found} {one.expected}"


@pytest.mark.parametrize(
    ("contract", "expected"),
    [
        pytest.param(declared(), [], id="nothing else"),
        pytest.param(
            declared(type_of("Barge", "a xs:int"), values_of("BargeStates", "Afloat")),
            ["R502 c.xsd:5 Barge None None", "R502 c.xsd:6 BargeStates None None"],
            id="nobody documents a type, a value list",
        ),
        pytest.param(
            declared(but={'<xs:element name="draught"': '<xs:element name="flag"/><xs:element name="draught"'}),
            ["R502 c.xsd:2 Ship.flag None None"],
            id="nobody documents a field",
        ),
        pytest.param(
            declared(but={'<xs:element name="homePort" type="t:Port"/>': ""}),
            ["R503 de-DE/types/r-ship.md:9 Ship.homePort homePort None"],
            id="a field that it lacks",
        ),
        pytest.param(
            declared(but={'name="pilotRequired" type="xs:boolean"': 'name="pilotRequired" type="xs:int"'}),
            ["R501 de-DE/types/r-port.md:10 Port.pilotRequired boolean int"],
            id="type",
        ),
        pytest.param(
            declared(but={'name="draught" type="xs:double"': 'name="draught" type="xs:float"'}), [], id="pages differ"
        ),
        pytest.param(Contract(), [], id="no contract"),
    ],
)
def test_what_differs(contract: Contract, expected: list[str]) -> None:
    found = sorted(told(one) for one in contract_findings(decided(contract)))
    assert found == sorted([*expected, *([NAME] if contract else [])])


def test_a_finding_stands_on_the_page_of_the_reference() -> None:
    (found,) = contract_findings(decided(declared(), reference="nl-NL"))
    assert (found.locale, found.path) == ("nl-NL", "nl-NL/types/r-port.md")
    assert found.message == "all pages have `berthsArray` for this name, c.xsd:3 has `berthArray`"
    assert dict(found.others)["sv-SE"] == "berthsArray"


def test_the_field_of_a_row() -> None:
    contract = declared(but={'name="draught" type="xs:double"': 'name="draught" type="xs:double" minOccurs="0"'})
    made = decided(contract)
    rows = [contract_field(made, f"types/r-ship#t0.r{order}") for order in range(3)]
    assert [(one.name, one.required) for one in rows if one] == [
        ("shipName", True),
        ("draught", False),
        ("crewSize", True),
    ]
    assert contract_field(made, "types/r-ship#t0.r99") is None
