from __future__ import annotations

import pytest

from docspec.reconcile.outline import NO_CAPTION, FieldTable
from docspec.reconcile.status import Status
from docspec.spec.fields import group_of, rounded
from tests.pages import Texts, section, spec_from, table


@pytest.mark.parametrize(
    ("confidence", "figure"), [(0.0, 0.0), (0.12345, 0.123), (0.9986, 0.999), (0.9999, 0.999), (1.0, 0.999)]
)
def test_figures_have_three_places_and_are_never_certain(confidence: float, figure: float) -> None:
    assert rounded(confidence) == figure


@pytest.mark.parametrize(
    ("ids", "tables", "group"),
    [
        pytest.param((), [1], None, id="a lone table"),
        pytest.param(("t1",), [1], None, id="a lone table with an id"),
        pytest.param(("t1", "t2"), [0, 1], "t1", id="one of two"),
        pytest.param((), [0, 1], "table-2", id="one of two without id"),
    ],
)
def test_groups(ids: tuple[str, ...], tables: list[int], group: str | None) -> None:
    assert group_of(FieldTable((), NO_CAPTION, NO_CAPTION, 0, ids), 1, tables) == group


CRANE: Texts = {
    "sv-SE": section(
        "Crane {#crane}", table("Namn|Typ|Krävs|Beskrivning", "reach|xsd:double|Ja|Hur `långt`.", "||Nej|"), level=1
    ),
    "ar-EG": section("Crane {#crane}", table("الاسم|النوع|الوصف", "reach|xsd:double|المدى."), level=1),
}


def test_a_field_says_what_each_page_said_and_where() -> None:
    reach = spec_from({"types/r-crane": CRANE}).types["Crane"].fields[0]
    assert (reach.name, reach.type, reach.required, reach.group) == ("reach", "xsd:double", True, None)
    assert reach.description == {"ar-EG": "المدى.", "sv-SE": "Hur `långt`."}
    assert [(locale, said.name, said.type, said.path, said.line) for locale, said in reach.observed.items()] == [
        ("ar-EG", "reach", "xsd:double", "ar-EG/types/r-crane.md", 6),
        ("sv-SE", "reach", "xsd:double", "sv-SE/types/r-crane.md", 6),
    ]


def test_empty_cells_are_no_description() -> None:
    empty = spec_from({"types/r-crane": CRANE}).types["Crane"].fields[1]
    assert (empty.name, empty.type, empty.required, empty.description) == ("", None, False, {})
    assert set(empty.observed) == {"sv-SE"}


@pytest.mark.parametrize(
    ("name", "type_", "status"),
    [
        pytest.param("reach", "xsd:int", Status.ATTESTED, id="as it is"),
        pytest.param("`reach`", "xsd：int", Status.ATTESTED, id="marks and width"),
        pytest.param("reach", "xsd:Int", Status.ATTESTED, id="the case of a built-in"),
        pytest.param("reach", "sd:int", Status.INFERRED, id="a prefix that lost a letter"),
        pytest.param("reach", ":int", Status.INFERRED, id="a prefix that was lost"),
        pytest.param("reach", "typer:Crane", Status.ATTESTED, id="the prefix of own types, translated"),
        pytest.param("reach", ":Crane", Status.INFERRED, id="the prefix of own types, lost"),
        pytest.param("is Movable", "xsd:int", Status.INFERRED, id="a blank in the name"),
    ],
)
def test_what_no_page_has_as_it_is_is_inferred(name: str, type_: str, status: Status) -> None:
    pages = {
        locale: section("Crane {#crane}", table(header, "craneId|typer:Crane", f"{name}|{type_}"), level=1)
        for locale, header in {"sv-SE": "Namn|Typ", "ar-EG": "الاسم|النوع", "nl-NL": "Naam|Type"}.items()
    }
    field = spec_from({"types/r-crane": pages}).types["Crane"].fields[1]
    assert (field.name in {"reach", "isMovable"}, field.status) == (True, status)
    assert {said.type for said in field.observed.values()} == {type_}
