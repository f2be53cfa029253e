from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from docspec.reconcile.status import Status
from docspec.spec.adopt import adopt_samples
from docspec.spec.model import Spec, SpecField
from docspec.spec.serial import from_text, to_json
from tests.factories import field, spec_of, type_entity
from tests.strategies import specs


def harbour(*samples: str) -> Spec:
    """An operation on ships, with these samples of its input."""
    known = [field("ship", type="lib:Ship"), field("berthId", type="xsd:int")]
    parts = {"input": {"name": "dockParam", "fields": known}}
    types = {
        "Ship": type_entity(fields=[field("name"), field("crew", type="lib:CrewArray")]),
        "HandleArray": type_entity(fields=[field("items")]),
        "Fleet": type_entity(fields=[field("shipArray", type="lib:HandleArray")]),
    }
    examples = [{"request": f"<dockParam>{sample}</dockParam>"} for sample in samples]
    return spec_of(types=types, operations={"dock": {"page": "d", "examples": examples} | parts})


def fields(spec: Spec, owner: str) -> list[SpecField]:
    message = spec.operations["dock"].input
    assert message is not None
    return message.fields if owner == "dockParam" else spec.types[owner].fields


@pytest.mark.parametrize(
    ("samples", "owner", "names", "type_"),
    [
        (["<tug>x</tug>"], "dockParam", "tug ship berthId", "xsd:string"),
        (["<ship/><tug>x</tug>"], "dockParam", "ship tug berthId", "xsd:string"),
        (["<ship/><tug>1</tug>", "<tug>-2</tug>"], "dockParam", "ship tug berthId", "xsd:int"),
        (["<tug>1</tug><berthId/>", "<tug>true</tug>"], "dockParam", "tug ship berthId", "xsd:boolean"),
        (["<tug>2007-07-20T22:15:00Z</tug>"], "dockParam", "tug ship berthId", "xsd:dateTime"),
        (["<tug/>"], "dockParam", "tug ship berthId", None),
        (["<ship><berthId>7</berthId></ship>"], "Ship", "berthId name crew", "xsd:int"),
        (["<ship><berthId>A7</berthId></ship>"], "Ship", "berthId name crew", "xsd:string"),
        (["<shipArray><items>1</items></shipArray>"], "dockParam", "shipArray ship berthId", "lib:HandleArray"),
        (["<ship><crew><items><rank>1</rank></items></crew></ship>"], "CrewArray", "items", "lib:Crew"),
        (["<ship><crew><items><rank>1</rank></items></crew></ship>"], "Crew", "rank", "xsd:int"),
        (["<cargo><tons>1.5</tons></cargo>"], "Cargo", "tons", "xsd:double"),
    ],
)
def test_what_samples_show_comes_in(samples: list[str], owner: str, names: str, type_: str | None) -> None:
    found = fields(adopt_samples(harbour(*samples)), owner)
    assert [one.name for one in found] == names.split()
    [new] = [one for one in found if one.status is Status.INFERRED]
    assert (new.type, new.required, new.confidence) == (type_, None, 0.5)


@pytest.mark.parametrize(
    "sample",
    [
        pytest.param("<ship/><berthId>1</berthId>", id="all documented"),
        pytest.param("<ship/><bertId>1</bertId>", id="a slip"),
        pytest.param("<ship><name>", id="malformed"),
        pytest.param("<berthId><x/></berthId>", id="elements in a simple type"),
    ],
)
def test_what_stays_out(sample: str) -> None:
    assert adopt_samples(harbour(sample)) == harbour(sample)


@pytest.mark.slow
@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(spec=specs())
def test_what_comes_out_is_a_spec_and_adopting_again_changes_nothing(spec: Spec) -> None:
    adopted = adopt_samples(spec)
    assert adopt_samples(adopted) == adopted
    assert from_text(to_json(adopted), "x") == adopted
