from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docspec.reconcile.word_pairs import WordPairs, chunks

HARBOUR = {
    "nl-NL": {"kadeHandle": "quayHandle", "kadeLengte": "quayLength", "schip": "ship", "schipLengte": "shipLength"},
    "it-IT": {"nomeNave": "shipName", "nave": "ship", "nomePorto": "portName", "porto": "port"},
    "zh-Hans": {"码头": "quay", "码头句柄": "quayHandle", "船舶句柄": "shipHandle", "船舶Name": "shipName"},
}
PAIRS = [(locale, said, name) for locale, names in HARBOUR.items() for said, name in names.items()]


def best(locale: str, word: str, but: str = "") -> str:
    found = WordPairs(PAIRS).meanings(locale, word, but)
    return max(found, key=lambda part: found[part], default="")


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("kadeLengte", ["kade", "Lengte"]),
        ("longueur du quai", ["longueur", "du", "quai"]),
        ("码头Handle", ["码头", "Handle"]),
        ("码头句柄", ["码头句柄"]),
        ("快递_编号", ["快递", "编号"]),
        ("", []),
        ("—", []),
    ],
)
def test_chunks(said: str, words: list[str]) -> None:
    assert chunks(said) == words


@pytest.mark.parametrize(
    ("locale", "word", "part"),
    [
        pytest.param("nl-NL", "kade", "quay", id="beside a word that both sides have"),
        pytest.param("nl-NL", "Lengte", "length", id="in several names, in capitals"),
        pytest.param("it-IT", "nave", "ship", id="the noun first"),
        pytest.param("it-IT", "nome", "name", id="what two names have in common"),
        pytest.param("zh-Hans", "码头", "quay", id="a name of one word"),
        pytest.param("zh-Hans", "句柄", "handle", id="what is left of a run when the known word is taken away"),
        pytest.param("zh-Hans", "船舶", "ship", id="half translated"),
        pytest.param("nl-NL", "码头", "", id="a word of another locale"),
        pytest.param("de-DE", "kade", "", id="a locale that is not known"),
        pytest.param("nl-NL", "touw", "", id="a word that is not known"),
    ],
)
def test_what_a_word_stands_for(locale: str, word: str, part: str) -> None:
    assert best(locale, word) == part


def test_a_name_is_no_witness_for_itself() -> None:
    assert best("nl-NL", "kade", but="quayHandle") == "quay"
    once = WordPairs([("nl-NL", "kadeHandle", "quayHandle")])
    assert once.meanings("nl-NL", "kade", "other")["quay"] > 0
    assert once.meanings("nl-NL", "kade", "quayHandle") == {}


def test_more_names_make_surer_and_the_same_one_again_does_not() -> None:
    one = [("nl-NL", "kadeHandle", "quayHandle")]
    two = [*one, ("nl-NL", "kadeNaam", "quayNaam")]
    figures = [WordPairs(pairs).meanings("nl-NL", "kade", "")["quay"] for pairs in (one, one * 5, two)]
    assert 0 < figures[0] == figures[1] < figures[2] < 1


@pytest.mark.parametrize(
    ("said", "name"),
    [
        pytest.param("de lengte van een kade", "quayLength", id="more words than the name"),
        pytest.param("aBeDeEff", "oneTwoThreeFour", id="too long"),
        pytest.param("quayLength", "quayLength", id="nothing translated"),
    ],
)
def test_what_does_not_pair_word_by_word(said: str, name: str) -> None:
    pairs = WordPairs([("nl-NL", said, name)])
    assert not any(pairs.meanings("nl-NL", word, "") for word in chunks(said))


@given(st.permutations(PAIRS), st.sampled_from(PAIRS))
def test_the_order_of_names_changes_nothing(turned: list[tuple[str, str, str]], asked: tuple[str, str, str]) -> None:
    locale, said, _ = asked
    for word in [*chunks(said), "句柄"]:
        assert WordPairs(turned).meanings(locale, word, "") == WordPairs(PAIRS).meanings(locale, word, "")


@given(st.sampled_from(PAIRS))
def test_chances_are_shares(asked: tuple[str, str, str]) -> None:
    locale, said, _ = asked
    for word in chunks(said):
        found = WordPairs(PAIRS).meanings(locale, word, "")
        assert all(0 < chance < 1 for chance in found.values())
        assert sum(found.values()) < 1
