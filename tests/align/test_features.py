from __future__ import annotations

import pytest

from docspec.align.features import cell_text, features, fold, overlap, text_tokens
from docspec.read.inline import Text
from docspec.read.page import Block, Prose
from tests.pages import page, section, table
from tests.read.reading import cell


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param("  Tom \t Hylla\n", "tom hylla", id="blanks-and-case"),
        pytest.param("类型：书架", "类型:书架", id="full-width-colon"),
        pytest.param("ＡＢＣ　ｄ", "abc d", id="full-width-letters"),
        pytest.param("e\u0301tage\u0301re", "étagére", id="combining-marks"),
        pytest.param("\u200fمرسى\u200e", "مرسى", id="bidi-marks"),
        pytest.param("\ufeffshelf\u200b\u00adId", "shelfid", id="zero-width"),
        pytest.param("STRASSE", "strasse", id="upper"),
        pytest.param("Straße", "strasse", id="sharp-s"),
        pytest.param("", "", id="empty"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert cell_text(cell(text)) == folded


def test_no_cell_has_no_text() -> None:
    assert cell_text(None) == ""


def first(text: str) -> Block:
    return page("x.md", text).blocks[0]


def paragraph(text: str) -> Text:
    block = first(text)
    assert isinstance(block, Prose)
    return block.text


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        pytest.param("Hyllan `shelfHandle` är tom.", {"shelfhandle", "shelfHandle"}, id="code-in-swedish"),
        pytest.param("书架shelfHandle是空的。", {"shelfHandle"}, id="identifier-among-chinese"),
        pytest.param("المرسى berthHandle فارغ", {"berthHandle"}, id="identifier-among-arabic"),
        pytest.param("SHELF_EMPTY and Shelf", {"SHELF_EMPTY"}, id="constants"),
        pytest.param("Højst 1.200 eller 30", {"1.200", "30"}, id="numbers"),
        pytest.param("Se [boken](../types/r-book.md#book).", {"r-book.md"}, id="link"),
        pytest.param("Se [här](#book).", set(), id="link-on-the-page"),
        pytest.param("Bara ord, inget annat.", set(), id="words"),
        pytest.param("`höjd` och `书`", set(), id="code-that-was-translated"),
    ],
)
def test_text_tokens(text: str, tokens: set[str]) -> None:
    assert text_tokens(paragraph(text)) == tokens


@pytest.mark.parametrize(
    ("text", "kind", "ids", "size", "level"),
    [
        pytest.param("### Hylla {#shelf}\n", "heading", {"shelf"}, 1, 3, id="heading"),
        pytest.param("# Hylla\n", "heading", set(), 1, 1, id="heading-without-anchor"),
        pytest.param("En hylla.\n", "prose", set(), 1, 0, id="prose"),
        pytest.param("**Indata (getShelfParam)**\n", "label", set(), 1, 0, id="label"),
        pytest.param("* a\n* b\n* c\n", "list", set(), 3, 0, id="list"),
        pytest.param(table("Namn|Typ", "a|xsd:int", "b|xsd:int"), "table", set(), 2, 0, id="table"),
        pytest.param("<table id='t1'><tr><td>a</td></tr></table>\n", "table", {"t1"}, 1, 0, id="html-table"),
        pytest.param("```xml\n<a>\n<b/>\n</a>\n```\n", "sample", set(), 3, 0, id="sample"),
    ],
)
def test_features(text: str, kind: str, ids: set[str], size: int, level: int) -> None:
    found = features(first(text))
    assert (found.kind, set(found.ids), found.size, found.level) == (kind, ids, size, level)


def test_tokens_of_a_sample_are_its_names_and_of_a_table_those_of_all_cells() -> None:
    sample = features(first("```xml\n<getShelf><id>书</id></getShelf>\n```\n"))
    assert sample.tokens == {"getShelf"}
    rows = features(page("x.md", section("T", table("Namn|Typ", "shelfId|xsd:int", "x|y"))).blocks[1])
    assert rows.tokens == {"shelfId"}


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [("abc", "abc", 1.0), ("ab", "bc", 1 / 3), ("a", "b", 0.0), ("", "a", 0.0), ("", "", 0.0)],
    ids=["same", "one-of-three", "none", "empty", "both-empty"],
)
def test_overlap(one: str, other: str, share: float) -> None:
    assert overlap(frozenset(one), frozenset(other)) == pytest.approx(share)
