from __future__ import annotations

import pytest

from docspec.read.inline import Code, Emphasis, Inline, Link, Text, Words
from docspec.read.running import code, emphasis, link, paragraph
from tests.read.reading import shown


def text(*nodes: Inline) -> str:
    block = paragraph(nodes)
    return shown(Text((block,))) if block else ""


@pytest.mark.parametrize(
    ("nodes", "found"),
    [
        pytest.param([Words(" a \n"), Words("\u3000b ")], "a b", id="blanks"),
        pytest.param([Words(" "), Words("\n")], "", id="nothing"),
        pytest.param([Words("["), Words("!DNL "), Code("x"), Words("] y]")], "{x} y]", id="marker-in-pieces"),
        pytest.param([Words("[!uicontrol a [b] c] d")], "a [b] c d", id="marker-around-brackets"),
        pytest.param([Words("[!NOTE] a [!DNL b")], "[!NOTE] a b", id="other-and-open-markers"),
        pytest.param([Code("*"), Words("a b"), Code("*"), Words(" c")], "{a b} c", id="stars"),
        pytest.param([Code("*"), Words("a")], "{*}a", id="one-star-is-a-star"),
        pytest.param([Code("a"), Code("b")], "{a} {b}", id="code-that-touches"),
        pytest.param(code([Words(" [!DNL a  b] ")]), "{a b}", id="marker-in-code"),
        pytest.param(code([Words("x "), Link("t", (Words("y"),))]), "{x} <t|{y}>", id="link-in-code"),
        pytest.param(
            [Words("a"), *emphasis(True, [Words(" b ")]), Words("c")], "a !b! c", id="blanks-of-emphasis-go-out"
        ),
        pytest.param([Words("a"), *link("t", [Words(" ")]), Words("b")], "a b", id="empty-link"),
        pytest.param([Emphasis(False, (Code("x"),))], "/{x}/", id="code-in-emphasis"),
    ],
)
def test_paragraph(nodes: list[Inline], found: str) -> None:
    assert text(*nodes) == found
