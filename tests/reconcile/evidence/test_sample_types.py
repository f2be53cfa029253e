from __future__ import annotations

import pytest

from docspec.config import Decides, Override
from docspec.reconcile.overrides import apply_overrides
from docspec.reconcile.reconcile import Reconciled, reconcile
from docspec.reconcile.status import Status
from docspec.spec.build import build_spec
from docspec.spec.model import Info
from tests.pages import aligned_set
from tests.reconcile.sets import FIVE, HARBOUR, HARBOUR_SAID, operation_page, type_page

KEY = "operations/r-list-berths#t0.r1.type"
FULL = "<items><berthHandle>b|1</berthHandle><berthLength>80</berthLength></items>"


def decided(
    inner: str, type_: str = "xsd:string", name: str = "berthArray", reference: str | None = None
) -> Reconciled:
    """The harbour with one more operation, whose input has a field of this type and a sample with this in it."""
    sample = f"<listBerthsParam><portHandle>p|1</portHandle><{name}>{inner}</{name}></listBerthsParam>"
    given = f"portHandle xsd:string\n{name} {type_}"
    pages = {
        **HARBOUR,
        "types/r-quay": type_page("Quay", "quayName xsd:string\nberthLength xsd:double", said=HARBOUR_SAID),
        "operations/r-list-berths": operation_page(
            "listBerths", given, "count xsd:int", sample, FIVE, said=HARBOUR_SAID
        ),
    }
    return reconcile(aligned_set(pages), reference=reference)


@pytest.mark.parametrize(
    ("inner", "name", "type_"),
    [
        pytest.param(FULL + FULL, "berthArray", "BerthArray", id="items of its type"),
        pytest.param(FULL, "berthArray", "BerthArray", id="one item"),
        pytest.param(FULL, "freeArray", "BerthArray", id="called as its type in the last word"),
        pytest.param("<items/><items/>", "berthArray", "BerthArray", id="empty items, called as its type"),
        pytest.param("<berthHandle/><waterDepth/>", "berth", "Berth", id="no array"),
        pytest.param("...", "berthArray", "string", id="left out"),
        pytest.param("", "berthArray", "string", id="empty"),
        pytest.param("b|1, b|2", "berthArray", "string", id="words"),
        pytest.param(f"b|1{FULL}", "berthArray", "string", id="words and elements"),
        pytest.param("<items/>", "berthArray", "string", id="too little"),
        pytest.param("<items><mast/><boom/></items>", "berthArray", "string", id="items of no known type"),
        pytest.param("<items>7</items><items>8</items>", "berthArray", "string", id="items of words"),
        pytest.param("<items><waterDepth><x/></waterDepth></items>", "berthArray", "string", id="elements in a number"),
        pytest.param(FULL, "moorings", "string", id="called otherwise"),
        pytest.param("<berthLength/><quayName/>", "side", "string", id="one type fits, called otherwise"),
        pytest.param("b|1<portHandle>p|1</portHandle>", "berth", "string", id="an end tag was lost"),
        pytest.param("<portHandle/><berth/>", "berth", "string", id="elements that are rows of the table"),
    ],
)
def test_what_samples_show_in_a_field_that_every_page_has_as_a_string(inner: str, name: str, type_: str) -> None:
    assert decided(inner, name=name).value(KEY) == type_


@pytest.mark.parametrize("reference", [None, "sv-SE"])
def test_it_is_inferred_and_the_reading_is_kept(reference: str | None) -> None:
    found = decided(FULL + FULL, reference=reference)
    assert found.resolution(KEY).status is Status.INFERRED
    spec = build_spec(found, Info(title="Harbour", locales=list(FIVE), generator="docspec 0"))
    given = spec.operations["listBerths"].input
    assert given is not None
    field = given.fields[1]
    assert (field.name, field.type, field.status) == ("berthArray", "types:BerthArray", Status.INFERRED)
    assert {said.type for said in field.observed.values()} >= {"xsd:string", "xsd:tekenreeks", "xsd：字符串"}


def test_other_strings_learn_nothing_from_it() -> None:
    assert decided(FULL).resolution("operations/r-list-berths#t0.r0.type").value == "string"
    assert "BerthArray" not in {vote.candidate for vote in decided(FULL).resolution("types/r-ship#t0.r0.type").votes}


def test_a_type_of_the_set_is_borne_out_and_not_overruled() -> None:
    ship = decided(FULL, type_="types:Ship").resolution(KEY)
    assert ship.value == "Ship"
    assert max(vote.weight for vote in ship.votes if vote.evidence == "sample_types") < 10


def test_a_person_overrules_the_samples() -> None:
    first = decided(FULL)
    told = Override("listBerthsParam.berthArray", "xsd:token", "", 2, Decides.TYPE)
    assert apply_overrides(first, [told])[0].value(KEY) == "token"
