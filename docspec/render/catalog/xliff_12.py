"""XLIFF 1.2 (OASIS Standard, 1 February 2008), for tools that read no newer: one file a locale."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxml import etree

from docspec.config import language_tag
from docspec.render.catalog.inline_tree import Code, Node, Pair, Words, unit
from docspec.render.catalog.messages import Catalog, Item
from docspec.render.catalog.notes import catalog_notes, source_notes, target_notes
from docspec.render.catalog.xml_text import XML, append_text, child, document
from docspec.spec.identifiers import Identifiers
from docspec.spec.texts.ids import to_id
from docspec.spec.texts.inline import CodeKind
from docspec.spec.texts.odd import NOT_IN_XML, spelled

_XLIFF = "urn:oasis:names:tc:xliff:document:1.2"
_INLINE = frozenset({"source", "target", "note", "context"})
# Section 2.2.2 of the representation: `ctype`; what begins with `x-` is ours.
_TYPES: Mapping[CodeKind, str] = {
    CodeKind.CODE: "x-docspec-code",
    CodeKind.LINK: "link",
    CodeKind.EMPHASIS: "italic",
    CodeKind.STRONG: "bold",
    CodeKind.BREAK: "x-docspec-break",
    CodeKind.OTHER: "x-docspec-other",
}


def render_xliff_12(catalog: Catalog, made: str, identifiers: Identifiers) -> str:
    """The catalog of a locale; `made` says by what and from what it was made."""
    root = etree.Element(f"{{{_XLIFF}}}xliff", {"version": "1.2"}, nsmap={None: _XLIFF})
    languages = {
        "source-language": language_tag(catalog.source_locale),
        "target-language": language_tag(catalog.locale),
    }
    file = child(root, f"{{{_XLIFF}}}file", original="docspec", datatype="plaintext", **languages)
    file.set(f"{XML}space", "preserve")
    header = child(file, f"{{{_XLIFF}}}header")
    for note in catalog_notes(catalog):
        child(header, f"{{{_XLIFF}}}note", note, from_="docspec")
    body = child(file, f"{{{_XLIFF}}}body")
    for item in catalog.items:
        _unit(body, item, identifiers)
    return document(root, made, inline=_INLINE)


def _unit(body: etree._Element, item: Item, identifiers: Identifiers) -> None:
    message = item.message
    trees = unit(message, item.target, identifiers)
    own = child(
        body,
        f"{{{_XLIFF}}}trans-unit",
        id=to_id(message.path),
        resname=message.path,
        restype="x-docspec-plain" if trees.is_plain else "x-docspec-markdown",
        approved="yes" if item.is_reviewed and not item.is_fuzzy else None,
    )
    own.set(f"{XML}space", "preserve")
    _write(child(own, f"{{{_XLIFF}}}source"), trees.source)
    if trees.target:
        _write(child(own, f"{{{_XLIFF}}}target", state=_state(item)), trees.target)
    path, line = item.place
    if path:
        group = child(own, f"{{{_XLIFF}}}context-group", purpose="location")
        child(group, f"{{{_XLIFF}}}context", path, **{"context-type": "sourcefile"})
        if line:
            child(group, f"{{{_XLIFF}}}context", str(line), **{"context-type": "linenumber"})
    for note in source_notes(message):
        child(own, f"{{{_XLIFF}}}note", note, from_="docspec", annotates="source")
    for note in target_notes(item):
        child(own, f"{{{_XLIFF}}}note", note, from_="docspec", annotates="target")


def _state(item: Item) -> str:
    if item.is_fuzzy:
        return "needs-review-translation"
    return "signed-off" if item.is_reviewed else "translated"


def _write(parent: etree._Element, nodes: Sequence[Node]) -> None:
    for node in nodes:
        match node:
            case Words(text, True):
                child(parent, f"{{{_XLIFF}}}mrk", text, mtype="protected")
            case Words(text):
                append_text(parent, spelled(text, NOT_IN_XML))
            case Code(mark, id):
                shown = {"equiv-text": mark.shown or None}
                child(parent, f"{{{_XLIFF}}}ph", mark.markup, id=id, ctype=_TYPES[mark.kind], **shown)
            case Pair(open, close, children, id):
                child(parent, f"{{{_XLIFF}}}bpt", open.markup, id=id, rid=id, ctype=_TYPES[open.kind])
                _write(parent, children)
                child(parent, f"{{{_XLIFF}}}ept", close.markup, id=id, rid=id)
