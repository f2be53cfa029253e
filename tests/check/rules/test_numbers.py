from __future__ import annotations

import pytest

from docspec.finding import Fixable
from tests.check.buoys import LIMIT, WORDS
from tests.check.prose import Described, changed, findings, rules_at, subject_of

FIVE = ("sv-SE", "nl-NL", "de-DE", "it-IT", "zh-Hans")


def five(described: Described) -> dict[str, str]:
    return {locale: described[locale] for locale in FIVE}


def test_the_same_number_in_each_locales_way_is_no_drift() -> None:
    assert rules_at(LIMIT) == []
    assert rules_at(WORDS) == []
    assert rules_at(LIMIT, reference="en") == []


@pytest.mark.parametrize(
    ("locale", "old", "new", "found", "expected"),
    [
        ("sv-SE", "1 000", "1 500", "1 500", "1 000"),
        ("sv-SE", "0,5", "0,8", "0,8", "0,5"),
        ("nl-NL", "1.000", "2.000", "2.000", "1.000"),
        ("nl-NL", "0,5", "5", "5", "0,5"),
        ("de-DE", "1.000", "100", "100", "1000"),
        ("de-DE", "0,5", "1,5", "1,5", "0,5"),
        ("it-IT", "1000", "10000", "10000", "1000"),
        ("fr-FR", "0,5", "0,25", "0,25", "0,5"),
        ("fr-FR", "1 000", "1 001", "1 001", "1 000"),
        ("es-ES", "1000", "3000", "3000", "1000"),
        ("pt-BR", "1.000", "9.000", "9.000", "1.000"),
        ("pl-PL", "0,5", "0,6", "0,6", "0,5"),
        ("ru-RU", "1000", "1024", "1024", "1000"),
        ("ar", "١٬٠٠٠", "٢٬٠٠٠", "٢٬٠٠٠", "١٬٠٠٠"),
        ("ar", "٠٫٥", "٠٫٧", "٠٫٧", "٠٫٥"),
        ("he-IL", "1,000", "5,000", "5,000", "1,000"),
        ("ja-JP", "1,000", "1,001", "1,001", "1,000"),
        ("ja-JP", "0.5", "5", "5", "0.5"),
        ("ko-KR", "0.5", "0.05", "0.05", "0.5"),
        ("zh-Hans", "１０００", "２０００", "２０００", "１０００"),
        ("zh-Hant", "0.5", "1.5", "1.5", "0.5"),
    ],
)
def test_another_number_is_told_and_repaired(locale: str, old: str, new: str, found: str, expected: str) -> None:
    described = changed(LIMIT, locale, old, new)
    (finding,) = findings(described)
    assert (finding.rule.id, finding.locale, finding.found, finding.expected) == ("D403", locale, found, expected)
    assert finding.fixable is Fixable.UNSAFE
    assert finding.end_column - finding.column == len(found)
    (edit,) = finding.edits
    source = subject_of([described]).sources[finding.path]
    assert (source.data[edit.start : edit.end].decode(), edit.text) == (found, expected)


@pytest.mark.parametrize(
    ("locale", "old", "new"),
    [
        ("sv-SE", "tre", "fyra"),
        ("nl-NL", "twee", "vijf"),
        ("nl-NL", "3", "4"),
        ("de-DE", "drei", "fünf"),
        ("it-IT", "2", "7"),
        ("fr-FR", "trois", "quatre"),
        ("es-ES", "tres", "cinco"),
        ("pt-BR", "duas", "quatro"),
        ("pl-PL", "trzy", "cztery"),
        ("ru-RU", "три", "пять"),
        ("ja-JP", "三つ", "四つ"),
        ("ko-KR", "세 가지", "네 가지"),
        ("zh-Hans", "三个", "四个"),
        ("zh-Hant", "兩個", "五個"),
    ],
)
def test_another_number_word_is_told(locale: str, old: str, new: str) -> None:
    assert rules_at(changed(WORDS, locale, old, new)) == [("D403", locale)]


@pytest.mark.parametrize(
    ("locale", "old", "new"),
    [
        ("sv-SE", "1 000", "1000"),
        ("sv-SE", "0,5", "0.5"),
        ("sv-SE", "1 000", "1\u00a0000"),
        ("sv-SE", "1 000", "1\u202f000"),
        ("sv-SE", "1 000", "1&nbsp;000"),
        ("de-DE", "1.000", "1'000"),
        ("de-DE", "1.000", "1’000"),
        ("de-DE", "1.000", "tausend"),
        ("de-DE", "0,5", "½"),
        ("nl-NL", "0,5 seconden", "een halve seconde (0,50)"),
        ("zh-Hans", "１０００", "一千"),
        ("zh-Hans", "１０００", "1千"),
        ("zh-Hans", "0.5", "0．5"),
        ("it-IT", "1000", "mille"),
        ("it-IT", "1000", "1000 (mille)"),
    ],
)
def test_another_way_to_write_a_number_is_none(locale: str, old: str, new: str) -> None:
    assert rules_at(changed(five(LIMIT), locale, old, new)) == []


@pytest.mark.parametrize(
    ("locale", "old", "new"),
    [("nl-NL", "1.000", "1.00"), ("de-DE", "1.000", "1.0000"), ("ko-KR", "1,000", "1,0000"), ("ar", "١٬٠٠٠", "1,0000")],
)
def test_a_digit_more_or_less_is_no_other_reading(locale: str, old: str, new: str) -> None:
    assert rules_at(changed(LIMIT, locale, old, new)) == [("D403", locale)]


@pytest.mark.parametrize("locale", FIVE)
def test_a_lost_number_is_told(locale: str) -> None:
    number = {"sv-SE": "1 000", "it-IT": "1000", "zh-Hans": "１０００"}.get(locale, "1.000")
    (finding,) = findings(changed(five(LIMIT), locale, number, ""))
    assert (finding.rule.id, finding.locale, finding.found, finding.fixable) == ("D403", locale, None, None)


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(("v4.5.0 2011-02", "v4.5.0 2011-02", "4.5.0 (02.2011)"), id="version and date"),
        pytest.param(("Axis2 och Scene7", "Axis2 en Scene 7", "Axis2 und Scene7"), id="names"),
        pytest.param(("kl. 17:30", "om 17.30 uur", "um 17:30 Uhr"), id="time"),
        pytest.param(("128x128", "128 x 128", "128×128"), id="by"),
        pytest.param(("`200` är bra", "200 is goed", "`200` ist gut"), id="lost code mark"),
        pytest.param(("1 till 5", "een tot 5", "von eins bis 5"), id="one"),
        pytest.param(("1, 2, 3", "1,2,3", "1、2、3"), id="list"),
        pytest.param(("50 %", "50%", "50 Prozent"), id="percent"),
        pytest.param(("-1 om ingen", "−1 voor geen", "minus 1 für keine"), id="minus"),
        pytest.param(("se http://x.test/1", "zie http://x.test/2", "siehe http://x.test/3"), id="address"),
        pytest.param(("2 miljoner", "2 miljoen", "2.000.000"), id="million"),
        pytest.param(("tjugofem", "25", "25"), id="unread word"),
    ],
)
def test_what_is_silent(texts: tuple[str, str, str]) -> None:
    assert rules_at(dict(zip(("sv-SE", "nl-NL", "de-DE"), texts, strict=True))) == []


def test_a_number_that_moved_to_another_row_is_no_drift() -> None:
    one = {"sv-SE": "Höjd 20", "nl-NL": "Hoogte 20", "de-DE": "Höhe 30"}
    other = {"sv-SE": "Höjd 30", "nl-NL": "Hoogte 30", "de-DE": "Höhe 20"}
    assert rules_at(one, other) == []


def test_two_locales_alone_cannot_tell() -> None:
    assert rules_at({"sv-SE": "Höjd 20", "nl-NL": "Hoogte 30"}) == []


@pytest.mark.parametrize("locale", FIVE)
def test_a_reference_leads(locale: str) -> None:
    texts = {"en": LIMIT["en"], locale: LIMIT[locale]}
    assert rules_at(texts, reference="en") == []
    assert rules_at(texts | {"en": LIMIT["en"].replace("0.5", "0.7")}, reference="en") == [("D403", locale)]


def test_a_reference_against_four_is_the_suspect_itself() -> None:
    texts = five(LIMIT) | {"en": LIMIT["en"].replace("0.5", "0.7")}
    assert rules_at(texts, reference="en") == [("D406", "en")]


def test_a_small_number_that_one_of_five_lost_is_an_outlier() -> None:
    texts = {"sv-SE": "Max 5 bojar", "nl-NL": "Max. 5 boeien", "de-DE": "Max. 5 Bojen", "it-IT": "Max. 5 boe"}
    assert rules_at(texts | {"zh-Hans": "最多浮标"}) == [("D406", "zh-Hans")]
    assert rules_at(texts | {"zh-Hans": "最多五个浮标"}) == []


def test_a_word_that_may_mean_the_lost_number_is_no_excuse_for_another() -> None:
    texts = {
        "sv-SE": "0 = ingen boj, 1 = en boj",
        "nl-NL": "0 = geen boei, 1 = een boei",
        "de-DE": "0 = keine Boje, 1 = eine Boje",
        "zh-Hans": "0 = 没有浮标，1 = 一个浮标",
    }
    assert rules_at(texts) == []
    assert rules_at(changed(texts, "de-DE", "0 =", "3 =")) == [("D403", "de-DE")]
    assert rules_at(changed(texts, "zh-Hans", "1 =", "7 =")) == [("D403", "zh-Hans")]
