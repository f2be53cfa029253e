"""Whatever the file, it is read or refused, and every place is one of the file."""

from __future__ import annotations

import pickle
from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from docspec.errors import PageError
from docspec.read.page import ItemList, Page, Table
from docspec.read.place import Place
from docspec.read.reader import read_page
from tests.read.reading import outline, page, rules

PARTS = (
    "# Ä {#a}·\n·\r\n·\n\n· ·* x·  * y·1. z·**Bold** (b)·> q·```xml·```·<table>·</table>·<tr>·</tr>·<td>·</td>"
    "·<th id='x'>·<p>·<ul>·<li>·</li>·</ul>·<span class='codeph'>·</span>·| a | b |·|---|---|·| `c|d` |·\\|·`·*"
    "·`*`n`*`·[!DNL ·]·[l](x.md)·<!--·-->·---·k: v·&#x200B;·&lt;·类型：图像·שם·e\u0301·<job_id>·<br/>·<·>·\ufeff"
    "·xsd:string"
).split("·")


def places(page: Page) -> Iterator[Place]:
    yield from (unread.place for unread in page.unread)
    for block in page.blocks:
        yield block.place
        if isinstance(block, ItemList):
            yield from (item.place for item in block.items)
        if isinstance(block, Table):
            yield from (cell.place for cell in block.header)
            for row in block.rows:
                yield row.place
                yield from (cell.place for cell in row.cells)


def check(data: bytes, path: str) -> None:
    try:
        read = read_page(path, data)
    except PageError:
        return
    for place in places(read):
        assert 0 <= place.start <= place.end <= len(data)
        assert data[place.start : place.end].decode("utf-8") is not None, "a place begins and ends between characters"
        assert (1, 1) <= (place.line, place.column) <= (place.end_line, place.end_column)


@given(st.lists(st.sampled_from(PARTS), max_size=40).map("".join), st.sampled_from(["x.md", "x.html"]))
@example("<table><tr><td>a</table></td>", "x.md")
@example("* <table>\n| a |\n|---|\n</table>", "x.md")
def test_pieces_of_pages_in_any_order(text: str, path: str) -> None:
    check(text.encode("utf-8"), path)


@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    check(data, "x.md")


@given(st.integers(min_value=1, max_value=400))
def test_a_page_cut_anywhere(length: int) -> None:
    whole = (
        "---\ntitle: T\n---\n# T {#t}\n\n**In** (x)\n\n| Namn | Typ |\n|---|---|\n| `*`läge`*` | `xsd:sträng` |\n\n"
        '<table id="t">\n<tr><th>名称</th></tr>\n\n<tr><td><span class="codeph">状态</span></td></tr>\n</table>\n\n'
        "```xml\n<a>\n```\n"
    ).encode()
    check(whole[:length], "x.md")


def test_the_blocks_come_in_page_order() -> None:
    text = "# A\n\np\n\n<table><tr><td>1</td></tr></table>\n\n* x\n\n| B |\n|---|\n\n```\nc\n```\n"
    assert outline(page(text)) == ["h1 A #None", "p p", "table None 1x0", "list x", "table None 0x1", "sample : c"]


@pytest.mark.parametrize("nested", [">" * 3000 + "x", "*a " * 3000 + "b*" * 3000], ids=["quotes", "emphasis"])
def test_nesting_beyond_reason_is_unread_and_the_tables_are_read(nested: str) -> None:
    read = page(nested + "\n\n<table><tr><td>1</td></tr></table>\n")
    assert rules(read) == [("R108", 1)]
    assert outline(read) == ["table None 1x0"]


def test_a_page_can_be_handed_to_another_process() -> None:
    read = page("# A\n\n| Namn | Typ |\n|---|---|\n| a | xsd:int |\n\n| B |\n|---|\n")
    assert pickle.loads(pickle.dumps(read)) == read
