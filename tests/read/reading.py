"""How the tests of the read stage write down what they expect: blocks and text as short strings."""

from __future__ import annotations

from docspec.read.inline import Bullets, Code, Emphasis, Inline, Link, Paragraph, Text, Words
from docspec.read.page import Block, Cell, Heading, ItemList, Page, Prose, Row, Sample, Table
from docspec.read.place import Place, SourceText
from docspec.read.reader import read_page

NOWHERE = SourceText("x.md", b"").place(0, 0)


def page(text: str | bytes, path: str = "sv/x.md") -> Page:
    return read_page(path, text.encode() if isinstance(text, str) else text)


def source_at(data: bytes, place: Place) -> str:
    """What stands at a place of a file."""
    return data[place.start : place.end].decode("utf-8")


def shown(text: Text) -> str:
    """Text with its structure: {code}, <target|link>, /emphasis/, !strong!, paragraphs by ¶, lists as [a; b]."""
    return "¶".join(_block(block) for block in text.blocks)


def outline(page: Page) -> list[str]:
    """One line a block."""
    return [_outline(block) for block in page.blocks]


def grid(table: Table) -> list[list[str]]:
    return [[shown(cell.text) for cell in row.cells] for row in table.rows]


def tables(page: Page) -> list[Table]:
    return [block for block in page.blocks if isinstance(block, Table)]


def rules(page: Page) -> list[tuple[str, int]]:
    """Rule id and line of all that was not understood."""
    return [(unread.rule.id, unread.place.line) for unread in page.unread]


def cell(text: str, *, code: bool = False) -> Cell:
    node: Inline = Code(text) if code else Words(text)
    return Cell(Text((Paragraph((node,)),)) if text else Text(), NOWHERE)


def row(*cells: str) -> Row:
    return Row(tuple(cell(text) for text in cells), NOWHERE)


def _outline(block: Block) -> str:
    match block:
        case Heading():
            return f"h{block.level} {shown(block.text)} #{block.anchor}"
        case Prose():
            return f"{'label' if block.label else 'p'} {shown(block.text)}"
        case ItemList():
            return f"list {' | '.join(shown(item.text) for item in block.items)}"
        case Table():
            return f"table {block.id} {len(block.rows)}x{len(block.header)}"
        case Sample():
            return f"sample {block.language}: {block.text.strip()}"


def _block(block: Paragraph | Bullets) -> str:
    if isinstance(block, Bullets):
        return "[" + "; ".join(shown(item) for item in block.items) + "]"
    return "".join(_node(node) for node in block.children)


def _node(node: Inline) -> str:
    match node:
        case Words():
            return node.text
        case Code():
            return "{" + node.text + "}"
        case Link():
            return f"<{node.target}|{''.join(map(_node, node.children))}>"
        case Emphasis():
            mark = "!" if node.strong else "/"
            return mark + "".join(map(_node, node.children)) + mark
