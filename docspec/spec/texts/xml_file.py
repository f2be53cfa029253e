"""Opens XML of strangers: no DTD is loaded, no entity replaced, nothing fetched."""

from __future__ import annotations

import re

from lxml import etree

from docspec.spec.texts.entry import Unread

# The parser tells the place again in its words.
_PLACE = re.compile(r", line \d+, column \d+\Z")


def parse_xml(data: bytes) -> etree._Element | Unread:
    """The root of an XML file; what is wrong with it, if it cannot be trusted or is none."""
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        dtd_validation=False,
        remove_comments=True,
        huge_tree=False,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        said = _PLACE.sub("", error.msg or "")
        return Unread(error.lineno or 1, f"not well-formed XML: {said}; repair it, or export it again")
    except ValueError as error:
        return Unread(1, f"not XML: {error}")
    if root.getroottree().docinfo.internalDTD is not None:
        return Unread(1, "has a DTD (`<!DOCTYPE`), which catalogs need not have and docspec does not read; remove it")
    return root


def local(element: etree._Element) -> str:
    """The name of an element without its namespace; empty for what is none, such as a processing instruction."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def line_of(element: etree._Element) -> int:
    """Counts from 1."""
    return int(element.sourceline or 1)
