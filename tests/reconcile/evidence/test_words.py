from __future__ import annotations

import pytest

from docspec.reconcile.context import Context
from docspec.reconcile.evidence.words import WORDS_OF_THE_SET
from docspec.reconcile.mentions import Mentions
from docspec.reconcile.slot import SlotKind
from tests.reconcile.slots import Decided, known, slot, weights

pytestmark = pytest.mark.usefixtures("_no_vocabulary")

NAMES = ["quayHandle", "quayLength", "lastQuay", "shipHandle", "shipLength", "lastShip", "draught", "crewSize"]
DESCRIBED = {
    "nl-NL": ["Code van de kade", "Maat van de kade", "De vorige kade", "Code van het schip", "Maat van het schip",
              "Het vorige schip", "Diepgang", "Aantal mensen"],
    "it-IT": ["Codice della banchina", "Misura della banchina", "La banchina precedente", "Codice della nave",
              "Misura della nave", "La nave precedente", "Pescaggio", "Numero di persone"],
    "zh-Hans": ["码头的代码", "码头的尺寸", "上一个码头", "船舶的代码", "船舶的尺寸", "上一艘船舶", "吃水", "人数"],
}  # fmt: skip


def described(*locales: str) -> Context:
    """A set in which some locales describe every field."""
    mentions = Mentions()
    rows: list[Decided] = [(slot({}, order=order), name) for order, name in enumerate(NAMES)]
    for locale in locales:
        for (item, _), text in zip(rows, DESCRIBED[locale], strict=True):
            mentions.add(locale, item.row, text)
    return known(*rows, mentions=mentions)


def rebuilt(locale: str, said: str, kind: SlotKind = SlotKind.NAME) -> dict[str, float]:
    """What is made of a word in a row of its own."""
    context, here = described(locale), slot({locale: said}, kind, order=50)
    candidates = frozenset(WORDS_OF_THE_SET.propose(here, context))
    return weights(WORDS_OF_THE_SET.weigh(here, candidates, context))


@pytest.mark.parametrize(
    ("locale", "said", "name"),
    [
        pytest.param("nl-NL", "kade", "quay", id="Dutch"),
        pytest.param("nl-NL", "Kades", "quay", id="inflected, in capitals"),
        pytest.param("it-IT", "banchina", "quay", id="Italian"),
        pytest.param("zh-Hans", "码头", "quay", id="Chinese, which sets no blanks"),
        pytest.param("zh-Hans", "码头船舶", "quayShip", id="two Chinese words in one run"),
        pytest.param("nl-NL", "kadeHandle", "quayHandle", id="half translated"),
        pytest.param("zh-Hans", "码头Handle", "quayHandle", id="half translated into another script"),
    ],
)
def test_a_name_is_rebuilt_from_what_fields_are_called_whose_descriptions_use_its_words(
    locale: str, said: str, name: str
) -> None:
    found = rebuilt(locale, said)
    assert name in found
    assert found[name] == max(found.values())
    assert found[name] > 0


def test_a_language_may_put_the_noun_first() -> None:
    found = rebuilt("it-IT", "handleBanchina")
    assert found["quayHandle"] > found["handleQuay"] > 0
    found = rebuilt("nl-NL", "handleKade")
    assert found["handleQuay"] > found["quayHandle"] > 0


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        pytest.param("nl-NL", "shipHandle", id="a name of known words is left alone"),
        pytest.param("nl-NL", "touwwerk", id="a word that no description uses"),
        pytest.param("nl-NL", "een kade van het schip ergens", id="a sentence"),
        pytest.param("de-DE", "Kai", id="a locale without descriptions"),
        pytest.param("nl-NL", "", id="nothing"),
        pytest.param("nl-NL", "—", id="a dash"),
    ],
)
def test_nothing_is_made_of(locale: str, said: str) -> None:
    context = described("nl-NL")
    assert not list(WORDS_OF_THE_SET.propose(slot({locale: said}, order=50), context))


def test_a_title_begins_with_a_capital() -> None:
    assert "Quay" in rebuilt("nl-NL", "kade", SlotKind.TITLE)


def test_two_locales_tell_more_than_one_and_less_than_twice_as_much() -> None:
    context = described("nl-NL", "it-IT")
    one = slot({"nl-NL": "kade"}, order=50)
    two = slot({"nl-NL": "kade", "it-IT": "banchina"}, order=50)
    single, both = (weights(WORDS_OF_THE_SET.weigh(here, frozenset({"quay"}), context))["quay"] for here in (one, two))
    assert single < both < 2 * single


def test_the_row_itself_is_no_witness() -> None:
    context = described("nl-NL")
    assert not list(WORDS_OF_THE_SET.propose(slot({"nl-NL": "diepgang"}, order=6), context))
    assert set(WORDS_OF_THE_SET.propose(slot({"nl-NL": "diepgang"}, order=50), context)) == {"draught"}


def test_only_candidates_are_weighed() -> None:
    context, here = described("nl-NL"), slot({"nl-NL": "kade"}, order=50)
    assert not list(WORDS_OF_THE_SET.weigh(here, frozenset({"hull"}), context))
