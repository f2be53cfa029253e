from __future__ import annotations

import pytest

from docspec.reconcile.kinds import EntityKind
from docspec.reconcile.messages import endings
from docspec.reconcile.slot import Slot, SlotKind, slots_of, title_name
from tests.pages import Texts, outlined, table
from tests.reconcile.kinds_of_pages import ENUM, FAULT, OPERATION, TYPE


def slots(texts: Texts, kind: EntityKind) -> dict[str, Slot]:
    found = list(slots_of(outlined(texts, "x/p"), kind, endings([])))
    assert len({slot.key for slot in found}) == len(found)
    return {slot.key: slot for slot in found}


def said(slot: Slot) -> dict[str, tuple[str, str]]:
    return {locale: (item.raw, item.text) for locale, item in slot.observed.items()}


def test_the_slots_of_a_type() -> None:
    found = slots(TYPE, EntityKind.TYPE)
    assert [(key.removeprefix("x/p#"), slot.kind.value) for key, slot in found.items()] == [
        ("title", "title"),
        ("t0.r0.name", "name"),
        ("t0.r0.type", "type"),
        ("t0.r1.name", "name"),
        ("t0.r1.type", "type"),
    ]
    assert said(found["x/p#t0.r1.name"]) == {"he-IL": ("עומק", ""), "sv-SE": ("djup", "djup"), "zh-Hans": ("深度", "")}
    assert said(found["x/p#t0.r0.type"])["zh-Hans"] == ("xsd：int", "int")
    assert found["x/p#title"].anchor == "berth"
    assert {slot.order for slot in found.values() if slot.table} == {0, 1}


def test_the_slots_of_an_operation() -> None:
    found = slots(OPERATION, EntityKind.OPERATION)
    assert said(found["x/p#input"])["ja-JP"] == ("getBerthParam", "getBerthParam")
    assert said(found["x/p#output"])["ja-JP"] == ("getBerthReturn", "getBerthReturn")
    assert [found[f"x/p#role0.r{number}.role"].observed["ar-EG"].text for number in (0, 1)] == [
        "HarbourUser",
        "HarbourMaster",
    ]
    type_ = found["x/p#t1.r0.type"]
    assert said(type_) == {
        "sv-SE": ("typer:Berth", "Berth"),
        "ja-JP": ("型：Berth", "Berth"),
        "ar-EG": ("أنواع:Berth", "Berth"),
    }
    assert said(found["x/p#t1.r0.name"])["ja-JP"] == ("バース", "")


def test_the_slots_of_an_enum() -> None:
    found = slots(ENUM, EntityKind.ENUM)
    values = [slot for slot in found.values() if slot.kind is SlotKind.VALUE]
    assert [slot.observed["hi-IN"].text for slot in values] == ["Free", "Taken", "Closed"]
    assert values[0].observed["ko-KR"].raw == "Free: 비어 있음"


def test_the_slots_of_a_fault_are_those_of_a_type() -> None:
    assert {slot.kind for slot in slots(FAULT, EntityKind.FAULT).values()} == {
        SlotKind.TITLE,
        SlotKind.NAME,
        SlotKind.TYPE,
    }


def test_every_observation_says_where_it_stands() -> None:
    for slot in slots(OPERATION, EntityKind.OPERATION).values():
        for locale, item in slot.observed.items():
            path, line, column = item.place.rsplit(":", 2)
            text = OPERATION[locale].splitlines()[int(line) - 1]
            assert path == f"{locale}/x/p.md"
            assert 1 <= int(column) <= len(text)
            if slot.kind is SlotKind.NAME:
                assert text[int(column) - 1 :].startswith(item.raw)


def test_slots_of_a_row_know_each_other() -> None:
    found = slots(TYPE, EntityKind.TYPE)
    name = found["x/p#t0.r1.name"]
    assert name.beside(SlotKind.TYPE) == "x/p#t0.r1.type"
    assert name.row == found["x/p#t0.r1.type"].row == "x/p#t0.r1"
    assert found["x/p#title"].row == "x/p#title"


def test_empty_cells_say_nothing() -> None:
    found = slots(
        {"sv-SE": table("Namn|Typ|Krävs", "|xsd:int|Ja"), "pl-PL": table("Nazwa|Typ|Wymagane", "depth||Tak")},
        EntityKind.TYPE,
    )
    assert set(found["x/p#t0.r0.name"].observed) == {"pl-PL"}
    assert set(found["x/p#t0.r0.type"].observed) == {"sv-SE"}


@pytest.mark.parametrize(
    ("cell", "local"),
    [
        pytest.param("xsd:string", "string", id="built-in"),
        pytest.param("XSD:DateTime", "dateTime", id="built-in-in-another-case"),
        pytest.param("typer:Berth", "Berth", id="own"),
        pytest.param("类型：泊位", "泊位", id="chinese"),
        pytest.param(":Berth", "Berth", id="lost-prefix"),
        pytest.param("Berth", "Berth", id="no-prefix"),
        pytest.param("types:Berth[]", "Berth", id="array"),
        pytest.param("types:Berth*", "Berth", id="marks-at-the-ends"),
        pytest.param("types:Berth:x", "", id="no-type-at-all"),
    ],
)
def test_types(cell: str, local: str) -> None:
    found = slots({"de-DE": table("Name|Typ", f"a|{cell}")}, EntityKind.TYPE)
    observed = found["x/p#t0.r0.type"].observed["de-DE"]
    assert (observed.text, observed.raw) == (local, cell)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Berth", "Berth"),
        ("getBerth", "getBerth"),
        ("Berth States", "BerthStates"),
        ("Harbour fault codes", "HarbourFaultCodes"),
        ("Kajtillstånd", ""),
        ("泊位状态", ""),
        ("Berth状态", ""),
        ("", ""),
        ("Berth-States", "BerthStates"),
    ],
)
def test_title_name(title: str, name: str) -> None:
    assert title_name(title) == name
