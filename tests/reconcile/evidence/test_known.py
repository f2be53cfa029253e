from __future__ import annotations

from itertools import pairwise

import pytest

from docspec.reconcile.evidence.known import KNOWN
from docspec.reconcile.slot import SlotKind
from tests.reconcile.slots import Decided, known, slot, title_slot, weights

SHIP: Decided = (title_slot({}, "types/r-ship"), "CargoShip")
A_TYPE: Decided = (slot({}, SlotKind.TYPE, table="types/r-tug#t0"), "string")


def elsewhere(name: str, count: int, kind: SlotKind = SlotKind.NAME) -> list[Decided]:
    return [(slot({}, kind, table=f"types/r-{number}#t0"), name) for number in range(count)]


def weigh(kind: SlotKind, candidates: set[str], *decided: Decided) -> dict[str, float]:
    context = known(*decided)
    return weights(KNOWN.weigh(slot({}, kind), frozenset(candidates), context))


@pytest.mark.parametrize("kind", [SlotKind.NAME, SlotKind.VALUE, SlotKind.ROLE])
def test_the_more_often_it_stands_elsewhere_the_more_it_weighs(kind: SlotKind) -> None:
    found = [weigh(kind, {"draught"}, *elsewhere("draught", count, kind)).get("draught", 0.0) for count in range(6)]
    assert found[0] == 0
    assert found == sorted(found)
    assert found[5] > found[1] > 0
    steps = [after - before for before, after in pairwise(found)]
    assert steps == sorted(steps, reverse=True), "each time tells less than the time before"


def test_another_kind_is_no_witness() -> None:
    assert weigh(SlotKind.NAME, {"Reader"}, *elsewhere("Reader", 3, SlotKind.ROLE)) == {}


def test_a_slot_is_no_witness_for_itself() -> None:
    here = slot({})
    assert not list(KNOWN.weigh(here, frozenset({"draught"}), known((here, "draught"))))


@pytest.mark.parametrize(
    ("said", "proposed"),
    [
        pytest.param({"sv-SE": "cargoship"}, {"CargoShip"}, id="a type with a page, in other case"),
        pytest.param({"nl-NL": "Cargo Ship"}, {"CargoShip"}, id="with a blank"),
        pytest.param({"it-IT": "Datetime", "nl-NL": "BOOLEAN"}, {"dateTime", "boolean"}, id="built-ins in other case"),
        pytest.param({"sv-SE": "Lastfartyg", "zh-Hans": "货船"}, set(), id="translated"),
        pytest.param({}, set(), id="nothing said"),
    ],
)
def test_proposes_known_types_of_the_same_letters(said: dict[str, str], proposed: set[str]) -> None:
    assert set(KNOWN.propose(slot(said, SlotKind.TYPE), known(SHIP))) == proposed


@pytest.mark.parametrize(
    ("said", "proposed"),
    [
        pytest.param("CarogShip", {"CargoShip"}, id="letters swapped"),
        pytest.param("CargoShipp", {"CargoShip"}, id="a letter doubled"),
        pytest.param("CargShip", {"CargoShip"}, id="a letter lost"),
        pytest.param("KargoSchip", set(), id="more than damage"),
        pytest.param("CargoShips", set(), id="one for many"),
        pytest.param("CargoShipArray", set(), id="a word more"),
        pytest.param("PortShip", set(), id="another word"),
        pytest.param("", set(), id="nothing"),
    ],
)
def test_proposes_the_known_type_that_was_damaged_in_a_few_letters(said: str, proposed: set[str]) -> None:
    here = slot({"de-DE": said}, SlotKind.TYPE)
    assert set(KNOWN.propose(here, known(SHIP))) == proposed
    if proposed:
        found = weights(KNOWN.weigh(here, frozenset({said, "CargoShip"}), known(SHIP)))
        assert found["CargoShip"] > 3
        assert said not in found


def test_a_type_of_known_words_is_not_damaged() -> None:
    words = [(slot({}, order=order), name) for order, name in enumerate(["carogSize", "lastCarog", "ship", "shipName"])]
    assert not list(KNOWN.propose(slot({"de-DE": "CarogShip"}, SlotKind.TYPE), known(SHIP, *words)))


def test_names_are_not_proposed() -> None:
    assert not list(KNOWN.propose(slot({"sv-SE": "cargoship"}), known(SHIP)))


def test_known_types_are_likelier_than_unknown_ones() -> None:
    found = weigh(SlotKind.TYPE, {"CargoShip", "Lastfartyg", "string", "String", "cargoship"}, SHIP, A_TYPE)
    assert found["CargoShip"] > 0 < found["string"]
    assert found["Lastfartyg"] < 0 > found["String"]
    assert found["cargoship"] < 0


def test_as_long_as_no_type_is_known_none_is_spoken_against() -> None:
    assert weigh(SlotKind.TYPE, {"Lastfartyg"}) == {}
