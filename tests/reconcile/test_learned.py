from __future__ import annotations

import pytest

from docspec.reconcile.learned import ENOUGH_WORDS, Learned, learn, said, teaches
from docspec.reconcile.letters import LetterModel
from docspec.reconcile.resolution import Resolution
from docspec.reconcile.slot import Observation, Slot, SlotKind
from docspec.reconcile.status import Status
from tests.reconcile.slots import nowhere, slot, sure

GOOD, BAD = "pl-PL", "pt-BR"
TRUE = "shipName draught crewSize homePort grossTonnage hullColour engineCount lastInspection".split()
PLAIN = slot({GOOD: "berth", BAD: "berth"}, order=90)


def taught(count: int = 8, table: str = "types/r-ship#t0", before: Learned | None = None) -> Learned:
    """Learned from a table that one locale kept and the other translated, each name into a word of its own."""
    slots = [
        slot({GOOD: name, BAD: f"palavra{order}"}, order=order, table=table) for order, name in enumerate(TRUE[:count])
    ]
    decided = {item.key: sure(item.observed[GOOD].text) for item in slots}
    return learn(slots, decided, before or Learned())


def test_locales_are_alike_until_something_is_known() -> None:
    assert Learned().keep(PLAIN, GOOD) == Learned().keep(PLAIN, BAD)
    assert 0.5 < Learned().keep(PLAIN, GOOD) < 1


def test_keep_grows_with_what_a_locale_kept_and_falls_with_what_it_changed() -> None:
    rates = [taught(count) for count in range(len(TRUE) + 1)]
    good = [learned.keep(PLAIN, GOOD) for learned in rates]
    bad = [learned.keep(PLAIN, BAD) for learned in rates]
    assert good == sorted(good)
    assert bad == sorted(bad, reverse=True)
    assert 0 < bad[-1] < 0.5 < good[-1] < 1


def test_a_page_tells_more_of_itself_than_the_rest_of_the_set() -> None:
    learned = taught()
    elsewhere = slot({BAD: "berth"}, table="types/r-berth#t0")
    assert learned.keep(slot({BAD: "berth"}), BAD) < learned.keep(elsewhere, BAD) < Learned().keep(elsewhere, BAD)


def test_names_teach_nothing_about_types() -> None:
    other = slot({BAD: "string"}, SlotKind.TYPE)
    assert taught().keep(other, BAD) == Learned().keep(other, BAD)


def test_a_reference_is_trusted_above_all_whatever_it_did() -> None:
    learned = taught(before=Learned(reference=BAD))
    assert learned.keep(PLAIN, BAD) > taught().keep(PLAIN, GOOD)
    assert learned.weight(PLAIN, BAD, "berth") > learned.weight(PLAIN, GOOD, "berth")


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(
            ["waterDepth", "WaterDepth", "waterDepths", "cargo"], id="as it is, other case, a letter more, other word"
        ),
        pytest.param(["name", "Name", "nome"], id="short words are alike by chance"),
    ],
)
def test_what_a_locale_says_speaks_most_for_what_is_spelled_so(words: list[str]) -> None:
    said_so = slot({GOOD: words[0]})
    found = [Learned().weight(said_so, GOOD, word) for word in words]
    assert found == sorted(found, reverse=True)
    assert len(set(found)) == len(found)
    assert found[0] > 0
    assert found[-1] == pytest.approx(0)


@pytest.mark.parametrize(
    "said_so",
    [
        pytest.param("泊位", id="another script"),
        pytest.param("cais", id="another word"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_tells_nothing_weighs_nothing(said_so: str) -> None:
    assert Learned().weight(slot({GOOD: said_so}), GOOD, "berth") == pytest.approx(0)


def test_a_reliable_locale_weighs_more() -> None:
    learned = taught()
    assert learned.weight(PLAIN, GOOD, "berth") > Learned().weight(PLAIN, GOOD, "berth")
    assert learned.weight(PLAIN, BAD, "berth") < Learned().weight(PLAIN, BAD, "berth")


def test_a_translation_seen_elsewhere_speaks_for_what_it_stood_for() -> None:
    here = slot({BAD: "palavra1"}, table="types/r-boat#t0")
    learned = taught()
    assert list(learned.translations(here, BAD)) == ["draught"]
    assert learned.weight(here, BAD, "draught") > learned.weight(here, BAD, "crewSize")
    assert learned.weight(here, BAD, "draught") > 0


def test_each_time_more_a_translation_is_seen_tells_more() -> None:
    here = slot({BAD: "calado"}, table="types/r-tug#t0")
    found = []
    for count in range(1, 5):
        slots = [slot({GOOD: "draught", BAD: "calado"}, table=f"types/r-{number}#t0") for number in range(count)]
        learned = learn(slots, {item.key: sure("draught") for item in slots}, Learned())
        found.append(learned.weight(here, BAD, "draught"))
    assert found == sorted(found)
    assert len(set(found)) == len(found)


def test_a_slot_does_not_learn_the_translation_from_itself() -> None:
    only = slot({GOOD: "draught", BAD: "calado"})
    learned = learn([only], {only.key: sure("draught")}, Learned())
    assert list(learned.translations(only, BAD)) == []
    assert list(learned.translations(slot({BAD: "calado"}, table="types/r-tug#t0"), BAD)) == ["draught"]


def test_a_slot_does_not_learn_reliability_from_itself() -> None:
    only = slot({GOOD: "draught", BAD: "calado"})
    learned = learn([only], {only.key: sure("calado")}, Learned())
    assert learned.keep(only, BAD) == pytest.approx(Learned().keep(only, BAD))


def test_placeholders_teach_nothing() -> None:
    before = Learned(placeholders=frozenset({(SlotKind.NAME, BAD, "palavra0")}))
    learned = taught(1, before=before)
    assert learned.keep(PLAIN, BAD) == Learned().keep(PLAIN, BAD)
    assert learned.keep(PLAIN, GOOD) > Learned().keep(PLAIN, GOOD)
    assert not list(learned.translations(slot({BAD: "palavra0"}, table="types/r-tug#t0"), BAD))


@pytest.mark.parametrize(
    ("confidence", "witnesses", "taught"),
    [
        pytest.param(0.99, 5, True, id="sure, borne out by many"),
        pytest.param(0.99, 2, True, id="sure, borne out by two"),
        pytest.param(0.99, 1, False, id="a single witness would only confirm itself"),
        pytest.param(0.1, 5, False, id="many witnesses that are not believed"),
        pytest.param(0.0, 0, False, id="nothing concluded"),
    ],
)
def test_what_teaches(confidence: float, witnesses: int, taught: bool) -> None:
    assert teaches(Resolution("draught", Status.ATTESTED, confidence, witnesses)) is taught


def test_what_does_not_teach_is_not_counted() -> None:
    only = slot({GOOD: "draught", BAD: "calado"})
    learned = learn([only], {only.key: sure("draught", witnesses=1)}, Learned())
    assert learned.keep(PLAIN, GOOD) == Learned().keep(PLAIN, GOOD)
    assert not learned.pairs


def test_what_stays_the_same_is_handed_on() -> None:
    before = Learned(reference=GOOD, prose={GOOD: LetterModel(["woda"])}, placeholders=frozenset())
    after = learn([], {}, before)
    assert (after.reference, after.prose, after.placeholders) == (GOOD, before.prose, before.placeholders)


@pytest.mark.parametrize(
    ("kind", "raw", "text", "counted"),
    [
        pytest.param(SlotKind.NAME, "Name", "Name", "Name", id="case is kept"),
        pytest.param(SlotKind.NAME, "ｎａｍｅ\u200b", "name", "name", id="full width and invisible marks are not"),
        pytest.param(SlotKind.TYPE, "类型：泊位", "泊位", "泊位", id="of a type, the local part"),
        pytest.param(SlotKind.TYPE, "Code Phrase", "", "Code Phrase", id="of no type, all of it"),
    ],
)
def test_what_is_counted(kind: SlotKind, raw: str, text: str, counted: str) -> None:
    plain = slot({}, kind)
    made = Slot(plain.key, kind, plain.page, plain.entity_kind, {GOOD: Observation(raw, text, nowhere("x"))})
    assert said(made, GOOD) == counted


IDENTIFIERS = [f"{one}{other}" for one in ("berth", "hull", "crew", "keel", "ship", "dock", "mast") for other in
               ("th", "ight", "ing", "ed", "ness", "ock", "er")]  # fmt: skip
PORTUGUESE = [f"{one}{other}" for one in ("cala", "embarca", "navega", "atraca", "tripula", "profundi", "veloci") for
              other in ("ção", "dade", "dor", "mento", "ções", "dora", "ndo")]  # fmt: skip


def test_letters_tell_the_words_of_the_api_from_those_of_a_language() -> None:
    learned = Learned(prose={BAD: LetterModel(PORTUGUESE)}, identifiers=LetterModel(IDENTIFIERS))
    assert learned.tells_language(BAD, "keelLocker") > 0 > learned.tells_language(BAD, "navegamento")
    assert learned.tells_language(GOOD, "navegamento") == 0, "a locale without prose"
    assert learned.tells_language(BAD, "navegação") == 0, "no ASCII name, which is judged by its letters anyway"


def test_models_of_few_words_tell_nothing() -> None:
    few = LetterModel(PORTUGUESE[: ENOUGH_WORDS - 1])
    for learned in (
        Learned(prose={BAD: few}, identifiers=LetterModel(IDENTIFIERS)),
        Learned(prose={BAD: LetterModel(PORTUGUESE)}, identifiers=LetterModel(IDENTIFIERS[: ENOUGH_WORDS - 1])),
    ):
        assert learned.tells_language(BAD, "navegamento") == 0
