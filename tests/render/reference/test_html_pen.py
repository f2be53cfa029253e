"""Text as safe HTML, proven by reading it with a parser again."""

from __future__ import annotations

import html5lib
import pytest
from bs4 import BeautifulSoup
from hypothesis import given

from docspec.render.prose import read
from docspec.render.reference.html_pen import HtmlPen
from tests.render.test_markdown import ANY, same

PEN = HtmlPen()
TAGS = {"a", "bdi", "code", "em", "li", "p", "strong", "ul", "wbr"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One.", "One.", id="one paragraph"),
        pytest.param("One.\n\nTwo.", "<p>One.</p><p>Two.</p>", id="paragraphs"),
        pytest.param("Kinds:\n\n* a\n* b", "<p>Kinds:</p><ul><li>a</li><li>b</li></ul>", id="list"),
        pytest.param("* a\n  * b\n\n  c", "<ul><li>a<ul><li>b</li></ul><p>c</p></li></ul>", id="nested list"),
        pytest.param("1. a\n2. b", "<ul><li>a</li><li>b</li></ul>", id="numbered list"),
        pytest.param("`a|b`", '<code translate="no">a|b</code>', id="code"),
        pytest.param("`<b>`", '<code translate="no">&lt;b&gt;</code>', id="markup in code"),
        pytest.param("a<br>b", "a&lt;br&gt;b", id="HTML is words"),
        pytest.param("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;", id="script is words"),
        pytest.param("<b>unclosed <i", "&lt;b&gt;unclosed &lt;i", id="unclosed tags"),
        pytest.param("&lt;b&gt; &amp; \"'", "&lt;b&gt; &amp; &#34;&#39;", id="entities"),
        pytest.param("*a* **b**", "<em>a</em> <strong>b</strong>", id="emphasis"),
        pytest.param("[x](http://a/b?c&d)", '<a href="http://a/b?c&amp;d">x</a>', id="link"),
        pytest.param("[x](r-job.md)", '<a href="r-job.md">x</a>', id="relative link"),
        pytest.param("[x](javascript:alert)", "x", id="script link"),
        pytest.param("[x](JaVaScRiPt&colon;alert)", "x", id="script link in disguise"),
        pytest.param("[x](data:text/html,x)", "x", id="data link"),
        pytest.param('[x](<a"onclick=y>)', '<a href="a%22onclick=y">x</a>', id="quotes in a link"),
        pytest.param("![alt](x.png)", "alt", id="image"),
        pytest.param("a \u202eb", "<bdi>a \u202eb</bdi>", id="letters turned around"),
        pytest.param("مرحبا\n\nשלום", "<p>مرحبا</p><p>שלום</p>", id="right to left"),
        pytest.param("e\u0301", "e\u0301", id="combining marks"),
        pytest.param("a\x08b\ud800c\ufffe", "ab?c", id="what HTML cannot hold"),
        pytest.param("", "", id="empty"),
    ],
)
def test_cells(text: str, expected: str) -> None:
    assert PEN.cell(read(text), same) == expected


@given(text=ANY)
def test_whatever_a_text_holds(text: str) -> None:
    for written in (PEN.blocks(read(text), same), PEN.words(text), PEN.code(text)):
        html5lib.HTMLParser(strict=True).parse(f"<!doctype html><title>x</title><div>{written}</div>")
        assert {one.name for one in BeautifulSoup(written, "html.parser").find_all(True)} <= TAGS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("xsd:string", "xsd:string"),
        ("AssetContextStateUpdateArray", "Asset<wbr>Context<wbr>State<wbr>Update<wbr>Array"),
        ("IPS_API_FAULT_CODE_EXCEPTION", "IPS_<wbr>API_<wbr>FAULT_<wbr>CODE_<wbr>EXCEPTION"),
        ("x" * 40, "x" * 40),
        (" ", ""),
    ],
)
def test_long_identifiers_may_be_parted_between_words(text: str, expected: str) -> None:
    assert PEN.code(text) == (f'<code translate="no">{expected}</code>' if expected else "")


def test_a_heading_is_on_one_line() -> None:
    assert PEN.heading(read("One `a`.\n\n* b\n* c"), same) == 'One <code translate="no">a</code>. b c'


@pytest.mark.parametrize(("text", "name"), [("Ord.", "span"), ("Ord.\n\nTill.", "div")])
def test_another_locale(text: str, name: str) -> None:
    written = PEN.cell(read(text), same)
    assert PEN.foreign(written, "ar", "note") == (
        f'<{name} class="foreign"><{name} lang="ar" dir="rtl">{written}</{name}> '
        f'<span class="note">note</span></{name}>'
    )
    assert '"><b>' not in PEN.foreign(written, '"><b>', "note")


def test_samples_are_in_color() -> None:
    written = PEN.sample('<a b="1">x</a>\n<!-- <script> -->\n', "xml")
    assert written.startswith('<pre tabindex="0"><code translate="no"><span class="nt">&lt;a</span>')
    assert "&lt;script&gt;" in written
    assert BeautifulSoup(written, "html.parser").get_text() == '<a b="1">x</a>\n<!-- <script> -->'
