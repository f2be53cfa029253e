from __future__ import annotations

from dataclasses import replace

import pytest

from docspec.config import Decides, Override
from docspec.reconcile.evidence.override import OVERRIDE
from docspec.reconcile.resolution import Vote
from docspec.reconcile.slot import SlotKind
from tests.reconcile.slots import known, slot

ROW = slot({"nl-NL": "trefwoord", "he-IL": "מילה"})
OTHER = slot({"nl-NL": "trefwoord"}, order=1)


@pytest.mark.parametrize(
    ("reason", "witness"),
    [("says the WSDL", "docspec.yaml:7: says the WSDL"), ("", "docspec.yaml:7")],
    ids=["with a reason", "without"],
)
def test_one_vote_for_what_was_decided(reason: str, witness: str) -> None:
    context = known((ROW, ""), (OTHER, ""))
    context.setting = replace(context.setting, overrides={ROW.key: Override("Ship.x", "keyword", reason, 7)})
    assert list(OVERRIDE.propose(ROW, context)) == ["keyword"]
    (vote,) = OVERRIDE.weigh(ROW, frozenset({"keyword", "trefwoord"}), context)
    assert vote == Vote("keyword", vote.weight, "override", witness)
    assert not list(OVERRIDE.propose(OTHER, context))
    assert not list(OVERRIDE.weigh(OTHER, frozenset({"trefwoord"}), context))


@pytest.mark.parametrize(
    ("told", "local"),
    [("types:Word", "Word"), ("Word[]", "Word"), ("xsd:Int", "int"), ("int", "int")],
    ids=["prefix", "array", "case of a built-in", "no prefix"],
)
def test_of_a_type_the_local_name_is_voted_for_and_the_whole_is_shown(told: str, local: str) -> None:
    here = slot({"nl-NL": "typen:Woord"}, SlotKind.TYPE)
    context = known((here, ""))
    context.setting = replace(context.setting, overrides={here.key: Override("Ship.x", told, "so", 7, Decides.TYPE)})
    assert list(OVERRIDE.propose(here, context)) == [local]
    (vote,) = OVERRIDE.weigh(here, frozenset({local}), context)
    assert (vote.candidate, vote.witness) == (local, f"docspec.yaml:7 says {told}: so")
