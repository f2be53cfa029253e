"""Samples against a small spec: each kind of slip, its place, and silence where there is none."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docspec.check import sample_rules as rules
from docspec.check.page_samples import of_files, of_spec
from docspec.check.samples import Checked, Outcome, check_samples, undocumented_fields
from docspec.spec.model import Spec
from tests.factories import NAMESPACES, field, spec_of, type_entity
from tests.strategies import TEXTS, specs

LIB = NAMESPACES["lib"]


def harbour(**operation: Any) -> Spec:
    ship = [
        field("name", required=True),
        field("uploadDirectoryJob"),
        field("state", values="States"),
        field("size", type="xsd:int"),
        field("crew", type="lib:Crew"),
    ]
    dock = {
        "page": "operations/r-dock",
        "input": {"name": "dockParam", "fields": [field("ship", type="lib:Ship"), field("ids", type="lib:IdArray")]},
        "output": {"name": "dockReturn", "fields": []},
    }
    return spec_of(
        types={"Ship": type_entity(fields=ship), "IdArray": type_entity(fields=[field("items", type="xsd:int")])},
        operations={"dock": dock | operation},
        enums={"States": {"page": "e", "values": [{"value": "Docked"}, {"value": "AtSea"}]}},
        faults={
            "harbourFault": {
                "page": "f",
                "fields": [field("code", type="xsd:int")],
                "codes": [{"id": 1, "name": "HARBOUR_FULL"}],
            }
        },
    )


def checked(text: str, spec: Spec | None = None) -> Checked:
    [one] = check_samples(spec or harbour(), of_files({"a.xml": text.encode()}))
    return one


def ship(inside: str) -> str:
    return f'<dockParam xmlns="{LIB}">\n  <ship><name>Vasa</name>{inside}</ship>\n</dockParam>'


SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
PREFIXED = f"""<?xml version="1.0"?>\r
<x:dockParam xmlns:x="{LIB}">\r
<x:ids><x:items>1</x:items><x:items>2</x:items></x:ids>\r
</x:dockParam>"""


@pytest.mark.parametrize(
    "text",
    [
        ship(""),
        ship("<state>Docked</state><size> 7 </size>"),
        ship("<crew><anything k='1'>x</anything></crew>"),
        PREFIXED,
        f'<dockReturn xmlns="{LIB}">\n</dockReturn>',
        f'<harbourFault xmlns="{LIB}"><code>1</code></harbourFault>',
        f'<s:Envelope xmlns:s="{SOAP}"><s:Body>{ship("")}</s:Body></s:Envelope>',
    ],
)
def test_valid(text: str) -> None:
    found = checked(text)
    assert found.outcome is Outcome.VALID
    assert {finding.rule for finding in found.findings} <= {rules.OPENED}


@pytest.mark.parametrize(
    ("text", "rule", "place", "message"),
    [
        (
            ship("<uploadDirectorhJob/>"),
            rules.UNKNOWN,
            (2, 27),
            "unknown element uploadDirectorhJob, did you mean uploadDirectoryJob?",
        ),
        (ship("<tonnage>1</tonnage>"), rules.UNDOCUMENTED, (2, 27), "no table documents tonnage in Ship"),
        (ship("<size k='1'>1</size>"), rules.UNDOCUMENTED, (2, 27), "no table documents an attribute k of size"),
        (ship("<size>many</size>"), rules.VALUE, (2, 27), "size is 'many', which is no int"),
        (ship("<size><a/></size>"), rules.VALUE, (2, 27), "size holds elements, and its table calls it int"),
        (ship("<state>Dokced</state>"), rules.VALUE, (2, 27), "which States does not list, did you mean Docked?"),
        (ship("<state>安全</state>"), rules.VALUE, (2, 27), "state is '安全', which States does not list"),
        (ship("<size>1</size><size>2</size>"), rules.REPEATED, (2, 4), "size stands 2 times in ship"),
        (ship("<size>1</size><state>AtSea</state>"), rules.ORDER, (2, 41), "state stands after size"),
        (ship("<size xmlns=''>1</size>"), rules.UNKNOWN, (2, 27), "unknown element size in no namespace"),
        (
            f'<dockParam xmlns="{LIB}"><ship/></dockParam>',
            rules.MISSING,
            (1, 50),
            "name is missing in ship, and its table calls it required",
        ),
        (
            f'<harbourFault xmlns="{LIB}"><code>2</code></harbourFault>',
            rules.VALUE,
            (1, 53),
            "code is '2', which harbourFault does not list among its codes",
        ),
        (
            f'<dockPraam xmlns="{LIB}"/>',
            rules.UNKNOWN,
            (1, 2),
            "no operation has a message dockPraam, did you mean dock",
        ),
    ],
)
def test_contradictions(text: str, rule: object, place: tuple[int, int], message: str) -> None:
    found = checked(text)
    assert found.outcome is Outcome.CONTRADICTING
    [finding] = found.findings
    assert finding.rule is rule
    assert (finding.line, finding.column) == place
    assert message in finding.message


@pytest.mark.parametrize(
    ("text", "outcome", "rule", "place"),
    [
        ("<dockParam>\n<ship></dockParam>", Outcome.MALFORMED, rules.MALFORMED, (2, 9)),
        ("<dockParam>&nbsp;</dockParam>", Outcome.MALFORMED, rules.MALFORMED, (1, 12)),
        ("<!DOCTYPE a><dockParam/>", Outcome.MALFORMED, rules.MALFORMED, (1, 12)),
        ("<ship/>\n<ship/>", Outcome.FRAGMENT, rules.FRAGMENT, (2, 1)),
        ("...\n<ship/>", Outcome.FRAGMENT, rules.FRAGMENT, (1, 1)),
        (f'<ship xmlns="{LIB}"/>', Outcome.FRAGMENT, rules.FRAGMENT, (1, 2)),
        (f'<dockParam xmlns="{LIB}">\n...\n</dockParam>', Outcome.FRAGMENT, rules.FRAGMENT, (1, 2)),
        ('<dockParam xmlns="urn:old"/>', Outcome.VALID, rules.NAMESPACE, (1, 2)),
        ("<dockParam/>", Outcome.VALID, rules.NAMESPACE, (1, 2)),
    ],
)
def test_what_is_no_contradiction(text: str, outcome: Outcome, rule: object, place: tuple[int, int]) -> None:
    found = checked(text)
    assert found.outcome is outcome
    assert [(finding.rule, (finding.line, finding.column)) for finding in found.findings] == [(rule, place)]


def test_fields_that_no_table_documents_are_listed_once_a_sample() -> None:
    text = ship("<tons>1</tons><tons>2</tons><crew><items/><items/></crew>")
    found = check_samples(harbour(), of_files({"a.xml": text.encode(), "b.xml": text.encode()}))
    assert undocumented_fields(found) == {"Crew.items": 2, "Ship.tons": 2}


def test_the_samples_of_a_spec() -> None:
    example = {"request": ship(""), "response": f'<dockedReturn xmlns="{LIB}"/>'}
    plain = {"request": "curl https://harbour.example/dock", "response": None}
    spec = harbour(examples=[example, plain])
    request, response = check_samples(spec, of_spec(spec))
    assert request.outcome is Outcome.VALID
    assert request.findings == ()
    [finding] = response.findings
    assert finding.rule is rules.UNKNOWN
    assert finding.path == "operations/r-dock#response-1"


def test_two_elements_and_another_order_on_the_pages_are_how_it_is() -> None:
    odd = ship("<size>1</size><state>AtSea</state><state>Docked</state>")
    spec = harbour(examples=[{"request": odd}])
    assert checked(odd, spec).findings == ()


@pytest.mark.slow
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(spec=specs(), text=st.one_of(TEXTS, TEXTS.map(lambda text: f"<A>{text}</A>")))
def test_any_sample_against_any_spec(spec: Spec, text: str) -> None:
    example = spec.operations | {"o": harbour(examples=[{"request": text}]).operations["dock"]}
    odd = spec.model_copy(update={"operations": example})
    for one in check_samples(odd, of_spec(odd)):
        assert all(finding.line >= 1 and finding.column >= 1 for finding in one.findings)
