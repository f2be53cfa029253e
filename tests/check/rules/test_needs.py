from __future__ import annotations

import pytest

from docspec.finding import Severity
from tests.check.drifting import findings, fixed, told
from tests.pages import Texts, section, table

HEADS = {
    "sv-SE": "Namn|Typ|Krävs|Beskrivning",
    "nl-NL": "Naam|Type|Vereist|Beschrijving",
    "de-DE": "Name|Typ|Erforderlich|Beschreibung",
    "it-IT": "Nome|Tipo|Obbligatorio|Descrizione",
    "zh-Hans": "名称|类型|必需|描述",
    "ja-JP": "名前|タイプ|必須|説明",
    "ru-RU": "Имя|Тип|Обязательно|Описание",
}
WORDS = {
    "sv-SE": ("Ja", "Nej"),
    "nl-NL": ("Ja", "Nee"),
    "de-DE": ("Ja", "Nein"),
    "it-IT": ("Sì", "No"),
    "zh-Hans": ("是", "否"),
    "ja-JP": ("はい", "いいえ"),
    "ru-RU": ("Да", "Нет"),
}


def page(locale: str = "", word: str = "") -> dict[str, Texts]:
    """Four rows, required, not, required, not; the second says `word` in one locale."""

    def text(one: str) -> str:
        yes, no = WORDS[one]
        second = word if one == locale else no
        rows = (
            f"portName|xsd:string|{yes}|",
            f"depth|xsd:int|{second}|",
            f"owner|xsd:string|{yes}|",
            f"x|xsd:int|{no}|",
        )
        return section("Port", table(HEADS[one], *rows), level=1)

    return {"types/r-port": {one: text(one) for one in HEADS}}


@pytest.mark.parametrize("locale", HEADS)
def test_flipped(locale: str) -> None:
    yes, no = WORDS[locale]
    assert told(page(locale, yes), "D205") == [f"D205 {locale} {yes} -> {no}"]
    assert fixed(page(locale, yes)) == {}
    assert fixed(page(locale, yes), unsafe=True) == {f"{locale}/types/r-port.md": page()["types/r-port"][locale]}


def test_an_unknown_word_is_a_note() -> None:
    (note,) = findings(page("de-DE", "vielleicht"), "D205")
    assert note.severity is Severity.NOTE
    assert note.expected is None


@pytest.mark.parametrize(
    ("locale", "word"),
    [("", ""), ("sv-SE", "nej"), ("nl-NL", "**Nee**"), ("de-DE", "Nein."), ("it-IT", ""), ("ja-JP", "いいえ。")],
)
def test_silent(locale: str, word: str) -> None:
    assert told(page(locale, word), "D205") == []
