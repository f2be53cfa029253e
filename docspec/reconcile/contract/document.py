"""One file of a contract as XML, read without DTD, entities and network."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from docspec.errors import SourceError
from docspec.reconcile.contract.contract import Declared

XS = "http://www.w3.org/2001/XMLSchema"
WSDL = "http://schemas.xmlsoap.org/wsdl/"
_WSDL_2 = "http://www.w3.org/ns/wsdl"
_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")
_EXPECTED = "expected an XML Schema (`xs:schema`) or a WSDL 1.1 (`wsdl:definitions`)"

Name = tuple[str, str]
"""Namespace and local name."""


@dataclass(frozen=True, slots=True)
class Document:
    """A file of a contract."""

    path: str
    root: etree._Element


def parse_document(path: str, data: bytes) -> Document:
    """The document in some bytes.

    Raises SourceError with the line if they are no well-formed XML, or neither a schema nor a WSDL 1.1.
    """
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        message = f"not well-formed XML: {error.msg or 'the file is empty'}; {_EXPECTED}"
        raise SourceError(message, path=path, line=error.lineno or 1) from error
    if name_of(root) not in {(XS, "schema"), (WSDL, "definitions")}:
        found = "a WSDL 2.0" if root.tag == f"{{{_WSDL_2}}}description" else f"`{root.tag}`"
        raise SourceError(f"the root is {found}; {_EXPECTED}", path=path, line=root.sourceline or 1)
    return Document(path, root)


def name_of(element: etree._Element) -> Name:
    """Namespace and local name of an element; both empty for what is none (an entity)."""
    if not isinstance(element.tag, str):
        return "", ""
    name = etree.QName(element)
    return name.namespace or "", name.localname


def reference(element: etree._Element, attribute: str, target: str = "") -> Name | None:
    """What an attribute refers to; None if it is absent.

    `target` is the namespace of names without prefix where no default is declared: that of a schema which includes one
    without a namespace of its own.
    """
    value = (element.get(attribute) or "").strip()
    if not value:
        return None
    prefix, colon, local = value.rpartition(":")
    return str(element.nsmap.get(prefix if colon else None) or ("" if colon else target)), local


def declared(document: Document, element: etree._Element) -> Declared:
    """Where an element stands."""
    return Declared(document.path, int(element.sourceline or 1))


def resolve(document: Document, location: str) -> str | None:
    """The path of a file that a document names; None for one that is not named by a relative path."""
    location = location.strip()
    if _URL.match(location) or location.startswith("/"):
        return None
    return posixpath.normpath(posixpath.join(posixpath.dirname(document.path), unquote(location)))
