from __future__ import annotations

import pytest

from tests.check.buoys import CASE, FORMAT, LIMIT, WORDS
from tests.check.prose import Described, findings, rules_at

ENGLISH = "The handle of the buoy that is to be moored."
ALL = sorted({*CASE, *FORMAT, *LIMIT, *WORDS} - {"en"})
SAME = {
    "sv-SE": "Handtaget till den boj som ska förtöjas.",
    "de-DE": "Das Handle der Boje, die vertäut werden soll.",
    "zh-Hans": "要系泊的浮标的句柄是这个字段。",
}


@pytest.mark.parametrize("described", [CASE, FORMAT, LIMIT, WORDS])
def test_nothing_is_foreign_where_all_is_translated(described: Described) -> None:
    assert [item for item in findings(described) if item.rule.id == "D401"] == []


@pytest.mark.parametrize("locale", ALL)
def test_a_description_left_in_english(locale: str) -> None:
    (finding,) = [item for item in findings({**SAME, locale: ENGLISH}) if item.rule.id == "D401"]
    assert (finding.locale, finding.found) == (locale, ENGLISH)


@pytest.mark.parametrize("locale", ["sv-SE", "de-DE", "zh-Hans"])
def test_one_sentence_left_in_english(locale: str) -> None:
    (finding,) = findings({**SAME, locale: f"{SAME[locale]} {ENGLISH}"})
    assert (finding.rule.id, finding.found, finding.end_column - finding.column) == ("D401", ENGLISH, len(ENGLISH))


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("nl-NL", "Das Handle der Boje, die an der Kette vertäut werden soll."),
        ("it-IT", "La liste des bouées qui sont dans le port."),
        ("ja-JP", "The list of all the buoys"),
        ("ru-RU", "Die Liste der Bojen in dem Hafen"),
        ("zh-Hans", "預設值為這個浮標的識別碼，請參閱說明。"),
        ("zh-Hant", "默认值为这个浮标的标识符，请参阅说明。"),
    ],
)
def test_any_other_language(locale: str, text: str) -> None:
    assert [(item.rule.id, item.locale) for item in findings({locale: text})] == [("D401", locale)]


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("sv-SE", "buoyHandle, chainLength, portName, draughtUnit"),
        ("de-DE", "`The handle of the buoy that is to be moored`"),
        ("de-DE", "„Use the default color of the buoy“ (Standardfarbe)"),
        ("it-IT", "Web Map Service (WMS) Version One"),
        ("nl-NL", "Buoy Management Server Pro"),
        ("zh-Hans", "Buoy Management Server Pro 2"),
        ("zh-Hans", "Chart Publish Settings 的 Port 值"),
        ("ja-JP", "BUOY_STATE_MOORED BUOY_STATE_LOST BUOY_STATE_NEW"),
        ("ru-RU", "See http://the.port.of/and/the/sea"),
        ("sv-SE", "the"),
    ],
)
def test_what_is_silent(locale: str, text: str) -> None:
    assert rules_at({locale: text}) == []


def test_a_reference_is_never_foreign() -> None:
    assert rules_at({"en": SAME["sv-SE"], "sv-SE": SAME["sv-SE"]}, reference="en") == []


BUOYS = {
    "sv-SE": "Priset i euro, från 12 till 24 per boj.",
    "de-DE": "Der Preis in Euro, von 12 bis 24 je Boje.",
    "it-IT": "Il prezzo in euro, da 12 a 24 per boa.",
    "nl-NL": "De prijs in euro, van 12 tot 24 per boei.",
}


@pytest.mark.parametrize("locale", ["it-IT", "nl-NL", "sv-SE"])
def test_a_short_text_that_is_another_locales(locale: str) -> None:
    (finding,) = findings({**BUOYS, locale: BUOYS["de-DE"]})
    assert (finding.rule.id, finding.locale) == ("D401", locale)


def test_names_that_two_locales_share_are_not_copied() -> None:
    assert rules_at({**BUOYS, "nl-NL": "Harbour Buoy Pro Max 24", "de-DE": "Harbour Buoy Pro Max 24"}) == []
