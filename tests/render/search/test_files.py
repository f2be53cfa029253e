"""The files of the index: what stands in them, how large they are, and that they are the same every time."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from docspec.render.reference.site import Site
from docspec.render.rendered import Rendered
from docspec.render.search.documents import LABELS, documents
from docspec.render.search.index import FIELDS, index
from docspec.spec.model import Spec
from tests.factories import field, library, spec_of, type_entity
from tests.render.search.node import files_of, words_of
from tests.render.search.quay import quay
from tests.strategies import specs


def data(files: list[Rendered]) -> dict[str, Any]:
    """What each file calls `docspecSearch` with."""
    found = {}
    for file in files:
        assert file.text.startswith("docspecSearch(")
        values = file.text.removeprefix("docspecSearch(").removesuffix(");\n")
        name, value = json.loads(f"[{values}]")
        assert file.path == f"search/{name}.js"
        found[name] = value
    return found


def test_documents_stand_by_kind_and_in_the_order_of_the_spec() -> None:
    found = documents(Site(quay(), ".html"), words_of(quay(), "sv-SE"))
    assert [document.kind for document in found] == sorted((each.kind for each in found), key=list(LABELS).index)
    labels = [f"{document.owner}.{document.name}#{document.anchor}" for document in found if document.kind == "fields"]
    assert labels[:4] == [
        "Berth.berthHandle#berthHandle",
        "Berth.state#state",
        "Berth.depthAtLowTide#depthAtLowTide",
        "Berth.pilotStateCode#pilotStateCode",
    ]
    assert labels[7:] == [
        "getBerthsParam.berthHandle#input.berthHandle",
        "getBerthsReturn.berthArray#output.berthArray",
        "harbourFault.reason#reason",
    ]


@pytest.mark.parametrize(
    ("name", "also"),
    [
        ("Berth", ("Kajplats",)),
        ("getBerths", ("getBerthsParam", "getBerthsReturn")),
        ("state", ("läge",)),
        ("berthHandle", ()),
        ("HARBOUR_CLOSED", ("40017",)),
    ],
)
def test_what_else_things_are_called(name: str, also: tuple[str, ...]) -> None:
    found = documents(Site(quay(), ".html"), words_of(quay(), "sv-SE"))
    assert next(each for each in found if each.name == name).also == also


def test_postings_are_of_documents_and_fields() -> None:
    spec = spec_of(
        types={"Berth": type_entity(fields=[field("berth", description={"sv-SE": "Två berth, ett Berth."})])}
    )
    found = index(documents(Site(spec, ".html"), words_of(spec, "sv-SE")))
    kinds = [(posting // len(FIELDS), FIELDS[posting % len(FIELDS)]) for posting in found.postings["berth"]]
    assert kinds == [(0, "whole"), (0, "name"), (1, "whole"), (1, "name"), (1, "owner"), (1, "text"), (1, "text")]
    assert list(found.postings) == ["berth", "ett", "tva", "två"]


def test_what_the_files_hold() -> None:
    told = data(files_of(quay(), "sv-SE", terms_size=400, pages_size=200))
    contents = told["index"]
    assert contents["documents"] == sum(len(rows) for name in told if "pages" in name for _, _, rows in told[name])
    assert [first for *_, first in contents["kinds"]] == [0, 2, 3, 4, 5, 15, 17]
    assert contents["terms"] == [next(iter(told[f"terms-{number}"])) for number in range(len(contents["terms"]))]
    assert set(told) == {
        "index",
        *(f"{part}-{number}" for part in ("terms", "pages") for number in range(len(contents[part]))),
    }
    assert contents["words"]["also"] == "kallas även {name}"


def test_a_huge_text_is_found_and_not_shown_whole() -> None:
    text = "zebra " * 20_000 + "giraff"
    told = data(files_of(spec_of(types={"Zoo": type_entity(summary={"sv-SE": text})}), "sv-SE"))
    assert "giraff" in told["terms-0"]
    assert len(told["pages-0"][0][2][0][2]) < 250


def test_the_same_every_time_and_another_version_for_another_index() -> None:
    first, again, other = files_of(quay(), "sv-SE"), files_of(quay(), "sv-SE"), files_of(library(), "sv-SE")
    assert first == again
    assert data(first)["index"]["version"] != data(other)["index"]["version"]


def test_an_empty_spec_has_an_index() -> None:
    told = data(files_of(spec_of(), "sv-SE"))
    assert list(told) == ["index"]
    assert (told["index"]["documents"], told["index"]["terms"], told["index"]["pages"]) == (0, [], [])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(spec=specs())
def test_whatever_the_spec_holds(spec: Spec) -> None:
    for locale in spec.info.locales:
        told = data(files_of(spec, locale, terms_size=300, pages_size=300))
        shown = [row for name in told if name.startswith("pages") for _, _, rows in told[name] for row in rows]
        assert len(shown) == told["index"]["documents"]
        for name, terms in told.items():
            if name.startswith("terms"):
                assert all(sum(steps) < len(shown) * len(FIELDS) for steps in terms.values())
                assert all(step >= 0 for steps in terms.values() for step in steps)
