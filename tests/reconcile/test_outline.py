from __future__ import annotations

import pytest

from docspec.read.page import Item, ItemList, Table
from docspec.reconcile.outline import (
    code_rows,
    is_reference_list,
    is_value_list,
    item_gloss,
    item_value,
    outline,
    references,
)
from tests.pages import aligned, outlined, page, section, table
from tests.reconcile.kinds_of_pages import ENUM, FAULT, INDEX, OPERATION, PROSE, TYPE, UNLISTED


def test_a_type() -> None:
    found = outlined(TYPE)
    assert {locale: text.plain() for locale, text in found.title.texts.items()} == {
        "sv-SE": "Berth",
        "he-IL": "רציף",
        "zh-Hans": "泊位",
    }
    assert found.summary == {"he-IL": "מקום לאורך הרציף.", "sv-SE": "En plats vid kajen.", "zh-Hans": "码头边的位置。"}
    assert [len(part.rows) for part in found.tables] == [2]
    assert (found.labels, found.lists, found.prose_lists, found.code_tables, found.samples) == ([], [], 0, [], [])


def test_an_operation() -> None:
    found = outlined(OPERATION)
    assert [part.part for part in found.tables] == [0, 1]
    assert [set(label.bracketed().values()) for label in found.labels] == [{"getBerthParam"}, {"getBerthReturn"}]
    assert [len(label.bracketed()) for label in found.labels] == [3, 3]
    assert [part.under_heading for part in found.lists] == [True]
    assert [part.label.texts["sv-SE"].plain() for part in found.samples] == ["Fråga", "Svar"]
    assert {part.heading.texts["ar-EG"].plain() for part in found.samples} == {"مثال"}


@pytest.mark.parametrize(
    ("label", "names"),
    [
        pytest.param("**Input (getBerthParam)**", ["getBerthParam"], id="inside-the-bold"),
        pytest.param("**Input** (getBerthParam)", ["getBerthParam"], id="beside-the-bold"),
        pytest.param("**输入（getBerthParam）**", ["getBerthParam"], id="full-width"),
        pytest.param("**入力** （ getBerthParam ）", ["getBerthParam"], id="full-width-and-blanks"),
        pytest.param("**קלט (getBerthParam)**", ["getBerthParam"], id="hebrew"),
        pytest.param("**Input**", [], id="no-name"),
        pytest.param("**输入（获取泊位）**", [], id="a-name-that-was-translated-everywhere"),
    ],
)
def test_names_of_messages(label: str, names: list[str]) -> None:
    found = outlined({"de-DE": section("A", label, table("Name|Type", "a|xsd:int"))})
    assert [label.bracketed()["de-DE"] for label in found.labels] == names


def test_a_name_in_brackets_that_one_locale_translated_is_kept_as_it_says_it() -> None:
    texts = {"de-DE": "**Eingabe (getBerthParam)**", "zh-Hans": "**输入（获取泊位参数）**"}
    found = outlined(
        {locale: section("A {#a}", text, table("Name|Type", "a|xsd:int")) for locale, text in texts.items()}
    )
    assert [label.bracketed() for label in found.labels] == [{"de-DE": "getBerthParam", "zh-Hans": "获取泊位参数"}]


def test_an_output_alone() -> None:
    found = outlined(
        {
            "pl-PL": section(
                "A", "**Wejście (aParam)**", "Brak.", "**Wyjście (aReturn)**", table("Nazwa|Typ", "a|xsd:int")
            )
        }
    )
    assert [label.bracketed()["pl-PL"] for label in found.labels] == ["aParam", "aReturn"]
    assert [part.part for part in found.tables] == [1]


def test_parts_count_anew_under_each_heading() -> None:
    two = table("Name|Type", "a|xsd:int")
    found = outlined(
        {
            "de-DE": section(
                "T", section("A", "**In (x)**", two, "**Out (y)**", two), section("B", "**In (z)**", two), level=1
            )
        }
    )
    assert [(part.heading.texts["de-DE"].plain(), part.part) for part in found.tables] == [("A", 0), ("A", 1), ("B", 0)]


def test_several_tables_with_their_ids() -> None:
    rows = "<tr><th>Name</th><th>Type</th></tr><tr><td>a</td><td>xsd:int</td></tr>"
    found = outlined(
        {
            locale: "".join(f"<table id='{name}'>{rows}</table>\n\n" for name in ("t1", "t2"))
            for locale in ("de-DE", "ar-EG")
        }
    )
    assert [part.ids for part in found.tables] == [("t1",), ("t2",)]


def test_values_and_their_glosses() -> None:
    found = outlined(ENUM)
    (part,) = found.lists
    assert [item_value(items["hi-IN"]) for items in part.items] == ["Free", "Taken", "Closed"]
    assert [item_gloss(items["ko-KR"]) for items in part.items] == ["비어 있음", "사용 중", ""]


def test_fault_codes() -> None:
    found = outlined(FAULT)
    (block,) = found.code_tables
    codes = {
        locale: [(number, name) for number, name, _ in code_rows(item)]
        for locale, item in block.blocks.items()
        if isinstance(item, Table)
    }
    assert codes == {locale: [(10000, "HARBOUR_FAULT_CLOSED"), (10001, "HARBOUR_FAULT_FULL")] for locale in FAULT}
    assert len(found.tables) == 1


@pytest.mark.parametrize(
    ("texts", "lists", "prose"), [(INDEX, 0, 1), (PROSE, 0, 1), (ENUM, 1, 0)], ids=["links", "prose", "values"]
)
def test_lists(texts: dict[str, str], lists: int, prose: int) -> None:
    found = outlined(texts)
    assert (len(found.lists), found.prose_lists) == (lists, prose)


def test_a_language_that_no_vocabulary_has() -> None:
    assert [len(part.rows) for part in outlined(UNLISTED).tables] == [2]


def test_a_summary_from_the_front_matter_where_the_page_has_none() -> None:
    found = outlined(
        {
            "sv-SE": f"---\ndescription: En *plats*\n---\n\n# A\n\n{table('Namn|Typ', 'a|xsd:int')}",
            "ja-JP": "# A\n\n場所です。\n",
        }
    )
    assert found.summary == {"ja-JP": "場所です。", "sv-SE": "En \\*plats\\*"}


def test_an_empty_page() -> None:
    found = outline(aligned({"sv-SE": "---\ntitle: x\n---\n"}))
    assert (found.title.texts, found.summary, found.tables) == ({}, {}, [])


def items(text: str) -> ItemList:
    (block,) = page("x.md", text).blocks
    assert isinstance(block, ItemList)
    return block


@pytest.mark.parametrize(
    ("text", "value", "gloss"),
    [
        pytest.param("`Free`", "Free", "", id="code"),
        pytest.param("`Free`: ledig", "Free", "ledig", id="gloss"),
        pytest.param("`Free` – ledig *nu*", "Free", "ledig *nu*", id="gloss-with-a-dash"),
        pytest.param("`Free`：空闲", "Free", "空闲", id="full-width-colon"),
        pytest.param("Free", "Free", "", id="no-code"),
        pytest.param("Free now", None, "", id="words"),
        pytest.param("Läs `Free`", None, "", id="code-inside"),
        pytest.param("`1`", "1", "", id="number"),
    ],
)
def test_items(text: str, value: str | None, gloss: str) -> None:
    item: Item = items(f"* {text}").items[0]
    assert item_value(item) == value
    assert item_gloss(item) == gloss


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("* `A`\n* `B`", True),
        ("* `A`\n* `B`\n* `C`\n* `D`\n* något annat här", True),
        ("* `A`\n* något annat här", False),
        ("* [A](a.md)\n* [B](b.md)", False),
        ("* مكان\n* رصيف", False),
    ],
    ids=["all", "four-of-five", "half", "links", "arabic-words"],
)
def test_is_value_list(text: str, is_one: bool) -> None:
    assert is_value_list(items(text)) is is_one


@pytest.mark.parametrize(
    ("values", "is_one"),
    [
        (["`Berth/state`", "`getBerthParam/state`"], True),
        (["`Berth/state`", "`Free`", "`Taken`"], False),
        (["`Free`"], False),
    ],
    ids=["references", "one-of-three", "values"],
)
def test_is_reference_list(values: list[str], is_one: bool) -> None:
    text = section("A", section("B", "\n".join(f"* {value}" for value in values)), level=1)
    (part,) = outlined({"de-DE": text}).lists
    assert is_reference_list(part) is is_one


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Used by Berth/state and Ship.state.", ["Berth/state", "Ship.state"], id="english"),
        pytest.param("由Berth/state使用。", ["Berth/state"], id="chinese"),
        pytest.param("Berth／state", ["Berth/state"], id="full-width-slash"),
        pytest.param("Input(getBerth)/state", ["Input(getBerth)/state"], id="brackets"),
        pytest.param("Inga alls.", [], id="none"),
    ],
)
def test_references(text: str, found: list[str]) -> None:
    assert list(references(text)) == found


@pytest.mark.parametrize(
    ("row", "codes"),
    [
        ("10|SHELF_FULL", [(10, "SHELF_FULL")]),
        ("SHELF_FULL|Full|10", [(10, "SHELF_FULL")]),
        ("１０|SHELF_FULL", [(10, "SHELF_FULL")]),
        ("10|shelf full", []),
        ("ten|SHELF_FULL", []),
    ],
    ids=["plain", "other-order", "full-width-digits", "no-constant", "no-number"],
)
def test_code_rows(row: str, codes: list[tuple[int, str]]) -> None:
    (block,) = page("x.md", table(*["|".join("abc"[: row.count("|") + 1]), row])).blocks
    assert isinstance(block, Table)
    assert [(number, name) for number, name, _ in code_rows(block)] == codes
