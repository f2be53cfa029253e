"""Puts XML together: text with what XML cannot hold in it, and a document that is the same bytes every time."""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml import etree

from docspec.spec.texts.odd import NOT_IN_XML, spelled

_DASHES = re.compile("-(?=-)")
XML = "{http://www.w3.org/XML/1998/namespace}"


def append_text(parent: etree._Element, text: str) -> None:
    """Add text behind whatever an element holds."""
    if not text:
        return
    # To count the children takes time for each of them, and a text may have thousands.
    last = next(parent.iterchildren(reversed=True), None)
    if last is not None:
        last.tail = (last.tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def append_odd(parent: etree._Element, text: str, odd: Callable[[etree._Element, str], None]) -> None:
    """Add text in which `odd` adds each character that XML cannot hold."""
    at = 0
    for match in NOT_IN_XML.finditer(text):
        append_text(parent, text[at : match.start()])
        odd(parent, match[0])
        at = match.end()
    append_text(parent, text[at:])


def child(parent: etree._Element, tag: str, text: str = "", /, **attributes: str | None) -> etree._Element:
    """Add an element; names of attributes end in `_` where Python has a word of that name. None leaves one out."""
    told = {key.rstrip("_"): spelled(value, NOT_IN_XML) for key, value in attributes.items() if value is not None}
    made = etree.SubElement(parent, tag, told)
    append_text(made, spelled(text, NOT_IN_XML))
    return made


def document(root: etree._Element, made: str, *, inline: frozenset[str]) -> str:
    """The whole file, indented outside of the elements whose text counts (by local name); `made` says by what."""
    _indent(root, 1, inline)
    root.tail = "\n"
    text = etree.tostring(root, encoding="unicode")
    comment = _DASHES.sub("- ", made)  # two of them end a comment
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<!-- {comment} -->\n{text}'


def _indent(element: etree._Element, level: int, inline: frozenset[str]) -> None:
    if not len(element) or etree.QName(element).localname in inline:
        return
    element.text = "\n" + "  " * level
    for one in element:
        _indent(one, level + 1, inline)
        one.tail = "\n" + "  " * (level if one.getnext() is not None else level - 1)
