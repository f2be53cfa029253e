"""Contracts written for tests."""

from __future__ import annotations

from docspec.reconcile.contract.contract import Contract
from docspec.reconcile.contract.reader import read_contract

XS = 'xmlns:xs="http://www.w3.org/2001/XMLSchema"'
SPACES = f'{XS} xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:t="urn:harbour" targetNamespace="urn:harbour"'


def schema(*lines: str) -> str:
    """A schema of the harbour; its declarations begin at line 2, a line each."""
    return "\n".join([f"<xs:schema {SPACES}>", *lines, "</xs:schema>"])


def wsdl(*lines: str, declared: str = "") -> str:
    """A WSDL; what stands in it begins at line 2."""
    types = f"<wsdl:types>{declared}</wsdl:types>" if declared else ""
    return "\n".join([f"<wsdl:definitions {SPACES}>{types}", *lines, "</wsdl:definitions>"])


def type_of(name: str, *fields: str) -> str:
    """A complex type in a line; each field is `name type`, with `?` behind it if it is optional."""
    parts = [(*field.rstrip("?").split(), ' minOccurs="0"' * field.endswith("?")) for field in fields]
    elements = "".join(f'<xs:element name="{one}" type="{type_}"{least}/>' for one, type_, least in parts)
    return f'<xs:complexType name="{name}"><xs:sequence>{elements}</xs:sequence></xs:complexType>'


def values_of(name: str, *values: str) -> str:
    """A list of values in a line."""
    items = "".join(f'<xs:enumeration value="{value}"/>' for value in values)
    return f'<xs:simpleType name="{name}"><xs:restriction base="xs:string">{items}</xs:restriction></xs:simpleType>'


def contract_of(*lines: str) -> Contract:
    """The contract in a schema `c.xsd`."""
    return contract_in({"c.xsd": schema(*lines)}, "c.xsd")


def contract_in(files: dict[str, str], *named: str) -> Contract:
    """The contract in some files."""
    return read_contract({path: text.encode() for path, text in files.items()}, named).contract
