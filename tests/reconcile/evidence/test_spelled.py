from __future__ import annotations

import pytest

from docspec.reconcile.context import Context
from docspec.reconcile.evidence.spelled import SPELLED
from docspec.reconcile.slot import SlotKind
from tests.reconcile.slots import known, slot, title_slot, weights

pytestmark = pytest.mark.usefixtures("_no_vocabulary")


def house(*names: str) -> Context:
    """A set whose fields are named so."""
    return known(*((slot({}, order=order), name) for order, name in enumerate(names)))


SMALL = house("shipName", "shipKind", "draught", "portName", "crewSize", "hull")
MIXED = house("shipName", "shipKind", "Draught", "PortName")
LARGE = house("ShipName", "ShipKind", "Draught", "PortName", "CrewSize", "Hull")


def weigh(candidates: set[str], context: Context, kind: SlotKind = SlotKind.NAME) -> dict[str, float]:
    here = slot({}, kind, order=99) if kind is not SlotKind.TITLE else title_slot({})
    return weights(SPELLED.weigh(here, frozenset(candidates), context))


@pytest.mark.parametrize(
    ("said", "proposed"),
    [
        pytest.param({"de-DE": "PortKind"}, ["portKind"], id="a capital in front"),
        pytest.param({"de-DE": "PortKind", "nl-NL": "HavenSoort"}, ["portKind", "havenSoort"], id="each locale's"),
        pytest.param({"de-DE": "XMPPacket"}, ["xmpPacket"], id="an acronym in front"),
        pytest.param({"de-DE": "portKind"}, [], id="a small letter in front"),
        pytest.param({"zh-Hans": "港口种类"}, [], id="a script without case"),
        pytest.param({"de-DE": "_Kind"}, [], id="no letter in front"),
        pytest.param({}, [], id="nothing said"),
    ],
)
def test_proposes_names_with_the_small_letter_of_the_house(said: dict[str, str], proposed: list[str]) -> None:
    assert list(SPELLED.propose(slot(said, order=99), SMALL)) == proposed


@pytest.mark.parametrize("context", [LARGE, house(), MIXED], ids=["large", "nothing known", "mixed"])
def test_where_names_do_not_begin_small_none_is_proposed(context: Context) -> None:
    assert not list(SPELLED.propose(slot({"de-DE": "PortKind"}), context))


@pytest.mark.parametrize("kind", [SlotKind.TYPE, SlotKind.TITLE, SlotKind.VALUE, SlotKind.ROLE, SlotKind.PART])
def test_only_names_of_fields_begin_small(kind: SlotKind) -> None:
    assert not list(SPELLED.propose(slot({"de-DE": "PortKind"}, kind), SMALL))


@pytest.mark.parametrize("odd", ["läge", "船名", "ship name", "اسم", "shipNаme", "ship\u200dName", "naïve"], ids=ascii)
@pytest.mark.parametrize("kind", [SlotKind.NAME, SlotKind.TITLE, SlotKind.PART, SlotKind.ROLE])
def test_what_is_no_ascii_identifier_is_spoken_against(kind: SlotKind, odd: str) -> None:
    found = weigh({odd, "shipName"}, SMALL, kind)
    assert found[odd] < 0
    assert found[odd] < found["shipName"]


def test_values_may_be_spelled_in_any_way() -> None:
    assert weigh({"läge", "image/svg+xml"}, SMALL, SlotKind.VALUE) == {}


@pytest.mark.parametrize(("context", "usual"), [(SMALL, "portKind"), (LARGE, "PortKind")], ids=["small", "large"])
def test_the_house_style_wins(context: Context, usual: str) -> None:
    found = weigh({"portKind", "PortKind"}, context)
    assert max(found, key=lambda name: found[name]) == usual


def test_where_nothing_is_known_case_tells_nothing() -> None:
    found = weigh({"portKind", "PortKind"}, known())
    assert found["portKind"] == found["PortKind"]


def test_words_of_other_identifiers_speak_for_a_name() -> None:
    found = weigh({"portKind", "portSoort", "havenSoort"}, SMALL)
    assert found["portKind"] > found["portSoort"] > found["havenSoort"]


def test_a_name_is_no_witness_for_itself() -> None:
    rows = [(slot({}, order=order), name) for order, name in enumerate(["shipName", "draught", "kiel"])]
    context = known(*rows)
    own, lone = rows[2][0], slot({}, order=99)
    as_own = weights(SPELLED.weigh(own, frozenset({"kiel"}), context))["kiel"]
    as_other = weights(SPELLED.weigh(lone, frozenset({"kiel"}), context))["kiel"]
    assert as_own < as_other


@pytest.mark.parametrize(
    ("said", "proposed"),
    [
        pytest.param({"zh-Hans": "shipname"}, ["shipName"], id="capitals lost"),
        pytest.param({"zh-Hans": "shipkindname"}, ["shipKindName"], id="of three words"),
        pytest.param({"zh-Hans": "draught"}, [], id="one word"),
        pytest.param({"zh-Hans": "shipnaam"}, [], id="half of it no word"),
        pytest.param({"zh-Hans": "ship_name"}, [], id="not letters alone"),
    ],
)
def test_proposes_names_with_the_capitals_they_lost(said: dict[str, str], proposed: list[str]) -> None:
    context = house("shipName", "shipKind", "portName", "portKind", "draught", "draughtMax")
    assert list(SPELLED.propose(slot(said, order=99), context)) == proposed
    if proposed:
        found = weights(SPELLED.weigh(slot(said, order=99), frozenset([*proposed, *said.values()]), context))
        assert found[proposed[0]] > found[said["zh-Hans"]]
