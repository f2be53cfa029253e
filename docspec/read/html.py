"""HTML to blocks: the tables inside Markdown, other HTML between its paragraphs, and whole pages."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, XMLParsedAsHTMLWarning
from bs4.element import NavigableString, PageElement, PreformattedString, Tag

from docspec.read import rules, tags
from docspec.read.columns import columns, is_header
from docspec.read.inline import Bullets, Emphasis, Inline, Paragraph, Text, Words
from docspec.read.marks import OFFSET, Marked, marked
from docspec.read.page import Block, Cell, Heading, Item, ItemList, Prose, Row, Sample, Table, Unread
from docspec.read.place import Place, SourceText
from docspec.read.running import paragraph, wrapped

# A span over more rows or columns than this is a slip of the pen.
_MOST_SPANNED = 50
_CELLS = ["td", "th"]
_BLOCK_NAMES = sorted(tags.BLOCKS)
_LIST_NAMES = sorted(tags.LISTS)
_END_TAG = re.compile(rb"</[^<>]*>")


def blocks(source: SourceText, chunk: bytes, start: int) -> tuple[list[Block], list[Unread]]:
    """The blocks of a piece of HTML that stands at the byte `start` of the source."""
    _, found, unread = _read(source, chunk, start)
    return found, unread


def document(source: SourceText) -> tuple[dict[str, object], list[Block], list[Unread]]:
    """A whole HTML page: what its head says (`meta` by name, and `title`), its blocks, and what was not understood."""
    soup, found, unread = _read(source, source.data, 0)
    about: dict[str, object] = {}
    if soup.title and (title := soup.title.get_text(" ", strip=True)):
        about["title"] = title
    for meta in soup.find_all("meta"):
        name, content = meta.get("name"), meta.get("content")
        if isinstance(name, str) and isinstance(content, str):
            about[name] = content
    return about, found, unread


def _read(source: SourceText, chunk: bytes, start: int) -> tuple[BeautifulSoup, list[Block], list[Unread]]:
    marks = marked(chunk)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        soup = BeautifulSoup(marks.html, "lxml")
    reader = _Reader(source, marks, start, source.trimmed(start, start + len(chunk)))
    try:
        found = list(reader.read(soup.body)) if soup.body else []
    except RecursionError:
        return soup, [], [Unread(rules.NESTED_TOO_DEEP, "the HTML is nested too deeply", reader.whole)]
    return soup, found, [*reader.unread, *reader.lost()]


@dataclass
class _Reader:
    """Reads one piece; what it does not understand gathers in `unread`."""

    source: SourceText
    marks: Marked
    start: int
    whole: Place
    unread: list[Unread] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)

    def read(self, parent: Tag) -> Iterator[Block]:
        """The blocks below an element; text between them is a paragraph."""
        loose: list[PageElement] = []
        for child in parent.children:
            if not isinstance(child, Tag) or not _holds_blocks(child):
                loose.append(child)
                continue
            yield from self._loose(loose, parent)
            loose = []
            yield from _BLOCKS.get(child.name, _Reader.read)(self, child)
        yield from self._loose(loose, parent)

    def place(self, element: Tag) -> Place:
        """The place of what an element holds; of the whole piece if the parser made the element up."""
        span = self._span(element)
        return self.source.trimmed(self.start + span[0], self.start + span[1]) if span else self.whole

    def lost(self) -> Iterator[Unread]:
        """Cells that stand in the source, but in no row of a table."""
        for offset in sorted(self.marks.cells - self.seen):
            begin, end = self.marks.inside[offset]
            place = self.source.trimmed(self.start + begin, self.start + end)
            yield Unread(rules.HTML_BROKEN, "a cell outside of the rows of its table", place)

    def _span(self, element: Tag) -> tuple[int, int] | None:
        offset = element.get(OFFSET)
        if not isinstance(offset, str):
            return None
        self.seen.add(int(offset))
        return self.marks.inside.get(int(offset))

    def _loose(self, nodes: list[PageElement], parent: Tag) -> Iterator[Block]:
        if block := paragraph(inline(nodes)):
            yield Prose(Text((block,)), _is_label(block), self.place(parent))

    def heading(self, element: Tag) -> Iterator[Block]:
        anchor = element.get("id")
        text = Text(tuple(filter(None, [paragraph(inline(element.children))])))
        yield Heading(int(element.name[1]), text, anchor if isinstance(anchor, str) else None, self.place(element))

    def item_list(self, element: Tag) -> Iterator[Block]:
        items = tuple(self._items(element))
        if items:
            yield ItemList(items, self.place(element))
        for other in element.find_all(["table", "pre"]):
            if _home(other) is element:
                yield from _BLOCKS[other.name](self, other)

    def _items(self, element: Tag) -> Iterator[Item]:
        for item in element.find_all("li", recursive=False):
            own = text_of(item, nested=False)
            if own.blocks:
                yield Item(own, self.place(item))
            for inner in item.find_all(_LIST_NAMES, recursive=False):
                yield from self._items(inner)

    def sample(self, element: Tag) -> Iterator[Block]:
        language = next((name.removeprefix("language-") for name in _classes(element) if "language-" in name), "")
        yield Sample(language.lower(), element.get_text(), self.place(element))

    def table(self, element: Tag) -> Iterator[Block]:
        grid = _Grid()
        tags_of_rows = [row for row in element.find_all("tr") if row.find_parent("table") is element]
        rows = [row for row in (self._row(tag, grid) for tag in tags_of_rows) if row.cells]
        header = rows.pop(0).cells if rows and _is_head(tags_of_rows, rows[0]) else ()
        self._pass_over_inner_cells(element)
        self._check(header, rows)
        anchor = element.get("id")
        name = anchor if isinstance(anchor, str) else None
        yield Table(name, header, tuple(rows), columns(header, rows), self._around(element))

    def _row(self, element: Tag, grid: _Grid) -> Row:
        cells = [
            (Cell(text_of(cell), self.place(cell)), _spanned(cell, "colspan"), _spanned(cell, "rowspan"))
            for cell in element.find_all(_CELLS, recursive=False)
        ]
        return Row(tuple(grid.laid(cells)), self.place(element))

    def _pass_over_inner_cells(self, element: Tag) -> None:
        """Cells of a table inside a cell are read as text of the outer cell."""
        for cell in element.find_all(_CELLS):
            if cell.find_parent("table") is not element:
                self._span(cell)

    def _check(self, header: tuple[Cell, ...], rows: Iterable[Row]) -> None:
        for row in rows:
            if header and len(row.cells) != len(header):
                reason = f"cells in this row: {len(row.cells)}, in the header: {len(header)}"
                self.unread.append(Unread(rules.ROW_RAGGED, reason, row.place))

    def _around(self, element: Tag) -> Place:
        """The place of an element with its tags."""
        span = self._span(element)
        if span is None:
            return self.whole
        end = self.start + span[1]
        if closing := _END_TAG.match(self.source.data, end):
            end = closing.end()
        return self.source.place(self.start + int(str(element[OFFSET])), end)


class _Grid:
    """Lays cells out in columns: one that spans rows or columns stands in each of them."""

    def __init__(self) -> None:
        self._hanging: dict[int, tuple[Cell, int]] = {}

    def laid(self, cells: list[tuple[Cell, int, int]]) -> Iterator[Cell]:
        """The next row. Each cell comes with the number of columns and rows it spans."""
        column = 0
        waiting = iter(cells)
        hanging, self._hanging = self._hanging, {}
        while True:
            width = 1
            if column in hanging:
                cell, rows = hanging.pop(column)
            elif entry := next(waiting, None):
                cell, width, rows = entry
            elif hanging:
                column = min(hanging)
                continue
            else:
                return
            for _ in range(width):
                if rows > 1:
                    self._hanging[column] = (cell, rows - 1)
                yield cell
                column += 1


_BLOCKS: dict[str, Callable[[_Reader, Tag], Iterator[Block]]] = {
    **dict.fromkeys(tags.HEADINGS, _Reader.heading),
    **dict.fromkeys(tags.LISTS, _Reader.item_list),
    "pre": _Reader.sample,
    "table": _Reader.table,
}


def text_of(element: Tag, *, nested: bool = True) -> Text:
    """The running text of an element; without the lists in it unless `nested`."""
    found: list[Paragraph | Bullets] = []
    pending: list[PageElement] = []
    for child in element.children:
        if not isinstance(child, Tag) or child.name not in tags.BLOCKS:
            pending.append(child)
            continue
        found += filter(None, [paragraph(inline(pending))])
        pending = []
        if child.name not in tags.LISTS:
            found += text_of(child, nested=nested).blocks
        elif nested:
            items = (text_of(item) for item in child.find_all("li", recursive=False))
            if kept := tuple(item for item in items if item.blocks):
                found.append(Bullets(kept))
    found += filter(None, [paragraph(inline(pending))])
    return Text(tuple(found))


def inline(nodes: Iterable[PageElement]) -> list[Inline]:
    """Running text as it comes: `running.paragraph` tidies it."""
    found: list[Inline] = []
    for node in nodes:
        if isinstance(node, Tag):
            if node.name not in tags.SILENT:
                target = node.get("href")
                href = target if isinstance(target, str) else None
                found += wrapped(node.name, _classes(node), href, inline(node.children))
        elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
            found.append(Words(str(node)))
    return found


def _classes(element: Tag) -> list[str]:
    found = element.get("class")
    return list(found) if isinstance(found, list) else []


def _holds_blocks(element: Tag) -> bool:
    return element.name in tags.BLOCKS or (element.name not in tags.SILENT and element.find(_BLOCK_NAMES) is not None)


def _home(element: Tag) -> Tag | None:
    """The list an element stands in, the outermost."""
    lists = element.find_parents(_LIST_NAMES)
    return lists[-1] if lists else None


def _is_head(rows: list[Tag], first: Row) -> bool:
    """Whether the first row that holds cells is a header."""
    element = next(row for row in rows if row.find(_CELLS, recursive=False))
    in_head = element.find_parent("thead") is not None
    return in_head or not element.find("td", recursive=False) or is_header(first.cells)


def _is_label(block: Paragraph) -> bool:
    return len(block.children) == 1 and isinstance(block.children[0], Emphasis) and block.children[0].strong


def _spanned(element: Tag, attribute: str) -> int:
    value = element.get(attribute)
    return min(max(int(value), 1), _MOST_SPANNED) if isinstance(value, str) and value.isdecimal() else 1
