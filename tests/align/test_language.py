from __future__ import annotations

import pytest

from docspec.align.language import is_traditional, likely_locale, tell_locales
from docspec.read.page import Page
from tests.pages import page, section, table

PROSE = {
    "sv-SE": "# Bibliotek\n\nEn lista över de böcker som läsaren kan låna på biblioteket.",
    "nb-NO": "# Bibliotek\n\nEn liste over bøkene som leseren kan låne på biblioteket, og hvor de står.",
    "da-DK": "# Bibliotek\n\nEn liste over de bøger, som læseren kan låne, og hvilken hylde de står på.",
    "nl-NL": "# Bibliotheek\n\nEen lijst van de boeken die de lezer bij de bibliotheek kan lenen.",
    "de-DE": "# Bücherei\n\nEine Liste der Bücher, die der Leser in der Bücherei ausleihen kann.",
    "it-IT": "# Biblioteca\n\nL'elenco dei libri che il lettore può prendere in prestito.",
    "pl-PL": "# Biblioteka\n\nLista książek, które czytelnik może wypożyczyć z biblioteki.",
    "fi-FI": "# Kirjasto\n\nLuettelo kirjoista, jotka lukija voi lainata kirjastosta.",
    "ru-RU": "# Библиотека\n\nСписок книг, которые читатель может взять в библиотеке.",
    "el-GR": "# Βιβλιοθήκη\n\nΟ κατάλογος των βιβλίων που μπορεί να δανειστεί ο αναγνώστης.",
    "vi-VN": "# Thư viện\n\nDanh sách các cuốn sách trong thư viện mà bạn đọc có thể mượn.",
    "th-TH": "# ห้องสมุด\n\nรายการหนังสือในห้องสมุดที่ผู้อ่านสามารถยืมได้",
    "hi-IN": "# पुस्तकालय\n\nपुस्तकालय में उपलब्ध पुस्तकों की सूची।",
    "ar-EG": "# مكتبة\n\nقائمة الكتب في المكتبة التي يمكن للقارئ استعارتها.",
    "he-IL": "# ספרייה\n\nרשימת הספרים בספרייה שהקורא יכול לשאול.",
    "ko-KR": "# 도서관\n\n도서관에 있는 책의 목록입니다.",
    "ja-JP": "# 図書館\n\n図書館にある本の一覧です。",
    "zh-Hans": "# 图书馆\n\n图书馆的书籍清单，读者可以借阅这里的书。",
    "zh-Hant": "# 圖書館\n\n圖書館的書籍清單，讀者可以借閱這裡的書。",
}


def pages(*texts: str) -> list[Page]:
    return [page(f"{number:03}.txt", text) for number, text in enumerate(texts)]


@pytest.mark.parametrize("locale", PROSE)
def test_the_language_of_one_page(locale: str) -> None:
    assert tell_locales(pages(PROSE[locale])) == [locale]


def test_many_languages_together() -> None:
    assert tell_locales(pages(*PROSE.values())) == list(PROSE)


@pytest.mark.parametrize(
    ("text", "among", "locale"),
    [
        pytest.param(
            "O leitor pode requisitar um livro da biblioteca.", ["pt-PT", "pt-BR"], "pt-PT", id="the-first-configured"
        ),
        pytest.param(
            "O leitor pode requisitar um livro da biblioteca.", ["sv-SE", "pt-BR"], "pt-BR", id="the-one-configured"
        ),
        pytest.param(PROSE["sv-SE"], ["de-DE", "sv-FI"], "sv-FI", id="another-country"),
        pytest.param(PROSE["de-DE"], ["de"], "de", id="no-country"),
        pytest.param(PROSE["zh-Hant"], ["zh-Hans", "zh-Hant"], "zh-Hant", id="traditional-by-script"),
        pytest.param(PROSE["zh-Hans"], ["zh-Hant", "zh-Hans"], "zh-Hans", id="simplified-by-script"),
        pytest.param(PROSE["zh-Hant"], ["zh-CN", "zh-TW"], "zh-TW", id="traditional-by-country"),
        pytest.param(PROSE["zh-Hans"], ["zh-HK", "zh-SG"], "zh-SG", id="simplified-by-country"),
        pytest.param(PROSE["zh-Hant"], ["zh-Hant-HK"], "zh-Hant-HK", id="script-and-country"),
        pytest.param(PROSE["zh-Hant"], ["zh-CN"], "zh-Hant", id="the-other-letters-than-configured"),
        pytest.param(PROSE["nb-NO"], ["da-DK", "nb-NO", "sv-SE"], "nb-NO", id="norwegian-by-its-written-form"),
        pytest.param(PROSE["nb-NO"], ["da-DK", "no"], "no", id="norwegian-as-a-whole"),
        pytest.param("# 図書館目録\n\n貸出中", ["ja-JP", "sv-SE"], "ja-JP", id="japanese-too-short-for-kana"),
    ],
)
def test_configured_locales_win(text: str, among: list[str], locale: str) -> None:
    assert tell_locales(pages(text), among) == [locale]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("# Shelf", id="a-name"),
        pytest.param("# 12345 67890 2024-10-02", id="numbers"),
        pytest.param("```xml\n<shelf><book>En hel mening på svenska här.</book></shelf>\n```", id="a-sample"),
        pytest.param("* `DarkRed`\n* `LightGreenAndBlue`\n* `SomethingElseAltogether`", id="code"),
        pytest.param("# 书", id="one-ideograph"),
        pytest.param("See shelf_handle/getShelfParam.shelfHandle getShelfReturn", id="identifiers"),
    ],
)
def test_too_little_prose_to_tell(text: str) -> None:
    assert tell_locales(pages(text)) == [None]


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        pytest.param(
            "# 书架状态\n\n由Shelf/state使用。\n\n* `Open`\n* `ClosedForTheSummer`", "zh-Hans", id="chinese-around-code"
        ),
        pytest.param("# 棚の状態\n\nShelf.stateで使う値。", "ja-JP", id="japanese-around-code"),
        pytest.param("# 선반 상태\n\nShelf/state에서 쓰는 값입니다.", "ko-KR", id="korean-around-code"),
        pytest.param(
            "# getShelfHandles\n\nHämtar alla hyllor från `shelfHandleArray` i biblioteket.", "sv-SE", id="swedish"
        ),
    ],
)
def test_code_is_not_prose(text: str, locale: str) -> None:
    assert tell_locales(pages(text)) == [locale]


def test_names_and_types_of_tables_are_not_prose_but_descriptions_are() -> None:
    rows = table(
        "Name|Type|Description",
        "berthHandle|xsd:string|Az a kikötőhely, ahol a hajó jelenleg áll.",
        "the name of the harbour|types:The Harbour|A kikötő neve, ahogyan a térképen szerepel.",
    )
    assert tell_locales(pages(section("Berth", rows))) == ["hu-HU"]


def test_a_lone_slip_is_told_among_the_languages_of_the_others() -> None:
    """One page in a hundred that looks like another language is more likely a slip than a language."""
    norwegian_like = "# Orkester\n\nListe over instrumenter i orkester"
    assert tell_locales(pages(norwegian_like)) == ["nb-NO"]
    told = tell_locales(pages(*[PROSE["sv-SE"]] * 60, norwegian_like))
    assert set(told) == {"sv-SE"}


def test_no_pages() -> None:
    assert tell_locales([]) == []


@pytest.mark.parametrize(
    ("language", "script", "locale"),
    [
        ("sv", None, "sv-SE"),
        ("pt", None, "pt-BR"),
        ("zh", "Hant", "zh-Hant"),
        ("sr", None, "sr-RS"),
        ("no", None, "no-NO"),
        ("xx", None, "xx"),
    ],
    ids=["sv", "pt", "zh", "sr", "no", "unheard-of"],
)
def test_likely_locale(language: str, script: str | None, locale: str) -> None:
    assert likely_locale(language, script) == locale


@pytest.mark.parametrize(
    ("text", "traditional"),
    [("圖書館的書", True), ("图书馆的书", False), ("山上有水", False), ("", False)],
    ids=["traditional", "simplified", "the-same-in-both", "empty"],
)
def test_is_traditional(text: str, traditional: bool) -> None:
    assert is_traditional(text) is traditional
