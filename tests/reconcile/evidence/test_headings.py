from __future__ import annotations

import pytest

from docspec.reconcile.evidence.headings import HEADINGS
from tests.reconcile.slots import known, slot, weights


@pytest.mark.parametrize(
    ("said", "word"),
    [
        pytest.param({"nl-NL": "beschrijving"}, "description", id="Dutch"),
        pytest.param({"it-IT": "Nome"}, "name", id="Italian, in capitals"),
        pytest.param({"sv-SE": "typ"}, "type", id="Swedish"),
        pytest.param({"zh-Hans": "名称"}, "name", id="Chinese"),
        pytest.param({"fr-FR": "nom", "es-ES": "nombre"}, "name", id="two languages"),
        pytest.param({"ja-JP": "説明 "}, "description", id="a blank behind it"),
    ],
)
def test_words_over_columns_are_known_in_every_language(said: dict[str, str], word: str) -> None:
    here = slot(said)
    assert set(HEADINGS.propose(here, known())) == {word}
    assert weights(HEADINGS.weigh(here, frozenset({word, "shipName"}), known()))[word] > 0


@pytest.mark.parametrize(
    "said",
    [
        pytest.param({"nl-NL": "scheepsnaam"}, id="a longer word"),
        pytest.param({"nl-NL": "parameternaam"}, id="a narrower word for a column"),
        pytest.param({"de-DE": "Kiel"}, id="a word of no column"),
        pytest.param({"zh-Hans": ""}, id="nothing"),
        pytest.param({}, id="no locale"),
    ],
)
def test_other_words_are_not(said: dict[str, str]) -> None:
    here = slot(said)
    assert not set(HEADINGS.propose(here, known()))
    assert not list(HEADINGS.weigh(here, frozenset({"name", "description"}), known()))


def test_who_says_it_as_it_is_has_said_so_already() -> None:
    assert not list(HEADINGS.weigh(slot({"pl-PL": "name"}), frozenset({"name"}), known()))


def test_each_locale_is_a_witness_with_its_place() -> None:
    votes = list(HEADINGS.weigh(slot({"zh-Hans": "名称", "fr-FR": "nom"}), frozenset({"name"}), known()))
    assert [vote.place for vote in votes] == ["fr-FR/x.md:1:1", "zh-Hans/x.md:1:1"]
