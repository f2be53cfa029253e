from __future__ import annotations

import pytest

from docspec.read.inline import Paragraph, Text
from docspec.read.spans import inline
from docspec.read.tree import parse
from tests.read.reading import shown


def said(markdown: str) -> str:
    (paragraph,) = parse(markdown).children
    return shown(Text((Paragraph(tuple(inline(paragraph.children))),)))


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        pytest.param("a *b* **c** `d`", "a /b/ !c! {d}", id="Markdown"),
        pytest.param("a <b>c</b> <em>d</em> <code>e</code>", "a !c! /d/ {e}", id="HTML"),
        pytest.param("x <span class='varname'>y</span>", "x {y}", id="a class that means code"),
        pytest.param('x <span class="note big">y</span>', "x y", id="a class that means nothing"),
        pytest.param('x <a href="r-y.md">y</a>', "x <r-y.md|y>", id="a link of HTML"),
        pytest.param("x <A HREF=r-y.md>y</A>", "x <r-y.md|y>", id="in capitals, without quotes"),
        pytest.param("x <!-- y --> z", "x  z", id="a comment"),
        pytest.param("x <?php y ?> z", "x  z", id="an instruction"),
        pytest.param("x <job_id> z", "x <job_id> z", id="a placeholder is no markup"),
        pytest.param("x<br>y<br/>z", "x  y  z", id="breaks, with blanks around them"),
        pytest.param("x </b> y", "x  y", id="an end without a start"),
        pytest.param("x <b>y", "x !y!", id="a start without an end"),
        pytest.param("x <b><i>y</b> z</i>", "x !/y/! z", id="ends in the wrong order"),
        pytest.param("x <code/> y", "x  y", id="an element closed at once"),
        pytest.param("![شجرة](a.png)", "شجرة", id="an image says its words"),
    ],
)
def test_inline(markdown: str, text: str) -> None:
    assert said(markdown) == text
