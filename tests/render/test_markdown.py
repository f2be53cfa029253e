"""Text as safe Markdown, proven by reading it with a parser again."""

from __future__ import annotations

from typing import Any
from unicodedata import category

import pyromark
import pytest
from hypothesis import given
from hypothesis import strategies as st

from docspec.render import markdown
from docspec.render.prose import read
from tests.strategies import TEXTS

ANY = st.one_of(TEXTS, st.text(alphabet="ab \\`*_[]<>&|~#-+.1)(!:/\n\t"), st.text())
OPTIONS = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH


def same(target: str) -> str:
    return target


def events(text: str) -> list[dict[str, Any]]:
    """What the parser finds; events that have no value are left out."""
    found: list[Any] = list(pyromark.events(text, options=OPTIONS))
    return [event for event in found if isinstance(event, dict)]


def shown(text: str) -> str:
    """The words that a reader sees."""
    return "".join(event["Text"] for event in events(text) if "Text" in event)


def table(*cells: str) -> str:
    return f"| a | b | c |\n| --- | --- | --- |\n| {' | '.join(cells)} |\n"


@given(text=ANY)
def test_words_are_only_words(text: str) -> None:
    written = markdown.line(text)
    assert {str(event) for event in events(written) if "Text" not in event} <= {
        "{'Start': 'Paragraph'}",
        "{'End': 'Paragraph'}",
    }
    assert shown(written).split() == "".join(char for char in text if char.isspace() or category(char) != "Cc").split()


@given(left=ANY, right=ANY)
def test_a_row_has_as_many_cells_as_its_head(left: str, right: str) -> None:
    cells = [markdown.cell(read(left), same), markdown.cell(read(right), same)]
    assert not any("\n" in cell or "\r" in cell for cell in cells)
    # The parser fills short rows up and cuts long ones: only what stands at the end tells.
    assert pyromark.html(table(*cells, "END"), options=OPTIONS).count("<td>END</td>") == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One.\n\nTwo.", "One.<br>Two.", id="paragraphs"),
        pytest.param("Kinds:\n\n* a\n* b", "Kinds:<br>• a<br>• b", id="list"),
        pytest.param("a | b", "a &#124; b", id="pipe"),
        pytest.param("`a|b`", "<code>a&#124;b</code>", id="pipe in code"),
        pytest.param("`a\\|b*c*`", "<code>a\\\\&#124;b\\*c\\*</code>", id="backslash and pipe in code"),
        pytest.param("`` ` ``", "`` ` ``", id="backtick in code"),
        pytest.param("a\nb", "a b", id="soft break"),
        pytest.param("a<br>b", "a\\<br\\>b", id="HTML is words"),
        pytest.param("<script>x</script>", "\\<script\\>x\\</script\\>", id="script is words"),
        pytest.param("*a* **b**", "*a* **b**", id="emphasis"),
        pytest.param("[x](http://a/b?c&d)", "[x](http://a/b?c&amp;d)", id="link"),
        pytest.param("[x](javascript:alert)", "x", id="script link"),
        pytest.param("[x|y](a|b.md)", "[x&#124;y](a%7Cb.md)", id="pipe in a link"),
        pytest.param("[`x`](<a b.md>)", "[`x`](ab.md)", id="code in a link"),
        pytest.param("![alt](x.png)", "alt", id="image"),
        pytest.param("مرحبا\n\nשלום", "مرحبا<br>שלום", id="right to left"),
        pytest.param("", "", id="empty"),
    ],
)
def test_cells(text: str, expected: str) -> None:
    assert markdown.cell(read(text), same) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One.\n\n* a\n* b", "One.\n\n* a\n* b", id="list"),
        pytest.param("* a\n  * b\n\n  c", "* a\n  \n  * b\n  \n  c", id="nested list"),
        pytest.param("1. a\n2. b", "* a\n* b", id="numbered list"),
        pytest.param("\\# a", "\\# a", id="no heading"),
        pytest.param("\\- a", "\\- a", id="no list"),
        pytest.param("1\\. a", "1\\. a", id="no numbered list"),
        pytest.param("# a", "a", id="heading"),
        pytest.param("> a", "a", id="quote"),
        pytest.param("```\na\nb\n```", "`a b`", id="code block"),
    ],
)
def test_blocks(text: str, expected: str) -> None:
    assert markdown.blocks(read(text), same) == expected


@given(text=ANY)
def test_a_fence_holds_its_text(text: str) -> None:
    written = markdown.fence(text, "xml")
    assert events(written)[0] == {"Start": {"CodeBlock": {"Fenced": "xml"}}}
    assert events(written)[-1] == {"End": "CodeBlock"}
    assert sum("Start" in event for event in events(written)) == 1


def test_another_locale() -> None:
    assert markdown.in_locale("Ord.", "sv-SE") == '<span lang="sv-SE">Ord.</span> *(sv-SE)*'
    assert '"><b>' not in markdown.in_locale("Ord.", '"><b>')
