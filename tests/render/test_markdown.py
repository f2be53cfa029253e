"""Text as Markdown that all readers take for the same, proven by them."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from docspec.read.inline import Code, Emphasis, Link, Paragraph, Text, Words
from docspec.render import markdown
from docspec.render.prose import read
from tests.markdown_readers import READERS, letters, mdx, shown
from tests.strategies import TEXTS

# What begins or ends something in one dialect or the other.
MARKS = (
    "a b 1 . ) ( * ** _ ` `` ``` < > & &amp; <b> </b> <div> <!-- --> <![CDATA[ ]]> <?php ?> { } {: #x .y } {#id} | \\ "
    "# ## ~ ~~ - + = == === [ ] [x] [^1] [x]: ! ![ ]( http://a.b/x_y www.a.com WWW.b ftp://a.b a@b.c mailto:a@b.c :// "
    ": :: ::: :note[x] !!! ??? /// $ $$ $a$ ^ % import export importa [TOC] *[a]: 1. 2) --- *** é 中 。 “ ” \u0301 "
    "שלום \u00a0 \u200b \ufeff <br> <script> https://x.y/?a=1&b=2 {{ }} {% %} &#42; &copy"
).split(" ")
MIXED = st.lists(st.sampled_from([*MARKS, " ", "  ", "\n", "\n\n", "\n    ", "\n* "]), max_size=8).map("".join)
ANY = st.one_of(TEXTS, MIXED, st.text(alphabet="ab \\`*_[]<>&|~#-+.1)(!:/\n\t{}$@=^"), st.text())
WORDS = st.builds(Words, ANY)
INLINE = st.recursive(
    st.one_of(WORDS, st.builds(Code, ANY)),
    lambda inner: st.one_of(
        st.builds(Emphasis, st.booleans(), st.lists(inner, max_size=3).map(tuple)),
        st.builds(Link, st.sampled_from(["x.md", "https://a.b/?c&d", "a(b).md"]), st.tuples(WORDS)),
    ),
    max_leaves=6,
)
PARAGRAPHS = st.lists(INLINE, max_size=6).map(lambda nodes: Text((Paragraph(tuple(nodes)),)))
RUNNING = st.one_of(ANY.map(read), PARAGRAPHS)
many = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def same(target: str) -> str:
    return target


def seen(text: str) -> str:
    """What a reader is to show of a text."""
    return " ".join(markdown.visible(text).split())


def table(*cells: str) -> str:
    return f"| a | b | c |\n| --- | --- | --- |\n| {' | '.join(cells)} |\n"


def page(title: str, left: Text, right: Text, sample: str) -> str:
    """Everything at every place that it may have."""
    cells = table(f"{markdown.anchor(title)}{markdown.cell(left, same)}", markdown.cell(right, same), "END")
    parts = [
        f"# {markdown.line(title)}",
        f"## x {markdown.heading(right, same)}",
        markdown.line(title),
        markdown.code(title),
        markdown.blocks(left, same),
        cells,
        markdown.fence(sample, "xml"),
        f"*   {markdown.code(sample) or 'x'}",
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def expected(title: str, left: Text, right: Text, sample: str) -> str:
    """The letters of that page."""
    both = [left.plain(), right.plain()]
    parts = [title, "x", right.plain(), title, title, left.plain(), "abc", *both, "END", sample, sample or "x"]
    if not seen(sample):
        parts[-1] = "x"
    # The bullets of a list in a cell are letters, those of a list are not.
    return "".join("".join(seen(part).split()) for part in parts).replace("•", "")


@pytest.mark.parametrize("reader", READERS)
@many
@given(text=ANY)
def test_words_are_only_words(reader: str, text: str) -> None:
    written = markdown.line(text)
    html = READERS[reader](written)
    assert shown(html) == seen(text)
    found = BeautifulSoup(html, "html.parser").find_all()
    # GitHub makes links of mail addresses, and nobody can keep it from that.
    assert {tag.name for tag in found if "@" not in str(tag.get("href"))} <= {"p", "span"}


@pytest.mark.parametrize("reader", READERS)
@many
@given(title=ANY, left=RUNNING, right=RUNNING, sample=ANY)
def test_a_page_says_what_it_is_to_say(reader: str, title: str, left: Text, right: Text, sample: str) -> None:
    html = READERS[reader](page(title, left, right, sample))
    assert letters(html).replace("•", "") == expected(title, left, right, sample)
    document = BeautifulSoup(html, "html.parser")
    assert [len(row.find_all(["td", "th"])) for row in document.find_all("tr")] == [3, 3]
    assert len(document.find_all(["h1", "h2"])) == 2
    assert not document.find_all(["script", "img", "del", "hr", "input", "h3", "blockquote", "details", "sup", "abbr"])


@pytest.mark.slow
def test_mdx_says_the_same() -> None:
    """In a batch, for Node.js is slow to start."""
    made: list[tuple[str, Text, Text, str]] = []

    @settings(max_examples=400, database=None, deadline=None, derandomize=True, phases=[Phase.generate],
              suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(title=ANY, left=RUNNING, right=RUNNING, sample=ANY)
    def keep(**parts: Any) -> None:
        made.append((parts["title"], parts["left"], parts["right"], parts["sample"]))

    keep()
    assert len(made) > 100
    for parts, html in zip(made, mdx([page(*parts) for parts in made]), strict=True):
        assert letters(html).replace("•", "") == expected(*parts), page(*parts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One.\n\nTwo.", "One.<br />Two.", id="paragraphs"),
        pytest.param("Kinds:\n\n* a\n* b", "Kinds:<br />• a<br />• b", id="list"),
        pytest.param("a | b", "a &#124; b", id="pipe"),
        pytest.param("`a|b`", "<code>a&#124;b</code>", id="pipe in code"),
        pytest.param("`a\\|b*c*`", "<code>a\\\\&#124;b\\*c\\*</code>", id="backslash and pipe in code"),
        pytest.param("`` ` ``", "<code>\\`</code>", id="backtick in code"),
        pytest.param("`<a>{b}`", "`<a>{b}`", id="tag in code"),
        pytest.param("`<!--{b}`", "<code>&lt;!--\\{b\\}</code>", id="comment in code"),
        pytest.param("`{b}`", "`{b}`", id="braces in code"),
        pytest.param("`:::a b`", "<code>:::a b</code>", id="code that seems to name a language"),
        pytest.param("`a`**`b`**", "`a`<strong>`b`</strong>", id="code in emphasis"),
        pytest.param("a\nb", "a b", id="soft break"),
        pytest.param("a<br>b", "a&lt;br\\>b", id="HTML is words"),
        pytest.param("<script>x</script>", "&lt;script\\>x&lt;/script\\>", id="script is words"),
        pytest.param("*a* **b**", "*a* **b**", id="emphasis"),
        pytest.param("***a***", "<em>**a**</em>", id="emphasis in emphasis"),
        pytest.param("*(a)*", "<em>(a)</em>", id="emphasis that ends in a mark"),
        pytest.param("{a} and {{ b }}", "\\{a\\} and \\{\\{ b \\}\\}", id="braces"),
        pytest.param("Pay $5.", "Pay <span>$</span>5.", id="dollar"),
        pytest.param("at http://a.b and c@d.e", "at http&#58;//a.b and c@d.e", id="addresses are words"),
        pytest.param("on www.a.b", "on www&#46;a.b", id="address without a scheme"),
        pytest.param("[x](http://a/b?c&d)", "[x](http://a/b?c&amp;d)", id="link"),
        pytest.param("[x](javascript:alert)", "x", id="script link"),
        pytest.param("[x|y](a|b.md)", "[x&#124;y](a%7Cb.md)", id="pipe in a link"),
        pytest.param("[`x`](<a b.md>)", "[`x`](ab.md)", id="code in a link"),
        pytest.param("[x](原始.md)", "[x](原始.md)", id="letters in a link"),
        pytest.param("[x](<a(b).md>)", "[x](a%28b%29.md)", id="brackets in a link"),
        pytest.param("![alt](x.png)", "alt", id="image"),
        pytest.param("Look\\![x](a.md)", "Look\\![x](a.md)", id="no image"),
        pytest.param("Look!", "Look!", id="no link"),
        pytest.param("مرحبا\n\nשלום", "مرحبا<br />שלום", id="right to left"),
        pytest.param("", "", id="empty"),
    ],
)
def test_cells(text: str, expected: str) -> None:
    assert markdown.cell(read(text), same) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One.\n\n* a\n* b", "One.\n\n*   a\n*   b", id="list"),
        pytest.param("* a\n  * b\n\n  c", "*   a\n\n    *   b\n\n    c", id="nested list"),
        pytest.param("1. a\n2. b", "*   a\n*   b", id="numbered list"),
        pytest.param("\\# a", "\\# a", id="no heading"),
        pytest.param("\\- a", "&#45; a", id="no list"),
        pytest.param("1\\. a", "1\\. a", id="no numbered list"),
        pytest.param("import a", "&#105;mport a", id="no module of MDX"),
        pytest.param("important", "important", id="a word"),
        pytest.param("!!! note", "&#33;!! note", id="no admonition"),
        pytest.param("# a", "a", id="heading"),
        pytest.param("> a", "a", id="quote"),
        pytest.param("```\na\nb\n```", "`a b`", id="code block"),
    ],
)
def test_blocks(text: str, expected: str) -> None:
    assert markdown.blocks(read(text), same) == expected


def test_code_spans_side_by_side_stay_apart() -> None:
    text = Text((Paragraph((Code("a"), Code("b"), Words(" "), Code("c"))),))
    assert markdown.cell(text, same) == "`a`<code>b</code> `c`"


def test_a_heading_is_on_one_line() -> None:
    assert markdown.heading(read("One.\n\n* a"), same) == "One. • a"


@pytest.mark.parametrize("reader", READERS)
@many
@given(text=ANY, name=ANY)
def test_what_leads_to_an_anchor_finds_it(reader: str, text: str, name: str) -> None:
    way = markdown.link("x", f"a.md#{markdown.row_id(name)}")
    html = READERS[reader](table(way, f"{markdown.anchor(name)}{markdown.line(text)}", "END"))
    document = BeautifulSoup(html, "html.parser")
    ids = [str(found["id"]) for found in document.select("a[id]")]
    (target,) = [str(found["href"]) for found in document.select('a[href^="a.md"]')]
    assert [unquote(target)] == [f"a.md#{found}" for found in ids]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("companyHandle", "companyHandle", id="a name"),
        pytest.param("input.x-y_z", "input.x-y_z", id="marks of names"),
        pytest.param("läge", "läge", id="letters of any script"),
        pytest.param("f(a, b)", "f.28a.2C.20b.29", id="other marks"),
        pytest.param('"><b>', ".22.3E.3Cb.3E", id="markup"),
        pytest.param("a%20b", "a.2520b", id="what a link would decode"),
    ],
)
def test_ids_of_rows(name: str, expected: str) -> None:
    assert markdown.row_id(name) == expected


@given(text=ANY)
def test_a_fence_holds_its_text(text: str) -> None:
    for read_as in READERS.values():
        html = read_as(markdown.fence(text, "xml"))
        (code,) = BeautifulSoup(html, "html.parser").find_all("code")
        assert "".join(code.get_text().split()) == "".join(seen(text).split())
