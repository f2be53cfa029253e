from __future__ import annotations

import pytest

from tests.check.buoys import FORMAT, LIMIT
from tests.check.prose import changed, findings, rules_at


def test_standards_and_units_in_each_language_are_the_same() -> None:
    assert rules_at(FORMAT) == []


@pytest.mark.parametrize("locale", FORMAT)
def test_another_standard(locale: str) -> None:
    old = "ISO-8601" if "ISO-8601" in FORMAT[locale] else "ISO 8601"
    (finding,) = findings(changed(FORMAT, locale, old, "ISO-3166"))
    assert (finding.rule.id, finding.locale, finding.found, finding.expected) == (
        "D404",
        locale,
        "ISO-3166",
        "ISO 8601",
    )
    assert finding.end_column - finding.column == len("ISO-3166")


@pytest.mark.parametrize("locale", FORMAT)
def test_another_time_zone(locale: str) -> None:
    for other in ("GMT", "CET", "PST"):
        assert rules_at(changed(FORMAT, locale, "UTC", other)) == [("D404", locale)]


@pytest.mark.parametrize(
    ("locale", "old", "new"),
    [
        ("sv-SE", "millisekunder", "sekunder"),
        ("sv-SE", "kB", "MB"),
        ("nl-NL", "milliseconden", "seconden"),
        ("nl-NL", "200 kB", "200 bytes"),
        ("de-DE", "Millisekunden", "Sekunden"),
        ("de-DE", "200 KB", "200 Megabyte"),
        ("it-IT", "millisecondi", "minuti"),
        ("it-IT", "kilobyte", "megabyte"),
        ("fr-FR", "millisecondes", "secondes"),
        ("fr-FR", "200 ko", "200 Mo"),
        ("es-ES", "milisegundos", "segundos"),
        ("es-ES", "kilobytes", "gigabytes"),
        ("pt-BR", "milissegundos", "minutos"),
        ("pl-PL", "milisekundach", "sekundach"),
        ("ru-RU", "миллисекундах", "секундах"),
        ("ru-RU", "килобайт", "мегабайт"),
        ("ja-JP", "ミリ秒", "マイクロ秒"),
        ("ja-JP", "キロバイト", "バイト"),
        ("ko-KR", "밀리초", "마이크로초"),
        ("ko-KR", "킬로바이트", "메가바이트"),
        ("zh-Hans", "毫秒", "秒"),
        ("zh-Hans", "千字节", "字节"),
        ("zh-Hant", "毫秒", "微秒"),
        ("zh-Hant", "KB", "GB"),
    ],
)
def test_another_unit(locale: str, old: str, new: str) -> None:
    assert rules_at(changed(FORMAT, locale, old, new)) == [("D404", locale)]


@pytest.mark.parametrize(
    ("locale", "old", "new"),
    [
        ("sv-SE", "ISO-8601", "ISO 8601-1:2019"),
        ("de-DE", "Millisekunden", "ms"),
        ("de-DE", "UTC", "koordinierter Weltzeit (UTC)"),
        ("fr-FR", "200 ko", "200 kilo-octets"),
        ("ru-RU", "ISO-8601", "ИСО 8601"),
        ("zh-Hans", "UTC", "协调世界时"),
        ("zh-Hans", "千字节", "KB"),
        ("ja-JP", "ISO 8601", "ISO８６０１"),
        ("nl-NL", "in UTC", "in UTC (niet GMT)"),
    ],
)
def test_another_way_to_name_it_is_none(locale: str, old: str, new: str) -> None:
    assert rules_at(changed(FORMAT, locale, old, new)) == []


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(("The second buoy", "De tweede boei", "Die zweite Boje"), id="ordinal"),
        pytest.param(("A bit later", "Iets later", "Etwas später, 5 s"), id="a bit"),
        pytest.param(("5 minutes or seconds", "5 minuten", "5 Minuten"), id="only one side"),
        pytest.param(("See http://x.test/UTF-8", "Zie UTF-8", "Siehe UTF-8"), id="address"),
    ],
)
def test_what_is_silent(texts: tuple[str, str, str]) -> None:
    assert rules_at(dict(zip(("en", "nl-NL", "de-DE"), texts, strict=True))) == []


def test_a_reference_leads() -> None:
    texts = {"en": "In milliseconds, as ISO-639 has it.", "de-DE": "In Sekunden, gemäß ISO-3166."}
    found = findings(texts, reference="en")
    assert [(item.rule.id, item.locale, item.found) for item in found] == [
        ("D404", "de-DE", "ISO-3166"),
        ("D404", "de-DE", "Sekunden"),
    ]


@pytest.mark.parametrize(("locale", "old", "new"), [("ar", "ثانية", "بالدقائق"), ("he-IL", "שניות", "בדקות")])
def test_a_unit_behind_a_particle(locale: str, old: str, new: str) -> None:
    assert rules_at(changed(LIMIT, locale, old, new)) == [("D404", locale)]
