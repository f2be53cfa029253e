from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from docspec.align.aligned import AlignedBlock
from docspec.align.columns import agreed_columns
from docspec.align.rows import Pairs, align_rows, is_unambiguous
from docspec.read.page import Role
from tests.pages import names, page, table
from tests.read.reading import tables

Lines = Mapping[str, Sequence[str]]

HEADERS = {
    "sv-SE": "Namn|Typ|Beskrivning",
    "he-IL": "שם|סוג|תיאור",
    "ja-JP": "名前|型|説明",
    "hi-IN": "नाम|प्रकार|विवरण",
    "pl-PL": "Nazwa|Typ|Opis",
}
ORCHESTRA: Lines = {
    "sv-SE": [
        "orchestraId|xsd:sträng|Orkesterns nummer.",
        "dirigent|typer:Musician|Den som dirigerar.",
        "platser|xsd:int|Högst 120 platser.",
        "säsong|xsd:sträng|Året, t.ex. `2024`.",
        "instruments|typer:InstrumentArray|",
    ],
    "he-IL": [
        "orchestraId|xsd:מחרוזת|מספר התזמורת.",
        "מנצח|סוגים:מוזיקאי|מי שמנצח.",
        "מקומות|xsd:int|לכל היותר 120 מקומות.",
        "עונה|xsd:מחרוזת|השנה, למשל `2024`.",
        "כלים|סוגים:InstrumentArray|",
    ],
    "ja-JP": [
        "orchestraId|xsd：文字列|オーケストラの番号。",
        "指揮者|型：Musician|指揮をする人。",
        "席|xsd:int|最大120席。",
        "シーズン|xsd：文字列|年、例えば`2024`。",
        "楽器|型：InstrumentArray|",
    ],
    "hi-IN": [
        "orchestraId|xsd:स्ट्रिंग|ऑर्केस्ट्रा की संख्या।",
        "संचालक|प्रकार:Musician|जो संचालन करता है।",
        "सीटें|xsd:int|अधिकतम 120 सीटें।",
        "मौसम|xsd:स्ट्रिंग|वर्ष, जैसे `2024`।",
        "वाद्य|प्रकार:InstrumentArray|",
    ],
    "pl-PL": [
        "orchestraId|xsd:ciąg|Numer orkiestry.",
        "conductor|typy:Musician|Osoba, która dyryguje.",
        "miejsca|xsd:int|Najwyżej 120 miejsc.",
        "sezon|xsd:ciąg|Rok, np. `2024`.",
        "instruments|typy:InstrumentArray|",
    ],
}
ROWS = 5


def rows_of(lines: Lines, pairs: Pairs | None = None) -> AlignedBlock:
    read = {locale: tables(page(f"{locale}/x.md", table(HEADERS[locale], *rows)))[0] for locale, rows in lines.items()}
    return AlignedBlock(dict(read), align_rows(read, agreed_columns(read), pairs or Pairs()))


def numbers(block: AlignedBlock, lines: Lines) -> list[dict[str, int]]:
    """Of each row, its number in each locale of the whole table."""
    of = {(locale, row.partition("|")[0]): number for locale, rows in lines.items() for number, row in enumerate(rows)}
    return [
        {locale: of[locale, cell.text.plain()] for locale in row.rows if (cell := row.cell(locale, Role.NAME))}
        for row in block.rows
    ]


def whole(without: tuple[str, int] = ("", 0), locales: Sequence[str] = tuple(ORCHESTRA)) -> list[dict[str, int]]:
    return [{locale: row for locale in sorted(locales) if (locale, row) != without} for row in range(ROWS)]


def without(locale: str, row: int) -> Lines:
    return {
        name: [line for number, line in enumerate(rows) if (name, number) != (locale, row)]
        for name, rows in ORCHESTRA.items()
    }


def test_the_rows_of_five_languages() -> None:
    block = rows_of(ORCHESTRA)
    assert numbers(block, ORCHESTRA) == whole()
    assert is_unambiguous(block)


@pytest.mark.parametrize("row", range(ROWS), ids=["first", "second", "third", "fourth", "last"])
@pytest.mark.parametrize("locale", ORCHESTRA)
def test_a_row_missing_in_one_locale(locale: str, row: int) -> None:
    block = rows_of(without(locale, row))
    assert numbers(block, ORCHESTRA) == whole((locale, row))
    assert not is_unambiguous(block)


def test_rows_missing_at_both_ends_of_different_locales() -> None:
    lines = dict(ORCHESTRA) | {"sv-SE": ORCHESTRA["sv-SE"][1:], "ja-JP": ORCHESTRA["ja-JP"][:-1]}
    found = numbers(rows_of(lines), ORCHESTRA)
    assert [sorted(set(ORCHESTRA) - set(row)) for row in found] == [["sv-SE"], [], [], [], ["ja-JP"]]


def test_an_extra_row_stands_alone_at_its_place() -> None:
    lines = {
        **ORCHESTRA,
        "he-IL": [*ORCHESTRA["he-IL"][:2], "במה|xsd:boolean|האם יש במה של `Grand`.", *ORCHESTRA["he-IL"][2:]],
    }
    block = rows_of(lines)
    assert [len(row.rows) for row in block.rows] == [5, 5, 1, 5, 5, 5]
    assert names(block, "he-IL")[2] == "במה"


@pytest.mark.parametrize(
    "order",
    [(1, 0, 2, 3, 4), (0, 1, 2, 4, 3), (4, 0, 1, 2, 3), (1, 2, 3, 4, 0)],
    ids=["first-two", "last-two", "last-first", "first-last"],
)
def test_rows_in_another_order_join_by_name_and_type(order: Sequence[int]) -> None:
    lines = {
        "sv-SE": [f"{name}|{kind}|" for name, kind in KEPT],
        "ja-JP": [f"{name}|{kind}|" for name, kind in KEPT],
        "pl-PL": [f"{KEPT[number][0]}|{KEPT[number][1]}|" for number in order],
    }
    block = rows_of(lines)
    assert names(block, *sorted(lines)) == [" ".join([name] * 3) for name, _ in KEPT]


KEPT = [
    ("berthId", "xsd:int"),
    ("harbour", "types:Harbour"),
    ("depth", "xsd:decimal"),
    ("ships", "types:ShipArray"),
    ("open", "xsd:boolean"),
]


WORDS = {
    "sv-SE": ["höjd", "bredd", "djup", "färg", "skick"],
    "he-IL": ["גובה", "רוחב", "עומק", "צבע", "מצב"],
    "ja-JP": ["高さ", "幅", "深さ", "色", "状態"],
}


def alike(lost: tuple[str, int] = ("", 0)) -> Lines:
    """Rows that have nothing to tell them apart but translated names."""
    return {
        locale: [f"{word}|xsd:string|" for row, word in enumerate(words) if (locale, row) != lost]
        for locale, words in WORDS.items()
    }


@pytest.mark.parametrize("row", range(ROWS), ids=["first", "second", "third", "fourth", "last"])
@pytest.mark.parametrize("locale", WORDS)
def test_names_that_other_tables_teach(locale: str, row: int) -> None:
    pairs = Pairs()
    pairs.learn(rows_of(alike()).rows)
    found = numbers(rows_of(alike((locale, row)), pairs), alike())
    assert found == whole((locale, row), tuple(WORDS))


def test_pairs_are_of_two_locales() -> None:
    pairs = Pairs()
    pairs.learn(rows_of(alike()).rows)
    assert pairs.seen(Role.NAME, ("sv-SE", "djup"), ("ja-JP", "深さ"))
    assert pairs.seen(Role.NAME, ("ja-JP", "深さ"), ("sv-SE", "djup"))
    assert not pairs.seen(Role.NAME, ("sv-SE", "djup"), ("ja-JP", "色"))
    assert not pairs.seen(Role.NAME, ("he-IL", "djup"), ("ja-JP", "深さ"))


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(
            {"pl-PL": ["a|xsd:string|Limit 120."], "sv-SE": ["b|xsd:string|Högst 30.", "c|xsd:string|Högst 120."]},
            id="numbers",
        ),
        pytest.param(
            {"pl-PL": ["a|xsd:string|Zob. `Hall`."], "sv-SE": ["b|xsd:string|Se `Pit`.", "c|xsd:string|Se `Hall`."]},
            id="code",
        ),
        pytest.param(
            {
                "pl-PL": ["a|xsd:string|[x](r-hall.md)"],
                "sv-SE": ["b|xsd:string|[x](r-pit.md)", "c|xsd:string|[y](r-hall.md)"],
            },
            id="links",
        ),
        pytest.param({"pl-PL": ["a|typy:Hall|x"], "sv-SE": ["b|typer:Pit|x", "c|typer:Hall|x"]}, id="types"),
        pytest.param(
            {"pl-PL": ["hallNumbers|xsd:string|"], "sv-SE": ["b|xsd:string|", "hallNumber|xsd:string|"]},
            id="near-names",
        ),
        pytest.param(
            {"pl-PL": ["a|xsd:string|"], "sv-SE": ["b|xsd:string|En hel del text om detta.", "c|xsd:string|"]},
            id="nothing-said",
        ),
        pytest.param(
            {
                "pl-PL": ["a|xsd:string|Tylko tyle."],
                "sv-SE": ["b|xsd:string|" + "En hel del mer text om detta. " * 9, "c|xsd:string|Inte mer."],
            },
            id="lengths",
        ),
    ],
)
def test_what_tells_rows_apart(texts: Lines) -> None:
    """The second Swedish row has something in common with the Polish one."""
    block = rows_of(texts)
    assert [sorted(row.rows) for row in block.rows] == [["sv-SE"], ["pl-PL", "sv-SE"]]


def test_a_row_with_another_name_and_a_changed_type_keeps_its_place() -> None:
    """Nothing says that it is the same row but that no other claims the place."""
    changed = [*ORCHESTRA["pl-PL"][:3], "rok|xsd:boolean|Kiedy grają.", *ORCHESTRA["pl-PL"][4:]]
    block = rows_of({**ORCHESTRA, "pl-PL": changed})
    assert [len(row.rows) for row in block.rows] == [len(ORCHESTRA)] * ROWS


def test_empty_rows_are_no_rows() -> None:
    lines = {locale: [*rows[:2], "||", *rows[2:]] if locale == "hi-IN" else rows for locale, rows in ORCHESTRA.items()}
    assert numbers(rows_of(lines), ORCHESTRA) == whole()


def test_a_row_that_lost_its_cells() -> None:
    lines = {**ORCHESTRA, "pl-PL": ["orchestraId", *ORCHESTRA["pl-PL"][1:]]}
    block = rows_of(lines)
    assert numbers(block, ORCHESTRA) == whole()
    assert block.rows[0].cell("pl-PL", Role.TYPE) is None or block.rows[0].cell("pl-PL", Role.TYPE).text.plain() == ""  # type: ignore[union-attr]


def test_a_locale_whose_columns_nobody_knows_takes_no_part() -> None:
    read = {
        locale: tables(page("x.md", table(HEADERS[locale], *ORCHESTRA[locale])))[0] for locale in ("sv-SE", "ja-JP")
    }
    found = align_rows(read, {"sv-SE": read["sv-SE"].columns}, Pairs())
    assert [sorted(row.rows) for row in found] == [["sv-SE"]] * ROWS


def test_the_order_of_locales_does_not_matter() -> None:
    lines = without("ja-JP", 2)
    assert rows_of(dict(reversed(list(lines.items())))).rows == rows_of(lines).rows


def test_one_locale_alone_is_unambiguous_and_an_empty_table_is_not() -> None:
    assert is_unambiguous(rows_of({"sv-SE": ORCHESTRA["sv-SE"]}))
    assert not is_unambiguous(rows_of({"sv-SE": []}))
