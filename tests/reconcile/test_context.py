from __future__ import annotations

import pytest

from docspec.reconcile.context import DECIDED
from docspec.reconcile.mentions import Mentions
from docspec.reconcile.messages import Side
from docspec.reconcile.slot import SlotKind
from tests.reconcile.slots import Decided, known, part_slot, slot, sure, title_slot

NAME = slot({"nl-NL": "romp"}, order=0)
SHIP = title_slot({"nl-NL": "Schip"}, "types/r-ship")
GET_SHIP = title_slot({"nl-NL": "getShip"}, "operations/r-get-ship")


def names(*given: str) -> list[Decided]:
    """A table whose rows are decided so, as one locale says."""
    return [(slot({"pl-PL": name} if name else {}, order=order), name) for order, name in enumerate(given)]


@pytest.mark.parametrize(
    ("confidence", "value"),
    [
        pytest.param(1.0, "hull", id="certain"),
        pytest.param(DECIDED, "hull", id="just so"),
        pytest.param(DECIDED - 0.01, "", id="too unsure"),
        pytest.param(0.0, "", id="nothing concluded"),
    ],
)
def test_only_what_was_decided_with_confidence_is_known(confidence: float, value: str) -> None:
    made = known((NAME, sure("hull", confidence)))
    assert made.decided(NAME.key) == value
    assert made.decided("nowhere") == ""


def test_identifiers_are_counted_by_kind() -> None:
    other = slot({}, table="types/r-boat#t0")
    made = known((NAME, "hull"), (other, "hull"), (slot({}, SlotKind.TYPE), "Hull"))
    assert made.known[SlotKind.NAME] == {"hull": 2}
    assert made.known[SlotKind.TYPE] == {"Hull": 1}


def test_words_are_counted_over_different_identifiers() -> None:
    made = known(*names("shipName", "ship", "draught"), (slot({}, table="types/r-boat#t0"), "shipName"), (SHIP, "Ship"))
    assert (made.words["ship"], made.words["name"], made.words["keel"]) == (3, 1, 0)
    assert made.is_word("Ship")
    assert not made.is_word("name")


def test_words_are_spelled_as_identifiers_spell_them_inside() -> None:
    made = known(*names("xmpPacket", "getXMPPacket", "lastXMPPacket"), (SHIP, "ShipID"))
    assert made.spelling_of("xmp") == "XMP"
    assert made.spelling_of("packet") == "Packet"
    assert made.spelling_of("id") == "ID"
    assert made.spelling_of("unheard") == "unheard"


@pytest.mark.parametrize(
    ("given", "low", "high"),
    [
        pytest.param([], 0.5, 0.5, id="nothing is known"),
        pytest.param(["a", "b", "c", "d", "e", "f"], 0.8, 0.99, id="all small"),
        pytest.param(["A", "B", "C", "D", "E", "F"], 0.01, 0.2, id="all large"),
        pytest.param(["a", "B"], 0.5, 0.5, id="both"),
        pytest.param(["a"], 0.5, 0.8, id="one settles little"),
    ],
)
def test_share_of_small_names(given: list[str], low: float, high: float) -> None:
    assert low <= known(*names(*given)).small_names <= high


def test_types_are_found_by_their_letters() -> None:
    made = known((SHIP, "ImageShip"))
    assert made.types["imageship"] == ("ImageShip",)
    assert made.types["datetime"] == ("dateTime",)
    assert "hull" not in made.types


def test_a_table_knows_its_names_and_which_rows_are_open() -> None:
    made = known(*names("hull", "", "keel", ""))
    assert made.open_rows("types/r-ship#t0") == {1, 3}
    assert {name: order for name, (_, order) in made.claimed("types/r-ship#t0").items()} == {"hull": 0, "keel": 2}
    assert made.claimed("nowhere") == {}
    assert made.open_rows("nowhere") == frozenset()


@pytest.mark.parametrize(
    ("said", "claims"),
    [
        pytest.param({"sv-SE": "skrov", "pl-PL": "hull"}, True, id="one locale says it"),
        pytest.param({"sv-SE": "skrov"}, False, id="no locale says it"),
        pytest.param({"sv-SE": "Hull"}, False, id="not as it is"),
        pytest.param({}, False, id="nobody says anything"),
    ],
)
def test_a_name_that_no_locale_says_is_not_claimed_and_its_row_stays_open(said: dict[str, str], claims: bool) -> None:
    made = known((slot(said), "hull"))
    assert ("hull" in made.claimed("types/r-ship#t0")) is claims
    assert (made.open_rows("types/r-ship#t0") == frozenset()) is claims


@pytest.mark.parametrize("surer", [0, 1], ids=["the first", "the second"])
def test_of_two_rows_with_one_name_the_surer_has_it(surer: int) -> None:
    pair = [slot({"pl-PL": "hull"}, order=order) for order in (0, 1)]
    made = known(*((pair[order], sure("hull", 0.95 if order == surer else 0.85)) for order in (0, 1)))
    assert made.claimed("types/r-ship#t0") == {"hull": (pair[surer].key, surer)}


def test_types_of_a_name_are_those_of_its_rows() -> None:
    decided: list[Decided] = []
    for number, local in enumerate(["double", "double", "int", ""]):
        table = f"types/r-{number}#t0"
        decided += [(slot({}, table=table), "draught"), (slot({}, SlotKind.TYPE, table=table), local)]
    assert known(*decided).types_of_name["draught"] == {"double": 2, "int": 1}


def test_endings_of_inputs_and_outputs() -> None:
    stranger = title_slot({}, "operations/r-get-crew")
    made = known(
        (GET_SHIP, "getShip"),
        (part_slot({}), "getShipParam"),
        (part_slot({}, side=Side.OUTPUT), "getShipReturn"),
        (stranger, "getCrew"),
        (part_slot({}, "operations/r-get-crew"), "seamanParam"),
    )
    assert made.endings == {Side.INPUT: {"Param": 1}, Side.OUTPUT: {"Return": 1}}


SAMPLE = """<getShipReturn><count>1</count><ship><hull><colour/></hull><draught/></ship></getShipReturn>"""
OWNERS = {
    "operations/r-get-ship#t1": "operations/r-get-ship#output",
    "types/r-ship#t0": "types/r-ship#title",
    "types/r-hull#t0": "types/r-hull#title",
}


def of_sample(*, ship_type: str) -> dict[str, list[str]]:
    table = "operations/r-get-ship#t1"
    decided: list[Decided] = [
        (SHIP, "Ship"),
        (title_slot({}, "types/r-hull"), "Hull"),
        (part_slot({}, side=Side.OUTPUT), "getShipReturn"),
        (slot({}, table=table), "ship"),
        (slot({}, SlotKind.TYPE, table=table), ship_type),
        (slot({}, table="types/r-ship#t0"), "hull"),
        (slot({}, SlotKind.TYPE, table="types/r-ship#t0"), "Hull"),
    ]
    return dict(known(*decided, samples=[SAMPLE], owners=OWNERS).elements)


def test_elements_of_samples_are_given_to_tables_through_the_types_of_fields() -> None:
    assert of_sample(ship_type="Ship") == {
        "operations/r-get-ship#t1": ["count", "ship"],
        "types/r-ship#t0": ["hull", "draught"],
        "types/r-hull#t0": ["colour"],
    }


def test_where_a_type_is_not_known_nothing_below_it_is_given() -> None:
    assert of_sample(ship_type="") == {"operations/r-get-ship#t1": ["count", "ship"]}


def test_what_rows_are_about_is_looked_up_in_their_descriptions() -> None:
    mentions = Mentions()
    rows = [slot({}, order=order) for order in range(4)]
    for item, text in zip(rows, ["Naam van de kade", "Lengte van de kade", "De kade", "Diepgang"], strict=True):
        mentions.add("nl-NL", item.row, text)
    decided = zip(rows, ["quayName", "quayLength", "", "draught"], strict=True)
    dictionary = known(*decided, mentions=mentions).dictionary
    found = dictionary.meanings("nl-NL", "kade", rows[2].row)
    assert max(found, key=lambda word: found[word]) == "quay"
