"""WSDL 1.1: the operations of port types, and what their messages are called and hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from docspec.reconcile.contract.contract import ContractOperation, Structure
from docspec.reconcile.contract.document import WSDL, Document, Name, declared, reference
from docspec.reconcile.contract.schema import Declaration, Schemas
from docspec.reconcile.messages import Side

SIDES = {Side.INPUT: "input", Side.OUTPUT: "output"}


@dataclass(frozen=True, slots=True)
class WsdlMessage:
    """A message."""

    name: str
    """The element it holds (document/literal), else its own name (RPC)."""
    structure: Structure | None
    """The parts of an RPC message; an element has its own."""


def messages(documents: Iterable[Document], schemas: Schemas) -> dict[Name, WsdlMessage]:
    """The messages of all documents."""
    return {
        (document.root.get("targetNamespace", ""), message.get("name", "")): _message(document, message, schemas)
        for document in documents
        for message in _children(document.root, "message")
    }


def _message(document: Document, message: etree._Element, schemas: Schemas) -> WsdlMessage:
    parts = list(_children(message, "part"))
    elements = [found for part in parts if (found := reference(part, "element"))]
    if len(elements) == 1:
        return WsdlMessage(elements[0][1], None)
    name = message.get("name", "")
    fields = tuple(schemas.part(Declaration(part, document, ""), part.get("name", "")) for part in parts)
    return WsdlMessage(name, Structure(name, declared(document, message), fields))


def operations(documents: Iterable[Document], known: Mapping[Name, WsdlMessage]) -> Iterator[ContractOperation]:
    """The operations of all port types."""
    for document in documents:
        for port in _children(document.root, "portType"):
            for operation in _children(port, "operation"):
                yield _operation(document, operation, known)


def _operation(document: Document, operation: etree._Element, known: Mapping[Name, WsdlMessage]) -> ContractOperation:
    sides = {side: list(_named(operation, tag, known)) for side, tag in SIDES.items()}
    faults = dict.fromkeys(_faults(operation, known))
    return ContractOperation(
        operation.get("name", ""),
        declared(document, operation),
        {side: names[0] for side, names in sides.items() if names},
        tuple(faults),
    )


def _named(operation: etree._Element, tag: str, known: Mapping[Name, WsdlMessage]) -> Iterator[str]:
    for child in _children(operation, tag):
        message = known.get(reference(child, "message") or ("", ""))
        if message:
            yield message.name


def _faults(operation: etree._Element, known: Mapping[Name, WsdlMessage]) -> Iterator[str]:
    """A fault has a name of its own, and one of what it holds; pages may have either."""
    yield from _named(operation, "fault", known)
    yield from (name for fault in _children(operation, "fault") if (name := fault.get("name")))


def _children(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    yield from element.iterchildren(f"{{{WSDL}}}{tag}")
