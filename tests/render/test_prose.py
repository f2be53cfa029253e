from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docspec.render.prose import parsed, read
from tests.read.reading import shown
from tests.strategies import TEXTS


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        pytest.param("a *b* **c** `d`", "a /b/ !c! {d}", id="inline"),
        pytest.param("a\nb  \nc", "a b c", id="breaks"),
        pytest.param("a\n\nb", "a¶b", id="paragraphs"),
        pytest.param("a\n\n* b\n* `c`", "a¶[b; {c}]", id="list"),
        pytest.param("* a\n  * b", "[a¶[b]]", id="list in a list"),
        pytest.param("[书架](r-shelf.md)", "<r-shelf.md|书架>", id="link"),
        pytest.param("![שלום](x.png)", "שלום", id="image"),
        pytest.param("a <b>c</b>", "a <b>c</b>", id="HTML is text"),
        pytest.param("```\na\n```", "{a\n}", id="code block"),
        pytest.param("# a\n\n> b", "a¶b", id="headings and quotes are their words"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_read(markdown: str, text: str) -> None:
    assert shown(read(markdown)) == text


@given(st.one_of(TEXTS, st.text()))
def test_what_was_read_and_written_once_stays_as_it_is(markdown: str) -> None:
    once = read(markdown).plain()
    assert isinstance(once, str)
    assert read(read(markdown).markdown()).plain().split() == once.split()


PLAIN = st.text(st.sampled_from("ab Ä作.,;:()'\"-+=0~|#!{}$\t\u2028\u00a0*_`\\[<&\n"), max_size=12)


@settings(max_examples=500)
@given(text=st.one_of(PLAIN.map(str.strip), TEXTS))
def test_what_is_told_without_the_parser_is_as_the_parser_has_it(text: str) -> None:
    assert read(text) == parsed(text)
