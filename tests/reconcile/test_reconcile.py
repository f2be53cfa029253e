"""Whole sets, decided: several invented references in a dozen languages."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docspec.align.aligned import Locale
from docspec.reconcile.decide import decide
from docspec.reconcile.reconcile import Reconciled, one_name_a_row, reconcile
from docspec.reconcile.resolution import UNDECIDED, Resolution, Vote
from docspec.reconcile.slot import Slot, SlotKind
from docspec.reconcile.status import Status
from docspec.spec.serial import to_json
from tests.pages import Texts, aligned_set, spec_from
from tests.reconcile.sets import (
    FIVE,
    FOUR,
    HARBOUR,
    HARBOUR_SAID,
    KITCHEN,
    NOTHING,
    Said,
    column,
    decisions,
    in_each,
    of_type,
    operation_page,
    title,
    type_page,
)
from tests.reconcile.slots import slot

pytestmark = pytest.mark.usefixtures("_no_vocabulary")

ROMANCE = ("fr-FR", "es-ES", "pt-BR", "it-IT", "pl-PL")
BOAT = (
    "boatName draft crewSize homePort flagCode tonnage engineCount loadLine hullColour pilotCode depth arrival".split()
)
FILLER = in_each("Kodfras|Codezin|Codephrase|Frase codice|代码短语")
"""What a publisher's template text became; it names nothing."""


def decided(
    pages: Mapping[str, Texts], *, declared: tuple[str, ...] = (), reference: Locale | None = None
) -> Reconciled:
    return reconcile(aligned_set(pages), declared=declared, reference=reference)


def cargo(row: str, said: Said, more: Mapping[str, Texts] = NOTHING) -> Reconciled:
    """A table whose middle row every locale calls as it likes, in the harbour."""
    lines = f"cargoKind xsd:string\n{row}\ntons xsd:int"
    return decided({**HARBOUR, "types/r-cargo": type_page("Cargo", lines, said={**HARBOUR_SAID, **said}), **more})


# Which locale is right


def boat(reliable: Locale, said: Mapping[Locale, str], name: str = "berth") -> Reconciled:
    """A page on which one locale is always right, and each of the others in two rows of five."""
    order = {locale: number for number, locale in enumerate(ROMANCE)}
    wrong: Said = {
        true: {
            locale: f"{true[:2]}{locale[:2]}ar{number}"
            for locale in ROMANCE
            if locale != reliable and (number + order[locale]) % 5 > 1
        }
        for number, true in enumerate(BOAT)
    }
    lines = of_type([*BOAT[:6], name, *BOAT[6:]])
    return decided({"types/r-boat": type_page("Boat", lines, ROMANCE, {**wrong, name: said})})


@pytest.mark.parametrize("reliable", ROMANCE)
def test_where_all_differ_the_locale_that_proves_reliable_on_the_page_is_believed(reliable: Locale) -> None:
    said = in_each("quai|muelle|cais|molo|keja", ROMANCE)
    assert column(boat(reliable, said), "types/r-boat")[6] == said[reliable]


@pytest.mark.parametrize("right", ["pl-PL", "fr-FR"])
def test_a_lone_right_witness_is_believed_against_four_that_translated(right: Locale) -> None:
    said = {locale: word for locale, word in in_each("quai|muelle|cais|molo|keja", ROMANCE).items() if locale != right}
    found = decisions(boat(right, said), "types/r-boat")[6]
    assert found.value == "berth"
    assert found.witnesses == 1


def test_two_related_languages_that_share_a_cognate_are_not_believed_against_a_reliable_one() -> None:
    locales = ("de-DE", "es-ES", "pt-BR", "zh-Hans")
    names = [f"{name}{ending}" for name in BOAT for ending in ("Kind", "Limit")]
    wrong: Said = {
        name: {locale: f"{name[:3]}{locale[:2]}or{number}" for locale in ("es-ES", "pt-BR")}
        for number, name in enumerate(names)
    }
    said = {**wrong, "state": {"es-ES": "estado", "pt-BR": "estado", "zh-Hans": "状态"}}
    found = decided({"types/r-boat": type_page("Boat", of_type([*names[:9], "state", *names[9:]]), locales, said)})
    assert column(found, "types/r-boat")[9] == "state"


def test_every_name_of_the_harbour_that_some_locale_kept_is_right() -> None:
    found = decided(HARBOUR)
    assert column(found, "types/r-port") == ["portHandle", "portName", "waterDepth", "berthArray", "pilotRequired"]
    assert column(found, "types/r-berth")[:3] == ["berthHandle", "berthLength", "waterDepth"]
    kept = [name for name in column(found, "types/r-ship") if name in HARBOUR_SAID or name.isascii()]
    assert {"shipName", "draught", "crewSize", "homePort", "grossTonnage", "engineCount", "lastInspection"} <= set(kept)
    assert column(found, "types/r-port", SlotKind.TYPE) == ["string", "string", "double", "BerthArray", "boolean"]
    assert [title(found, key).value for key in HARBOUR] == ["Ship", "Port", "Berth", "BerthArray", "getPort"]


# Names that no locale kept

FIND = "totalRows xsd:int\npageToken xsd:string\nberthLength xsd:double\nlastBerth xsd:string\nfirstBerth xsd:string"
FIND_SAMPLE = """<findBerthsReturn>
  <totalRows>2</totalRows><pageToken>x</pageToken><berthLength>8</berthLength>
  <lastBerth>B</lastBerth><firstBerth>A</firstBerth>
</findBerthsReturn>"""


def find_berths(said: Said, sample: str) -> Reconciled:
    page = operation_page("findBerths", "portHandle xsd:string", FIND, sample, said={**HARBOUR_SAID, **said})
    return decided({**HARBOUR, "operations/r-find-berths": page})


def test_placeholders_name_nothing() -> None:
    sample = "<findBerthsReturn><totalRows/></findBerthsReturn>"
    found = decisions(
        find_berths({"pageToken": FILLER, "lastBerth": FILLER}, sample), "operations/r-find-berths", number=1
    )
    assert [item.status is Status.UNRESOLVED for item in found] == [False, True, False, True, False]
    assert not any(vote.candidate in FILLER.values() for item in found for vote in item.votes)


def test_names_that_only_samples_kept_are_found_by_their_order() -> None:
    known = find_berths({"pageToken": FILLER, "lastBerth": FILLER}, FIND_SAMPLE)
    found = decisions(known, "operations/r-find-berths", number=1)
    assert [item.value for item in found] == ["totalRows", "pageToken", "berthLength", "lastBerth", "firstBerth"]
    assert [item.status for item in found][1::2] == [Status.INFERRED, Status.INFERRED]


def test_the_element_that_no_row_accounts_for_is_the_row_that_no_locale_kept() -> None:
    lost = in_each("förraPlatsen|vorigePlaats|LetzterPlatz|ultimoPosto|最后一个")
    found = decisions(find_berths({"lastBerth": lost}, FIND_SAMPLE), "operations/r-find-berths", number=1)
    assert found[3].value == "lastBerth"


def test_samples_are_read_through_the_types_of_fields() -> None:
    (depth,) = [item for item in decisions(decided(HARBOUR), "types/r-berth") if item.value == "waterDepth"]
    assert depth.status is Status.INFERRED
    assert any(vote.evidence == "samples" and vote.weight > 0 for vote in depth.votes)


def test_a_sample_of_another_type_says_nothing() -> None:
    pages = {key: texts for key, texts in HARBOUR.items() if key != "operations/r-get-port"}
    assert "waterDepth" not in column(decided(pages), "types/r-berth")


def test_a_field_is_named_like_its_type_where_samples_show_such_an_element() -> None:
    sample = "<getCargoReturn><cargo><cargoKind/><berth/><tons/></cargo></getCargoReturn>"
    page = operation_page("getCargo", "cargoKind xsd:string", "cargo types:Cargo", sample)
    said = {"berth": in_each("kajplats|ligplaats|liegeplatz|ormeggio|泊位")}
    found = decisions(cargo("berth types:Berth", said, {"operations/r-get-cargo": page}), "types/r-cargo")[1]
    assert (found.value, found.status) == ("berth", Status.INFERRED)
    assert {vote.evidence for vote in found.votes if vote.candidate == "berth"} >= {"samples", "type_name"}


@pytest.mark.parametrize(
    "said",
    [
        pytest.param(FILLER, id="placeholders in all"),
        pytest.param(
            in_each("typer:Kajplats||typen:Liegeplatz|tipi:Ormeggio|类型：泊位"), id="translated in all but one"
        ),
        pytest.param(in_each("typer:berth|types:berth|typen:Berth||类型：泊位"), id="other case in two"),
        pytest.param(in_each("typer:berth||typen:BERTH|tipi:Ormeggio|类型：泊位"), id="kept in one, other case in two"),
    ],
)
def test_a_type_is_named_like_its_field_where_a_page_documents_it(said: Mapping[Locale, str]) -> None:
    elsewhere = {
        f"types/r-{name}": type_page(name.title(), "berth types:Berth") for name in ("pontoon", "raft", "dock")
    }
    found = decisions(cargo("berth types:Berth", {"types:Berth": said}, elsewhere), "types/r-cargo", SlotKind.TYPE)[1]
    assert {"known", "type_name"} <= {vote.evidence for vote in found.votes if vote.candidate == "Berth"}
    assert found.value == "Berth"


QUAYS = ["quayHandle", "quayLength", "lastQuay", "firstQuay", "crewSize", "draught"]
DESCRIBED = {
    "nl-NL": ("kade", "Code van de kade.|Maat van de kade.|De vorige kade.|De eerste kade.|Aantal mensen.|Diepgang."),
    "it-IT": (
        "banchina",
        "Codice della banchina.|Misura della banchina.|La banchina prima.|Una banchina.|Numero di persone.|Pescaggio.",
    ),
    "zh-Hans": ("码头", "码头的代码。|码头的尺寸。|上一个码头。|第一个码头。|人数。|吃水。"),
}


def mole(*describing: Locale) -> Reconciled:
    """A page that some locales describe, and a row elsewhere that only they name, by a word of those descriptions."""
    texts = {locale: DESCRIBED[locale][1].split("|") for locale in describing}
    described = {name: {locale: texts[locale][number] for locale in describing} for number, name in enumerate(QUAYS)}
    quay = {**FILLER, **{locale: DESCRIBED[locale][0] for locale in describing}}
    return decided(
        {
            **HARBOUR,
            "types/r-mole": type_page("Mole", of_type(QUAYS), described=described),
            "types/r-cargo": type_page(
                "Cargo", of_type(["cargoKind", "quay", "tons", "rope"]), said={"quay": quay, "rope": FILLER}
            ),
        }
    )


@pytest.mark.parametrize("locale", DESCRIBED)
def test_what_descriptions_call_by_a_word_elsewhere_is_proposed_for_that_word(locale: Locale) -> None:
    found = decisions(mole(locale), "types/r-cargo")[1]
    assert "quay" in {found.value, *(item.candidate for item in found.runners_up)}
    assert any(vote.evidence == "words" and vote.candidate == "quay" and vote.weight > 0 for vote in found.votes)


def test_descriptions_in_several_languages_find_a_name_that_no_locale_kept() -> None:
    found = decisions(mole(*DESCRIBED), "types/r-cargo")[1]
    assert (found.value, found.status) == ("quay", Status.INFERRED)


# Damage that leaves letters


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("UploadPostJob|||UploadPostJob|", id="capital in front"),
        pytest.param("uploadpostjob|uploadpostjob|||", id="all small"),
        pytest.param("UploadPostJob|uploadpostjob|||上传", id="two in their own way, and translated in one"),
        pytest.param("Upload Post Job|uploadPost job|||", id="blanks"),
        pytest.param("||||ｕｐｌｏａｄＰｏｓｔＪｏｂ", id="full width"),
        pytest.param(
            "upload\u200bPostJob|\u202auploadPostJob\u202c||upload\u00adPostJob|\ufeffuploadPostJob", id="invisible"
        ),
        pytest.param("uploadPostJobb|uploadPosJob|||", id="letters lost and doubled"),
        pytest.param("`uploadPostJob`|*uploadPostJob*|||", id="markup"),
    ],
)
def test_damaged_spellings_are_put_right(said: str) -> None:
    found = decisions(cargo("uploadPostJob xsd:string", {"uploadPostJob": in_each(said)}), "types/r-cargo")[1]
    assert (found.value, found.status) == ("uploadPostJob", Status.ATTESTED)


@pytest.mark.parametrize("kept", range(6), ids=lambda kept: f"{kept} of 5 kept it")
def test_look_alikes_of_another_script_never_win(kept: int) -> None:
    look_alike = "upl\N{CYRILLIC SMALL LETTER O}adPostJob"
    said = {"uploadPostJob": dict.fromkeys(FIVE[kept:], look_alike)}
    found = decisions(cargo("uploadPostJob xsd:string", said), "types/r-cargo")[1]
    assert (found.value == "uploadPostJob") is (kept > 0)
    assert found.status is not Status.INFERRED
    assert look_alike not in {vote.candidate for vote in found.votes}


# Titles

FERRY = in_each("Aktiv färja|Actieve veerpont|Aktive Fähre|Traghetto attivo|活动渡轮")


def ferry(key: str, kept: tuple[Locale, ...], anchors: Mapping[Locale, str] | str = "") -> Reconciled:
    said = {locale: word for locale, word in FERRY.items() if locale not in kept}
    page = type_page("ActiveFerry", of_type(["ferryHandle", "deckCount"]), said={"ActiveFerry": said}, anchors=anchors)
    return decided({key: page})


@pytest.mark.parametrize(
    ("key", "anchor", "kept", "status"),
    [
        pytest.param("types/x7", "active-ferry", (), Status.INFERRED, id="anchor, translated everywhere"),
        pytest.param("types/x7", "active-ferry", ("zh-Hans",), Status.ATTESTED, id="anchor, and one locale kept it"),
        pytest.param("types/r-active-ferry", "", ("zh-Hans",), Status.ATTESTED, id="file name, and one kept it"),
        pytest.param("types/x7", "activeferry", ("sv-SE",), Status.ATTESTED, id="anchor without word breaks"),
    ],
)
def test_titles_are_found_from_ids(key: str, anchor: str, kept: tuple[Locale, ...], status: Status) -> None:
    found = title(ferry(key, kept, anchor), key)
    assert (found.value, found.status) == ("ActiveFerry", status)


def test_anchor_and_file_name_together_tell_where_words_end() -> None:
    found = title(ferry("types/r-active-ferry", (), "activeferry"), "types/r-active-ferry")
    assert found.value == "ActiveFerry"


def test_a_title_that_nothing_tells_is_not_guessed() -> None:
    found = title(ferry("types/x7", ()), "types/x7")
    assert found.status is Status.UNRESOLVED


LOCALIZED = in_each("aktiv-farja|actieve-veerpont|aktive-faehre|traghetto-attivo|huodong-dulun")


@pytest.mark.parametrize("kept", [FIVE, FIVE[:4], FIVE[:2]], ids=["all kept the title", "four", "two"])
def test_anchors_that_each_locale_made_from_its_own_title_are_not_trusted(kept: tuple[Locale, ...]) -> None:
    found = title(ferry("types/r-active-ferry", kept, LOCALIZED), "types/r-active-ferry")
    assert found.value == "ActiveFerry"
    assert not any(vote.evidence == "anchors" and vote.weight < 0 for vote in found.votes)


def test_no_anchor_of_a_single_locale_is_taken_for_the_title() -> None:
    found = title(ferry("types/x7", (), LOCALIZED), "types/x7")
    assert found.status is Status.UNRESOLVED


# Prefixes


def fleet(prefixes: Mapping[Locale, str], declared: tuple[str, ...] = ()) -> list[str | None]:
    """The types of three fields; some locales have another prefix than `port` for own types."""
    said = {
        f"port:{name}": {locale: f"{prefix}{name}" for locale, prefix in prefixes.items()} for name in ("Crane", "Tug")
    }
    pages = {
        "types/r-fleet": type_page("Fleet", "name xsd:string\ncrane port:Crane\ntug port:Tug", said=said),
        "types/r-crane": type_page("Crane", "reach xsd:double"),
        "types/r-tug": type_page("Tug", "pull xsd:double"),
    }
    return [field.type for field in spec_from(pages, declared=declared).types["Fleet"].fields]


@pytest.mark.parametrize("declared", [(), ("port",)], ids=["undeclared", "declared"])
@pytest.mark.parametrize(
    "said",
    [
        pytest.param("||||", id="kept"),
        pytest.param("hamn:|haven:|||", id="translated in two"),
        pytest.param(":|:|||港口：", id="lost in two, translated in one"),
        pytest.param("||port :|port: |port：", id="blanks and full width"),
    ],
)
def test_prefixes_that_most_locales_kept(said: str, declared: tuple[str, ...]) -> None:
    assert fleet(in_each(said), declared) == ["xsd:string", "port:Crane", "port:Tug"]


@pytest.mark.parametrize("said", ["hamn:|haven:|hafen:|porto:|港口：", ":|:|:|:|：", "typer:|:|typen:|tipi:|类型："])
def test_a_declared_prefix_is_found_where_every_locale_changed_or_lost_it(said: str) -> None:
    assert fleet(in_each(said), ("port",)) == ["xsd:string", "port:Crane", "port:Tug"]


def test_the_usual_prefix_is_found_where_every_locale_translated_it() -> None:
    assert fleet(in_each("typer:|types:|typen:|tipi:|类型：")) == ["xsd:string", "types:Crane", "types:Tug"]


def test_a_set_without_prefixes_has_types_of_bare_words() -> None:
    spec = spec_from(KITCHEN)
    assert {name: [field.type for field in item.fields] for name, item in spec.types.items()} == {
        "Dish": ["xsd:string", "xsd:boolean"],
        "Menu": ["xsd:string", "xsd:integer", "Order[]", "Dish", "Dish"],
        "Order": ["xsd:string", "xsd:integer", "Dish"],
    }
    assert [field.name for field in spec.types["Order"].fields] == ["orderId", "tableNumber", "dish"]


# One name, one row


@pytest.mark.parametrize(
    "width",
    [
        pytest.param("taille|サイズ|크기|размер", id="another word in every locale"),
        pytest.param("size|サイズ||размер", id="the name of its neighbour in one"),
        pytest.param("size|size|크기|size", id="the name of its neighbour in three"),
        pytest.param("size|size|size|size", id="the name of its neighbour in all"),
    ],
)
def test_two_rows_of_a_table_are_never_sure_of_one_name(width: str) -> None:
    lines = "boxName string\nsize integer\nwidth integer\nlid Dish"
    found = decided({**KITCHEN, "types/r-box": type_page("Box", lines, FOUR, {"width": in_each(width, FOUR)})})
    counts = Counter(item.value for item in decisions(found, "types/r-box") if item.status is not Status.UNRESOLVED)
    assert max(counts.values()) == 1
    assert {"boxName", "lid"} <= counts.keys()


@pytest.mark.parametrize("rounds", range(1, 7))
def test_rows_that_no_locale_kept_never_share_an_element_whenever_the_rounds_end(
    rounds: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("docspec.reconcile.reconcile.ROUNDS", rounds)
    lost = [f"row{number}" for number in range(5)]
    sample = "<echoPortParam><portHandle>p|1</portHandle><shipHandle>s|1</shipHandle></echoPortParam>"
    said = {**HARBOUR_SAID, **dict.fromkeys(lost, FILLER)}
    echo = operation_page("echoPort", of_type(lost), "portName xsd:string", sample, said=said)
    others = {f"types/r-{key}": type_page(f"Berth{key}", "portHandle xsd:string\ntons xsd:int") for key in "ABCDEF"}
    found = decisions(decided({**HARBOUR, **others, "operations/r-echo": echo}), "operations/r-echo")
    sure = [item.value for item in found if item.status is not Status.UNRESOLVED]
    assert len(sure) == len(set(sure))


ROWS = st.lists(
    st.dictionaries(st.sampled_from("hull keel mast oar".split()), st.integers(0, 24).map(float)),
    min_size=1,
    max_size=6,
)


def table_of(weighed: list[dict[str, float]]) -> tuple[list[Slot], dict[str, Resolution]]:
    """Rows of one table, each decided by itself from what its candidates weigh."""
    slots = [slot({"pl-PL": f"wiersz{order}"}, order=order) for order in range(len(weighed))]
    votes = [[Vote(name, weight, "locales", "pl-PL") for name, weight in row.items()] for row in weighed]
    return slots, {item.key: decide(item, told) for item, told in zip(slots, votes, strict=True)}


@given(ROWS)
def test_no_resolved_name_stands_twice_in_a_table(weighed: list[dict[str, float]]) -> None:
    slots, before = table_of(weighed)
    after = one_name_a_row(slots, before)
    sure = [item.value for item in after.values() if item.status is not Status.UNRESOLVED]
    assert len(sure) == len(set(sure))
    assert after.keys() == before.keys()


@given(ROWS)
def test_a_row_loses_its_name_only_to_one_that_is_as_sure_of_it(weighed: list[dict[str, float]]) -> None:
    slots, before = table_of(weighed)
    after = one_name_a_row(slots, before)
    for key, decision in before.items():
        if after[key].value == decision.value:
            assert after[key] == decision
        else:
            holders = [item for other, item in after.items() if other != key and item.value == decision.value]
            assert max(item.confidence for item in holders) >= decision.confidence


@given(ROWS)
def test_names_that_stand_once_are_left_alone(weighed: list[dict[str, float]]) -> None:
    slots, before = table_of(weighed)
    if len({item.value for item in before.values()}) == len(before):
        assert one_name_a_row(slots, before) == before


def test_who_has_to_yield_takes_nothing_from_a_surer_row() -> None:
    slots, before = table_of([{"hull": 30.0}, {"hull": 20.0, "keel": 9.0}, {"keel": 13.0}])
    after = one_name_a_row(slots, before)
    assert [after[item.key].value for item in slots][::2] == ["hull", "keel"]
    assert after[slots[2].key].status is Status.INFERRED
    assert after[slots[1].key].status is Status.UNRESOLVED


def test_tables_share_no_names_and_roles_may_stand_twice() -> None:
    votes = [Vote("hull", 20.0, "locales", "pl-PL")]
    slots = [slot({}, table=f"types/r-{number}#t0") for number in range(2)]
    slots += [slot({}, SlotKind.ROLE, order=order) for order in range(2)]
    before = {item.key: decide(item, votes) for item in slots}
    assert one_name_a_row(slots, before) == before


# Few witnesses


def test_one_locale_alone_gives_its_names_and_says_that_nobody_confirmed_them() -> None:
    lines = "boatAnchorage xsd:string\nタグ xsd:int\nfathoms xsd:double"
    (fields,) = (
        item.fields for item in spec_from({"types/r-boat": type_page("Boat", lines, ("ja-JP",))}).types.values()
    )
    assert [field.name for field in fields] == ["boatAnchorage", "タグ", "fathoms"]
    assert [field.type for field in fields] == ["xsd:string", "xsd:int", "xsd:double"]
    assert {field.status for field in fields} == {Status.UNRESOLVED}
    assert all(field.confidence < 0.9 for field in fields)


def test_where_nothing_is_known_nothing_is_guessed() -> None:
    locales = ("ja-JP", "zh-Hans", "ru-RU", "ar")
    said = {"state": in_each("状態|状态|состояние|الحالة", locales)}
    found = decided({"types/r-boat": type_page("Boat", of_type(["boatName", "state", "hull"]), locales, said)})
    state = decisions(found, "types/r-boat")[1]
    assert (state.value, state.status, state.confidence) == ("الحالة", Status.UNRESOLVED, 0.0)
    assert [item.status for item in decisions(found, "types/r-boat")][::2] == [Status.ATTESTED, Status.ATTESTED]


def test_a_slot_that_does_not_exist_is_undecided() -> None:
    found = decided({})
    assert found.resolution("nowhere") == UNDECIDED
    assert found.value("nowhere") == ""


REFERENCE = {
    "state": in_each("etat|estado|Estado|stato|", ROMANCE),
    "hull": in_each("coque|casco|casco|scafo|kadlub", ROMANCE),
}


@pytest.mark.parametrize("reference", ROMANCE)
def test_a_reference_locale_wins_where_all_differ(reference: Locale) -> None:
    said = {"berth": in_each("quai|muelle|cais|molo|keja", ROMANCE)}
    page = type_page("Boat", of_type(["boatName", "berth", "draft"]), ROMANCE, said)
    found = decisions(decided({"types/r-boat": page}, reference=reference), "types/r-boat")[1]
    assert (found.value, found.status) == (said["berth"][reference], Status.ATTESTED)


def agreed(reference: Locale, others: int) -> str:
    """What is made of a row where a reference stands alone against others that agree."""
    against = [locale for locale in ROMANCE if locale != reference][:others]
    said = {"state": dict.fromkeys(against, "estado")}
    page = type_page("Boat", of_type(["boatName", "state", "draft"]), (reference, *against), said)
    return column(decided({"types/r-boat": page}, reference=reference), "types/r-boat")[1]


def test_a_reference_locale_wins_against_one_other() -> None:
    assert agreed("pl-PL", 1) == "state"


@pytest.mark.parametrize("others", [2, 3, 4])
def test_a_reference_locale_wins_against_others_that_agree(others: int) -> None:
    assert agreed("pl-PL", others) == "state"


# The same every time


def shuffled(pages: Mapping[str, Texts]) -> dict[str, Texts]:
    return {key: dict(reversed(list(texts.items()))) for key, texts in reversed(list(pages.items()))}


@pytest.mark.parametrize("pages", [HARBOUR, KITCHEN], ids=["harbour", "kitchen"])
def test_the_order_of_pages_and_locales_changes_nothing(pages: Mapping[str, Texts]) -> None:
    one, other = decided(pages), decided(shuffled(pages))
    assert dict(one.resolutions) == dict(other.resolutions)
    assert to_json(spec_from(pages)) == to_json(spec_from(shuffled(pages)))


def digest() -> str:
    """What is concluded of several sets, votes and all."""
    told = [repr(sorted(found.resolutions.items())) for found in (decided(HARBOUR), decided(KITCHEN), mole(*DESCRIBED))]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


@pytest.mark.slow
def test_the_hash_seed_changes_nothing() -> None:
    code = "from tests.reconcile.test_reconcile import digest; print(digest())"
    root = Path(__file__).parents[2]
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", code],
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
            stdout=subprocess.PIPE,
            text=True,
        )
        for seed in ("1", "2", "3")
    ]
    told = {run.communicate(timeout=60)[0].strip() for run in runs}
    assert not any(run.returncode for run in runs)
    assert len(told) == 1
    assert len(told.pop()) == len(digest())


def test_progress_is_told_from_nothing_to_all() -> None:
    told: list[tuple[int, int]] = []
    reconcile(aligned_set(KITCHEN), progress=lambda done, total: told.append((done, total)))
    assert told[0][0] == 0
    assert told[-1][0] == told[-1][1]
    assert told == sorted(told)
