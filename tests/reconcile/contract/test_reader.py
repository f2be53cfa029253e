from __future__ import annotations

import codecs

import pytest

from docspec.errors import SourceError
from docspec.reconcile.contract.reader import read_contract
from tests.reconcile.contract.files import SPACES, XS, contract_in, schema, type_of, wsdl

SHIP = type_of("Ship", "port t:Port")


@pytest.mark.parametrize(
    ("files", "types"),
    [
        pytest.param({"a/c.xsd": schema('<xs:include schemaLocation="p.xsd"/>', SHIP)}, ["Ship"], id="missing"),
        pytest.param(
            {
                "a/c.xsd": schema('<xs:include schemaLocation="../b/p%20q.xsd"/>', SHIP),
                "b/p q.xsd": schema(type_of("Port"), '<xs:include schemaLocation="../a/c.xsd"/>'),
            },
            ["Ship", "Port"],
            id="a circle",
        ),
        pytest.param(
            {
                "a/c.xsd": schema('<xs:include schemaLocation="p.xsd"/>', SHIP),
                "a/p.xsd": f"<xs:schema {XS}>{type_of('Port', 'berth Berth')}{type_of('Berth')}</xs:schema>",
            },
            ["Ship", "Port", "Berth"],
            id="of no namespace",
        ),
        pytest.param(
            {
                "a/c.wsdl": wsdl('<wsdl:import location="p.wsdl" namespace="urn:x"/>', declared=schema(SHIP)),
                "a/p.wsdl": wsdl(declared=schema(type_of("Port"))),
            },
            ["Port", "Ship"],
            id="WSDL imports WSDL",
        ),
    ],
)
def test_files_beside(files: dict[str, str], types: list[str]) -> None:
    assert list(contract_in(files, next(iter(files))).types) == types


@pytest.mark.parametrize(
    ("location", "namespace", "says"),
    [
        pytest.param("p.xsd", "urn:x", "a/p.xsd is not there", id="missing"),
        pytest.param("https://example.org/p.xsd", "urn:x", "only files beside the contract are read", id="network"),
        pytest.param("/etc/p.xsd", "urn:x", "only files beside the contract are read", id="absolute"),
        pytest.param(
            "http://schemas.xmlsoap.org/soap/encoding/", "http://schemas.xmlsoap.org/soap/encoding/", "", id="SOAP"
        ),
        pytest.param("", "urn:x", "", id="no location"),
    ],
)
def test_what_is_not_read_is_found(location: str, namespace: str, says: str) -> None:
    text = schema(SHIP, f'<xs:import namespace="{namespace}" schemaLocation="{location}"/>')
    found = read_contract({"a/c.xsd": text.encode()}, ["a/c.xsd"]).findings
    assert [(one.rule.id, one.path, one.line) for one in found] == ([("R504", "a/c.xsd", 3)] if says else [])
    assert all(says in one.message for one in found)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(codecs.BOM_UTF8 + schema(SHIP).encode(), id="BOM"),
        pytest.param(schema(SHIP).encode("utf-16"), id="UTF-16"),
        pytest.param(schema(SHIP).replace("\n", "\r\n").encode(), id="CRLF"),
        pytest.param(f"<!-- a --><?x y?>{schema('<!-- b -->', SHIP)}".encode(), id="comments"),
    ],
)
def test_whatever_the_bytes(data: bytes) -> None:
    assert list(read_contract({"c.xsd": data}, ["c.xsd"]).contract.types) == ["Ship"]


BOMB = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        pytest.param("", 1, "not well-formed XML", id="empty"),
        pytest.param(schema(SHIP)[:-3], 3, "not well-formed XML", id="cut"),
        pytest.param(f"<xs:schema {SPACES}>\n<xs:element>\n</xs:schema>", 3, "not well-formed XML", id="broken"),
        pytest.param("\n<html/>", 2, "the root is `html`; expected an XML Schema", id="no contract"),
        pytest.param(
            '<d:description xmlns:d="http://www.w3.org/ns/wsdl"/>', 1, "the root is a WSDL 2.0", id="WSDL 2.0"
        ),
        pytest.param(
            f'<!DOCTYPE x [<!ENTITY e0 "x">{BOMB}]><xs:schema {SPACES}><xs:element name="&e11;"/></xs:schema>',
            1,
            "not well-formed XML",
            id="entities in entities",
        ),
    ],
)
def test_refused_with_file_and_line(text: str, line: int, says: str) -> None:
    with pytest.raises(SourceError, match=says) as caught:
        read_contract({"a/c.xsd": text.encode()}, ["a/c.xsd"])
    assert (caught.value.path, caught.value.line) == ("a/c.xsd", line)


def test_no_file_outside_is_read_through_an_entity() -> None:
    text = f'<!DOCTYPE x [<!ENTITY e SYSTEM "/etc/passwd">]><xs:schema {SPACES}>&e;{SHIP}</xs:schema>'
    assert list(contract_in({"c.xsd": text}, "c.xsd").types) == ["Ship"]
