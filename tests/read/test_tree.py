from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docspec.read.tree import Node, parse


def shape(node: Node) -> str:
    """Kinds, those of children in brackets."""
    inner = " ".join(map(shape, node.children))
    return f"{node.kind}[{inner}]" if inner else node.kind


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        pytest.param("", "Page", id="empty"),
        pytest.param("a *b*", "Page[Paragraph[Text Emphasis[Text]]]", id="emphasis"),
        pytest.param("# a\n\n* b\n* c", "Page[Heading[Text] List[Item[Text] Item[Text]]]", id="blocks"),
        pytest.param(
            "|a|\n|-|\n|b|", "Page[Table[TableHead[TableCell[Text]] TableRow[TableCell[Text]]]]", id="pipe table"
        ),
        pytest.param("`a`\n<b>", "Page[Paragraph[Code SoftBreak InlineHtml]]", id="leaves"),
    ],
)
def test_shape(text: str, tree: str) -> None:
    assert shape(parse(text)) == tree


def test_spans_are_bytes() -> None:
    text = "书 **שלום** `x`"
    (paragraph,) = parse(text).children
    data = text.encode()
    assert [data[node.start : node.end].decode() for node in paragraph.children] == ["书 ", "**שלום**", " ", "`x`"]


def test_what_the_parser_says_of_an_element_is_kept() -> None:
    (heading,) = parse("## Berth {#berth}").children
    assert (heading.value["id"], heading.value["level"]) == ("berth", "H2")


@pytest.mark.parametrize(("depth", "fits"), [(20, True), (5000, False)], ids=["reasonable", "beyond reason"])
def test_depth(depth: int, fits: bool) -> None:
    text = "> " * depth + "x"
    if fits:
        assert shape(parse(text)).count("BlockQuote") == depth
    else:
        with pytest.raises(RecursionError, match="levels of Markdown"):
            parse(text)


@given(st.text(alphabet="ab *_`[](){}#-|<>!\n\t1.\u4e66\u05e9"))
def test_children_stand_inside_their_parents_in_order(text: str) -> None:
    length = len(text.encode())
    stack = list(parse(text).children)
    while stack:
        node = stack.pop()
        assert 0 <= node.start <= node.end <= length
        starts = [child.start for child in node.children]
        assert starts == sorted(starts)
        stack += node.children
