"""Markdown to blocks: headings, paragraphs, lists, pipe tables and code fences, in the order of the page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from docspec.read import html, pipes, rules
from docspec.read.columns import columns
from docspec.read.inline import Emphasis, Paragraph, Text, Words
from docspec.read.page import Block, Cell, Heading, Item, ItemList, Prose, Row, Sample, Table, Unread
from docspec.read.place import Place, SourceText
from docspec.read.running import paragraph
from docspec.read.spans import inline
from docspec.read.tree import Node, parse

_ANCHOR = re.compile(r"\s*[{｛]\s*[#＃]\s*([^\s{}｛｝]+)\s*[}｝]?\s*$")
_LINE = re.compile(rb"[^\r\n]*")
_UNREAD_LABEL = re.compile(r"^\*\*\s*(?P<label>[^*]+?)\s*\*\*(?P<name>\s*[(（][^()（）]*[)）])?$")
_BESIDE_LABEL = re.compile(r"^\s*(?:[(（]\s*[^\s()（）]+(?:\s[^\s()（）]+){0,3}\s*[)）])?\s*[:：]?\s*$")
_INFO = re.compile(r"[^\s{}]+")
_BARE_PIPE = re.compile(r"(?<!\\)\|")
_BLOCK_KINDS = frozenset("Paragraph List BlockQuote CodeBlock HtmlBlock Heading Table Rule".split())


def blocks(source: SourceText, data: bytes) -> tuple[list[Block], list[Unread]]:
    """The blocks of a page.

    `data` is the page's bytes with what is no Markdown made blank; all places are told from `source`.
    """
    reader = _Reader(source, data)
    try:
        found = list(reader.read(parse(data.decode("utf-8")).children))
    except RecursionError as error:
        return [], [Unread(rules.NESTED_TOO_DEEP, str(error), source.trimmed(0, len(data)))]
    return found, reader.unread


class _Reader:
    """Reads one page; what it does not understand gathers in `unread`."""

    def __init__(self, source: SourceText, data: bytes) -> None:
        self.source = source
        self.data = data
        self.unread: list[Unread] = []

    def read(self, nodes: Iterable[Node]) -> Iterator[Block]:
        for node in nodes:
            if reader := _BLOCKS.get(node.kind):
                yield from reader(self, node)

    def heading(self, node: Node) -> Iterator[Block]:
        place = self._within(node.children) or self.source.trimmed(node.start, node.end)
        text = _text(node.children)
        anchor = node.value["id"]
        line = _LINE.match(self.data, place.start - self.source.skipped)
        if anchor is None and line and (match := _ANCHOR.search(line[0].decode("utf-8"))):
            # Damaged marks, such as `{# id }` or a full-width brace, are no attributes to the parser.
            anchor = match[1]
            end = line.start() + len(line[0].decode("utf-8")[: match.start()].encode())
            place = self.source.trimmed(line.start(), min(end, place.end - self.source.skipped))
            text = _without_end(text, _ANCHOR)
        yield Heading(int(node.value["level"][1]), text, anchor, place)

    def paragraph(self, node: Node) -> Iterator[Block]:
        lines = list(_lines(self.data, node))
        if len(lines) > 1 and pipes.is_delimiter(self.data[slice(*lines[1])]) and _all_rows(self.data, lines):
            yield self._table([*lines[:1], *lines[2:]], node)
            return
        text = _text(node.children)
        if text.blocks:
            label = _label(text)
            yield Prose(label or text, label is not None, self.source.trimmed(node.start, node.end))

    def quote(self, node: Node) -> Iterator[Block]:
        yield from self.read(node.children)

    def item_list(self, node: Node) -> Iterator[Block]:
        others: list[Node] = []
        items = tuple(self._items(node, others))
        if items:
            yield ItemList(items, self.source.trimmed(node.start, node.end))
        yield from self.read(others)

    def _items(self, node: Node, others: list[Node]) -> Iterator[Item]:
        """Items of a list and of the lists in it, flat; blocks of another kind go to `others`."""
        for item in node.children:
            runs = list(_runs(item.children))
            text = Text(tuple(block for run in runs if (block := paragraph(inline(run)))))
            if text.blocks and (place := self._within([child for run in runs for child in run])):
                yield Item(text, place)
            for child in item.children:
                if child.kind == "List":
                    yield from self._items(child, others)
                elif child.kind in _BLOCK_KINDS and child.kind != "Paragraph":
                    others.append(child)

    def table(self, node: Node) -> Iterator[Block]:
        head, *rows = node.children
        header = tuple(self._cell(cell) for cell in head.children)
        body = tuple(self._row(row, len(header)) for row in rows)
        yield Table(None, header, body, columns(header, body), self.source.trimmed(node.start, node.end))

    def _row(self, node: Node, expected: int) -> Row:
        spans = pipes.cells(self.data[node.start : node.end], expected)
        if [node.start + left for left, _ in spans] != [cell.start for cell in node.children]:
            return self._raw_row(node.start, node.end, expected)
        return Row(tuple(map(self._cell, node.children)), self.source.trimmed(node.start, node.end))

    def _cell(self, node: Node) -> Cell:
        return Cell(_text(node.children), self.source.trimmed(node.start, node.end))

    def _table(self, lines: list[tuple[int, int]], node: Node) -> Table:
        """A table whose header and delimiter do not agree, which is none to the Markdown parser."""
        (start, end), *rest = lines
        most = max(len(pipes.cells(self.data[slice(*line)], 0)) for line in lines)
        header = self._raw_row(start, end, most)
        rows = tuple(self._raw_row(*line, len(header.cells)) for line in rest)
        found = columns(header.cells, rows)
        return Table(None, header.cells, rows, found, self.source.trimmed(node.start, node.end))

    def _raw_row(self, start: int, end: int, expected: int) -> Row:
        """A row whose cells the Markdown parser would pad, cut or split."""
        spans = pipes.cells(self.data[start:end], expected)
        place = self.source.trimmed(start, end)
        if len(spans) != expected:
            reason = f"cells in this row: {len(spans)}, in the header: {expected}"
            self.unread.append(Unread(rules.ROW_RAGGED, reason, place))
        return Row(tuple(self._raw_cell(start + left, start + right) for left, right in spans), place)

    def _raw_cell(self, start: int, end: int) -> Cell:
        raw = _BARE_PIPE.sub(r"\\|", self.data[start:end].decode("utf-8").strip())
        table = parse(f"| x |\n|---|\n| {raw} |").children[0]
        return Cell(_text(table.children[1].children[0].children), self.source.trimmed(start, end))

    def code(self, node: Node) -> Iterator[Block]:
        info = node.value["Fenced"] if isinstance(node.value, dict) else ""
        word = _INFO.search(info)
        text = "".join(child.value for child in node.children)
        place = self._within(node.children) or self.source.trimmed(node.start, node.end)
        yield Sample(word[0].lower() if word else "", text, place)

    def html_block(self, node: Node) -> Iterator[Block]:
        found, unread = html.blocks(self.source, self.data[node.start : node.end], node.start)
        self.unread += unread
        yield from found

    def _within(self, nodes: list[Node]) -> Place | None:
        return self.source.trimmed(nodes[0].start, nodes[-1].end) if nodes else None


_BLOCKS: dict[str, Callable[[_Reader, Node], Iterator[Block]]] = {
    "Heading": _Reader.heading,
    "Paragraph": _Reader.paragraph,
    "BlockQuote": _Reader.quote,
    "List": _Reader.item_list,
    "Table": _Reader.table,
    "CodeBlock": _Reader.code,
    "HtmlBlock": _Reader.html_block,
}


def _text(nodes: Iterable[Node]) -> Text:
    block = paragraph(inline(nodes))
    return Text((block,)) if block else Text()


def _runs(nodes: Iterable[Node]) -> Iterator[list[Node]]:
    """The paragraphs of a list item, whether or not the list is loose enough to have them marked."""
    for is_inline, group in groupby(nodes, lambda node: node.kind not in _BLOCK_KINDS):
        run = list(group)
        yield from [run] if is_inline else (node.children for node in run if node.kind == "Paragraph")


def _label(text: Text) -> Text | None:
    """The text without its marks, if it is a label; else None."""
    (block,) = text.blocks
    assert isinstance(block, Paragraph)
    nodes = block.children
    if isinstance(nodes[0], Emphasis) and nodes[0].strong:
        beside = Text((Paragraph(tuple(node for node in nodes if not (isinstance(node, Emphasis) and node.strong))),))
        return text if _BESIDE_LABEL.match(beside.plain()) else None
    if len(nodes) == 1 and isinstance(nodes[0], Words) and (match := _UNREAD_LABEL.match(nodes[0].text)):
        words = Words(match["name"] or "")
        strong = Emphasis(True, (Words(match["label"]),))
        return Text((Paragraph((strong, words) if words.text else (strong,)),))
    return None


def _without_end(text: Text, end: re.Pattern[str]) -> Text:
    """The text without what the pattern finds at the end of its last words."""
    for block in text.blocks:
        if isinstance(block, Paragraph) and isinstance(block.children[-1], Words):
            words = Words(end.sub("", block.children[-1].text))
            return Text((Paragraph((*block.children[:-1], words) if words.text else block.children[:-1]),))
    return text


def _lines(data: bytes, node: Node) -> Iterator[tuple[int, int]]:
    for match in _LINE.finditer(data, node.start, node.end):
        if match[0].strip():
            yield match.span()


def _all_rows(data: bytes, lines: list[tuple[int, int]]) -> bool:
    return all(pipes.is_row(data[slice(*line)]) for line in lines)
