from __future__ import annotations

import pytest

from docspec.reconcile.contract.contract import NO_CONTRACT
from docspec.reconcile.evidence.contract import LEADS
from docspec.reconcile.reconcile import reconcile
from docspec.reconcile.slot import SlotKind
from docspec.reconcile.status import Status
from tests.pages import aligned_set
from tests.reconcile.contract.files import contract_in, schema, values_of, wsdl
from tests.reconcile.contract.harbour import decided, declared
from tests.reconcile.sets import FIVE, PORT, SHIP, column, decisions, fields, in_each, title, type_page


def of(lines: str) -> list[str]:
    return [name for name, _ in fields(lines)]


def test_what_no_page_has_is_told_by_the_contract() -> None:
    alone, aided = decided(), decided(declared())
    assert column(alone, "types/r-ship") != of(SHIP)
    assert column(aided, "types/r-ship") == of(SHIP)
    assert column(aided, "types/r-port") == of(PORT)
    hull = decisions(aided, "types/r-ship")[of(SHIP).index("hullColour")]
    assert hull.status is Status.INFERRED
    assert hull.confidence > 0.98
    vote = hull.votes[0]
    assert (vote.evidence, vote.candidate, vote.place) == ("contract", "hullColour", "c.xsd:2")
    assert vote.witness == "Ship has hullColour, where this row stands"


def test_it_leads_over_all_pages_and_the_reference() -> None:
    """All locales have `berthsArray`, which is a slip for what the contract has."""
    for reference in (None, "sv-SE"):
        assert "berthsArray" in column(decided(reference=reference), "types/r-port")
        assert column(decided(declared(), reference=reference), "types/r-port") == of(PORT)


def test_fields_that_no_page_has_move_nothing() -> None:
    more = '<xs:element name="{}" type="xs:string"/>'
    but = {'<xs:element name="draught"': more.format("flag") + '<xs:element name="draught"'}
    assert column(decided(declared(but=but)), "types/r-ship") == of(SHIP)


def test_a_type_that_it_does_not_hold_is_left_to_the_pages() -> None:
    alone, aided = decided(), decided(declared(but={'name="Ship"': 'name="Barge"'}))
    assert column(aided, "types/r-ship") == column(alone, "types/r-ship")
    votes = [vote for one in decisions(aided, "types/r-ship") for vote in one.votes]
    assert not [vote for vote in votes if vote.evidence == "contract"]


def test_a_field_that_it_does_not_hold_keeps_its_name() -> None:
    aided = decided(declared(but={'<xs:element name="homePort" type="t:Port"/>': ""}))
    assert column(aided, "types/r-ship") == of(SHIP)


def test_types() -> None:
    contract = declared(but={'name="draught" type="xs:double"': 'name="draught" type="xs:float"'})
    draught = decisions(decided(contract), "types/r-ship", SlotKind.TYPE)[1]
    assert draught.value == "float"
    assert draught.votes[0].weight == LEADS
    assert draught.votes[0].witness == "draught is of type float"


@pytest.mark.parametrize(
    ("said", "type_"),
    [
        pytest.param("", "string", id="what the simple type restricts"),
        pytest.param("types:Depth", "Depth", id="the simple type, which pages name"),
    ],
)
def test_simple_types(said: str, type_: str) -> None:
    simple = '<xs:simpleType name="Depth"><xs:restriction base="xs:string"/></xs:simpleType>'
    contract = declared(simple, but={'name="draught" type="xs:double"': 'name="draught" type="t:Depth"'})
    found = decided(contract, {"xsd:double": in_each("|".join([said or "xsd:string"] * 5))})
    assert column(found, "types/r-ship", SlotKind.TYPE)[1] == type_


OPERATION = wsdl(
    '<wsdl:message name="I"><wsdl:part name="p" element="t:portRequest"/></wsdl:message>',
    '<wsdl:portType><wsdl:operation name="getPort"><wsdl:input message="t:I"/></wsdl:operation></wsdl:portType>',
    declared=schema('<xs:element name="portRequest"/>'),
)


def test_messages() -> None:
    found = decided(contract_in({"h.wsdl": OPERATION}, "h.wsdl"))
    assert found.value("operations/r-get-port#input") == "portRequest"
    assert found.value("operations/r-get-port#output") == "getPortReturn"


@pytest.mark.parametrize(
    ("name", "file", "declared_as", "value"),
    [
        pytest.param("Bargetype", "r-x", "BargeType", "BargeType", id="other case"),
        pytest.param("驳船", "r-barge-type", "BargeType", "BargeType", id="the file is named so"),
        pytest.param("getBarges", "r-get-barges", "getBarge", "getBarges", id="near, and another thing"),
    ],
)
def test_titles(name: str, file: str, declared_as: str, value: str) -> None:
    key = f"types/{file}"
    made = type_page("T", "a xsd:int\nb xsd:int\n", FIVE, {"T": dict.fromkeys(FIVE, name)})
    contract = contract_in({"c.xsd": schema(f'<xs:complexType name="{declared_as}"/>')}, "c.xsd")
    assert title(reconcile(aligned_set({key: made}), contract=contract), key).value == value


def test_values() -> None:
    words = ["Fartyg förtöjt", "Schip afgemeerd", "vertäut", "ormeggiata", "停泊"]
    texts = {
        locale: f"# BerthStates\n\n## X\n\n- `Free`\n- `{word}`\n- `Closed`\n- `Booked`\n"
        for locale, word in zip(FIVE, words, strict=True)
    }
    contract = contract_in({"c.xsd": schema(values_of("BerthStates", "Free", "Occupied", "Closed", "Booked"))}, "c.xsd")
    key = "values/r-berth-states"
    for given, expected in ((contract, True), (NO_CONTRACT, False)):
        found = reconcile(aligned_set({key: texts}), contract=given)
        assert (found.value(f"{key}#value0.r1.value") == "Occupied") is expected
