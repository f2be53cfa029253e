from __future__ import annotations

import pytest

from docspec.reconcile.evidence.anchors import ANCHORS
from docspec.reconcile.kinds import EntityKind
from tests.reconcile.slots import known, title_slot, weights


@pytest.mark.parametrize(
    ("page", "anchor", "kind", "name"),
    [
        pytest.param("types/r-cargo-ship", "", EntityKind.TYPE, "CargoShip", id="file name with a mark"),
        pytest.param("types/cargo-ship", "", EntityKind.TYPE, "CargoShip", id="file name without a mark"),
        pytest.param("types/cargo_ship", "", EntityKind.TYPE, "CargoShip", id="underscores"),
        pytest.param("operations/r-get-ship", "", EntityKind.OPERATION, "getShip", id="operations begin small"),
        pytest.param("faults/r-ship-fault", "", EntityKind.FAULT, "shipFault", id="so do faults"),
        pytest.param("enums/r-hull-colours", "", EntityKind.ENUM, "HullColours", id="value lists do not"),
        pytest.param("types/x7", "cargo-ship", EntityKind.TYPE, "CargoShip", id="anchor, the file says nothing"),
        pytest.param("types/r-cargo-ship", "cargoship", EntityKind.TYPE, "CargoShip", id="the file parts words"),
        pytest.param("r-cargo-ship", "", EntityKind.TYPE, "CargoShip", id="no folder"),
    ],
)
def test_proposes_the_title_that_ids_were_made_from(page: str, anchor: str, kind: EntityKind, name: str) -> None:
    here = title_slot({"zh-Hans": "货船"}, page, entity_kind=kind, anchor=anchor)
    assert name in set(ANCHORS.propose(here, known()))


def test_words_of_a_file_that_the_anchor_does_not_have_are_not_proposed() -> None:
    here = title_slot({}, "types/r-old-vessel", anchor="cargo-ship")
    assert set(ANCHORS.propose(here, known())) <= {"CargoShip", "Ship"}


@pytest.mark.parametrize("page", ["", "types/", "types/---", "r-"])
def test_a_page_without_a_name_is_no_harm(page: str) -> None:
    here = title_slot({"sv-SE": "Fartyg"}, page)
    assert "Fartyg" not in set(ANCHORS.propose(here, known()))
    assert not list(ANCHORS.weigh(here, frozenset({"Fartyg"}), known()))


CANDIDATES = frozenset({"CargoShip", "Cargoship", "Lastfartyg", "Ship"})


def weigh(page: str, anchor: str = "") -> dict[str, float]:
    found = weights(ANCHORS.weigh(title_slot({}, page, anchor=anchor), CANDIDATES, known()))
    return {name: found.get(name, 0.0) for name in CANDIDATES}


def test_an_anchor_speaks_for_a_title_of_its_letters_and_against_all_others() -> None:
    found = weigh("types/x7", "cargo-ship")
    assert found["CargoShip"] == found["Cargoship"] > 0
    assert found["Lastfartyg"] < 0 > found["Ship"]


def test_a_file_name_speaks_for_a_title_and_against_none() -> None:
    found = weigh("types/r-cargo-ship")
    assert found["CargoShip"] > 0 == found["Lastfartyg"]
    assert found["Ship"] == 0, "more than a mark stands in front"


def test_anchor_and_file_name_tell_more_together() -> None:
    both = weigh("types/r-cargo-ship", "cargoship")["CargoShip"]
    assert both > weigh("types/r-cargo-ship")["CargoShip"]
    assert both > weigh("types/x7", "cargoship")["CargoShip"]


def test_without_ids_nothing_is_said() -> None:
    assert set(weigh("types/x7").values()) == {0.0}
