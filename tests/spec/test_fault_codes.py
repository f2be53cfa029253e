from __future__ import annotations

import pytest

from docspec.spec.catalog import Catalog
from docspec.spec.fault_codes import code_field
from tests.factories import field, spec_of

CODES = [{"id": 7, "name": "SEVEN"}]


@pytest.mark.parametrize(
    ("types", "holder"),
    [
        pytest.param({"code": "xsd:int", "reason": "xsd:string"}, "code", id="called so"),
        pytest.param({"line": "xsd:int", "faultCode": "xsd:long"}, "faultCode", id="called so, beside another number"),
        pytest.param({"line": "xsd:int", "ERROR_CODE": "xsd:int"}, "ERROR_CODE", id="in capitals"),
        pytest.param({"number": "xsd:unsignedShort", "text": "xsd:string"}, "number", id="the only number"),
        pytest.param({"line": "xsd:int", "column": "xsd:int"}, None, id="two numbers"),
        pytest.param({"mainCode": "xsd:int", "subCode": "xsd:int"}, None, id="two codes"),
        pytest.param({"code": "xsd:string"}, None, id="a code that is no number"),
        pytest.param({"codes": "xsd:int[]"}, None, id="a list"),
        pytest.param({"code": "lib:Code"}, None, id="a type of its own"),
        pytest.param({}, None, id="no field"),
    ],
)
def test_the_field_that_holds_the_code(types: dict[str, str], holder: str | None) -> None:
    fields = [field(name, type=type_) for name, type_ in types.items()]
    spec = spec_of(faults={"f": {"page": "f", "fields": fields, "codes": CODES}})
    found = code_field(spec.faults["f"], Catalog(spec))
    assert (found and found.name) == holder


def test_a_fault_without_codes_has_none() -> None:
    spec = spec_of(faults={"f": {"page": "f", "fields": [field("code", type="xsd:int")]}})
    assert code_field(spec.faults["f"], Catalog(spec)) is None
