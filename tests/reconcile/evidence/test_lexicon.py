from __future__ import annotations

import pytest

from docspec.reconcile.context import Context
from docspec.reconcile.evidence.lexicon import LEXICON
from docspec.reconcile.lexicon.lexicon import Lexicon
from docspec.reconcile.lexicon.reader import read_lexicon
from docspec.reconcile.slot import Slot
from tests.reconcile.slots import Decided, known, slot, weights

WORDS = """nl,en,zh-Hans,hi,ru
trefwoord,keyword,关键词,शब्द,
bestandsnaam,file name,文件名,,
kade,"quay,wharf",码头,कि,набережная
haven,xmp,,,
"""
NAMES = ["berthHandle", "shipHandle", "getXMPPacket", "readXMPFile"]


def setting(*, lexicon: bool = True) -> Context:
    rows: list[Decided] = [(slot({}, order=order), name) for order, name in enumerate(NAMES)]
    context = known(*rows)
    if lexicon:
        context.setting.lexicon = Lexicon(read_lexicon("g/words.csv", WORDS.encode()).entries)
    return context


def here(locale: str, said: str) -> Slot:
    return slot({locale: said}, order=50)


def proposed(locale: str, said: str) -> set[str]:
    return set(LEXICON.propose(here(locale, said), setting()))


@pytest.mark.parametrize(
    ("locale", "said", "name"),
    [
        pytest.param("nl-NL", "Trefwoord", "keyword", id="word"),
        pytest.param("nl-NL", "bestandsnaam", "fileName", id="phrase"),
        pytest.param("nl-NL", "trefwoordHandle", "keywordHandle", id="half translated"),
        pytest.param("zh-CN", "关键词", "keyword", id="CJK"),
        pytest.param("zh-Hans", "码头关键词", "quayKeyword", id="two CJK words in one run"),
        pytest.param("zh-Hans", "关键词Handle", "keywordHandle", id="two scripts"),
        pytest.param("hi-IN", "शब्द", "keyword", id="combining marks"),
        pytest.param("ru-RU", "Набережная", "quay", id="Cyrillic"),
        pytest.param("nl-NL", "trefwoordHaven", "keywordXMP", id="as the set spells it"),
    ],
)
def test_proposed(locale: str, said: str, name: str) -> None:
    assert name in proposed(locale, said)


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        pytest.param("nl-NL", "touw", id="a word it does not have"),
        pytest.param("de-DE", "trefwoord", id="another language"),
        pytest.param("hi-IN", "का", id="another vowel sign"),
        pytest.param("nl-NL", "berthHandle", id="a name of known words"),
        pytest.param("nl-NL", "het trefwoord aan de kade hier", id="a sentence"),
        pytest.param("nl-NL", "", id="nothing"),
    ],
)
def test_nothing_is_proposed_of(locale: str, said: str) -> None:
    assert proposed(locale, said) == set()


def test_the_vote_names_file_and_line() -> None:
    item = here("nl-NL", "trefwoord")
    votes = {vote.candidate: vote for vote in LEXICON.weigh(item, frozenset({"keyword", "trefwoord"}), setting())}
    assert votes["keyword"].evidence == "lexicon"
    assert votes["keyword"].witness == "the lexicon g/words.csv:2 says 'trefwoord' is 'keyword'"
    assert votes["keyword"].place == "nl-NL/x.md:1:1"
    assert votes["keyword"].weight > 0 > votes["trefwoord"].weight


def test_the_entry_that_fits_is_cited() -> None:
    (vote,) = LEXICON.weigh(here("nl-NL", "kade"), frozenset({"wharf"}), setting())
    assert vote.witness.endswith("'kade' is 'wharf'")


def test_several_meanings_weigh_less_than_one() -> None:
    one = weights(LEXICON.weigh(here("nl-NL", "trefwoord"), frozenset({"keyword"}), setting()))
    two = weights(LEXICON.weigh(here("nl-NL", "kade"), frozenset({"quay", "wharf"}), setting()))
    assert one["keyword"] > two["quay"] == two["wharf"] > 0


def test_a_second_locale_tells_more_but_not_twice_as_much() -> None:
    both = slot({"nl-NL": "trefwoord", "zh-Hans": "关键词"}, order=50)
    one = weights(LEXICON.weigh(here("nl-NL", "trefwoord"), frozenset({"keyword"}), setting()))["keyword"]
    two = weights(LEXICON.weigh(both, frozenset({"keyword"}), setting()))["keyword"]
    assert one < two < 2 * one


def test_without_lexicon_it_is_silent() -> None:
    item, context = here("nl-NL", "trefwoord"), setting(lexicon=False)
    assert not list(LEXICON.propose(item, context))
    assert not list(LEXICON.weigh(item, frozenset({"keyword", "trefwoord"}), context))
