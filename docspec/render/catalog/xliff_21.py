"""XLIFF 2.1 (OASIS Standard, 13 February 2018): one file a locale, with ITS 2.0 for what is known of quality."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from lxml import etree

from docspec.config import language_tag
from docspec.render.catalog.inline_tree import Code, Node, Pair, Unit, Words, unit, walk
from docspec.render.catalog.messages import Catalog, Issue, Item
from docspec.render.catalog.notes import catalog_notes, source_notes, target_notes
from docspec.render.catalog.xml_text import XML, append_odd, child, document
from docspec.spec.identifiers import Identifiers
from docspec.spec.texts.ids import to_id
from docspec.spec.texts.inline import CodeKind, Mark

_XLIFF = "urn:oasis:names:tc:xliff:document:2.0"
_ITS = "http://www.w3.org/2005/11/its"
_ITSM = "urn:oasis:names:tc:xliff:itsm:2.1"
_INLINE = frozenset({"source", "target", "note", "data"})
# Section 4.3.1.39 and 4.3.1.40: `type` of a code, and what of ours `subType` adds.
_TYPES: Mapping[CodeKind, tuple[str, str | None]] = {
    CodeKind.CODE: ("fmt", "docspec:code"),
    CodeKind.LINK: ("link", "docspec:link"),
    CodeKind.EMPHASIS: ("fmt", "xlf:i"),
    CodeKind.STRONG: ("fmt", "xlf:b"),
    CodeKind.BREAK: ("fmt", "docspec:break"),
    CodeKind.OTHER: ("other", "docspec:other"),
}
# ITS 2.0, section 8.17.1: the types of localization quality issues, by how our rules begin.
_ISSUES = {
    "D1": "terminology",
    "D2": "inconsistency",
    "D3": "markup",
    "D401": "untranslated",
    "D402": "omission",
    "D403": "numbers",
    "D404": "numbers",
    "D405": "mistranslation",
    "D406": "mistranslation",
    "D5": "markup",
}
_SEVERITIES = {True: "100", False: "50"}
"""ITS 2.0: 0 to 100; of errors and of warnings."""
_KEPT = frozenset({CodeKind.CODE, CodeKind.LINK})


def render_xliff_21(catalog: Catalog, made: str, identifiers: Identifiers) -> str:
    """The catalog of a locale; `made` says by what and from what it was made."""
    root = etree.Element(
        f"{{{_XLIFF}}}xliff",
        {
            "version": "2.1",
            "srcLang": language_tag(catalog.source_locale),
            "trgLang": language_tag(catalog.locale),
            f"{XML}space": "preserve",
            f"{{{_ITS}}}version": "2.0",
        },
        nsmap={None: _XLIFF, "its": _ITS, "itsm": _ITSM},
    )
    file = child(root, f"{{{_XLIFF}}}file", id="docspec", canResegment="no")
    _notes(file, [("description", note) for note in catalog_notes(catalog)])
    for item in catalog.items:
        _unit(file, item, identifiers)
    return document(root, made, inline=_INLINE)


def _unit(file: etree._Element, item: Item, identifiers: Identifiers) -> None:
    message = item.message
    trees = unit(message, item.target, identifiers)
    own = child(
        file,
        f"{{{_XLIFF}}}unit",
        id=to_id(message.path),
        name=message.path,
        type="docspec:plain" if trees.is_plain else "docspec:markdown",
    )
    path, line = item.place
    place = f"{path}:{line}" if line else path
    told = [("description", note) for note in source_notes(message)]
    told += [("location", place)] if place else []
    _notes(own, [*told, *(("drift", note) for note in target_notes(item))])
    writer = _Writer(_data(own, trees))
    state = _state(item)
    segment = child(own, f"{{{_XLIFF}}}segment", state=state, subState="docspec:drift" if item.is_fuzzy else None)
    writer.write(child(segment, f"{{{_XLIFF}}}source"), trees.source)
    if trees.target:
        target = child(segment, f"{{{_XLIFF}}}target")
        writer.write(_with_issues(target, item.issues, writer), trees.target)


def _state(item: Item) -> str:
    if not item.target or item.is_fuzzy:
        return "initial"
    return "reviewed" if item.is_reviewed else "translated"


def _notes(parent: etree._Element, told: Iterable[tuple[str, str]]) -> None:
    notes = None
    for category, note in told:
        notes = child(parent, f"{{{_XLIFF}}}notes") if notes is None else notes
        child(notes, f"{{{_XLIFF}}}note", note, category=category)


def _data(parent: etree._Element, trees: Unit) -> Mapping[str, str]:
    """The original data of the codes, each text once; its id by the text."""
    found: dict[str, str] = {}
    for node in walk((*trees.source, *trees.target)):
        marks = () if isinstance(node, Words) else (node.mark,) if isinstance(node, Code) else (node.open, node.close)
        for mark in marks:
            found.setdefault(mark.markup, f"d{len(found) + 1}")
    if found:
        holder = child(parent, f"{{{_XLIFF}}}originalData")
        for text, id in found.items():  # noqa: A001 - as the standard calls it
            _words(child(holder, f"{{{_XLIFF}}}data", id=id), text)
    return found


def _with_issues(target: etree._Element, issues: Sequence[Issue], writer: _Writer) -> etree._Element:
    """Where the translation belongs: inside a marker for each thing that is wrong with it."""
    inner = target
    for issue in (one for one in issues if one.is_in_text):
        kind = _ISSUES.get(issue.rule) or _ISSUES.get(issue.rule[:2], "other")
        inner = child(inner, f"{{{_XLIFF}}}mrk", id=writer.marker(), type="its:any")
        inner.set(f"{{{_ITS}}}locQualityIssueType", kind)
        inner.set(f"{{{_ITS}}}locQualityIssueComment", f"{issue.rule} {issue.name}")
        inner.set(f"{{{_ITS}}}locQualityIssueSeverity", _SEVERITIES[issue.is_error])
    return inner


class _Writer:
    """Writes the trees of one unit."""

    def __init__(self, data: Mapping[str, str]) -> None:
        self._data = data
        self._markers = 0

    def marker(self) -> str:
        """The id of a new marker; markers and codes share one space of ids."""
        self._markers += 1
        return f"m{self._markers}"

    def write(self, parent: etree._Element, nodes: Sequence[Node]) -> None:
        for node in nodes:
            match node:
                case Words(text, True):
                    _words(child(parent, f"{{{_XLIFF}}}mrk", id=self.marker(), translate="no"), text)
                case Words(text):
                    _words(parent, text)
                case Code(mark, id):
                    self._code(parent, mark, id)
                case Pair():
                    self._pair(parent, node)

    def _code(self, parent: etree._Element, mark: Mark, id: str) -> None:  # noqa: A002 - as the standard calls it
        shown = mark.shown or None
        child(
            parent,
            f"{{{_XLIFF}}}ph",
            id=id,
            dataRef=self._data[mark.markup],
            equiv=shown,
            disp=shown,
            **_about(mark.kind),
        )

    def _pair(self, parent: etree._Element, pair: Pair) -> None:
        made = child(
            parent,
            f"{{{_XLIFF}}}pc",
            id=pair.id,
            dataRefStart=self._data[pair.open.markup],
            dataRefEnd=self._data[pair.close.markup],
            **_about(pair.open.kind),
        )
        self.write(made, pair.children)


def _about(kind: CodeKind) -> dict[str, str | None]:
    type_, sub_type = _TYPES[kind]
    return {"type": type_, "subType": sub_type, "canDelete": "no" if kind in _KEPT else None}


def _words(parent: etree._Element, text: str) -> None:
    append_odd(parent, text, _code_point)


def _code_point(parent: etree._Element, letter: str) -> None:
    etree.SubElement(parent, f"{{{_XLIFF}}}cp", hex=f"{ord(letter):04X}")
