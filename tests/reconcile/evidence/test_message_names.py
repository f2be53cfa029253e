from __future__ import annotations

from collections.abc import Mapping

import pytest

from docspec.reconcile.context import Context
from docspec.reconcile.decide import decide
from docspec.reconcile.evidence.message_names import MESSAGE_NAMES
from docspec.reconcile.messages import Side
from docspec.reconcile.reconcile import votes_on
from docspec.reconcile.status import Status
from tests.reconcile.slots import Decided, known, part_slot, title_slot, weights

PAGE = "operations/r-get-ship"
IN, OUT = "getShipParam", "getShipReturn"
ROOTS = (f"<{IN}/>", f"<{OUT}/>")
EVERYWHERE = ("sv-SE", "nl-NL", "de-DE", "it-IT", "zh-Hans")


def operations(*triples: tuple[str, str, str]) -> list[Decided]:
    """Operations with what their input and output are called."""
    decided: list[Decided] = []
    for number, (title, given, returned) in enumerate(triples):
        page = f"operations/r-{number}"
        decided += [
            (title_slot({}, page), title),
            (part_slot({}, page), given),
            (part_slot({}, page, side=Side.OUTPUT), returned),
        ]
    return decided


HABITS = operations(
    ("getCrew", "getCrewParam", "getCrewReturn"),
    ("dock", "dockParam", "dockReturn"),
    ("sail", "sailRequest", "sailReturn"),
)
NAMED: Decided = (title_slot({}, PAGE), "getShip")


def said(text: str) -> Mapping[str, str]:
    return dict.fromkeys(EVERYWHERE, text)


def value(text: str, side: Side, context: Context) -> str:
    """What a message is called in the end, if all locales call it so."""
    here = part_slot(said(text), PAGE, side=side)
    return decide(here, votes_on(here, context)).value


@pytest.mark.parametrize(("side", "name"), [(Side.INPUT, IN), (Side.OUTPUT, OUT)])
def test_messages_are_named_after_the_operation_by_the_habit_of_the_set(side: Side, name: str) -> None:
    context = known(*HABITS, NAMED)
    here = part_slot({"sv-SE": "hämtaFartygParam"}, PAGE, side=side)
    assert list(MESSAGE_NAMES.propose(here, context)) == [name]
    assert weights(MESSAGE_NAMES.weigh(here, frozenset({name, "hamtaFartyg"}), context)).keys() == {name}


@pytest.mark.parametrize(
    "decided",
    [pytest.param([NAMED], id="no habit"), pytest.param(HABITS, id="the operation has no name yet")],
)
def test_without_habit_or_operation_no_message_is_named(decided: list[Decided]) -> None:
    assert not list(MESSAGE_NAMES.propose(part_slot({}, PAGE), known(*decided)))


def test_the_name_of_a_message_is_a_root_on_its_page() -> None:
    context = known(samples=[f"<{OUT}><shipName/></{OUT}>"])
    here, other = part_slot({"sv-SE": "hämtaFartygRetur"}, PAGE), part_slot({}, "operations/r-get-crew")
    assert list(MESSAGE_NAMES.propose(here, context)) == [OUT]
    found = weights(MESSAGE_NAMES.weigh(here, frozenset({OUT, "shipName"}), context))
    assert found.keys() == {OUT}
    assert not list(MESSAGE_NAMES.propose(other, context))
    assert not list(MESSAGE_NAMES.weigh(other, frozenset({OUT}), context))


@pytest.mark.parametrize(
    ("text", "side", "samples", "name"),
    [
        pytest.param(IN, Side.OUTPUT, ROOTS, OUT, id="the output is called like the input"),
        pytest.param(OUT, Side.INPUT, ROOTS, IN, id="the input is called like the output"),
        pytest.param("getShip", Side.INPUT, ROOTS, IN, id="both like the operation"),
        pytest.param("getShips", Side.INPUT, ROOTS, IN, id="misspelt everywhere"),
        pytest.param(IN, Side.OUTPUT, (), OUT, id="no sample: the two do not share a name"),
        pytest.param(IN, Side.OUTPUT, ("<valueArray>",), OUT, id="a sample that is cut tells nothing"),
        pytest.param("getShips", Side.INPUT, (), "getShips", id="no sample tells otherwise"),
        pytest.param("shipReply", Side.OUTPUT, ("<shipReply/>",), "shipReply", id="a name out of the habit"),
        pytest.param(
            f"{OUT}2", Side.OUTPUT, ("<Envelope><Body><getShipReturn/></Body></Envelope>",), OUT, id="in an envelope"
        ),
    ],
)
def test_what_samples_show_overrules_what_all_pages_say(
    text: str, side: Side, samples: tuple[str, ...], name: str
) -> None:
    assert value(text, side, known(*HABITS, NAMED, samples=samples)) == name


def test_a_set_in_which_both_messages_end_alike_shares_names() -> None:
    alike = operations(("dock", "dockMessage", "dockMessage"), ("sail", "sailMessage", "sailMessage"))
    assert value("getShipMessage", Side.OUTPUT, known(*alike, NAMED)) == "getShipMessage"


def test_a_habit_of_few_does_not_overrule() -> None:
    mixed = operations(("dock", "dockParam", "dockReply"), ("sail", "sailParam", "sailResult"))
    assert value(IN, Side.OUTPUT, known(*mixed, NAMED)) == IN


def test_where_no_page_names_a_message_samples_do() -> None:
    here = part_slot({}, PAGE, side=Side.OUTPUT)
    decision = decide(here, votes_on(here, known(*HABITS, NAMED, samples=ROOTS)))
    assert (decision.value, decision.status) == (OUT, Status.INFERRED)
