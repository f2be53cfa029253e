from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.check.drifting import findings, fixed, told
from tests.pages import Texts, section, table
from tests.reconcile.sets import FIVE, HEADS, PORT, SHIP, Said, type_page

NAMES = ("D101", "D102", "D103", "D104")
EIGHT = (*FIVE, "fr-FR", "ja-JP", "ar")


def ships(said: Said) -> Mapping[str, Texts]:
    """Two types in eight languages, in which nothing drifted but what is said."""
    return {
        "types/r-ship": type_page("Ship", SHIP, EIGHT, said),
        "types/r-port": type_page("Port", PORT, EIGHT),
    }


@pytest.mark.parametrize(
    ("rule", "locale", "name", "found"),
    [
        ("D101", "nl-NL", "shipName", "schipNaam"),
        ("D101", "sv-SE", "draught", "djupgående"),
        ("D101", "zh-Hans", "crewSize", "船员人数"),
        ("D101", "it-IT", "crewSize", "dimensione equipaggio"),
        ("D101", "ar", "draught", "الغاطس"),
        ("D101", "de-DE", "engineCount", "MotorAnzahl"),
        ("D102", "de-DE", "shipName", "ShipName"),
        ("D102", "fr-FR", "shipName", "shipname"),
        ("D102", "nl-NL", "shipName", "ship Name"),
        ("D102", "ja-JP", "shipName", "ｓｈｉｐＮａｍｅ"),
        ("D102", "zh-Hans", "shipName", "shipNаme"),  # a Cyrillic a
        ("D102", "fr-FR", "shipName", "shipNamé"),
        ("D102", "sv-SE", "engineCount", "engineCont"),
        ("D102", "it-IT", "engineCount", "enginegineCount"),
        ("D103", "ja-JP", "shipName", "シップネーム"),
        ("D103", "ar", "homePort", "هومبورت"),
        ("D104", "sv-SE", "homePort", "shipName"),
        ("D104", "zh-Hans", "crewSize", "engineCount"),
    ],
)
def test_a_name_that_drifted(rule: str, locale: str, name: str, found: str) -> None:
    said = {name: {locale: found}}
    assert told(ships(said), *NAMES) == [f"{rule} {locale} {found} -> {name}"]
    right = ships({})["types/r-ship"][locale]
    assert fixed(ships(said)) == {f"{locale}/types/r-ship.md": right}


@pytest.mark.parametrize(
    "said",
    [
        pytest.param({}, id="nothing drifted"),
        pytest.param({"shipName": {"nl-NL": "shipName (scheepsnaam)"}}, id="a gloss"),
        pytest.param({"shipName": {"zh-Hans": "shipName（船名）", "ja-JP": "shipName 【船名】"}}, id="wide glosses"),
        pytest.param({"homePort": {"ar": "homePort (ميناء)"}}, id="a gloss from right to left"),
        pytest.param({"shipName": dict.fromkeys(EIGHT, "is ShipName")}, id="a slip of the original, which all keep"),
        pytest.param(
            {"shipName": dict.fromkeys(EIGHT[:6], "ship Name")}, id="a slip of the original, put right by two"
        ),
        pytest.param({"shipName": {"nl-NL": "`shipName`"}}, id="a name in code"),
        pytest.param({"shipName": {"ja-JP": "*shipName*"}}, id="a name in emphasis"),
        pytest.param({"shipName": {"zh-Hans": "[!DNL shipName]"}}, id="a name that is marked"),
    ],
)
def test_silent(said: Said) -> None:
    assert told(ships(said), *NAMES) == []


def test_the_finding_tells_where_and_what_the_others_say() -> None:
    (finding,) = findings(ships({"shipName": {"nl-NL": "schipNaam"}}), *NAMES)
    assert (finding.entity, finding.field) == ("Ship", "shipName")
    assert (finding.line, finding.column, finding.end_column) == (6, 3, 12)
    assert dict(finding.others)["ja-JP"] == "shipName"
    assert "nl-NL" not in dict(finding.others)


def test_a_reference_leads_and_is_not_judged() -> None:
    said: Said = {"shipName": {**dict.fromkeys(FIVE, "vesselName")}}
    pages = {key: {"en": texts["fr-FR"], **texts} for key, texts in ships(said).items()}
    found = findings(pages, *NAMES, reference="en")
    assert {finding.expected for finding in found} == {"shipName"}
    assert "en" not in {finding.locale for finding in found}


def test_an_unresolved_name_is_one_note() -> None:
    words = dict(zip(FIVE, ("djupgående", "diepgang", "Tiefgang", "pescaggio", "吃水"), strict=True))
    pages = {
        "types/r-ship": {
            locale: section("Ship", table(HEADS[locale], f"{word}|xsd:string|"), level=1)
            for locale, word in words.items()
        }
    }
    notes = findings(pages, "D105")
    assert [note.locale for note in notes] == ["de-DE"]
    assert "docspec.yaml" in notes[0].message
    assert not any(finding.fixable for finding in findings(pages, *NAMES))


@pytest.mark.parametrize("locale", ["sv-SE", "ja-JP", "ar"])
def test_rows_that_changed_places_claim_no_name_twice(locale: str) -> None:
    swapped = {"shipName": {locale: "homePort"}, "homePort": {locale: "shipName"}}
    assert told(ships(swapped), *NAMES) == []
