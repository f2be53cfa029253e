"""What is found: the engine of the browser on an index that Python made."""

from __future__ import annotations

import random
from typing import Any

import pytest

from docspec.render.rendered import Rendered
from docspec.render.search.index import FIELDS
from docspec.spec.model import Spec
from tests.factories import field, library, spec_of, type_entity
from tests.render.search.node import Node, files_of
from tests.render.search.quay import LOCALES, quay

TINY = {"terms_size": 80, "pages_size": 100}
"""Sizes that make a large index of a small reference."""


@pytest.fixture(scope="module")
def indexes() -> dict[str, list[Rendered]]:
    return {locale: files_of(quay(), locale) for locale in LOCALES}


def names(told: Any) -> list[str]:
    """What is found, in the order in which it is shown."""
    results = (result for group in told["groups"] for result in group["results"])
    return [".".join(filter(None, (result["owner"], result["name"]))) for result in results]


HANDLES = ["Berth.berthHandle", "ShipManifest.berthHandle", "getBerthsParam.berthHandle"]


@pytest.mark.parametrize(
    ("locale", "query", "found"),
    [
        # names: whole, by parts, by beginnings
        ("sv-SE", "Berth", "Berth"),
        ("sv-SE", "berth", "Berth"),
        ("sv-SE", "BERTHHANDLE", "Berth.berthHandle"),
        ("sv-SE", "handle", "Berth.berthHandle"),
        ("sv-SE", "hand", "Berth.berthHandle"),
        ("sv-SE", "berth handle", "Berth.berthHandle"),
        ("sv-SE", "xml", "ShipManifest.cargoXMLPacket"),
        ("sv-SE", "XMLPacket", "ShipManifest.cargoXMLPacket"),
        ("sv-SE", "xmlpacket", "ShipManifest.cargoXMLPacket"),
        ("sv-SE", "lowTide", "Berth.depthAtLowTide"),
        ("sv-SE", "state", "Berth.state"),
        ("sv-SE", "Berth.state", "Berth.state"),
        ("sv-SE", "berth state", "Berth.state"),
        ("sv-SE", "getBerthsReturn", "getBerths"),
        ("sv-SE", "under", "BerthStates.UnderRepair"),
        ("sv-SE", "HARBOUR_CLOSED", "harbourFault.HARBOUR_CLOSED"),
        ("sv-SE", "harbour closed", "harbourFault.HARBOUR_CLOSED"),
        ("sv-SE", "40017", "harbourFault.HARBOUR_CLOSED"),
        # what a translation calls it, and titles
        ("nl-NL", "ligplaatshandle", "Berth.berthHandle"),
        ("nl-NL", "Ligplaats", "Berth"),
        ("sv-SE", "läge", "Berth.state"),
        ("zh-Hans", "泊位状态", "BerthStates"),
        # words of descriptions
        ("sv-SE", "fartyg", "Berth"),
        ("sv-SE", "lage", "Berth.state"),
        ("sv-SE", "å", "Berth.depthAtLowTide"),
        ("sv-SE", "an", "Berth.depthAtLowTide"),
        ("sv-SE", "lots kod", "Berth.pilotStateCode"),
        ("de-DE", "liegeplatze", "getBerths"),
        ("de-DE", "wasser", "Berth.depthAtLowTide"),
        ("de-DE", "tiefe", "Berth.depthAtLowTide"),
        ("ar", "عمق", "Berth.depthAtLowTide"),
        ("ar", "عُمْق", "Berth.depthAtLowTide"),
        ("zh-Hans", "状态", "BerthStates"),
        ("zh-Hans", "当前", "Berth.state"),
        ("zh-Hans", "货", "ShipManifest"),
        ("zh-Hans", "货物清单", "ShipManifest"),
        ("ja-JP", "積荷", "ShipManifest"),
        ("ja-JP", "パケット", "ShipManifest.cargoXMLPacket"),
        ("ja-JP", "ﾊﾟｹｯﾄ", "ShipManifest.cargoXMLPacket"),
        ("ko-KR", "상태", "Berth.state"),
        ("ko-KR", "톤수", "ShipManifest.tonnage"),
        # slips
        ("sv-SE", "depthAtLoTide", "Berth.depthAtLowTide"),
        ("sv-SE", "breth", "Berth"),
        ("sv-SE", "tonage", "ShipManifest.tonnage"),
        ("sv-SE", "manfiest", "ShipManifest"),
        ("sv-SE", "harbor", "harbourFault"),
        ("sv-SE", "kajplatsar", "Berth"),
        ("sv-SE", "förtekning", "ShipManifest"),
        # one word too many
        ("sv-SE", "lotsens zebra", "Berth.pilotStateCode"),
    ],
)
def test_first(scripts: Node, indexes: dict[str, list[Rendered]], locale: str, query: str, found: str) -> None:
    (told,) = scripts.search(indexes[locale], query)
    assert names(told)[:1] == [found], told


@pytest.mark.parametrize(
    "query", ["", " ", "…", "./#?", "qqqq", "4009", "状", "__proto__", "constructor", "\u0301", "🙂"]
)
def test_nothing(scripts: Node, indexes: dict[str, list[Rendered]], query: str) -> None:
    (told,) = scripts.search(indexes["sv-SE"], query)
    assert told["count"] == 0


def test_of_equal_names_all(scripts: Node, indexes: dict[str, list[Rendered]]) -> None:
    (told,) = scripts.search(indexes["nl-NL"], "berthHandle")
    assert sorted(names(told)) == sorted(HANDLES)


def test_what_is_shown(scripts: Node, indexes: dict[str, list[Rendered]]) -> None:
    (told,) = scripts.search(indexes["sv-SE"], "state")
    assert [(group["kind"], group["label"], group["count"]) for group in told["groups"]] == [
        ("fields", "Parametrar", 2),
        ("enums", "Värdelistor", 1),
        ("values", "Värden", 2),
    ]
    first, second = told["groups"][0]["results"]
    assert first == {
        "name": "state",
        "owner": "Berth",
        "page": "types/Berth.html",
        "anchor": "state",
        "text": "Läget just nu.",
        "also": ["läge"],
        "language": "",
        "terms": ["state"],
        "byOther": False,
    }
    assert (second["name"], second["anchor"]) == ("pilotStateCode", "pilotStateCode")


@pytest.mark.parametrize(
    ("locale", "query", "by_other", "text", "language"),
    [
        ("nl-NL", "ligplaatshandle", True, "Platsens handtag.", "sv-SE"),
        ("sv-SE", "handtag", False, "Platsens handtag.", ""),
        ("sv-SE", "UnderRepair", False, "", ""),
    ],
)
def test_names_and_languages_of_others_are_told(
    scripts: Node, indexes: dict[str, list[Rendered]], locale: str, query: str, by_other: bool, text: str, language: str
) -> None:
    (told,) = scripts.search(indexes[locale], query)
    result = told["groups"][0]["results"][0]
    assert (result["byOther"], result["text"], result["language"]) == (by_other, text, language)


QUERIES = (
    "berth handle berthHandle BerthStates state läge lage plats XML xmlpacket tonage manfiest 40017 å x zebra".split()
)
QUERIES += ["berth state", "ett fartyg ligger", "platsens zebra", "泊位", "船舶 货物"]


@pytest.mark.parametrize("locale", ["sv-SE", "zh-Hans", "ja-JP"])
@pytest.mark.parametrize("sizes", [{}, {"terms_size": 1000, "pages_size": 100}], ids=["one part", "several parts"])
def test_as_if_minisearch_had_made_the_index(scripts: Node, locale: str, sizes: dict[str, int]) -> None:
    """The library's own index of the same terms gives the same: matches, scores and order."""
    told = scripts.compare(quay(), locale, QUERIES, **sizes)
    assert sum(map(len, told["ours"])) > 40
    for query, ours, theirs in zip(QUERIES, told["ours"], told["theirs"], strict=True):
        assert [one[0] for one in ours] == [one[0] for one in theirs], query
        for (_, score, match), (_, their_score, their_match) in zip(ours, theirs, strict=True):
            assert score == pytest.approx(their_score), query
            assert match == their_match, query


def test_a_large_index_is_loaded_in_parts(scripts: Node) -> None:
    files = files_of(quay(), "sv-SE", **TINY)
    count = sum(file.path.startswith("search/terms-") for file in files)
    assert count > 16, "else the index is small"
    for query, first, most in [
        ("tonnage", "ShipManifest.tonnage", 2),
        ("tonage", "ShipManifest.tonnage", 4),
        ("berthHandle", "Berth.berthHandle", 6),
    ]:
        (told,) = scripts.search(files, query)
        assert names(told)[:1] == [first]
        terms = [name for name in told["parts"] if name.startswith("terms-")]
        assert len(terms) <= most, query


def many(count: int) -> Spec:
    """A reference of that many types."""
    made = random.Random(7)
    syllables = "ba de fi go lu mar nes pit rol sun tak vem".split()

    def name() -> str:
        return "".join(made.choices(syllables, k=3)).capitalize()

    types = {
        f"{name()}{name()}{number}": type_entity(
            fields=[field(f"x{name()}", description={"sv-SE": f"{name()} {name()}"}) for _ in range(6)]
        )
        for number in range(count)
    }
    return spec_of(types=types)


@pytest.mark.slow
def test_a_query_needs_a_small_part_of_a_large_index(scripts: Node) -> None:
    spec = many(3000)
    files = {file.path.removeprefix("search/").removesuffix(".js"): file for file in files_of(spec, "sv-SE")}
    size = sum(len(file.text.encode()) for file in files.values())
    wanted = list(spec.types)[1500]
    (told,) = scripts.search(files.values(), wanted)
    assert names(told)[0] == wanted
    loaded = sum(len(files[name].text.encode()) for name in told["parts"])
    assert loaded < size / 8, (loaded, size)


def test_fields_are_those_that_are_weighed() -> None:
    assert FIELDS == ("whole", "name", "owner", "also", "text")


@pytest.mark.parametrize("locale", ["sv-SE", "zh-Hans"])
def test_rows_lead_to_their_anchors(scripts: Node, locale: str) -> None:
    (told,) = scripts.search(files_of(library(), locale), "shelfHandle")
    found = {(result["page"], result["anchor"]) for group in told["groups"] for result in group["results"]}
    assert {("types/Shelf.html", "shelfHandle"), ("operations/getShelf.html", "input.shelfHandle")} <= found
