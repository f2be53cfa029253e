from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docspec.read.inline import Bullets, Code, Emphasis, Inline, Link, Paragraph, Text, Words
from docspec.read.page import Prose
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
