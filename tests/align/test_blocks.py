from __future__ import annotations

from collections.abc import Mapping

import pytest

from docspec.align.aligned import AlignedBlock, AlignedPage
from docspec.align.blocks import align_blocks, likeness
from docspec.align.features import features
from docspec.align.rows import Pairs
from docspec.align.sequence import NEVER
from docspec.read.page import Heading, Prose, Role, Sample, Table
from tests.pages import aligned, aligned_set, names, page, section, table, table_block

N, T, R, D = Role.NAME, Role.TYPE, Role.REQUIRED, Role.DESCRIPTION


def drawn(found: AlignedPage, *locales: str) -> list[str]:
    """The blocks, a line each: the kind of block and which of the locales have it, by the first letter."""
    return [
        f"{_kind(block)} {''.join(name[0] if name in block.blocks else '-' for name in locales)}"
        for block in found.blocks
    ]


def _kind(block: AlignedBlock) -> str:
    return "/".join(sorted({type(item).__name__ for item in block.blocks.values()}))


BERTH = {
    "sv-SE": section(
        "Kajplats {#berth}",
        "En plats vid kajen.",
        section(
            "Parametrar {#p}", table("Namn|Typ|Beskrivning", "berthId|xsd:int|Nummer.", "djup|xsd:decimal|Djup i m.")
        ),
        section("Exempel {#x}", "```xml\n<berth><berthId>7</berthId></berth>\n```"),
        level=1,
    ),
    "ar-EG": section(
        "رصيف {#berth}",
        "مكان على الرصيف.",
        section("المعلمات {#p}", table("الاسم|النوع|الوصف", "berthId|xsd:int|رقم.", "عمق|xsd:decimal|العمق بالمتر.")),
        section("مثال {#x}", "```xml\n<berth><berthId>7</berthId></berth>\n```"),
        level=1,
    ),
    "ja-JP": section(
        "バース {#berth}",
        "岸壁の場所。",
        section("パラメーター {#p}", table("名前|型|説明", "berthId|xsd:int|番号。", "深さ|xsd:decimal|深さ（m）。")),
        section("例 {#x}", "```xml\n<berth><berthId>7</berthId></berth>\n```"),
        level=1,
    ),
}
WHOLE = ["Heading", "Prose", "Heading", "Table", "Heading", "Sample"]


def changed(locale: str, old: str, new: str = "") -> Mapping[str, str]:
    assert old in BERTH[locale]
    return {**BERTH, locale: BERTH[locale].replace(old, new)}


def test_whole_pages_lie_side_by_side() -> None:
    found = aligned(BERTH)
    assert drawn(found, *BERTH) == [f"{kind} saj" for kind in WHOLE]
    assert names(table_block(found), *BERTH) == ["berthId berthId berthId", "djup عمق 深さ"]


@pytest.mark.parametrize(
    ("texts", "missing"),
    [
        pytest.param(changed("ja-JP", "# バース {#berth}\n"), {"Heading": "sa-"}, id="title"),
        pytest.param(changed("ar-EG", "مكان على الرصيف."), {"Prose": "s-j"}, id="summary"),
        pytest.param(
            changed("sv-SE", section("Exempel {#x}", "```xml\n<berth><berthId>7</berthId></berth>\n```")),
            {"Sample": "-aj"},
            id="the-last-section",
        ),
        pytest.param(
            changed("ja-JP", table("名前|型|説明", "berthId|xsd:int|番号。", "深さ|xsd:decimal|深さ（m）。")),
            {"Table": "sa-"},
            id="table",
        ),
        pytest.param(
            changed("sv-SE", "```xml\n<berth><berthId>7</berthId></berth>\n```"), {"Sample": "-aj"}, id="sample"
        ),
    ],
)
def test_what_one_locale_lost_shifts_nothing(texts: Mapping[str, str], missing: Mapping[str, str]) -> None:
    found = aligned(texts)
    lines = drawn(found, *BERTH)
    assert len(lines) == len(WHOLE)
    for kind, present in missing.items():
        assert f"{kind} {present}" in lines
    others = [line for line in lines if line.partition(" ")[0] not in missing]
    assert all(line.endswith(" saj") for line in others if not line.startswith("Heading"))


OPERATION = {
    locale: section(
        f"{title} {{#get-berth}}",
        section("A {#s-in}", f"**{words[0]} (getBerthParam)**", table(words[2], *rows[:2])),
        section("B {#s-out}", f"**{words[1]} (getBerthReturn)**", table(words[2], *rows[2:])),
        level=1,
    )
    for locale, title, words, rows in [
        (
            "de-DE",
            "Liegeplatz holen",
            ("Eingabe", "Ausgabe", "Name|Typ"),
            ("hafen|xsd:string", "nummer|xsd:int", "liegeplatz|types:Berth"),
        ),
        ("he-IL", "קבל רציף", ("קלט", "פלט", "שם|סוג"), ("נמל|xsd:string", "מספר|xsd:int", "רציף|types:Berth")),
        (
            "ko-KR",
            "선석 가져오기",
            ("입력", "출력", "이름|형식"),
            ("항구|xsd:string", "번호|xsd:int", "선석|types:Berth"),
        ),
    ]
}


@pytest.mark.parametrize("lost", ["A {#s-in}", "B {#s-out}"], ids=["the-first", "the-second"])
@pytest.mark.parametrize("locale", OPERATION)
def test_a_whole_section_missing_in_one_locale(locale: str, lost: str) -> None:
    head, first, second = OPERATION[locale].split("\n## ")
    kept = [head, *(part for part in (first, second) if not part.startswith(lost))]
    found = aligned({**OPERATION, locale: "\n## ".join(kept)})
    assert (
        len([block for block in found.blocks if isinstance(block.blocks.get("de-DE") or block.blocks["he-IL"], Table)])
        == 2
    )
    gone, there = (0, 1) if "in}" in lost else (1, 0)
    assert locale not in table_block(found, gone).blocks
    assert set(table_block(found, there).blocks) == set(OPERATION)
    assert len(table_block(found, 0).rows) == 2
    assert len(table_block(found, 1).rows) == 1


def test_sections_by_id_even_where_nothing_else_tells() -> None:
    """Two tables that look alike: only their ids say which of them was lost."""

    def tabled(locale: str, *ids: str) -> str:
        rows = f"<tr><td>Name</td><td>Type</td></tr><tr><td>{locale}</td><td>xsd:string</td></tr>"
        return "\n\n".join(f"<table id='{number}'>{rows}</table>" for number in ids)

    found = aligned({"sv-SE": tabled("a", "t1", "t2"), "nl-NL": tabled("b", "t2"), "de-DE": tabled("c", "t1", "t2")})
    assert [sorted(block.blocks) for block in found.blocks] == [["de-DE", "sv-SE"], ["de-DE", "nl-NL", "sv-SE"]]


def test_a_label_that_lost_its_bold_joins_the_labels() -> None:
    found = aligned(
        {
            locale: section("T", f"{label}", table("Name|Type", "a|xsd:int"))
            for locale, label in {
                "sv-SE": "**Indata (aParam)**",
                "it-IT": "**Ingresso (aParam)**",
                "zh-Hans": "输入（aParam）",
            }.items()
        }
    )
    assert [len(block.blocks) for block in found.blocks] == [3, 3, 3]


def test_a_lone_locale() -> None:
    found = aligned({"ar-EG": BERTH["ar-EG"]})
    assert [list(block.blocks) for block in found.blocks] == [["ar-EG"]] * len(WHOLE)


def test_the_order_of_locales_does_not_matter() -> None:
    pages = {locale: page(f"{locale}/x.md", text) for locale, text in OPERATION.items()}
    backwards = dict(reversed(pages.items()))
    assert align_blocks(pages, Pairs()) == align_blocks(backwards, Pairs())


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        pytest.param("# A {#x}", "# B {#x}", True, id="same-anchor"),
        pytest.param("# A {#x}", "# A {#y}", False, id="other-anchor"),
        pytest.param("Use `berthId` here.", "Utilisez `berthId` ici.", True, id="same-code"),
        pytest.param("Use `berthId` here.", "Utilisez `shipId` ici.", False, id="other-code"),
        pytest.param("Some words.", "Quelques mots.", True, id="nothing-to-tell"),
        pytest.param("* a", "* a\n" * 30, False, id="far-longer-list"),
    ],
)
def test_likeness(one: str, other: str, alike: bool) -> None:
    score = likeness(*(features(page("x.md", text).blocks[0]) for text in (one, other)))
    assert (score > 0) is alike


@pytest.mark.parametrize(
    ("one", "other"),
    [("# A", "## A"), ("# A", "A"), ("A", "* A"), ("```\nA\n```", "A"), ("**A**", "# A")],
    ids=["levels", "heading-prose", "prose-list", "sample-prose", "label-heading"],
)
def test_blocks_of_different_classes_are_never_the_same(one: str, other: str) -> None:
    assert likeness(*(features(page("x.md", text).blocks[0]) for text in (one, other))) == NEVER


ITEMS = {
    "sv-SE": ["`DarkRed`: mörkröd", "`Green`: grön", "`Blue`: blå"],
    "hi-IN": ["`DarkRed`: गहरा लाल", "`Green`: हरा", "`Blue`: नीला"],
    "zh-Hant": ["`DarkRed`：深紅", "`Green`：綠", "`Blue`：藍"],
}


@pytest.mark.parametrize("lost", [0, 1, 2], ids=["first", "middle", "last"])
@pytest.mark.parametrize("locale", ITEMS)
def test_an_item_missing_in_one_locale(locale: str, lost: int) -> None:
    items = {
        name: [item for index, item in enumerate(lines) if (name, index) != (locale, lost)]
        for name, lines in ITEMS.items()
    }
    (block,) = aligned({name: "".join(f"* {item}\n" for item in lines) for name, lines in items.items()}).blocks
    found = [sorted(column) for column in block.items]
    whole, short = sorted(ITEMS), sorted(set(ITEMS) - {locale})
    assert found == [short if index == lost else whole for index in range(3)]


def test_a_lost_column_loses_the_cells_of_its_role_only() -> None:
    rows = {
        "sv-SE": ("Namn|Typ|Krävs|Beskrivning", "djup|xsd:int|Ja|Hur djupt det är här."),
        "de-DE": ("Name|Typ|Erforderlich|Beschreibung", "tiefe|xsd:int|Ja|Wie tief es hier ist."),
        "ja-JP": ("名前|型|説明", "depth|xsd:int|ここの深さです。とても深い。"),
    }
    (row,) = table_block(aligned({locale: table(*lines) for locale, lines in rows.items()})).rows
    assert set(row.rows) == set(rows)
    assert row.cell("ja-JP", R) is None
    assert row.cell("zh-Hans", N) is None
    cells = [row.cell("ja-JP", D), row.cell("de-DE", R)]
    assert [cell.text.plain() for cell in cells if cell] == ["ここの深さです。とても深い。", "Ja"]


def test_places_stay_those_of_the_files() -> None:
    found = aligned(BERTH, key="types/berth")
    for block in found.blocks:
        for locale, item in block.blocks.items():
            assert isinstance(item, Heading | Prose | Table | Sample)
            assert item.place.path == f"{locale}/types/berth.md"


def test_every_block_of_every_locale_is_kept() -> None:
    (found,) = aligned_set({"x": {**OPERATION, "sv-SE": BERTH["sv-SE"]}})
    for locale, read in found.pages.items():
        assert [block.blocks[locale] for block in found.blocks if locale in block.blocks] == list(read.blocks)
