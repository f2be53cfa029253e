"""Words and marks of a text: nothing is lost, and nothing that a translator types becomes markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docspec.read.inline import Code, Emphasis, Link, Paragraph, Text, Words
from docspec.render.prose import read
from docspec.spec.texts.inline import CodeKind, Ends, Mark, Plain, markdown_of, pieces
from tests.strategies import TEXTS

LINK_OPEN, CODE = Mark(CodeKind.LINK, "[", Ends.OPEN), CodeKind.CODE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("words", (Plain("words"),)),
        (r"a\_b \*c\* \[d\] \<e\> A\|B \\", (Plain("a_b *c* [d] <e> A|B \\"),)),
        ("the `state`.", (Plain("the "), Mark(CODE, "`state`"), Plain("."))),
        ("`` a`b ``", (Mark(CODE, "`` a`b ``"),)),
        ("[go](<r-x.md#a>)", (LINK_OPEN, Plain("go"), Mark(CodeKind.LINK, "](<r-x.md#a>)", Ends.CLOSE))),
        (
            r"[\*](<x>)",
            (LINK_OPEN, Plain("*"), Mark(CodeKind.LINK, "](<x>)", Ends.CLOSE)),
        ),
        (
            "**do** *it*",
            (
                Mark(CodeKind.STRONG, "**", Ends.OPEN),
                Plain("do"),
                Mark(CodeKind.STRONG, "**", Ends.CLOSE),
                Plain(" "),
                Mark(CodeKind.EMPHASIS, "*", Ends.OPEN),
                Plain("it"),
                Mark(CodeKind.EMPHASIS, "*", Ends.CLOSE),
            ),
        ),
        ("one\n\ntwo", (Plain("one"), Mark(CodeKind.BREAK, "\n\n"), Plain("two"))),
        (
            "* one\n* two",
            (Mark(CodeKind.BREAK, "* "), Plain("one"), Mark(CodeKind.BREAK, "\n* "), Plain("two")),
        ),
        (r"\- no list", (Plain("- no list"),)),
        (r"1\. no list", (Plain("1. no list"),)),
        ("作业 `job` 。", (Plain("作业 "), Mark(CODE, "`job`"), Plain(" 。"))),
        ("שלום \u202e`x`", (Plain("שלום \u202e"), Mark(CODE, "`x`"))),
    ],
)
def test_pieces(text: str, expected: tuple[object, ...]) -> None:
    assert pieces(text) == expected


@pytest.mark.parametrize(
    "text", ["a_b", "a & b", "<b>x</b>", "\ud800", "# head", "> quote", "1. list", "~~~\ncode\n~~~"]
)
def test_what_no_spec_of_ours_has_is_put_together_again_or_goes_as_it_is(text: str) -> None:
    found = pieces(text)
    assert found is None or markdown_of(found) == text


@given(text=TEXTS)
def test_nothing_is_lost(text: str) -> None:
    found = pieces(text)
    assert found is None or markdown_of(found) == text


@given(words=st.text(st.characters(categories=["L", "N", "P", "Sm"], exclude_characters="\\&")))
def test_what_our_writer_writes_can_be_taken_apart(words: str) -> None:
    inside = (Words(f"{words} "), Code("a`b"), Link("r-x.md", (Words("go"),)), Emphasis(True, (Words("x"),)))
    assert pieces(Text((Paragraph(inside),)).markdown()) is not None


@given(typed=TEXTS)
def test_words_never_become_markup(typed: str) -> None:
    words = " ".join(typed.replace("\0", "").split()) or "x"
    text = markdown_of((Plain(words), Mark(CODE, "`state`")))
    spans = [node.text for node in read(text).walk() if isinstance(node, Code)]
    assert spans == ["state"]
    assert not read(text).links()
