"""Whether a text is a value of a built-in type of XML Schema, as its own processor (libxml2) has it."""

from __future__ import annotations

from functools import cache

from lxml import etree

XS = "http://www.w3.org/2001/XMLSchema"
# Values of these depend on the document around them, or are no single value.
_ANY = frozenset("anyType anySimpleType string NOTATION QName ENTITY ENTITIES IDREF IDREFS".split())


def is_value(text: str, builtin: str) -> bool:
    """Whether the text, blanks at its ends left out as the type says, is a value of the type."""
    if builtin in _ANY:
        return True
    element = etree.Element("v")
    try:
        element.text = text
    except ValueError:  # what XML cannot hold
        return False
    return bool(_schema(builtin).validate(element))


@cache
def _schema(builtin: str) -> etree.XMLSchema:
    schema = etree.Element(f"{{{XS}}}schema", nsmap={"xs": XS})
    etree.SubElement(schema, f"{{{XS}}}element", name="v", type=f"xs:{builtin}")
    return etree.XMLSchema(schema)
