from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docspec.read import tags
from docspec.read.marks import OFFSET, Marked, marked


def insides(html: str) -> list[str]:
    """What stands in each block, by the order of their start tags."""
    data = html.encode()
    return [data[start:end].decode() for _, (start, end) in sorted(marked(data).inside.items())]


@pytest.mark.parametrize(
    ("html", "inside"),
    [
        pytest.param("<p>书</p>", ["书"], id="one block, in bytes"),
        pytest.param("<ul><li>a<li>b</ul>", ["<li>a<li>b", "a", "b"], id="end tags left out"),
        pytest.param("<p>a<p>b", ["a", "b"], id="cut off"),
        pytest.param("<p>a<div>b</div>", ["a", "b"], id="a block ends a paragraph"),
        pytest.param(
            "<table><tr><td>a<td>b<tr><td>c</table>",
            ["<tr><td>a<td>b<tr><td>c", "<td>a<td>b", "a", "b", "<td>c", "c"],
            id="a table without any end tag",
        ),
        pytest.param("<td>a</div>b</td>", ["a</div>b"], id="an end tag does not reach out of a cell"),
        pytest.param("<b>a</b>", [], id="no block"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_what_stands_in_blocks(html: str, inside: list[str]) -> None:
    assert insides(html) == inside


def test_start_tags_of_blocks_know_their_place() -> None:
    found = marked(b"<p class='a'>x</p><b>y</b><td>z")
    assert found.html == f'<p {OFFSET}="0" class=\'a\'>x</p><b>y</b><td {OFFSET}="26">z'
    assert found.cells == {26}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("<job_id>", "&lt;job_id>", id="one word"),
        pytest.param("<language code>", "&lt;language code>", id="two words"),
        pytest.param("<x-berth>", "<x-berth>", id="a custom element may be meant"),
        pytest.param("<状态>", "<状态>", id="no name of an element"),
        pytest.param("a < b", "a < b", id="less than"),
    ],
)
def test_placeholders_are_text(text: str, written: str) -> None:
    found = marked(f"<p>{text}</p>".encode())
    assert found.html == f'<p {OFFSET}="0">{written}</p>'


def test_comments_hold_no_tags() -> None:
    assert insides("<p>a<!-- </p><p> -->b</p>")[0].startswith("a")
    assert len(insides("<p>a<!-- </p><p> -->b</p>")) == 1


NAMES = ("p", "td", "tr", "table", "li", "ul", "b", "div", "zz")
PIECES = st.sampled_from([*(f"<{mark}{name}>" for name in NAMES for mark in ("", "/")), "书", " < ", "<!--", "-->"])


@given(st.lists(PIECES, max_size=12))
def test_every_start_tag_of_a_block_is_marked_once_where_it_stands(parts: list[str]) -> None:
    data = "".join(parts).encode()
    found: Marked = marked(data)
    offsets = [int(offset) for offset in re.findall(rf'{OFFSET}="(\d+)"', found.html)]
    assert offsets == sorted(set(offsets))
    assert set(offsets) == set(found.inside)
    for offset, (start, end) in found.inside.items():
        name = re.match(rb"<([a-z]+)>", data[offset:])
        assert name is not None
        assert name[1].decode() in tags.BLOCKS
        assert offset < start <= end <= len(data)
