from __future__ import annotations

import pytest

from docspec.reconcile.letters import LetterModel

SWEDISH = "hylla hyllor bok böcker läsare låna lånar bibliotek färg höjd bredd många mycket något också öppen".split()
JAPANESE = "図書館 図書 本棚 書棚 本 貸出 返却 読者".split()
IDENTIFIERS = (
    "shelf handle state name type count index update array field value colour title owner person message".split()
)


@pytest.mark.parametrize("word", ["hyllan", "låner", "bokfärg", "öppna"])
def test_a_word_is_likelier_in_its_own_language(word: str) -> None:
    assert LetterModel(SWEDISH).log_probability(word) > LetterModel(IDENTIFIERS).log_probability(word)


@pytest.mark.parametrize("word", ["handles", "states", "fieldvalue", "titles"])
def test_an_identifier_is_likelier_among_identifiers(word: str) -> None:
    assert LetterModel(IDENTIFIERS).log_probability(word) > LetterModel(SWEDISH).log_probability(word)


def test_ideographs_have_letters_too() -> None:
    assert LetterModel(JAPANESE).log_probability("図書") > LetterModel(SWEDISH).log_probability("図書")


@pytest.mark.parametrize(
    "word", ["", "a", "x" * 50, "書", "\u0301"], ids=["empty", "short", "long", "ideograph", "mark"]
)
@pytest.mark.parametrize("words", [[], SWEDISH], ids=["untrained", "trained"])
def test_a_probability_is_finite_and_below_one(word: str, words: list[str]) -> None:
    assert -1000 < LetterModel(words).log_probability(word) < 0


def test_case_order_and_repetition_do_not_matter() -> None:
    one, other = LetterModel(SWEDISH), LetterModel([*reversed(SWEDISH), *SWEDISH])
    assert one.size == other.size == len(SWEDISH)
    assert one.log_probability("HYLLA") == other.log_probability("hylla")


def test_the_longer_the_less_likely() -> None:
    model = LetterModel(SWEDISH)
    assert model.log_probability("hylla") > model.log_probability("hyllahylla")
