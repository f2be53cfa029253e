from __future__ import annotations

import pytest

from docspec.spec.model import Spec
from docspec.spec.namespaces import in_namespace, namespaces, own_namespace, own_prefix
from tests.factories import field, spec_of, type_entity
from tests.pages import outlined, section

XSD = {"xsd": "http://www.w3.org/2001/XMLSchema"}
PORT = "urn:harbour:port"


def told(declared: dict[str, str], own: str, *samples: str) -> dict[str, str]:
    """What is told of one page that prints these samples, in two locales."""
    text = section("getPort", *(f"```xml\n{sample}\n```" for sample in samples), level=1)
    return namespaces(declared, own, [outlined({"sv-SE": text, "zh-Hans": text})])


@pytest.mark.parametrize(
    ("declared", "own", "found"),
    [
        pytest.param({}, "port", {"port": PORT}, id="from the samples"),
        pytest.param({"port": "urn:x"}, "port", {"port": "urn:x"}, id="what the user declares stays"),
        pytest.param(XSD, "port", {"port": PORT, **XSD}, id="beside what is declared, sorted"),
        pytest.param(XSD, "", XSD, id="no own prefix"),
    ],
)
def test_the_namespace_of_the_own_prefix(declared: dict[str, str], own: str, found: dict[str, str]) -> None:
    assert list(told(declared, own, f'<getPort xmlns="{PORT}"/>').items()) == list(found.items())


@pytest.mark.parametrize(
    ("samples", "uri"),
    [
        pytest.param([f"<p:a xmlns:p='{PORT}'/>"], PORT, id="a prefix of its own, and single quotes"),
        pytest.param([f'<a xmlns = "{PORT}"/>'], PORT, id="blanks"),
        pytest.param(['<a xmlns="urn:b"/>', '<a xmlns="urn:c"/>', '<a xmlns="urn:c"/>'], "urn:c", id="the commonest"),
        pytest.param(['<a xmlns="urn:bb"/>', '<a xmlns="urn:c"/>'], "urn:c", id="of equals the shortest"),
        pytest.param(['<a xmlns="urn:c"/>', '<a xmlns="urn:b"/>'], "urn:b", id="of those the first by spelling"),
        pytest.param(['<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"/>'], "", id="SOAP is nobody's"),
        pytest.param(['<a xmlns:i="https://www.w3.org/2001/XMLSchema-instance"/>'], "", id="nor is XML Schema"),
        pytest.param(['<a myxmlns="urn:c"/>'], "", id="another attribute"),
        pytest.param([], "", id="no samples"),
    ],
)
def test_what_samples_declare(samples: list[str], uri: str) -> None:
    assert told({}, "port", *samples) == {"port": uri}


OLD = "urn:harbour:2010"


@pytest.mark.parametrize(
    ("declared", "types", "prefix"),
    [
        pytest.param({"lib": OLD, **XSD}, ["lib:Ship", "xsd:int"], "lib", id="the only one"),
        pytest.param({"a": "urn:a", "lib": OLD}, ["lib:Ship", "lib:Port[]", "a:X"], "lib", id="that of most fields"),
        pytest.param({"b": "urn:b", "a": "urn:a"}, [], "a", id="of equals the first by spelling"),
        pytest.param({"a": "urn:a", "lib": ""}, ["lib:Ship"], "lib", id="nothing tells which namespace it is"),
        pytest.param({"xs": "urn:odd", **XSD, "s": XSD["xsd"]}, ["s:int"], "", id="XML Schema's are nobody's own"),
        pytest.param({}, ["Ship"], "", id="none"),
    ],
)
def test_own_prefix(declared: dict[str, str], types: list[str], prefix: str) -> None:
    spec = in_namespaces(declared, types)
    assert own_prefix(spec) == prefix
    assert own_namespace(spec) == declared.get(prefix, "")


def in_namespaces(declared: dict[str, str], types: list[str]) -> Spec:
    fields = [field(f"f{number}", type=type_) for number, type_ in enumerate(types)]
    spec = spec_of(types={"T": type_entity(fields=fields)})
    return spec.model_copy(update={"info": spec.info.model_copy(update={"namespaces": declared})})


@pytest.mark.parametrize(
    ("declared", "found"),
    [
        ({"lib": OLD, **XSD}, {"lib": PORT, **XSD}),
        ({"lib": "", **XSD}, {"lib": PORT, **XSD}),
        (XSD, {"types": PORT, **XSD}),
    ],
)
def test_the_same_api_in_another_namespace(declared: dict[str, str], found: dict[str, str]) -> None:
    before = in_namespaces(declared, [])
    after = in_namespace(before, PORT)
    assert own_namespace(after) == PORT
    assert list(after.info.namespaces.items()) == list(found.items())
    assert after.types == before.types
