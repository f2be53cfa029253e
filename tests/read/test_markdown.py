from __future__ import annotations

import pytest

from docspec.read.page import Heading, ItemList, Prose, Sample
from tests.read.reading import grid, outline, page, rules, shown, source_at, tables


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("# Hylla{#hylla}", ["h1 Hylla #hylla"], id="anchor"),
        pytest.param("## `läge` *x* {#section-6590}", ["h2 {läge} /x/ #section-6590"], id="inline-and-anchor"),
        pytest.param("## A {# sec-1 }", ["h2 A #sec-1"], id="blanks-in-anchor"),
        pytest.param("## 参数 ｛＃sec｝", ["h2 参数 #sec"], id="full-width-anchor"),
        pytest.param("## A {#sec", ["h2 A #sec"], id="cut-anchor"),
        pytest.param("## [!DNL Shelf] {#s}", ["h2 Shelf #s"], id="marker"),
        pytest.param("Titel\n=====", ["h1 Titel #None"], id="underlined"),
        pytest.param("Två\nrader  \noch `kod`", ["p Två rader och {kod}"], id="paragraph"),
        pytest.param("**Inmatning**", ["label !Inmatning!"], id="label"),
        pytest.param("**Input** (xParam)", ["label !Input! (xParam)"], id="label-and-name"),
        pytest.param("**Ausgabe(xReturn)** ", ["label !Ausgabe(xReturn)!"], id="label-with-name"),
        pytest.param("**输入（xParam）**", ["label !输入（xParam）!"], id="label-full-width"),
        pytest.param("**Uscita** (`x return`):", ["label !Uscita! ({x return}):"], id="label-and-code"),
        pytest.param("** Uscita (x)**", ["label !Uscita (x)!"], id="label-with-a-blank-in-its-marks"),
        pytest.param("**Obs** inte en etikett", ["p !Obs! inte en etikett"], id="no-label"),
        pytest.param("**Obs** (det finns fem ord här)", ["p !Obs! (det finns fem ord här)"], id="no-label-either"),
        pytest.param(">[!NOTE]\n>\n>Läs `x`.", ["p [!NOTE]", "p Läs {x}."], id="quote"),
        pytest.param(">* a\n>* b", ["list a | b"], id="list-in-quote"),
        pytest.param("* `A`\n* [!DNL `B c`]\n+ d", ["list {A} | {B c}", "list d"], id="lists"),
        pytest.param("1. ett\n\n   två\n1. tre", ["list ett¶två | tre"], id="loose-numbered"),
        pytest.param("* a\n  * b\n    c\n* d", ["list a | b c | d"], id="nested-items-follow"),
        pytest.param("* a\n\n  ```xml\n  <a/>\n  ```\n* b", ["list a | b", "sample xml: <a/>"], id="fence-in-item"),
        pytest.param("```Java {.line-numbers}\n<a>|</a>\n```", ["sample java: <a>|</a>"], id="fence"),
        pytest.param("~~~\n# no heading\n~~~", ["sample : # no heading"], id="fence-without-language"),
        pytest.param("a <!-- hidden -->b", ["p a b"], id="comment"),
        pytest.param("<!--\n\n# hidden\n-->\nb", ["p b"], id="comment-over-lines"),
        pytest.param("x&#x200B;y &lt;z&gt; &auml;", ["p x\u200by <z> ä"], id="entities"),
        pytest.param("\u200f`שם` هو", ["p \u200f{שם} هو"], id="rtl"),
        pytest.param(
            "<b>x</b> <span class='codeph'>y</span> <job_id> <br/>z", ["p !x! {y} <job_id> z"], id="inline-html"
        ),
        pytest.param("[a `b`](r-x.md#y) ![alt](i.png)", ["p <r-x.md#y|a {b}> alt"], id="link-and-image"),
        pytest.param(
            "[[!DNL Shelf]](s.md) [!UICONTROL Spara](t.md)", ["p <s.md|Shelf> <t.md|Spara>"], id="marked-links"
        ),
        pytest.param(
            "<p>en <b>rad</b></p>\n\n<details>\n<summary>s</summary>\n\nt\n\n</details>",
            ["p en !rad!", "p s", "p t"],
            id="html-blocks",
        ),
        pytest.param("a\n\n---\n\nb", ["p a", "p b"], id="rule"),
    ],
)
def test_blocks(text: str, found: list[str]) -> None:
    assert outline(page(text)) == found
    assert outline(page(text.replace("\n", "\r\n"))) == found


@pytest.mark.parametrize(
    ("rows", "found", "unread"),
    [
        pytest.param("| `*`x`*` | `*`två ord`*` |", [["{x}", "{två ord}"]], [], id="emphasised-code"),
        pytest.param(r"| a \| b | `c\|d` |", [["a | b", "{c|d}"]], [], id="escaped-pipes"),
        pytest.param("| `a|b` | c |", [["{a|b}", "c"]], [], id="pipe-in-code"),
        pytest.param("| [!DNL `a`] | [!UICONTROL *b* c] d] |", [["{a}", "/b/ c d]"]], [], id="markers"),
        pytest.param("| a | |\n| | |", [["a", ""], ["", ""]], [], id="empty-cells"),
        pytest.param("| 1 |\n| 1 | 2 | `3` |", [["1"], ["1", "2", "{3}"]], [("R106", 3), ("R106", 4)], id="ragged"),
        pytest.param("| a | b", [["a", "b"]], [], id="no-last-pipe"),
        pytest.param("| a", [["a"]], [("R106", 3)], id="cut"),
        pytest.param("| x &#124; y | <ul><li>a</li><li>b</li></ul> |", [["x | y", "a b"]], [], id="html-in-cell"),
    ],
)
def test_pipe_tables(rows: str, found: list[list[str]], unread: list[tuple[str, int]]) -> None:
    read = page(f"| A | B |\n|---|---|\n{rows}\n")
    assert grid(tables(read)[0]) == found
    assert rules(read) == unread


def test_a_table_whose_header_lost_a_cell_is_a_table() -> None:
    read = page("| Namn |\n|---|---|\n| `a` | b |\n")
    assert outline(read) == ["table None 1x1"]
    assert [shown(cell.text) for cell in tables(read)[0].header] == ["Namn"]
    assert grid(tables(read)[0]) == [["{a}", "b"]]
    assert {rule for rule, _ in rules(read)} == {"R106"}


def test_places_are_of_the_whole_file() -> None:
    data = (
        "\ufeff---\r\nt: 1\r\n---\r\n\r\n## Ä `x` {#a}\r\n\r\n**Å** (y)\r\n\r\n* 状态 `b`\r\n  * c\r\n\r\n"
        "| N | T |\r\n|---|---|\r\n| `ö` |  xsd:sträng  |\r\n| `p|q` | |\r\n\r\n```xml\r\n<å/>\r\n```\r\n"
    ).encode()
    read = page(data)
    heading, label, items, table, sample = read.blocks
    assert isinstance(heading, Heading)
    assert isinstance(label, Prose)
    assert isinstance(items, ItemList)
    assert isinstance(sample, Sample)
    assert source_at(data, heading.place) == "Ä `x`"
    assert source_at(data, label.place) == "**Å** (y)"
    assert [source_at(data, item.place) for item in items.items] == ["状态 `b`", "c"]
    (table,) = tables(read)
    cells = [[source_at(data, cell.place) for cell in row.cells] for row in table.rows]
    assert cells == [["`ö`", "xsd:sträng"], ["`p|q`", ""]]
    place = table.rows[0].cells[1].place
    assert (place.line, place.column, place.end_column) == (14, 10, 20)
    assert source_at(data, sample.place) == "<å/>"


def test_a_fence_that_is_never_closed_is_read_and_said() -> None:
    read = page("a\n\n```xml\n<a>\n<table>")
    assert outline(read) == ["p a", "sample xml: <a>\n<table>"]
    assert rules(read) == [("R104", 3)]
