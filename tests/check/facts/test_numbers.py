from __future__ import annotations

from decimal import Decimal
from typing import Literal

import pytest
from babel.numbers import format_compact_decimal, format_decimal
from hypothesis import given
from hypothesis import strategies as st

from docspec.check.facts.numbers import read_numbers, written_like

LOCALES = (
    "sv-SE nl-NL de-DE de-CH it-IT zh-Hans zh-Hant ja-JP ko-KR fr-FR fr-CA es-ES es-MX pt-BR en ar ar-EG he-IL hi-IN "
    "ru-RU pl-PL da-DK nb-NO fi-FI cs-CZ tr-TR uk-UA fa-IR"
).split()
WORDS = st.sampled_from(["{}", "x {} x", "({})", "~{}", "至{}个", "<{}", "={}."])


def values(words: str, locale: str) -> list[Decimal]:
    return [number.value for number in read_numbers(words, "", locale).stated]


def cldr(locale: str) -> str:
    return locale.replace("-", "_")


@given(st.integers(0, 10**9), st.sampled_from(LOCALES), WORDS)
def test_whole_numbers_as_babel_writes_them_are_read_back(value: int, locale: str, words: str) -> None:
    written = format_decimal(value, locale=cldr(locale), numbering_system="default")
    assert values(words.format(written), locale) == [value]


@given(st.decimals("0", "99999", places=2), st.sampled_from(LOCALES), WORDS)
def test_decimals_as_babel_writes_them_are_read_back(value: Decimal, locale: str, words: str) -> None:
    written = format_decimal(value, "#,##0.00", locale=cldr(locale), numbering_system="default")
    assert values(words.format(written), locale) == [value]


@given(st.integers(2, 900), st.sampled_from(["sv-SE", "de-DE", "fr-FR", "ja-JP", "ko-KR", "zh-Hans", "en", "it-IT"]))
def test_compact_numbers_as_babel_writes_them_are_read_back(value: int, locale: str) -> None:
    # Where the words are signs, CLDR has only the short form.
    form: Literal["short", "long"] = "short" if locale in ("ja-JP", "ko-KR", "zh-Hans") else "long"
    million = value * 1_000_000
    written = format_compact_decimal(million, format_type=form, locale=cldr(locale), fraction_digits=6)
    assert values(written, locale) == [million]


@given(st.integers(0, 10**9), st.sampled_from(LOCALES))
def test_a_repair_is_read_back(value: int, locale: str) -> None:
    pattern = format_decimal(1234567, locale=cldr(locale), numbering_system="default")
    assert values(written_like(Decimal(value), pattern, locale), locale) == [value]


@given(st.text(max_size=40), st.sampled_from(LOCALES))
def test_any_text_is_read_and_places_are_right(words: str, locale: str) -> None:
    for number in read_numbers(words, words, locale).stated:
        assert words[number.start : number.end] == number.text


@pytest.mark.parametrize(
    ("words", "locale", "expected"),
    [
        ("1.000", "de-DE", [1000]),
        ("1,000", "de-DE", [Decimal("1.000")]),
        ("1.000", "en", [Decimal("1.000")]),
        ("1.234,5", "de-DE", [Decimal("1234.5")]),
        ("1’234.5", "de-CH", [Decimal("1234.5")]),
        ("1,00,000", "en-IN", [100_000]),
        ("४५", "hi-IN", [45]),
        ("１，５００", "ja-JP", [1500]),
        ("4.5.0", "sv-SE", [4, 5, 0]),
        ("v4.0", "en", [4]),
        ("0,0,0,0", "de-DE", [0, 0, 0, 0]),
        ("15.01.2008", "de-DE", [15, 1, 2008]),
        ("02.2008", "de-DE", [2, 2008]),
        ("2008-01-15", "en", [2008, 1, 15]),
        ("17:30", "fi-FI", [17, 30]),
        ("128x96", "en", [128, 96]),
        ("5ms", "en", [5]),
        ("版本3.7的", "zh-Hans", [Decimal("3.7")]),
        ("3万", "zh-Hans", [30_000]),
        ("1.5 million", "en", [1_500_000]),
        ("default -1.", "en", [-1]),
        ("0-255", "en", [0, 255]),
        ("Axis2 Scene7 x_1 #4 a.5", "en", []),
        ("ISO-639, RFC 3339, UTF-8", "en", []),
        ("http://x.test/7 p-2.xml", "en", []),
        ("\ufffc 5", "en", [5]),
        ("zwei Bojen, drei Häfen", "de-DE", [2, 3]),
        ("Zweibuchstabencode", "de-DE", []),
        ("sextio, sex", "sv-SE", []),
        ("one of them", "en", []),
        ("第三方三个", "zh-Hans", [3]),
        ("二十五個", "zh-Hant", [25]),
        ("두 개, 이것", "ko-KR", [2]),
        ("", "en", []),
        ("5", "x-none", [5]),
    ],
)
def test_what_is_read(words: str, locale: str, expected: list[Decimal]) -> None:
    assert values(words, locale) == expected


@pytest.mark.parametrize(
    ("words", "code", "locale", "value"),
    [
        ("Zweibuchstabencode", "", "de-DE", 2),
        ("双字母", "", "zh-Hans", 2),
        ("Axis2", "", "en", 2),
        ("\ufffc", "200", "en", 200),
        ("三百二十", "", "zh-Hans", 320),
        ("½", "", "en", Decimal("0.5")),
        ("5 PM", "", "en", 17),
        ("午後5時", "", "ja-JP", 17),
        ("minus 7", "", "de-DE", -7),
        ("двухбуквенный", "", "ru-RU", 2),
    ],
)
def test_what_may_be_meant(words: str, code: str, locale: str, value: Decimal) -> None:
    assert value in read_numbers(words, code, locale).aside


@pytest.mark.parametrize(
    ("value", "pattern", "locale", "written"),
    [
        (1000, "2.000", "de-DE", "1.000"),
        (1000, "2000", "de-DE", "1000"),
        (1_000_000, "2 000", "sv-SE", "1 000 000"),
        (Decimal("0.5"), "7", "sv-SE", "0,5"),
        (Decimal("0.5"), "7", "ja-JP", "0.5"),
        (Decimal("3.7"), "3.8", "sv-SE", "3.7"),
        (45, "१२", "hi-IN", "४५"),
        (5, "７", "zh-Hans", "５"),
    ],
)
def test_a_number_is_written_as_the_one_it_replaces(value: int, pattern: str, locale: str, written: str) -> None:
    assert written_like(Decimal(value), pattern, locale) == written
