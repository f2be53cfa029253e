from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.check.drifting import fixed, told
from tests.pages import Texts, section, table
from tests.reconcile.sets import BERTH, FIVE, FOUR, HEADS, KITCHEN, PORT, SHIP, Said, type_page

TYPES = ("D201", "D202", "D203", "D204")
EIGHT = (*FIVE, "fr-FR", "ja-JP", "ar")


def ships(said: Said) -> Mapping[str, Texts]:
    """Types in eight languages, in which nothing drifted but what is said of one of them."""
    return {
        "types/r-ship": type_page("Ship", SHIP, EIGHT, said),
        "types/r-port": type_page("Port", PORT, EIGHT),
        "types/r-berth": type_page("Berth", BERTH, EIGHT),
    }


@pytest.mark.parametrize(
    ("rule", "locale", "type_", "found"),
    [
        ("D201", "sv-SE", "xsd:dateTime", "xsd:datumTid"),
        ("D201", "fr-FR", "xsd:dateTime", "xsd:dateHeure"),
        ("D201", "zh-Hans", "xsd:dateTime", "xsd：日期时间"),
        ("D201", "ja-JP", "types:Port", "タイプ：港"),
        ("D201", "de-DE", "types:Port", "Typen:Hafen"),
        ("D201", "ar", "types:Port", "types:ميناء"),
        ("D201", "it-IT", "xsd:dateTime", "xsd:DateTime"),
        ("D202", "nl-NL", "types:Port", "typen:Port"),
        ("D202", "sv-SE", "types:Port", "typer:Port"),
        ("D202", "zh-Hans", "types:Port", "类型：Port"),
        ("D202", "ar", "types:Port", "الأنواع:Port"),
        ("D202", "de-DE", "types:Port", ":Port"),
        ("D202", "it-IT", "types:Port", "Port"),
        ("D202", "fr-FR", "types:Port", "xsd:Port"),
        ("D203", "fr-FR", "xsd:dateTime", "xsd:string"),
        ("D203", "ja-JP", "types:Port", "types:Berth"),
        ("D203", "ar", "xsd:dateTime", "xsd:int"),
        ("D204", "zh-Hans", "xsd:dateTime", "xsd：dateTime"),
        ("D204", "ja-JP", "types:Port", "types :Port"),
        ("D204", "nl-NL", "types:Port", "types: Port"),
        ("D204", "ar", "types:Port", "\u200ftypes:Port"),
    ],
)
def test_a_type_that_drifted(rule: str, locale: str, type_: str, found: str) -> None:
    said = {type_: {locale: found}}
    assert told(ships(said), *TYPES) == [f"{rule} {locale} {found} -> {type_}"]
    right = ships({})["types/r-ship"][locale]
    assert fixed(ships(said)) == {f"{locale}/types/r-ship.md": right}


def test_blanks_that_do_not_show() -> None:
    assert told(ships({"types:Port": {"fr-FR": "types:&nbsp;Port"}}), *TYPES) == [
        "D204 fr-FR types: Port -> types:Port"
    ]
    assert told(ships({"types:Port": {"it-IT": "`types:&nbsp;Port`"}}), *TYPES) == [
        "D204 it-IT types:&nbsp;Port -> types:Port"
    ]
    assert told(ships({"types:Port": {"de-DE": "types:Port&nbsp;"}}), *TYPES) == ["D204 de-DE types:Port -> types:Port"]


@pytest.mark.parametrize(
    "said",
    [
        pytest.param({}, id="nothing drifted"),
        pytest.param({"types:Port": dict.fromkeys(EIGHT, "xsd:Port")}, id="a slip of the original, which all keep"),
        pytest.param({"types:Port": dict.fromkeys(EIGHT, "types:Port&nbsp;")}, id="a blank of the original"),
        pytest.param({"types:Port": {"nl-NL": "`types:Port`"}}, id="in code"),
        pytest.param({"types:Port": {"de-DE": "types:[Port](r-port.md)"}}, id="a link"),
        pytest.param({"types:Port": {"zh-Hans": "types:[!DNL Port]"}}, id="marked"),
    ],
)
def test_silent(said: Said) -> None:
    assert told(ships(said), *TYPES) == []


def test_links_stay() -> None:
    said = {"types:Port": dict.fromkeys(EIGHT, "types:[Port](r-port.md)") | {"sv-SE": "typer:[Hamn](r-port.md)"}}
    assert told(ships(said), *TYPES) == ["D201 sv-SE typer:Hamn -> types:Port"]
    (repaired,) = fixed(ships(said)).values()
    assert "types:[Port](r-port.md)" in repaired


def test_a_set_without_prefixes_gets_none() -> None:
    """`string` is how these pages write it, whatever the spec calls it."""
    expected = {line.rpartition(" -> ")[2] for line in told(KITCHEN, *TYPES)}
    assert expected == {"string", "integer", "Order[]", "Dish"}
    assert all(locale in FOUR for locale in {line.split()[1] for line in told(KITCHEN, *TYPES)})


def test_template_text_is_no_type_and_no_drift() -> None:
    """What the original lost was translated: nobody says what the type was."""
    words = dict(zip(FIVE, ("Kodfras", "Codewoord", "Codephrase", "Frase codice", "代码短语"), strict=True))
    lost = {
        locale: section("Crane", table(HEADS[locale], f"reach|{word}|", "port|types:Port|"), level=1)
        for locale, word in words.items()
    }
    pages = {key: {locale: texts[locale] for locale in FIVE} for key, texts in ships({}).items()}
    assert told(pages | {"types/r-crane": lost}, *TYPES) == []
