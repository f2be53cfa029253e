from __future__ import annotations

import pytest

from docspec.reconcile.evidence.locales import LOCALES
from docspec.reconcile.learned import Learned, learn
from docspec.reconcile.slot import Slot, SlotKind
from tests.reconcile.slots import known, slot, sure, weights

SAID = {"nl-NL": "diepgang", "pl-PL": "draught", "zh-Hans": "吃水"}
HERE = slot(SAID)


def learned_elsewhere(**changes: object) -> Learned:
    """The same words stood for `draught` in another table."""
    other = slot(SAID, table="types/r-boat#t0")
    return learn([other], {other.key: sure("draught")}, Learned(**changes))  # type: ignore[arg-type]


def proposed(here: Slot, learned: Learned) -> set[str]:
    return {name for name in LOCALES.propose(here, known(learned=learned)) if name}


def test_proposes_what_locales_say_in_letters_of_an_identifier() -> None:
    assert proposed(HERE, Learned()) == {"diepgang", "draught"}


def test_proposes_what_their_words_stood_for_elsewhere() -> None:
    assert proposed(slot({"zh-Hans": "吃水"}), Learned()) == set()
    assert proposed(slot({"zh-Hans": "吃水"}), learned_elsewhere()) == {"draught"}


def test_every_locale_votes_for_what_it_says_and_names_its_place() -> None:
    votes = list(LOCALES.weigh(HERE, frozenset({"diepgang", "draught"}), known()))
    assert [(vote.candidate, vote.weight > 0, vote.place) for vote in votes] == [
        ("diepgang", True, "nl-NL/x.md:1:1"),
        ("draught", True, "pl-PL/x.md:1:1"),
    ]
    assert "diepgang" in votes[0].witness
    assert {vote.evidence for vote in votes} == {"locales"}


def test_translations_known_from_elsewhere_vote_for_what_they_mean() -> None:
    votes = list(LOCALES.weigh(HERE, frozenset({"draught"}), known(learned=learned_elsewhere())))
    assert [vote.witness.split()[0] for vote in votes if vote.weight > 0] == ["nl-NL", "pl-PL", "zh-Hans"]


def test_a_word_known_to_mean_another_speaks_against() -> None:
    candidates = frozenset({"draught", "tonnage"})
    other = slot({"nl-NL": "laadvermogen"}, table="types/r-boat#t0")
    table = [slot({"nl-NL": "laadvermogen"}, table=f"types/r-{number}#t0") for number in range(4)]
    learned = learn(table, {item.key: sure("tonnage") for item in table}, Learned())
    found = weights(LOCALES.weigh(other, candidates, known(learned=learned)))
    assert found["tonnage"] > 0 >= found.get("draught", 0.0)
    says_other = slot({"nl-NL": "diepgang"}, table="types/r-boat#t0")
    assert weights(LOCALES.weigh(says_other, candidates, known(learned=learned)))["tonnage"] < 0


@pytest.mark.parametrize("word", ["Kod fras", "kodFras", "代码短语"])
def test_placeholders_propose_nothing_and_weigh_nothing(word: str) -> None:
    here = slot({"sv-SE": word, "pl-PL": "draught"})
    learned = Learned(placeholders=frozenset({(SlotKind.NAME, "sv-SE", word)}))
    assert proposed(here, learned) == {"draught"}
    votes = LOCALES.weigh(here, frozenset({"draught", "kodFras"}), known(learned=learned))
    assert {vote.witness.split()[0] for vote in votes} == {"pl-PL"}


def test_a_placeholder_of_one_locale_is_a_word_of_another() -> None:
    learned = Learned(placeholders=frozenset({(SlotKind.NAME, "sv-SE", "code")}))
    assert proposed(slot({"sv-SE": "code", "pl-PL": "code"}), learned) == {"code"}
