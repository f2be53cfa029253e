from __future__ import annotations

from docspec.reconcile.evidence.siblings import SIBLINGS
from tests.reconcile.slots import known, slot, sure, weights

WIDTH = slot({"pl-PL": "width"}, order=0)
HEIGHT = slot({"pl-PL": "width", "de-DE": "hoehe"}, order=1)
ELSEWHERE = slot({}, table="types/r-boat#t0")
BOTH = frozenset({"width", "height"})


def test_the_name_of_another_row_is_spoken_against() -> None:
    found = weights(SIBLINGS.weigh(HEIGHT, BOTH, known((WIDTH, "width"), (HEIGHT, ""))))
    assert found.keys() == {"width"}
    assert found["width"] < 0


def test_its_own_name_is_not() -> None:
    assert not list(SIBLINGS.weigh(WIDTH, BOTH, known((WIDTH, "width"), (HEIGHT, ""))))


def test_of_two_rows_with_one_name_the_surer_keeps_it() -> None:
    context = known((WIDTH, sure("width", 0.85)), (HEIGHT, sure("width", 0.99)))
    assert not list(SIBLINGS.weigh(HEIGHT, BOTH, context))
    assert weights(SIBLINGS.weigh(WIDTH, BOTH, context))["width"] < 0


def test_other_tables_have_their_own_names() -> None:
    assert not list(SIBLINGS.weigh(ELSEWHERE, BOTH, known((WIDTH, "width"), (ELSEWHERE, ""))))


def test_doubtful_names_claim_nothing() -> None:
    assert not list(SIBLINGS.weigh(HEIGHT, BOTH, known((WIDTH, sure("width", 0.5)), (HEIGHT, ""))))


def test_a_name_that_no_locale_says_in_its_row_claims_nothing() -> None:
    guessed = slot({"pl-PL": "szerokosc"}, order=0)
    assert not list(SIBLINGS.weigh(HEIGHT, BOTH, known((guessed, "width"), (HEIGHT, ""))))


def test_proposes_nothing() -> None:
    assert not list(SIBLINGS.propose(HEIGHT, known((WIDTH, "width"))))
