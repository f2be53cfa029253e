"""XML as schemas are written in: built as a tree, so that no text can become markup."""

from __future__ import annotations

import re

from lxml import etree

from docspec.render.schema_docs import written

XS = "http://www.w3.org/2001/XMLSchema"
WSDL = "http://schemas.xmlsoap.org/wsdl/"
SOAP = "http://schemas.xmlsoap.org/wsdl/soap/"

RESERVED = frozenset({XS, "http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2000/xmlns/", f"{XS}-instance"})
"""Nobody's own types are in these."""
_NAMESPACES = {"xs": XS, "wsdl": WSDL, "soap": SOAP}
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# XML 1.0, production 2: everything else cannot be written at all.
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# As xs:language has it.
_LANGUAGE = re.compile(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*")


def element(parent: etree._Element, tag: str, /, **attributes: str) -> etree._Element:
    """A new last child; `tag` has the prefix `xs`, `wsdl` or `soap`."""
    prefix, _, local = tag.partition(":")
    return etree.SubElement(parent, f"{{{_NAMESPACES[prefix]}}}{local}", attributes)


def language(made: etree._Element, locale: str) -> None:
    """Says in which language the text of an element is, if the locale can be said."""
    if _LANGUAGE.fullmatch(locale):
        made.set(_XML_LANG, locale)


def xml_text(text: str) -> str:
    """The text with U+FFFD for what XML cannot hold."""
    return _NO_XML.sub("\ufffd", text)


def document(root: etree._Element, head: str) -> str:
    """The file: a declaration, the header line as a comment, and the tree."""
    etree.indent(root)
    text = etree.tostring(root, encoding="unicode")
    # Marks that turn the reading direction can stand in texts and values alone, where a reference says the same.
    shown = written(text, lambda char: f"&#x{ord(char):X};")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<!-- {head} -->\n{shown}\n'
