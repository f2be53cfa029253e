from __future__ import annotations

import pytest
from babel.units import format_unit
from hypothesis import given
from hypothesis import strategies as st

from docspec.check.facts.units import units

LOCALES = "sv nl de it zh_Hans zh_Hant ja ko fr es pt en ar he ru pl da nb fi cs tr uk".split()
UNITS = (
    "duration-millisecond duration-second duration-minute duration-hour digital-byte digital-kilobyte digital-megabyte "
    "digital-gigabyte graphics-pixel concentr-percent"
).split()


@given(st.sampled_from(LOCALES), st.sampled_from(UNITS), st.integers(0, 200))
def test_units_as_cldr_writes_them_are_read_back(locale: str, unit: str, number: int) -> None:
    text = format_unit(number, unit, "long", locale=locale)
    assert [claim.value for claim in units(text, locale)] == [unit.partition("-")[2]]


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("in milliseconds", "en", ["millisecond"]),
        ("the second row, a minute ago, a bit", "en", []),
        ("5 s", "en", ["second"]),
        ("5 ms.", "de-DE", ["millisecond"]),
        ("in Sekunden", "de-DE", ["second"]),
        ("secondo ISO", "it-IT", []),
        ("timer", "sv-SE", []),
        ("以毫秒为单位", "zh-Hans", ["millisecond"]),
        ("ミリ秒、5秒", "ja-JP", ["millisecond", "second"]),
        ("時間がかかる", "ja-JP", []),
        ("в миллисекундах", "ru-RU", ["millisecond"]),
        ("50%", "en", ["percent"]),
        ("200px", "en", ["pixel"]),
        ("", "en", []),
        ("200px", "x-none", ["pixel"]),
    ],
)
def test_units_in_prose(text: str, locale: str, expected: list[str]) -> None:
    assert [claim.value for claim in units(text, locale)] == expected
