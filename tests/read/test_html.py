from __future__ import annotations

import pytest

from docspec.read.page import Role
from tests.read.reading import grid, outline, page, rules, shown, source_at, tables


def one_cell(inner: str) -> str:
    return f'<table id="t">\n<tr><th>Namn</th></tr>\n<tr>\n<td colname="col1">{inner}</td>\n</tr>\n</table>\n'


@pytest.mark.parametrize(
    ("inner", "found"),
    [
        pytest.param(
            ' <span class="codeph"> <span class="varname"> läge</span> </span> ', "{läge}", id="name-in-spans"
        ),
        pytest.param(
            '<span class="codeph"> mail <span class="varname"></span></span>', "{mail}", id="name-outside-element"
        ),
        pytest.param('Fras </span> av <span class="codeph"> ', "Fras av", id="broken-spans"),
        pytest.param('<span class="codeph">a</span><span class="codeph">b</span>', "{a} {b}", id="code-that-touches"),
        pytest.param('den<span class="codeph"> x</span>-typ', "den {x}-typ", id="blank-inside-code"),
        pytest.param("<code>a <b>b</b></code> <tt>c</tt>", "{a b} {c}", id="code-and-tt"),
        pytest.param(
            '<span class="codeph"><a href="r-x.md">types:X</a></span>', "<r-x.md|{types:X}>", id="link-in-code"
        ),
        pytest.param('<a href="r-x.md#y" scope="local"> Typ </a>.', "<r-x.md#y|Typ> .", id="link"),
        pytest.param("<b> Namn</b><i></i><em>x</em><strong>y</strong>", "!Namn!/x/!y!", id="emphasis"),
        pytest.param("a<br />b", "a b", id="break"),
        pytest.param("a<p>b</p> <p></p><p>c", "a¶b¶c", id="paragraphs"),
        pytest.param("<p>a<ul><li>b<ul><li>c</ul><li></li><li>d</ul>e", "a¶[b¶[c]; d]¶e", id="lists-left-open"),
        pytest.param("&lt;språk_kod&gt; &amp;&#xA0;&#x200B;x", "<språk_kod> & \u200bx", id="entities"),
        pytest.param("get(<asset_handle>)", "get(<asset_handle>)", id="placeholder-is-no-tag"),
        pytest.param("x<!-- <td>no</td> --> y", "x y", id="comment"),
        pytest.param("[!DNL <i>x</i>] och [!UICONTROL Spara]", "/x/ och Spara", id="markers"),
        pytest.param("<table><tr><td>inner</td></tr></table>z", "inner¶z", id="table-in-cell"),
        pytest.param("类型：图像", "类型：图像", id="cjk"),
        pytest.param("\u202bשם\u202c", "\u202bשם\u202c", id="bidi-marks-stay"),
    ],
)
def test_cells(inner: str, found: str) -> None:
    text = one_cell(inner)
    read = page(text)
    (table,) = tables(read)
    assert grid(table) == [[found]]
    assert source_at(text.encode(), table.rows[0].cells[0].place) == inner.strip(" ")
    assert read.unread == ()


@pytest.mark.parametrize(
    ("text", "rows", "unread"),
    [
        pytest.param(
            "<table><tr><td>a<td>b<tr><td>c<td>d</table>", [["a", "b"], ["c", "d"]], [], id="end-tags-left-out"
        ),
        pytest.param("<TABLE><TR><TD>a</TD></TR></TABLE>", [["a"]], [], id="upper-case"),
        pytest.param("<table><thead><tr><td>H</td></tr></thead><tr><td>a</td></tr></table>", [["a"]], [], id="thead"),
        pytest.param(
            "<table>\n<tr><th>A</th><th>B</th></tr>\n<tr><td>1</td></tr>\n</table>",
            [["1"]],
            [("R106", 3)],
            id="lost-cell",
        ),
        pytest.param(
            "<table><tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr><tr><td colspan=2>d</td></tr></table>",
            [["a", "b"], ["a", "c"], ["d", "d"]],
            [],
            id="spans",
        ),
        pytest.param(
            "<table>\n<td>a</td>\n<tr><td>b</td></tr></table>", [["b"]], [("R107", 2)], id="cell-outside-rows"
        ),
        pytest.param("<table>\n<tr><td>a</td>\n<td>b", [["a", "b"]], [("R105", 1)], id="cut"),
        pytest.param("<table><tr>\n\n<td>a</td>\n\n</tr>\n\n</table>", [["a"]], [], id="empty-lines"),
        pytest.param('<table><tr><td title="a > b">x</td></tr></table>', [["x"]], [], id="bracket-in-attribute"),
        pytest.param(
            '<table><tr><td title=">x</td><td>y</td></tr></table>', [["y"]], [("R107", 1)], id="quote-left-open"
        ),
        pytest.param("<table></table>", [], [], id="nothing-in-it"),
    ],
)
def test_rows(text: str, rows: list[list[str]], unread: list[tuple[str, int]]) -> None:
    read = page(text)
    assert (grid(tables(read)[0]), rules(read)) == (rows, unread)


def test_a_first_row_that_is_a_header_by_its_words() -> None:
    (table,) = tables(page("<table><tr><td>Namn</td><td>Typ</td></tr><tr><td>a</td><td>xsd:int</td></tr></table>"))
    assert [shown(cell.text) for cell in table.header] == ["Namn", "Typ"]
    assert table.columns == {Role.NAME: 0, Role.TYPE: 1}


def test_tables_stand_among_the_other_blocks_in_order() -> None:
    text = "# A\n\n<table id=x><tr><td>1</td></tr></table> after\n\n| B |\n|---|\n| 2 |\n\n`<table>`\n"
    assert outline(page(text)) == ["h1 A #None", "table x 1x0", "p after", "table None 1x1", "p {<table>}"]


def test_the_place_of_a_table_holds_its_tags() -> None:
    data = "å <table id=x>\n<tr><td>1</td></tr>\n</table>, b".encode()
    (table,) = tables(page(data))
    assert source_at(data, table.place) == "<table id=x>\n<tr><td>1</td></tr>\n</table>"
    assert (table.place.line, table.place.column, table.place.end_line) == (1, 3, 3)
    assert source_at(data, table.rows[0].place) == "<td>1</td>"


def test_nesting_without_end_is_unread() -> None:
    read = page("<table><tr><td>" + "<div>" * 5000 + "x</table>\n\n# T\n")
    assert outline(read)[-1] == "h1 T #None"


WHOLE = """<!DOCTYPE html>
<html><head><title>Hylla &amp; bok</title><meta name="uuid" content="1-2"><style>p {}</style></head>
<body><h1 id="shelf">Hylla</h1><div>En <code>hylla</code>.<p><b>Inmatning</b></p></div>
<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>
<table id="q"><tr><th>Namn</th><th>Typ</th></tr><tr><td>läge</td><td>xsd:sträng</td></tr></table>
<pre class="language-xml">&lt;a&gt;
 &lt;/a&gt;</pre><script>if (a < b) {}</script></body></html>
"""


@pytest.mark.parametrize("path", ["sv/x.html", "sv/x.txt"])
def test_a_whole_page(path: str) -> None:
    data = WHOLE.encode()
    read = page(data, path)
    assert outline(read) == [
        "h1 Hylla #shelf",
        "p En {hylla}.",
        "label !Inmatning!",
        "list a | b | c",
        "table q 1x2",
        "sample xml: <a>\n </a>",
    ]
    assert read.front_matter == {"title": "Hylla & bok", "uuid": "1-2"}
    assert source_at(data, read.blocks[0].place) == "Hylla"
    assert source_at(data, tables(read)[0].rows[0].cells[1].place) == "xsd:sträng"
