from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docspec.align.aligned import Locale
from docspec.reconcile.prefixes import Prefixes, decide_prefixes
from docspec.reconcile.slot import Slot, SlotKind
from docspec.reconcile.status import Status
from tests.pages import spec_from
from tests.reconcile.sets import FIVE, HARBOUR, in_each, type_page
from tests.reconcile.slots import slot

Counts = Mapping[Locale, Mapping[str, int]]
"""Locale -> what it writes before types -> how often."""


def types(said: Counts) -> list[Slot]:
    """Rows whose types are called `Crane` everywhere, with these prefixes."""
    columns = {
        locale: [f"{prefix}Crane" for prefix, count in counts.items() for _ in range(count)]
        for locale, counts in said.items()
    }
    return [
        slot(
            {locale: column[order] for locale, column in columns.items() if order < len(column)},
            SlotKind.TYPE,
            order=order,
        )
        for order in range(max(map(len, columns.values()), default=0))
    ]


def decide(said: Counts, *declared: str, xsd: str = "xsd") -> Prefixes:
    return decide_prefixes(types(said), xsd, declared)


def alike(prefixes: str, times: int = 6) -> dict[Locale, dict[str, int]]:
    """What five locales write, `|` between them; a locale with none writes nothing."""
    return {locale: {prefix: times} for locale, prefix in zip(FIVE, prefixes.split("|"), strict=True) if prefix}


def each(counts: Mapping[str, int], locales: Sequence[Locale] = FIVE) -> Counts:
    """Locales that write the same."""
    return dict.fromkeys(locales, counts)


@pytest.mark.parametrize(
    ("said", "own"),
    [
        pytest.param(
            {
                "nl-NL": {"types:": 5, "typen:": 6},
                "sv-SE": {"typer:": 11},
                "de-DE": {"Typen:": 11},
                "it-IT": {"tipi:": 11},
                "zh-Hans": {"类型：": 11},
            },
            "types",
            id="the usual one, kept by one locale in half of its rows",
        ),
        pytest.param(alike("typer:|typen:|Typen:|tipi:|类型："), "types", id="the usual one, translated by all"),
        pytest.param(alike("types:|types:|types:|types:|types:"), "types", id="the usual one, kept by all"),
        pytest.param(alike("port:|port:|port:|port:|port:"), "port", id="another, kept by all"),
        pytest.param(alike("port:|port:|hafen:|porto:|港口："), "port", id="another, kept by two locales"),
        pytest.param(alike("port:|port:|:|:|："), "port", id="lost in three"),
        pytest.param(alike("|||port:|港口："), "port", id="ASCII against another script"),
        pytest.param(alike("|||port:|Hafen:"), "port", id="small against a noun in capitals"),
        pytest.param(alike("| port :|port：|\u200fport\u200e:|ｐｏｒｔ:"), "port", id="blanks, width and bidi marks"),
        pytest.param(
            {"nl-NL": {"haven:": 300}, **each({"port:": 4}, FIVE[2:])},
            "port",
            id="three locales against a busy one",
        ),
    ],
)
def test_one_prefix_a_set(said: Counts, own: str) -> None:
    found = decide(said)
    assert found.own == own
    assert all(item.probability < found.decision.confidence for item in found.decision.runners_up)


@pytest.mark.parametrize(
    ("said", "status"),
    [
        pytest.param(alike("port:|port:|port:|port:|port:"), Status.ATTESTED, id="all have it"),
        pytest.param(alike("port:||||", times=1), Status.UNRESOLVED, id="one page has it, once"),
        pytest.param(alike("types:|typen:|Typen:|tipi:|类型："), Status.ATTESTED, id="some page has it"),
        pytest.param(alike("typer:|typen:|Typen:|tipi:|类型："), Status.INFERRED, id="no page has it"),
    ],
)
def test_status(said: Counts, status: Status) -> None:
    assert decide(said).own in {"types", "port"}
    assert decide(said).decision.status is status


@pytest.mark.parametrize(
    "said",
    [
        pytest.param({}, id="no types"),
        pytest.param(alike("||||"), id="no cells"),
        pytest.param(each({"": 9}), id="bare words"),
        pytest.param(each({":": 9}), id="lost in every locale"),
        pytest.param(each({"xsd:": 9}), id="that of the built-ins, before what is none"),
    ],
)
def test_none_anywhere(said: Counts) -> None:
    found = decide(said)
    assert (found.own, found.decision.status, found.decision.confidence) == ("", Status.UNRESOLVED, 0.0)


def test_built_ins_say_nothing_of_own_types() -> None:
    strange = [slot({"sv-SE": "crew:string", "nl-NL": "crew:int"}, SlotKind.TYPE, order=order) for order in range(9)]
    assert decide_prefixes(strange, "xsd", ()).own == ""
    assert decide_prefixes([*strange, *types({"sv-SE": {"port:": 2}, "nl-NL": {"port:": 2}})], "xsd", ()).own == "port"


def test_names_say_nothing_of_types() -> None:
    assert decide_prefixes([slot({"sv-SE": "port:Crane"}, SlotKind.NAME)], "xsd", ()).own == ""


def test_where_every_locale_has_its_own_word_none_is_settled() -> None:
    found = decide(alike("hamn:|haven:|hafen:|porto:|港口：")).decision
    assert found.status is Status.UNRESOLVED
    assert found.value.isascii()
    assert all(item.probability <= found.confidence for item in found.runners_up)


def test_a_word_of_another_script_alone_settles_nothing() -> None:
    found = decide({"zh-Hans": {"港口：": 40}, "ja-JP": {"港：": 40}}).decision
    assert found.status is Status.UNRESOLVED
    assert found.confidence < 0.1


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("hamn:|haven:|hafen:|porto:|港口：", id="translated by all"),
        pytest.param(":|:|:|:|：", id="lost by all"),
        pytest.param("||||", id="said by none"),
        pytest.param("typer:|typen:|Typen:|tipi:|类型：", id="where the words mean the usual one"),
        pytest.param("haven:|haven:|haven:|haven:|haven:", id="where all agree on another"),
        pytest.param("types:|types:|types:|types:|types:", id="where all agree on the usual one"),
    ],
)
def test_a_declared_prefix_wins(said: str) -> None:
    found = decide(alike(said, times=99), "port")
    assert found.own == "port"
    assert found.declared == {"port"}


@pytest.mark.parametrize(
    ("said", "own"),
    [
        pytest.param({}, "port", id="the first, where no page has one"),
        pytest.param(alike("port:|port:|port:|port:|port:"), "port", id="the one pages have"),
        pytest.param(alike("crew:|crew:|crew:|crew:|crew:"), "crew", id="also where it is the second"),
        pytest.param({"sv-SE": {"port:": 9, "crew:": 2}}, "port", id="the commoner"),
    ],
)
def test_of_several_declared_ones(said: Counts, own: str) -> None:
    assert decide(said, "port", "crew", "arms").own == own


def test_the_prefix_of_the_built_ins_is_kept_apart() -> None:
    found = decide(each({"xs:": 9, "xsd:": 3}), xsd="xs")
    assert (found.xsd, found.own) == ("xs", "xsd")


WORDS = st.sampled_from(["types:", "typer:", "类型：", "port:", "Port:", "hamn:", ":", "", "xsd:", "港口：", "a b:"])
COUNTS = st.dictionaries(st.sampled_from(FIVE), st.dictionaries(WORDS, st.integers(1, 12), max_size=3))


@given(COUNTS, st.lists(st.sampled_from(["port", "crew"]), unique=True))
def test_the_order_of_rows_and_locales_changes_nothing(said: Counts, declared: list[str]) -> None:
    slots = types(said)
    turned = types(dict(reversed(list(said.items()))))[::-1]
    assert decide_prefixes(slots, "xsd", declared) == decide_prefixes(turned, "xsd", declared)


@given(COUNTS)
def test_what_is_settled_is_an_identifier_and_no_prefix_of_built_ins(said: Counts) -> None:
    found = decide(said).decision
    assert found.value != "xsd"
    assert 0 <= found.confidence <= 1
    assert found.status is Status.UNRESOLVED or (found.value.isascii() and found.value.isidentifier())


# In the spec


@pytest.mark.parametrize("declared", [(), ("port",)], ids=["undeclared", "declared"])
def test_all_own_types_of_a_spec_have_one_prefix(declared: tuple[str, ...]) -> None:
    spec = spec_from(HARBOUR, declared=declared)
    own = {
        field.type.partition(":")[0]
        for item in spec.types.values()
        for field in item.fields
        if field.type and not field.type.startswith("xsd:")
    }
    assert own == {declared[0] if declared else "types"}
    assert set(spec.info.namespaces) >= own


def test_rows_whose_own_locales_agree_on_a_word_follow_the_set() -> None:
    said = {"port:Tug": in_each("hamn:Tug|hamn:Tug|hamn:Tug|hamn:Tug|港口：Tug")}
    lines = "crane port:Crane\ntug port:Tug\nsecond port:Crane\nthird port:Crane"
    pages = {
        "types/r-fleet": type_page("Fleet", lines, said=said),
        "types/r-crane": type_page("Crane", "reach xsd:double"),
        "types/r-tug": type_page("Tug", "pull xsd:double"),
    }
    assert [field.type for field in spec_from(pages).types["Fleet"].fields] == [
        "port:Crane",
        "port:Tug",
        "port:Crane",
        "port:Crane",
    ]
