from __future__ import annotations

from collections.abc import Mapping

import pytest

from docspec.align.aligned import Locale
from docspec.reconcile.evidence.type_prefix import TYPE_PREFIX
from docspec.reconcile.slot import SlotKind
from docspec.reconcile.type_expression import BUILTINS
from tests.reconcile.slots import Decided, known, slot, title_slot, weights

Said = Mapping[Locale, str]
PAGE: Decided = (title_slot({}, "types/r-cargo-ship"), "CargoShip")


def proposed(said: Said, xsd: str = "xsd") -> set[str]:
    return set(TYPE_PREFIX.propose(slot(said, SlotKind.TYPE), known(xsd=xsd)))


def weigh(said: Said, candidates: set[str], *decided: Decided, xsd: str = "xsd") -> dict[str, float]:
    context = known(*decided, xsd=xsd)
    return weights(TYPE_PREFIX.weigh(slot(said, SlotKind.TYPE), frozenset(candidates), context))


@pytest.mark.parametrize(
    ("said", "names"),
    [
        pytest.param({"sv-SE": "xsd:sträng"}, {"string"}, id="Swedish, with a diacritic"),
        pytest.param({"it-IT": "xsd:stringa"}, {"string"}, id="Italian, with a letter more"),
        pytest.param({"es-ES": "xsd:booleano", "it-IT": "xsd:doubla"}, {"boolean", "double"}, id="each its own"),
        pytest.param({"zh-Hans": "xsd：booleann"}, {"boolean"}, id="full-width colon"),
        pytest.param({"ar": "\u200fxsd\u200e:stringg"}, {"string"}, id="bidi marks"),
        pytest.param({"it-IT": "xsd:stringa[]"}, {"string"}, id="an array"),
        pytest.param({"nl-NL": "xsd:tekenreeks"}, set(), id="translated into another word"),
        pytest.param({"zh-Hans": "xsd：字符串"}, set(), id="translated into another script"),
        pytest.param({"it-IT": "types:stringa"}, set(), id="another prefix"),
        pytest.param({"it-IT": "stringa"}, set(), id="no prefix"),
        pytest.param({"it-IT": ":stringa"}, set(), id="a lost prefix"),
        pytest.param({"it-IT": "XSD:stringa"}, set(), id="the prefix in capitals is another prefix"),
        pytest.param({"pl-PL": "xsd:string", "de-DE": "xsd:String"}, set(), id="a built-in as it is, or in other case"),
        pytest.param({"pl-PL": "xsd:"}, set(), id="nothing behind the prefix"),
        pytest.param({}, set(), id="nothing said"),
    ],
)
def test_proposes_the_built_in_of_nearly_the_same_letters(said: Said, names: set[str]) -> None:
    assert proposed(said) == names


def test_the_prefix_of_the_built_ins_is_that_of_the_set() -> None:
    assert proposed({"it-IT": "xs:stringa"}) == set()
    assert proposed({"it-IT": "xs:stringa"}, xsd="xs") == {"string"}
    assert weigh({"it-IT": "xs:stringa"}, {"string"}, xsd="xs")["string"] > 0


@pytest.mark.parametrize("name", BUILTINS)
def test_no_built_in_is_taken_for_another(name: str) -> None:
    assert proposed({"pl-PL": f"xsd:{name}"}) == set()


ALL = {"sv-SE": "xsd:sträng", "nl-NL": "xsd:tekenreeks", "zh-Hans": "xsd：字符串"}


def test_behind_the_prefix_of_the_built_ins_stands_a_built_in() -> None:
    found = weigh(ALL, {"string", "double", "tekenreeks", "字符串", "String"})
    assert found["string"] > found["double"] > 0
    assert found["tekenreeks"] == found["字符串"] == found["String"] < 0


def test_a_type_with_a_page_may_have_got_the_wrong_prefix() -> None:
    assert weigh(ALL, {"CargoShip", "Lastfartyg"}, PAGE).keys() == {"Lastfartyg", "string"}


@pytest.mark.parametrize(
    ("said", "speaks"),
    [
        pytest.param({"sv-SE": "xsd:int", "nl-NL": "xsd:geheel"}, True, id="all have the prefix"),
        pytest.param({"sv-SE": "xsd:int", "nl-NL": "types:Int"}, True, id="half"),
        pytest.param({"sv-SE": "xsd:int", "nl-NL": "types:Int", "pl-PL": "types:Int"}, False, id="fewer"),
        pytest.param({"nl-NL": "types:Int"}, False, id="none"),
        pytest.param({}, False, id="nothing said"),
    ],
)
def test_at_least_half_of_the_locales_must_have_the_prefix(said: Said, speaks: bool) -> None:
    assert bool(weigh(said, {"int", "Int"})) is speaks


def test_letters_are_told_by_locale_and_with_the_place() -> None:
    here = slot({"sv-SE": "xsd:sträng", "it-IT": "xsd:stringa", "nl-NL": "xsd:tekenreeks"}, SlotKind.TYPE)
    votes = [vote for vote in TYPE_PREFIX.weigh(here, frozenset({"string"}), known()) if vote.place]
    assert [(vote.candidate, vote.place) for vote in votes] == [
        ("string", "it-IT/x.md:1:1"),
        ("string", "sv-SE/x.md:1:1"),
    ]
    assert {vote.evidence for vote in votes} == {"type_prefix"}
