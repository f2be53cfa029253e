"""Reads XLIFF 2.0, 2.1 and 1.2 (OASIS), whoever wrote it, as far as its units are those of docspec."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from lxml import etree

from docspec.spec.texts.entry import CatalogText, Entry, Unread
from docspec.spec.texts.ids import from_id
from docspec.spec.texts.inline import CodeKind, Ends, Mark, Piece, Plain, markdown_of
from docspec.spec.texts.odd import NOT_IN_XML, spelled, unspelled
from docspec.spec.texts.xml_file import line_of, local, parse_xml

PLAIN_TYPES = ("docspec:plain", "x-docspec-plain")
"""What a unit says (`type`, `restype`) that is no CommonMark."""
BREAK_TYPES = ("docspec:break", "x-docspec-break")
"""What a code says (`subType`, `ctype`) that stands between paragraphs."""

_Found = Iterator[Entry | Unread]


class UnknownCodeError(ValueError):
    """A code that its unit does not define."""


def read_xliff(file: str, data: bytes) -> CatalogText:
    """The entries of an XLIFF file."""
    root = parse_xml(data)
    if isinstance(root, Unread):
        return CatalogText(file, "", unread=(root,))
    version = root.get("version", "")
    read = next((read for prefix, read in _VERSIONS.items() if version.startswith(prefix)), None)
    if local(root) != "xliff" or read is None:
        said = f"XLIFF {version}" if local(root) == "xliff" else f"<{local(root)}>"
        return CatalogText(file, "", unread=(Unread(1, f"this is {said}; expected XLIFF 2.0, 2.1 or 1.2"),))
    locale = root.get("trgLang") or next((one.get("target-language", "") for one in root.iter("{*}file")), "")
    found = list(read(root))
    return CatalogText(
        file,
        locale.replace("_", "-"),
        tuple(one for one in found if isinstance(one, Entry)),
        tuple(one for one in found if isinstance(one, Unread)),
    )


def rest_of_xliff(data: bytes, why: Mapping[int, str]) -> bytes:
    """The file with those of its units alone that begin on some lines, each with a note that says why."""
    root = parse_xml(data)
    if isinstance(root, Unread):
        return data
    for unit in [*root.iter("{*}unit", "{*}trans-unit")]:
        parent = unit.getparent()
        if parent is not None and line_of(unit) not in why:
            parent.remove(unit)
        elif note := why.get(line_of(unit)):
            _add_note(unit, note)
    for part in [*root.iter("{*}file")]:
        if next(part.iter("{*}unit", "{*}trans-unit"), None) is None:
            root.remove(part)  # one without units is none by the standard
    return bytes(etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8")) + b"\n"


def _add_note(unit: etree._Element, note: str) -> None:
    """Where the standard wants it: elements of others stand behind notes in 1.2, and before them in 2.x."""
    space = f"{{{etree.QName(unit).namespace}}}"
    own = [unit.index(part) for part in unit.iterchildren(f"{space}*")]
    if local(unit) == "trans-unit":
        made = etree.Element(f"{space}note", {"from": "docspec"})
        unit.insert(own[-1] + 1 if own else 0, made)
    else:
        notes = unit.find(f"{space}notes")
        if notes is None:
            notes = etree.Element(f"{space}notes")
            unit.insert(own[0] if own else 0, notes)
        made = etree.SubElement(notes, f"{space}note", category="docspec")
    made.text = spelled(note, NOT_IN_XML)


def _read_2(root: etree._Element) -> _Found:
    for unit in root.iter("{*}unit"):
        yield _entry(unit, unit.get("type"), unit.get("id"), *_sides_2(unit))


def _read_12(root: etree._Element) -> _Found:
    for unit in root.iter("{*}trans-unit"):
        source, target = unit.find("{*}source"), unit.find("{*}target")
        state = "" if target is None else target.get("state", "")
        is_open = state.startswith("needs-") or state == "new"
        sources = [] if source is None else [source]
        targets = [] if target is None else [target]
        reviewed = unit.get("approved") == "yes" or not is_open
        yield _entry(unit, unit.get("restype"), unit.get("id"), sources, targets, reviewed)


_VERSIONS: Mapping[str, Callable[[etree._Element], _Found]] = {"2.": _read_2, "1.2": _read_12}


def _sides_2(unit: etree._Element) -> tuple[list[etree._Element], list[etree._Element], bool]:
    """Sources and targets of all segments of a unit, and whether all have been translated.

    Tools may cut a unit into segments, with what stands between them in parts that nobody translates.
    """
    sources, targets, reviewed = [], [], True
    for part in unit.iterchildren("{*}segment", "{*}ignorable"):
        source, target = part.find("{*}source"), part.find("{*}target")
        if source is not None:
            sources.append(source)
        if target is not None:
            targets.append(target)
        elif local(part) == "ignorable" and source is not None:
            targets.append(source)
        # A segment without a state counts as translated where it has a target: some tools keep none.
        reviewed &= part.get("state") != "initial"
    if all(local(part) == "source" for part in targets):
        targets = []
    order = [int(part.get("order", "0")) if part.get("order", "0").isdecimal() else 0 for part in targets]
    if all(order):
        targets = [part for _, part in sorted(zip(order, targets, strict=True), key=lambda pair: pair[0])]
    return sources, targets, reviewed


def _entry(
    unit: etree._Element,
    kind: str | None,
    id: str | None,  # noqa: A002 - as the standard calls it
    sources: list[etree._Element],
    targets: list[etree._Element],
    is_reviewed: bool,
) -> Entry | Unread:
    codes = _Codes(unit, sources)
    is_plain = kind in PLAIN_TYPES
    try:
        source, text = codes.text(sources, is_plain), codes.text(targets, is_plain)
    except UnknownCodeError as error:
        return Unread(line_of(unit), f"unit `{id}` {error}; export the catalog again and take its codes")
    return Entry(from_id(id or ""), source, text, is_reviewed, line_of(unit))


class _Codes:
    """The inline codes of a unit, by their ids: a code of the target stands for the one of the source."""

    def __init__(self, unit: etree._Element, sources: list[etree._Element]) -> None:
        self._data = {one.get("id"): _raw(one) for one in unit.iterfind("{*}originalData/{*}data")}
        self._marks: dict[tuple[str, Ends], Mark] = {}
        for source in sources:
            for mark in source.iter("{*}*"):
                for ends, one in self._own(mark):
                    self._marks[mark.get("id", ""), ends] = one

    def text(self, parts: list[etree._Element], is_plain: bool) -> str:
        """The text that stands in some sources or targets."""
        found = [piece for part in parts for piece in self._inside(part)]
        if is_plain:
            return "".join(piece.text if isinstance(piece, Plain) else piece.markup for piece in found)
        return markdown_of(found)

    def _inside(self, element: etree._Element) -> Iterator[Piece]:
        yield Plain(_words(element, element.text))
        for child in element:
            yield from self._pieces(child)
            yield Plain(_words(element, child.tail))

    def _pieces(self, element: etree._Element) -> Iterator[Piece]:
        match local(element):
            case "cp":
                yield Plain(_code_point(element))
            case "pc":
                yield self._mark(element, Ends.OPEN)
                yield from self._inside(element)
                yield self._mark(element, Ends.CLOSE)
            case "sc" | "bpt":
                yield self._mark(element, Ends.OPEN)
            case "ec" | "ept":
                yield self._mark(element, Ends.CLOSE)
            case "ph" | "x" | "it":
                yield self._mark(element, Ends.WHOLE)
            case "mrk" | "g":
                yield from self._inside(element)

    def _mark(self, element: etree._Element, ends: Ends) -> Mark:
        id = element.get("startRef") or element.get("id", "")  # noqa: A001 - as the standard calls it
        own = dict(self._own(element)).get(ends)
        known = self._marks.get((id, ends))
        # What the code says of itself, where it says anything: ids are easily given anew. The source's own code, which
        # says the same, may tell more.
        is_same = own is None or (known is not None and own.markup == known.markup)
        found = known if is_same else own
        if found is None:
            raise UnknownCodeError(f"has a code `{id}` that it does not define")
        return found

    def _own(self, element: etree._Element) -> Iterator[tuple[Ends, Mark]]:
        """What an element says of itself; a code with nothing in it says nothing."""
        about = element.get("subType") or element.get("ctype") or ""
        kind = CodeKind.BREAK if about in BREAK_TYPES else CodeKind.OTHER
        for ends, name in _DATA.get(local(element), {}).items():
            if (data := self._data.get(element.get(name))) is not None:
                yield ends, Mark(kind, data, ends)
        if (whole := _NATIVE.get(local(element))) and (element.text or len(element)):
            yield whole, Mark(kind, unspelled(_raw(element)), whole)


_DATA: Mapping[str, Mapping[Ends, str]] = {
    "ph": {Ends.WHOLE: "dataRef"},
    "pc": {Ends.OPEN: "dataRefStart", Ends.CLOSE: "dataRefEnd"},
    "sc": {Ends.OPEN: "dataRef"},
    "ec": {Ends.CLOSE: "dataRef"},
}
"""XLIFF 2: the attributes that name the original data of a code."""
_NATIVE = {"ph": Ends.WHOLE, "it": Ends.WHOLE, "bpt": Ends.OPEN, "ept": Ends.CLOSE}
"""XLIFF 1.2: the elements that hold it."""


def _words(element: etree._Element, text: str | None) -> str:
    is_2 = etree.QName(element).namespace == "urn:oasis:names:tc:xliff:document:2.0"
    return (text or "") if is_2 else unspelled(text or "")


def _raw(element: etree._Element) -> str:
    parts = [element.text or ""]
    for child in element:
        parts += [_code_point(child) if local(child) == "cp" else "", child.tail or ""]
    return "".join(parts)


def _code_point(element: etree._Element) -> str:
    try:
        return chr(int(element.get("hex", ""), 16))
    except (ValueError, OverflowError):
        raise UnknownCodeError(f'has `<cp hex="{element.get("hex")}">`, which is no character') from None
