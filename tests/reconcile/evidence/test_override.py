from __future__ import annotations

from dataclasses import replace

import pytest

from docspec.config import Override
from docspec.reconcile.evidence.override import OVERRIDE
from docspec.reconcile.resolution import Vote
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
