from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docspec.reconcile.decide import decide
from docspec.reconcile.resolution import Resolution, Vote
from docspec.reconcile.slot import SlotKind
from docspec.reconcile.status import Status
from tests.reconcile.slots import slot, weights

CANDIDATES = st.sampled_from(["draught", "hull", "Hull", "läge", "船体", "x"])
# Quarters are added without rounding, so that ties stay ties in any order.
WEIGHTS = st.integers(-120, 120).map(lambda quarters: quarters / 4)
KINDS = st.sampled_from(list(SlotKind))


def vote(candidate: str, weight: float, evidence: str = "locales") -> Vote:
    return Vote(candidate, weight, evidence, "someone")


VOTES = st.lists(
    st.builds(vote, CANDIDATES, WEIGHTS, st.sampled_from(["locales", "samples", "anchors", "spelled"])), max_size=12
)
SAID = {"sv-SE": "skrov", "nl-NL": "hull", "de-DE": "hull"}


def decided(*votes: Vote, kind: SlotKind = SlotKind.NAME) -> Resolution:
    return decide(slot(SAID, kind), votes)


@pytest.mark.parametrize(
    ("said", "value"),
    [
        pytest.param({"sv-SE": "skrov", "nl-NL": "romp"}, "romp", id="what the first locale by its tag says"),
        pytest.param({"zh-Hans": "船体"}, "船体", id="as the page has it, no identifier"),
        pytest.param({}, "", id="no locale says anything"),
    ],
)
def test_without_votes_nothing_is_concluded(said: dict[str, str], value: str) -> None:
    resolution = decide(slot(said), [])
    assert (resolution.value, resolution.status, resolution.confidence) == (value, Status.UNRESOLVED, 0.0)
    assert not resolution.votes
    assert not resolution.runners_up


@pytest.mark.parametrize(
    ("votes", "value", "status"),
    [
        pytest.param([vote("hull", 30)], "hull", Status.ATTESTED, id="strong, and two locales have it"),
        pytest.param([vote("keel", 30)], "keel", Status.INFERRED, id="strong, and no locale has it"),
        pytest.param([vote("hull", 1)], "hull", Status.UNRESOLVED, id="too weak against everything it might be"),
        pytest.param([vote("hull", 30), vote("keel", 30)], "hull", Status.UNRESOLVED, id="two that are equally strong"),
        pytest.param([vote("hull", -3)], "hull", Status.UNRESOLVED, id="the only candidate, spoken against"),
        pytest.param([vote("hull", 30), vote("hull", -30)], "hull", Status.UNRESOLVED, id="votes cancel out"),
        pytest.param([vote("hull", 9), vote("keel", 25), vote("hull", 9), vote("hull", 20)], "hull", Status.ATTESTED,
                     id="the sum wins, not the heaviest vote"),
    ],
)  # fmt: skip
def test_value_and_status(votes: list[Vote], value: str, status: Status) -> None:
    resolution = decided(*votes)
    assert (resolution.value, resolution.status) == (value, status)


def test_of_equal_candidates_the_first_by_spelling_wins() -> None:
    assert decided(vote("mast", 9), vote("keel", 9), vote("oar", 9)).value == "keel"


LOCALES = [vote("hull", 30), vote("hull", 9, "spelled"), vote("hull", 9, "known"), vote("hull", 9, "words")]
"""What rests on the two locales that say it, whatever else is made of their words."""


def test_witnesses_are_the_locales_that_say_it() -> None:
    assert decided(*LOCALES).witnesses == 2


@pytest.mark.parametrize("kind", ["samples", "anchors", "type_name", "type_prefix"])
def test_what_no_locale_says_in_the_slot_is_a_witness_of_its_own(kind: str) -> None:
    once = decided(*LOCALES, vote("hull", 1, kind)).witnesses
    assert once > 2
    assert decided(*LOCALES, vote("hull", 1, kind), vote("hull", 2, kind)).witnesses == once, "however often it speaks"
    assert decided(*LOCALES, vote("hull", -1, kind), vote("keel", 1, kind)).witnesses == 2, "only for the winner"


def test_what_a_person_decided_is_surer_than_all_else() -> None:
    told = decided(vote("keel", 1000, "override"))
    concluded = decided(*[vote("hull", 1000, kind) for kind in ("locales", "samples", "anchors")])
    assert (told.witnesses, told.confidence) == (2, 0.9995)
    assert told.confidence > concluded.confidence


def test_several_kinds_of_evidence_are_several_witnesses() -> None:
    alone = [decided(*LOCALES, vote("hull", 1, kind)).witnesses - 2 for kind in ("samples", "type_name")]
    both = decided(*LOCALES, vote("hull", 1, "samples"), vote("hull", 1, "type_name")).witnesses - 2
    assert both == sum(alone)


def test_fewer_things_a_role_might_be_than_a_name() -> None:
    said = vote("hull", 5)
    assert decided(said, kind=SlotKind.ROLE).confidence > decided(said, kind=SlotKind.NAME).confidence


def test_runners_up_stand_in_order_and_votes_by_weight() -> None:
    resolution = decided(*(vote(name, weight) for name, weight in [("a", 3), ("b", 9), ("c", -8), ("d", 6), ("e", 1)]))
    assert [item.candidate for item in resolution.runners_up] == ["d", "a", "e"]
    assert [item.weight for item in resolution.votes] == [9, -8, 6, 3, 1]


@given(VOTES, KINDS)
def test_probabilities_are_probabilities(votes: list[Vote], kind: SlotKind) -> None:
    resolution = decided(*votes, kind=kind)
    chances = [resolution.confidence, *(item.probability for item in resolution.runners_up)]
    assert all(0 <= chance <= 1 for chance in chances)
    assert chances == sorted(chances, reverse=True)
    assert sum(chances) <= 1 + 1e-9


@given(VOTES.filter(bool), KINDS)
def test_the_winner_has_the_largest_sum(votes: list[Vote], kind: SlotKind) -> None:
    sums = weights(votes)
    winner = decided(*votes, kind=kind).value
    assert (-sums[winner], winner) == min((-weight, name) for name, weight in sums.items())


def test_votes_of_opposite_sign_have_an_order_too() -> None:
    votes = [vote("hull", 9), vote("hull", -9), Vote("hull", 9, "locales", "someone", "sv-SE/x.md:1:1")]
    assert decided(*votes) == decided(*reversed(votes))


@given(st.data())
def test_the_order_of_votes_changes_nothing(data: st.DataObject) -> None:
    votes = data.draw(VOTES)
    assert decided(*data.draw(st.permutations(votes))) == decided(*votes)


@given(VOTES.filter(bool), st.integers(1, 40).map(float))
def test_one_more_vote_for_the_winner_makes_it_no_less_sure(votes: list[Vote], weight: float) -> None:
    before = decided(*votes)
    after = decided(*votes, vote(before.value, weight))
    assert after.value == before.value
    assert after.confidence >= before.confidence
    against = decided(*votes, vote(before.value, -weight))
    assert against.value != before.value or against.confidence <= before.confidence
