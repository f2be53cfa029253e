"""Every language of schemas before the tools that read it: libxml2, xsdata, jsonschema, OpenAPI's own, zeep."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from lxml import etree
from openapi_spec_validator import validate

from docspec.render.header import header
from docspec.render.rendered import Rendered
from docspec.render.schema_options import SchemaOptions
from docspec.render.schemas import SCHEMAS
from docspec.spec.model import Spec
from tests.factories import NAMESPACES, field, library, spec_of, type_entity
from tests.strategies import TEXTS, specs
from tests.witnesses import zeep

XS = "{http://www.w3.org/2001/XMLSchema}"
SVC = SchemaOptions(endpoint="https://lib.example/soap", service_namespace="http://lib.example/service")


def made(target: str, spec: Spec, options: SchemaOptions = SVC) -> str:
    return SCHEMAS[target](spec, options).text


def takes_xsd(text: str) -> None:
    etree.XMLSchema(etree.fromstring(text.encode()))


def takes_json_schema(text: str) -> None:
    schema = json.loads(text)
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).is_valid({})  # every reference leads somewhere


def takes_openapi(text: str) -> None:
    validate(json.loads(text))


def takes_wsdl(text: str) -> None:
    """Well-formed, its schema is one, and every reference in it leads somewhere."""
    root = etree.fromstring(text.encode())
    schema = root.find(f".//{XS}schema")
    etree.XMLSchema(etree.fromstring(etree.tostring(schema)))
    elements = {each.get("name") for each in schema.findall(f"{XS}element")}
    messages = {each.get("name") for each in root.findall("{*}message")}
    local = [each.rpartition(":")[2] for each in root.xpath("//*[local-name()='part']/@element")]
    assert set(local) == elements
    assert {each.rpartition(":")[2] for each in root.xpath("//@message")} <= messages


TAKES: dict[str, Callable[[str], None]] = {
    "xsd": takes_xsd,
    "json-schema": takes_json_schema,
    "openapi": takes_openapi,
    "wsdl": takes_wsdl,
}


def test_every_language_has_a_witness() -> None:
    assert TAKES.keys() == SCHEMAS.keys()


@pytest.mark.parametrize("target", SCHEMAS)
def test_library(target: str, is_golden: Callable[[str, Iterable[Rendered]], None]) -> None:
    file = SCHEMAS[target](library(), SVC)
    TAKES[target](file.text)
    is_golden(f"schemas/{target}", [file])


@pytest.mark.slow
@pytest.mark.parametrize("target", SCHEMAS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(spec=specs(), uri=TEXTS, locale=st.sampled_from([None, "sv-SE", "ar"]))
def test_malicious_specs(target: str, spec: Spec, uri: str, locale: str | None) -> None:
    own = {"lib": uri, "xsd": "http://www.w3.org/2001/XMLSchema"}
    odd = spec.model_copy(update={"info": spec.info.model_copy(update={"namespaces": own})})
    TAKES[target](made(target, odd, SchemaOptions(locale, uri, uri)))


@pytest.mark.parametrize("target", SCHEMAS)
def test_the_header_tells_the_tool_and_the_spec_and_no_date(target: str) -> None:
    text = made(target, library())
    assert header(library()) in text
    assert "Do not edit" in text[:400]
    assert text.endswith("\n")


@pytest.mark.parametrize("target", SCHEMAS)
@pytest.mark.parametrize(
    ("locale", "says", "says_not"),
    [
        (None, "En hylla", "放书的架子"),
        ("zh-Hans", "放书的架子", "En hylla"),
        ("sv-SE", "En hylla", "放书的架子"),
        ("fi-FI", "En hylla", "放书的架子"),
    ],
)
def test_the_locale_of_descriptions(target: str, locale: str | None, says: str, says_not: str) -> None:
    text = made(target, library(), SchemaOptions(locale))
    assert says in text
    assert says_not not in text


def test_a_text_of_another_locale_says_so() -> None:
    xsd = etree.fromstring(made("xsd", library(), SchemaOptions("sv-SE")).encode())
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    # None is what docspec itself says.
    assert {each.get(language) for each in xsd.iter(f"{XS}documentation")} == {"sv-SE", "zh-Hans", None}
    assert "[zh-Hans] 颜色。" in made("json-schema", library(), SchemaOptions("sv-SE"))


NASTY = 'x"""\\ */ --> ]]> </script><b>&amp; {{ 7*7 }} \u202egnp'


@pytest.mark.parametrize("target", SCHEMAS)
def test_no_text_becomes_markup_or_turns_the_direction(target: str) -> None:
    spec = spec_of(
        types={"A": type_entity(summary={"sv-SE": NASTY}, fields=[field("a", description={"sv-SE": NASTY})])}
    )
    text = made(target, spec)
    TAKES[target](text)
    assert "\u202e" not in text
    assert "U+202E" in text
    if target in {"xsd", "wsdl"}:
        assert not etree.fromstring(text.encode()).xpath("//b | //script")


@pytest.mark.parametrize(
    ("type_", "xsd", "json_type"),
    [
        ("xsd:string", "xs:string", {"type": "string"}),
        ("xsd:int", "xs:int", {"type": "integer", "minimum": -(2**31), "maximum": 2**31 - 1}),
        ("xsd:unsignedByte", "xs:unsignedByte", {"type": "integer", "minimum": 0, "maximum": 255}),
        ("xsd:dateTime", "xs:dateTime", {"type": "string"}),
        ("xsd:decimal", "xs:decimal", {"type": "number"}),
        ("xsd:base64Binary", "xs:base64Binary", {"type": "string", "contentEncoding": "base64"}),
        ("xsd:nonsense", "xs:anyType", {}),
        (None, "xs:anyType", {}),
        ("lib:Shelf", "tns:Shelf", {"$ref": "#/$defs/Shelf"}),
        ("lib:Unheard", "tns:Unheard", {"$ref": "#/$defs/Unheard"}),
        ("lib:Shelf[]", "tns:Shelf", {"type": "array", "items": {"$ref": "#/$defs/Shelf"}}),
    ],
)
def test_types(type_: str | None, xsd: str, json_type: dict[str, Any]) -> None:
    spec = spec_of(types={"Shelf": type_entity(fields=[field("a", type=type_)])})
    root = etree.fromstring(made("xsd", spec).encode())
    [element] = root.findall(f".//{XS}sequence/{XS}element")
    assert element.get("type") == xsd
    assert element.get("maxOccurs") == ("unbounded" if type_ and type_.endswith("[]") else None)
    assert json.loads(made("json-schema", spec))["$defs"]["Shelf"]["properties"] == {"a": json_type}


@pytest.mark.parametrize(("required", "occurs"), [(True, None), (False, "0"), (None, "0")])
def test_what_a_page_does_not_call_required_is_optional(required: bool | None, occurs: str | None) -> None:
    spec = spec_of(types={"Shelf": type_entity(fields=[field("a", required=required)])})
    [element] = etree.fromstring(made("xsd", spec).encode()).findall(f".//{XS}sequence/{XS}element")
    assert element.get("minOccurs") == occurs
    assert json.loads(made("json-schema", spec))["$defs"]["Shelf"].get("required") == (["a"] if required else None)


@pytest.mark.parametrize(
    ("fields", "samples", "group"),
    [
        pytest.param(("a", "b"), ["<a/><b/>"], "sequence", id="page order"),
        pytest.param(("a", "b"), ["<a/><b/>", "<b/><a/>"], "all", id="another order"),
        pytest.param(("a", "b"), ["<b/><a/><b/>"], "choice", id="another order with a list"),
        pytest.param(("a", "b"), [], "sequence", id="no sample"),
    ],
)
def test_order_is_that_of_the_samples(fields: tuple[str, ...], samples: list[str], group: str) -> None:
    message = {"name": "getP", "fields": [field(name) for name in fields]}
    examples = [{"request": f"<getP>{sample}</getP>"} for sample in samples]
    spec = spec_of(operations={"get": {"page": "p", "input": message, "examples": examples}})
    text = made("xsd", spec, SchemaOptions())
    made_type = etree.fromstring(text.encode()).find(f"{XS}complexType[@name='getP']")
    assert [etree.QName(each).localname for each in made_type] == [group]
    schema = etree.XMLSchema(etree.fromstring(text.encode()))
    for example in examples:
        request = example["request"].replace("<getP", f'<getP xmlns="{NAMESPACES["lib"]}"', 1)
        schema.assertValid(etree.fromstring(request))


def test_cycles_and_collisions() -> None:
    both = type_entity(fields=[field("next", type="lib:Both")])
    enum = {"page": "e", "values": [{"value": "x"}, {"value": "x"}]}
    message = {"name": "Both", "fields": [field("a"), field("a", type="xsd:int")]}
    spec = spec_of(types={"Both": both}, enums={"Both": enum}, operations={"o": {"page": "o", "input": message}})
    for target, takes in TAKES.items():
        takes(made(target, spec))
    types = "/*/*[local-name() != 'element']/@name"
    names = etree.fromstring(made("xsd", spec).encode()).xpath(types)
    assert names == ["Both_2", "Both", "Both_3", "oResponse"]


@pytest.mark.parametrize(
    ("other", "names"),
    [
        pytest.param(field("a", description={"sv-SE": "annat"}), ["askParam"], id="alike, in other words"),
        pytest.param(field("b"), ["askParam", "askParam_2"], id="not alike"),
    ],
)
def test_messages_of_one_name(other: dict[str, Any], names: list[str]) -> None:
    ask = {"page": "o", "input": {"name": "askParam", "fields": [field("a")]}, "output": {"name": "r"}}
    again = {"page": "p", "input": {"name": "askParam", "fields": [other]}, "output": {"name": "r"}}
    spec = spec_of(operations={"ask": ask, "again": again})
    elements = etree.fromstring(made("xsd", spec).encode()).findall(f"{XS}element")
    assert [each.get("name") for each in elements] == [names[0], "r", *names[1:]]


@pytest.mark.parametrize(
    ("type_", "base", "refers"),
    [
        pytest.param("xsd:int", "int", True, id="the field that holds the code"),
        pytest.param("xsd:byte", "integer", True, id="a field too small for the codes"),
        pytest.param("xsd:string", "int", False, id="no field that could hold it"),
    ],
)
def test_codes_of_a_fault(type_: str, base: str, refers: bool) -> None:
    codes = [{"id": 300, "name": "FULL <b>"}, {"id": 301, "name": "CLOSED"}, {"id": 300, "name": "AGAIN"}]
    spec = spec_of(faults={"aFault": {"page": "f", "fields": [field("code", type=type_)], "codes": codes}})
    for target, takes in TAKES.items():
        takes(made(target, spec))
    schema = etree.fromstring(made("xsd", spec).encode())
    [restriction] = schema.findall(f"{XS}simpleType[@name='aFaultCode']/{XS}restriction")
    assert restriction.get("base") == f"xs:{base}"
    assert [(one.get("value"), one.findtext(f".//{XS}documentation")) for one in restriction] == [
        ("300", "FULL <b>"),
        ("301", "CLOSED"),
    ]
    assert (schema.find(f".//{XS}sequence/{XS}element").get("type") == "tns:aFaultCode") is refers
    definitions = json.loads(made("json-schema", spec))["$defs"]
    assert definitions["aFaultCode"] == {
        "description": "* 300: FULL <b>\n* 301: CLOSED",
        "type": "integer",
        "enum": [300, 301],
    }
    assert (definitions["aFault"]["properties"]["code"] == {"$ref": "#/$defs/aFaultCode"}) is refers
    described = json.loads(made("openapi", spec))["components"]["schemas"]["aFaultCode"]["description"]
    assert "* `301`: `CLOSED`" in described
    assert "* `300`: `FULL <b>`" in described


def run(*args: str | Path, folder: Path) -> None:
    # xsdata calls the ruff beside it.
    env = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    command = [sys.executable, "-m", *map(str, args)]
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.slow
def test_xsdata_digests_the_xsd(tmp_path: Path) -> None:
    (tmp_path / "api.xsd").write_text(made("xsd", library()), encoding="utf-8")
    run("xsdata", "generate", "api.xsd", "--package", "made", folder=tmp_path)
    code = "import made; made.GetShelfParam(shelf_handle='s|1'); made.BookArray(items=[])"
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=True)


@pytest.mark.slow
@pytest.mark.parametrize(("target", "kind"), [("json-schema", "jsonschema"), ("openapi", "openapi")])
def test_datamodel_code_generator_digests_the_json(target: str, kind: str, tmp_path: Path) -> None:
    (tmp_path / "api.json").write_text(made(target, library()), encoding="utf-8")
    kinds = ["--input", "api.json", "--input-file-type", kind, "--output-model-type", "pydantic_v2.BaseModel"]
    run("datamodel_code_generator", *kinds, "--output", "made.py", "--formatters", "builtin", folder=tmp_path)
    subprocess.run([sys.executable, "-c", "import made; made.Shelf"], cwd=tmp_path, check=True)


@pytest.mark.slow
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(spec=specs())
def test_zeep_loads_malicious_specs(spec: Spec) -> None:
    zeep().Client(io.BytesIO(made("wsdl", spec).encode()))
