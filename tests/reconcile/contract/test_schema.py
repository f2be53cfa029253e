from __future__ import annotations

import pytest

from docspec.reconcile.contract.contract import Structure
from tests.reconcile.contract.files import contract_of, type_of, values_of


def lines(structure: Structure) -> list[str]:
    """A field a line: name, type, `?` if optional, `*` if repeated, what a simple type restricts."""
    return [
        f"{one.name} {one.type}{'' if one.required else '?'}{'*' * one.repeated}"
        + (f" < {one.base}" if one.base else "")
        for one in structure.fields
    ]


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        pytest.param(
            '<xs:sequence><xs:element name="a" type="xs:int"/><xs:element name="b" type="t:Port" minOccurs="0"'
            ' maxOccurs="unbounded"/></xs:sequence>',
            ["a int", "b Port?*"],
            id="sequence",
        ),
        pytest.param('<xs:all><xs:element name="a" type="xs:int"/></xs:all>', ["a int"], id="all"),
        pytest.param(
            '<xs:choice><xs:element name="a" type="xs:int"/><xs:element name="b" type="xs:int"/></xs:choice>',
            ["a int?", "b int?"],
            id="of a choice none is required",
        ),
        pytest.param(
            '<xs:sequence minOccurs="0" maxOccurs="2"><xs:element name="a" type="xs:int"/></xs:sequence>',
            ["a int?*"],
            id="as often as the sequence",
        ),
        pytest.param('<xs:sequence><xs:element ref="t:pier"/></xs:sequence>', ["pier Port"], id="element reference"),
        pytest.param('<xs:sequence><xs:element ref="t:lost"/></xs:sequence>', ["lost "], id="reference to nothing"),
        pytest.param('<xs:sequence><xs:group ref="t:Both"/></xs:sequence>', ["left int", "right int"], id="group"),
        pytest.param(
            '<xs:sequence><xs:element name="a"><xs:complexType><xs:sequence><xs:element name="inner" type="xs:int"/>'
            "</xs:sequence></xs:complexType></xs:element></xs:sequence>",
            ["a "],
            id="a type without a name",
        ),
        pytest.param(
            '<xs:sequence><xs:element name="a"><xs:simpleType><xs:restriction base="xs:int"/></xs:simpleType>'
            "</xs:element></xs:sequence>",
            ["a int < int"],
            id="a simple type without a name",
        ),
        pytest.param(
            '<xs:sequence><xs:element name="a" type="t:State"/></xs:sequence>', ["a State < string"], id="value list"
        ),
        pytest.param(
            '<xs:sequence><xs:element name="a" type="t:Short"/></xs:sequence>',
            ["a Short < string"],
            id="of simple types",
        ),
        pytest.param(
            '<xs:sequence/><xs:attribute name="a" type="xs:int"/><xs:attribute name="b" use="required"/>'
            '<xs:attribute ref="xml:lang"/><xs:attributeGroup ref="t:Marks"/>',
            ["a int?", "b ", "mark string?"],
            id="attributes",
        ),
        pytest.param(
            '<xs:complexContent><xs:extension base="t:Port"><xs:sequence><xs:element name="own" type="xs:int"/>'
            "</xs:sequence></xs:extension></xs:complexContent>",
            ["depth double", "own int"],
            id="what the base has comes first",
        ),
        pytest.param(
            '<xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="lang" type="xs:language"/>'
            "</xs:extension></xs:simpleContent>",
            ["lang language?"],
            id="text with attributes",
        ),
        pytest.param(
            '<xs:complexContent><xs:extension base="t:Ship"><xs:sequence><xs:element name="a" type="xs:int"/>'
            "</xs:sequence></xs:extension></xs:complexContent>",
            ["a int"],
            id="a type that extends itself",
        ),
        pytest.param(
            '<xs:sequence><xs:any/><xs:element name="a" maxOccurs="0"/></xs:sequence>', [], id="nothing named"
        ),
        pytest.param(
            '<xs:sequence><xs:element name="größe"/><xs:element name="船名"/></xs:sequence>',
            ["größe ", "船名 "],
            id="not ASCII",
        ),
    ],
)
def test_fields(inside: str, expected: list[str]) -> None:
    contract = contract_of(
        f'<xs:complexType name="Ship">{inside}</xs:complexType>',
        type_of("Port", "depth xs:double"),
        '<xs:element name="pier" type="t:Port"/>',
        '<xs:group name="Both"><xs:sequence><xs:element name="left" type="xs:int"/>'
        '<xs:element name="right" type="xs:int"/></xs:sequence></xs:group>',
        '<xs:attributeGroup name="Marks"><xs:attribute name="mark" type="xs:string"/></xs:attributeGroup>',
        values_of("State", "Moored"),
        '<xs:simpleType name="Short"><xs:restriction base="t:State"/></xs:simpleType>',
    )
    assert lines(contract.types["Ship"]) == expected


def test_places() -> None:
    contract = contract_of(type_of("Ship", "a xs:int"), "", values_of("State", "Moored"))
    assert [str(one.place) for one in (contract.types["Ship"], contract.enums["State"])] == ["c.xsd:2", "c.xsd:4"]
    assert str(contract.types["Ship"].fields[0].place) == "c.xsd:2"


def test_values_stand_once_and_in_order() -> None:
    contract = contract_of(values_of("State", "Moored", "at sea", "Moored", ""))
    assert [one.name for one in contract.enums["State"].fields] == ["Moored", "at sea"]


def test_an_element_has_the_fields_of_its_type_or_its_own() -> None:
    contract = contract_of(
        type_of("Ship", "a xs:int"),
        '<xs:element name="ship" type="t:Ship"/>',
        '<xs:element name="getShip"><xs:complexType><xs:attribute name="b"/></xs:complexType></xs:element>',
    )
    assert {name: lines(one) for name, one in contract.elements.items()} == {"ship": ["a int"], "getShip": ["b ?"]}
