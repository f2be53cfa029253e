from __future__ import annotations

import pytest

from docspec.reconcile.evidence.type_name import TYPE_NAME
from docspec.reconcile.slot import SlotKind
from tests.reconcile.slots import Decided, known, slot, title_slot, weights

NAME, TYPE = slot({"zh-Hans": "货船"}), slot({"zh-Hans": "货船"}, SlotKind.TYPE)
PAGE: Decided = (title_slot({}, "types/r-cargo-ship"), "CargoShip")


@pytest.mark.parametrize(
    ("local", "name"),
    [
        pytest.param("CargoShip", ["cargoShip"], id="a type"),
        pytest.param("XMPPacket", ["xmpPacket"], id="an acronym in front"),
        pytest.param("string", [], id="built-ins lend no name"),
        pytest.param("", [], id="the type is not known"),
    ],
)
def test_a_type_proposes_the_name_of_its_field(local: str, name: list[str]) -> None:
    assert list(TYPE_NAME.propose(NAME, known((TYPE, local)))) == name


@pytest.mark.parametrize(
    ("name", "types"),
    [
        pytest.param("cargoShip", ["CargoShip"], id="a type with a page"),
        pytest.param("cargoship", ["CargoShip"], id="in other case"),
        pytest.param("draught", [], id="no such type"),
        pytest.param("", [], id="the name is not known"),
    ],
)
def test_a_name_proposes_the_type_of_its_letters(name: str, types: list[str]) -> None:
    assert list(TYPE_NAME.propose(TYPE, known(PAGE, (NAME, name)))) == types


def test_name_and_type_of_the_same_letters_speak_for_each_other() -> None:
    names = weights(TYPE_NAME.weigh(NAME, frozenset({"cargoShip", "lastfartyg"}), known((TYPE, "CargoShip"))))
    assert names.keys() == {"cargoShip"}
    assert names["cargoShip"] > 0
    types = weights(TYPE_NAME.weigh(TYPE, frozenset({"CargoShip", "Lastfartyg"}), known(PAGE, (NAME, "cargoShip"))))
    assert types.keys() == {"CargoShip"}
    assert types["CargoShip"] > 0


def test_a_built_in_says_nothing_of_the_name() -> None:
    assert not list(TYPE_NAME.weigh(NAME, frozenset({"string", "date"}), known((TYPE, "string"))))


def elsewhere(*locals_: str) -> list[Decided]:
    """Other tables whose `draught` has these types."""
    return [
        item
        for number, local in enumerate(locals_)
        for item in (
            (slot({}, table=f"types/r-{number}#t0"), "draught"),
            (slot({}, SlotKind.TYPE, table=f"types/r-{number}#t0"), local),
        )
    ]


def habit(*locals_: str) -> dict[str, float]:
    context = known((NAME, "draught"), *elsewhere(*locals_))
    found = weights(TYPE_NAME.weigh(TYPE, frozenset({"double", "int"}), context))
    return {name: found.get(name, 0.0) for name in ("double", "int")}


def test_the_types_a_name_has_elsewhere_are_proposed_here() -> None:
    assert set(TYPE_NAME.propose(TYPE, known((NAME, "draught"), *elsewhere("double", "int")))) == {"double", "int"}


def test_the_habit_of_a_name_speaks_for_a_type_as_often_as_it_is_kept() -> None:
    assert habit() == {"double": 0, "int": 0}
    assert habit("double")["double"] > 0
    assert (
        habit("double", "double", "double")["double"] >= habit("double", "double")["double"] > habit("double")["double"]
    )
    mixed = habit("double", "double", "int")
    assert mixed["double"] > mixed["int"] > 0
    assert mixed["double"] < habit("double", "double")["double"]


def test_a_type_is_no_witness_for_itself() -> None:
    context = known((NAME, "draught"), (TYPE, "double"))
    assert not list(TYPE_NAME.weigh(TYPE, frozenset({"double"}), context))
    assert not list(TYPE_NAME.propose(TYPE, context))
