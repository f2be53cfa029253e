from __future__ import annotations

from docspec.reconcile.messages import Side
from tests.reconcile.contract.files import contract_in, schema, type_of, wsdl

PORT_TYPE = """<wsdl:portType name="P"><wsdl:operation name="getShip"><wsdl:input message="t:In"/>
<wsdl:output message="t:Out"/><wsdl:fault name="lost" message="t:Lost"/></wsdl:operation></wsdl:portType>"""


def test_document_literal() -> None:
    declared = schema('<xs:element name="getShipParam"/>', '<xs:element name="getShipReturn"/>')
    text = wsdl(
        '<wsdl:message name="In"><wsdl:part name="p" element="t:getShipParam"/></wsdl:message>',
        '<wsdl:message name="Out"><wsdl:part name="p" element="t:getShipReturn"/></wsdl:message>',
        '<wsdl:message name="Lost"><wsdl:part name="p" element="t:harbourFault"/></wsdl:message>',
        PORT_TYPE,
        declared=declared,
    )
    contract = contract_in({"h.wsdl": text}, "h.wsdl")
    found = contract.operations["getShip"]
    assert found.messages == {Side.INPUT: "getShipParam", Side.OUTPUT: "getShipReturn"}
    assert contract.faults == {"harbourFault", "lost"}
    assert found.place.path == "h.wsdl"
    assert list(contract.elements) == ["getShipParam", "getShipReturn"]


def test_the_parts_of_an_rpc_message_are_its_fields() -> None:
    text = wsdl(
        '<wsdl:message name="In"><wsdl:part name="ship" type="t:Ship"/><wsdl:part name="n"/></wsdl:message>',
        PORT_TYPE,
        declared=schema(type_of("Ship", "a xs:int")),
    )
    contract = contract_in({"h.wsdl": text}, "h.wsdl")
    assert contract.message("getShip", Side.INPUT) == "In"
    assert contract.message("getShip", Side.OUTPUT) == contract.message("lost", Side.INPUT) == ""
    assert [(one.name, one.type) for one in contract.elements["In"].fields] == [("ship", "Ship"), ("n", "")]
