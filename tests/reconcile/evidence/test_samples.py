from __future__ import annotations

from collections.abc import Container, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docspec.reconcile.context import Context
from docspec.reconcile.decide import decide
from docspec.reconcile.evidence.samples import SAMPLES
from docspec.reconcile.reconcile import votes_on
from docspec.reconcile.resolution import Resolution
from docspec.reconcile.slot import Slot
from docspec.reconcile.status import Status
from tests.reconcile.slots import Decided, known, part_slot, slot, weights

TABLE = "operations/r-get-ship#t0"
PART: Decided = (part_slot({}), "getShipReturn")
SAMPLE = "<getShipReturn><shipName/><draught/><hull><paint/></hull><crew/></getShipReturn>"
LOST = slot({}, order=1, table=TABLE)


def shown(*names: str, sample: str = SAMPLE) -> Context:
    """A table of these names, "" for those that are open, and a sample of it."""
    rows: list[Decided] = [
        (slot({"pl-PL": name} if name else {}, order=order, table=TABLE), name) for order, name in enumerate(names)
    ]
    return known(PART, *rows, samples=[sample], owners={TABLE: PART[0].key})


def weigh(here: Slot, candidates: set[str], context: Context) -> dict[str, float]:
    found = weights(SAMPLES.weigh(here, frozenset(candidates), context))
    return {name: found.get(name, 0.0) for name in candidates}


@pytest.mark.parametrize(
    ("names", "free"),
    [
        pytest.param(("shipName", "", "hull", "crew"), ["draught"], id="the element no row accounts for"),
        pytest.param(("shipName", "", "", "crew"), ["draught", "hull"], id="two of them"),
        pytest.param(("", "", "", ""), ["shipName", "draught", "hull", "crew"], id="nothing is known yet"),
        pytest.param(("shipName", "draught", "hull", "crew"), ["draught"], id="its own row does not claim its name"),
        pytest.param(("shipName", "", "hull", "crew", "draught"), [], id="all are accounted for"),
    ],
)
def test_proposes_elements_that_no_other_row_accounts_for(names: tuple[str, ...], free: list[str]) -> None:
    assert list(SAMPLES.propose(LOST, shown(*names))) == free


def test_a_table_that_no_sample_shows_gets_nothing_proposed() -> None:
    assert not list(SAMPLES.propose(slot({}, table="types/r-crew#t0"), shown("shipName", "", "hull", "crew")))


def test_where_an_element_stands_tells_more_than_that_it_stands_somewhere() -> None:
    found = weigh(LOST, {"draught", "paint", "diepgang"}, shown("shipName", "", "hull", "crew"))
    assert found["draught"] > found["paint"] > 0 > found["diepgang"]


def test_an_element_that_another_row_accounts_for_weighs_less_than_a_free_one() -> None:
    found = weigh(LOST, {"draught", "crew"}, shown("shipName", "", "hull", "crew"))
    assert found["draught"] > found["crew"]


def test_more_free_elements_than_open_rows_tell_less() -> None:
    alone = weigh(LOST, {"draught"}, shown("shipName", "", "hull", "crew"))
    several = weigh(LOST, {"draught"}, shown("shipName", "", "crew"))
    assert alone["draught"] > several["draught"]


@pytest.mark.parametrize(
    ("order", "fits"),
    [
        pytest.param(0, "first", id="before the known rows"),
        pytest.param(2, "middle", id="between them"),
        pytest.param(4, "last", id="after them"),
    ],
)
def test_the_order_of_rows_is_that_of_elements(order: int, fits: str) -> None:
    sample = "<getShipReturn><first/><hull/><middle/><crew/><last/></getShipReturn>"
    names = ["", "hull", "", "crew", ""]
    found = weigh(slot({}, order=order, table=TABLE), {"first", "middle", "last"}, shown(*names, sample=sample))
    assert max(found, key=lambda name: found[name]) == fits
    assert sorted(found.values())[-2] < found[fits]


def test_the_more_a_sample_shows_the_more_it_speaks_against_what_it_does_not_show() -> None:
    found = []
    for count in range(4):
        others = [f"field{number}" for number in range(count)]
        sample = f"<getShipReturn>{''.join(f'<{name}/>' for name in others)}<tail/></getShipReturn>"
        here = slot({}, order=9, table=TABLE)
        found.append(weigh(here, {"diepgang"}, shown(*others, sample=sample))["diepgang"])
    assert found == sorted(found, reverse=True)
    assert found[0] == 0 > found[3]


def test_a_set_without_samples_says_nothing() -> None:
    context = known((slot({}, order=0), "shipName"))
    assert not list(SAMPLES.propose(LOST, context))
    assert not list(SAMPLES.weigh(LOST, frozenset({"draught"}), context))


# What rows without a name share

FIELDS = "alpha bravo cargo draught engine flag gross hull".split()


def table_of(shown_: Sequence[str], rows: Sequence[str], lost: Container[str]) -> dict[str, Resolution]:
    """Rows of a table decided in one round, and their true names; nobody says those of `lost`, samples show `shown`."""
    slots = [
        slot(
            {"zh-Hans": f"字段{order}"} if name in lost else {"pl-PL": name, "zh-Hans": name}, order=order, table=TABLE
        )
        for order, name in enumerate(rows)
    ]
    others = [(slot({"pl-PL": name}, table=f"types/r-{name}#t0"), name) for name in ("tonnage", "mast", "keel", "oar")]
    decided = [(item, "" if name in lost else name) for item, name in zip(slots, rows, strict=True)]
    sample = f"<getShipReturn>{''.join(f'<{name}/>' for name in shown_)}</getShipReturn>"
    context = known(PART, *decided, *others, samples=[sample], owners={TABLE: PART[0].key})
    return {name: decide(item, votes_on(item, context)) for item, name in zip(slots, rows, strict=True) if name in lost}


@pytest.mark.parametrize("count", range(1, len(FIELDS) + 1))
def test_as_many_open_rows_as_free_elements_are_matched_in_order(count: int) -> None:
    found = table_of(FIELDS, FIELDS, FIELDS[:count])
    assert {name: item.value for name, item in found.items()} == {name: name for name in FIELDS[:count]}


@given(st.sets(st.sampled_from(FIELDS), min_size=1))
def test_wherever_the_open_rows_stand(lost: set[str]) -> None:
    found = table_of(FIELDS, FIELDS, lost)
    assert {name: item.value for name, item in found.items()} == {name: name for name in lost}


def test_the_fewer_are_open_the_surer_is_the_match() -> None:
    figures = [table_of(FIELDS, FIELDS, FIELDS[:count])["alpha"].confidence for count in range(1, 6)]
    assert figures == sorted(figures, reverse=True)
    assert figures[0] > 0.8


@given(st.data())
def test_more_free_elements_than_rows_decide_nothing_wrongly_with_confidence(data: st.DataObject) -> None:
    undocumented = data.draw(st.sets(st.sampled_from(FIELDS), min_size=1, max_size=len(FIELDS) - 1))
    rows = [name for name in FIELDS if name not in undocumented]
    lost = data.draw(st.sets(st.sampled_from(rows), min_size=1))
    for name, item in table_of(FIELDS, rows, lost).items():
        assert item.value == name or item.status is Status.UNRESOLVED


@given(st.data())
def test_fewer_free_elements_than_rows_decide_nothing_wrongly_with_confidence(data: st.DataObject) -> None:
    lost = data.draw(st.sets(st.sampled_from(FIELDS), min_size=1))
    hidden = data.draw(st.sets(st.sampled_from(sorted(lost)), min_size=1))
    for name, item in table_of([name for name in FIELDS if name not in hidden], FIELDS, lost).items():
        assert item.value == name or item.status is Status.UNRESOLVED
