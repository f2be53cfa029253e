from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from docspec.read.inline import Bullets, Code, Emphasis, Inline, Link, Paragraph, Text, Words
from docspec.read.page import ItemList, Prose
from docspec.read.tree import Node, parse
from tests.read.reading import page, shown

SAMPLE = Text(
    (
        Paragraph((Words("Se "), Link("r-x.md", (Code("X|y"),)), Words(" *ej* <b>"), Emphasis(True, (Words("nu"),)))),
        Bullets((Text((Paragraph((Words("ett"),)),)), Text((Paragraph((Code("två"),)),)))),
    )
)


def test_plain_code_links_and_markdown() -> None:
    assert SAMPLE.plain() == "Se X|y *ej* <b>nu ett två"
    assert SAMPLE.code() == ("X|y", "två")
    assert [link.target for link in SAMPLE.links()] == ["r-x.md"]
    assert SAMPLE.markdown() == "Se [`X|y`](<r-x.md>) \\*ej\\* \\<b\\>**nu**\n\n* ett\n* `två`"


@pytest.mark.parametrize(
    ("code", "written"),
    [("a", "`a`"), ("a`b", "``a`b``"), ("`a", "`` `a ``"), ("``", "``` `` ```")],
)
def test_a_code_span_is_fenced_by_more_backticks_than_it_holds(code: str, written: str) -> None:
    assert Text((Paragraph((Code(code),)),)).markdown() == written


def paragraphs(*texts: str) -> Text:
    return Text(tuple(Paragraph((Words(text),)) for text in texts))


def read_back(markdown: str) -> list[tuple[str, str]]:
    """The blocks a Markdown parser finds: kind and words of each."""
    return [(node.kind, "".join(map(words_of, node.children))) for node in parse(markdown).children]


def words_of(node: Node) -> str:
    assert node.kind in {"Text", "SoftBreak"}
    return str(node.value or " ")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("# x", "\\# x", id="heading"),
        pytest.param("###### x", "\\###### x", id="small heading"),
        pytest.param("#", "\\#", id="empty heading"),
        pytest.param("#x", "#x", id="no heading"),
        pytest.param("- x", "\\- x", id="dash"),
        pytest.param("-", "\\-", id="dash alone"),
        pytest.param("-x", "-x", id="no bullet"),
        pytest.param("+ x", "\\+ x", id="plus"),
        pytest.param("* x", "\\* x", id="star"),
        pytest.param("1. x", "1\\. x", id="number"),
        pytest.param("10) x", "10\\) x", id="number with a bracket"),
        pytest.param("123456789. x", "123456789\\. x", id="the largest number of a list"),
        pytest.param("1234567890. x", "1234567890. x", id="too large a number for a list"),
        pytest.param("1.5 x", "1.5 x", id="a decimal number"),
        pytest.param("2019.", "2019\\.", id="a year that ends a sentence"),
        pytest.param("---", "\\---", id="rule, or front matter"),
        pytest.param("- - -", "\\- - -", id="rule with blanks"),
        pytest.param("***", "\\*\\*\\*", id="rule of stars"),
        pytest.param("===", "\\===", id="underline of a heading"),
        pytest.param("~~~", "\\~~~", id="fence"),
        pytest.param("> x", "\\> x", id="quote"),
        pytest.param("\t# x", "\\# x", id="behind a tab"),
        pytest.param("    x", "x", id="indented"),
        pytest.param("a # x 1. y", "a # x 1. y", id="inside"),
    ],
)
def test_what_would_begin_another_block_is_escaped(text: str, written: str) -> None:
    assert paragraphs(text).markdown() == written
    assert read_back(written) == [("Paragraph", text.strip())]


@pytest.mark.parametrize(
    "nodes",
    [
        pytest.param(
            (Words("<"), Emphasis(False, (Words("<"), Emphasis(False, (Words("1"),))))), id="emphasis in emphasis"
        ),
        pytest.param((Words("a"), Emphasis(False, (Words("(b)"),)), Words("c")), id="brackets inside a word"),
    ],
)
def test_emphasis_is_read_back(nodes: tuple[Inline, ...]) -> None:
    text = Text((Paragraph(nodes),))
    (block,) = page(text.markdown()).blocks
    assert isinstance(block, Prose)
    assert block.text.plain() == text.plain()


MARKS = st.lists(
    st.sampled_from([*"#+-.)=~*_>|`:<&\\!0129 xא状\t", "- ", "1. ", "# ", "---", "==="]), min_size=1, max_size=6
)
BEGINNINGS = MARKS.map("".join).filter(str.strip)


@given(BEGINNINGS)
@example("1.")
@example("- \t-")
def test_a_paragraph_is_read_back_whatever_it_begins_with(text: str) -> None:
    assert read_back(paragraphs(text).markdown()) == [("Paragraph", " ".join(text.split()))]


@given(st.lists(BEGINNINGS, min_size=1, max_size=4))
def test_so_are_several(texts: list[str]) -> None:
    assert read_back(paragraphs(*texts).markdown()) == [("Paragraph", " ".join(text.split())) for text in texts]


@given(st.lists(BEGINNINGS, min_size=1, max_size=3), BEGINNINGS)
def test_so_are_items_of_a_list(texts: list[str], before: str) -> None:
    listed = Text((*paragraphs(before).blocks, Bullets(tuple(map(paragraphs, texts)))))
    first, second = page(listed.markdown()).blocks
    assert isinstance(first, Prose)
    assert isinstance(second, ItemList)
    assert [item.text.plain() for item in second.items] == [" ".join(text.split()) for text in texts]


words = st.text(alphabet="aå状ש *_`[]<>&|\\!(){}~#;:.1", min_size=1, max_size=12).map(lambda text: f"x{text.strip()}y")
codes = st.text(alphabet="aå状`|*<&\\ ", min_size=1, max_size=8).map(lambda text: Code(f"c{' '.join(text.split())}d"))
inline = st.one_of(
    codes,
    words.map(lambda text: Emphasis(True, (Words(text),))),
    words.map(lambda text: Link("r-x.md#y", (Words(text),))),
)


@given(st.lists(st.tuples(words, inline), min_size=1, max_size=4), words)
def test_markdown_reads_back_as_the_same_text(parts: list[tuple[str, Inline]], last: str) -> None:
    nodes: list[Inline] = []
    for before, node in parts:
        nodes += [Words(" ".join(f"{before} ".split(" "))), node, Words(" ")]
    merged: list[Inline] = []
    for node in [*nodes, Words(last)]:
        if isinstance(node, Words) and merged and isinstance(previous := merged[-1], Words):
            merged[-1] = Words(previous.text + node.text)
        else:
            merged.append(node)
    text = Text((Paragraph(tuple(map(single_blanks, merged))),))
    (block,) = page(text.markdown()).blocks
    assert isinstance(block, Prose)
    assert shown(block.text) == shown(text)


def single_blanks(node: Inline) -> Inline:
    match node:
        case Words(text):
            lead, tail = " " * text.startswith(" "), " " * text.endswith(" ")
            return Words(lead + " ".join(text.split()) + tail)
        case Emphasis(strong, children):
            return Emphasis(strong, tuple(map(single_blanks, children)))
        case Link(target, children):
            return Link(target, tuple(map(single_blanks, children)))
    return node
