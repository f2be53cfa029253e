"""A spec written and read back."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from importlib.resources import files
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given, settings

from docspec.errors import SpecError
from docspec.spec.model import Spec
from docspec.spec.serial import from_text, json_schema, to_json, to_yaml
from tests.factories import field, library, spec_of, type_entity
from tests.strategies import specs

UGLY = {
    "truth": "no",
    "truth of one letter": "y",
    "null": "null",
    "tilde": "~",
    "number": "12",
    "octal of 1.2": "0o17",
    "float of 1.2": "1e3",
    "date": "2021-08-01",
    "sexagesimal": "12:30:45",
    "empty": "",
    "blank": " ",
    "colon": "a: b",
    "comment": "a # b",
    "dash": "- a",
    "question": "? a",
    "quotes": "\"a\" 'b'",
    "tag": "!tag",
    "anchor": "&a *a",
    "lines": "one\ntwo\n",
    "lines without an end": "one\n\ntwo",
    "indented lines": "  one\ntwo",
    "blanks at line ends": "one \ntwo",
    "carriage returns": "one\r\ntwo\rthree",
    "next line": "one\x85two\nthree",
    "line separator": "one\u2028two\nthree",
    "byte order mark": "\ufeffone\ntwo",
    "NUL": "a\0b",
    "right to left": "\u202bمرحبا\u202c (x)\nשלום",
    "Chinese": "作业：名称\n第二行",
    "combining": "e\u0301",
    "beyond the first plane": "𝒳 🎉\n🎉",
    "template": "{{ x }} {% y %} ---\n...\n---",
}


def in_description(text: str) -> Spec:
    return spec_of(types={"Shelf": type_entity(fields=[field("label", description={"sv-SE": text})])})


WRITERS = pytest.mark.parametrize("write", [to_json, to_yaml], ids=["json", "yaml"])


@WRITERS
@pytest.mark.parametrize("text", UGLY.values(), ids=UGLY.keys())
def test_ugly_text_survives(write: Callable[[Spec], str], text: str) -> None:
    spec = in_description(text)
    assert from_text(write(spec), "spec") == spec


@WRITERS
@settings(max_examples=60, deadline=None)
@given(spec=specs())
def test_round_trip(write: Callable[[Spec], str], spec: Spec) -> None:
    assert from_text(write(spec), "spec") == spec


@settings(max_examples=40, deadline=None)
@given(spec=specs())
def test_json_and_yaml_hold_the_same_in_the_same_order(spec: Spec) -> None:
    read = yaml.load(to_yaml(spec), Loader=yaml.SafeLoader)
    assert json.dumps(read) == json.dumps(json.loads(to_json(spec)))


@settings(max_examples=40, deadline=None)
@given(spec=specs())
def test_what_is_written_keeps_to_the_schema(spec: Spec) -> None:
    jsonschema.Draft202012Validator(json.loads(json_schema())).validate(json.loads(to_json(spec)))


def test_the_published_schema_is_up_to_date() -> None:
    published = (files("docspec.spec") / "schema.json").read_text("utf-8")
    assert published == json_schema(), "python -m docspec.spec.serial > docspec/spec/schema.json"


def test_the_schema_is_one() -> None:
    schema = json.loads(json_schema())
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"].endswith("/2020-12/schema")
    assert schema["$id"]


def test_keys_in_the_order_of_the_contract() -> None:
    shelf = type_entity(
        fields=[
            field("label", group="rows", values="Colours", observed={"sv-SE": {"name": "n", "path": "p", "line": 1}})
        ]
    )
    data = json.loads(to_json(spec_of(types={"Shelf": shelf})))
    assert list(data) == ["docspec", "info", "types", "operations", "enums", "faults"]
    assert list(data["info"]) == ["title", "locales", "reference_locale", "namespaces", "generator"]
    assert list(data["types"]["Shelf"]) == ["page", "title", "summary", "fields", "status", "confidence"]
    (row,) = data["types"]["Shelf"]["fields"]
    assert list(row) == [
        "name",
        "type",
        "required",
        "description",
        "status",
        "confidence",
        "group",
        "values",
        "observed",
    ]


@pytest.mark.parametrize(
    ("part", "null", "absent"),
    [
        pytest.param(lambda data: data["info"], {"reference_locale"}, set(), id="info"),
        pytest.param(
            lambda data: data["types"]["Shelf"]["fields"][0], {"type", "required"}, {"group", "values"}, id="field"
        ),
        pytest.param(
            lambda data: data["types"]["Shelf"]["fields"][0]["observed"]["sv-SE"], set(), {"type"}, id="observed"
        ),
        pytest.param(lambda data: data["operations"]["getShelf"], {"input", "output"}, set(), id="operation"),
    ],
)
@WRITERS
def test_what_is_null_and_what_is_left_out(
    write: Callable[[Spec], str], part: Callable[[Any], Any], null: set[str], absent: set[str]
) -> None:
    row = field("label", type=None, observed={"sv-SE": {"name": "n", "path": "p", "line": 1}})
    spec = spec_of(types={"Shelf": type_entity(fields=[row])}, operations={"getShelf": {"page": "ops/get-shelf"}})
    written = part(yaml.load(write(spec), Loader=yaml.SafeLoader))
    assert {key for key, value in written.items() if value is None} == null
    assert not absent & set(written)


@WRITERS
def test_the_bytes(write: Callable[[Spec], str]) -> None:
    text = write(library())
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\r" not in text
    assert "书架" in text
    assert write(from_text(text, "spec")) == text


def test_yaml_reads_well() -> None:
    text = to_yaml(in_description("One.\n\n* two\n* three"))
    assert "sv-SE: |-\n            One.\n\n            * two\n            * three\n" in text
    assert "reference_locale: null" in text
    assert "docspec: '1.0'" in text


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda text: "\ufeff" + text, id="byte order mark"),
        pytest.param(lambda text: text.replace("\n", "\r\n"), id="CRLF"),
        pytest.param(lambda text: "\n\n" + text, id="empty lines in front"),
    ],
)
@WRITERS
def test_read_all_the_same(write: Callable[[Spec], str], change: Callable[[str], str]) -> None:
    assert from_text(change(write(library())), "spec") == library()


YAML = "docspec: '1.0'\n"
INFO = {"title": "t", "locales": [], "generator": "g"}
ONE_TYPE = {"A": {"page": "p", "fields": [{"name": "a"}]}}
NO_TYPE = json.dumps({"docspec": "1.0", "info": INFO, "types": ONE_TYPE}, indent=1)


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        pytest.param("", 1, "no spec", id="empty"),
        pytest.param("hello", 1, "no spec", id="a word"),
        pytest.param("[1, 2]", 1, "no spec", id="a list"),
        pytest.param("{}", 1, 'no key "docspec"', id="no version"),
        pytest.param('{\n  "docspec": "1.0",\n  "info": }', 3, "no JSON", id="not JSON"),
        pytest.param("docspec: '1.0'\ninfo: [", 2, "no YAML", id="not YAML"),
        pytest.param('{\n "docspec": "2.0"}', 2, "newer than 1.0: upgrade", id="newer, JSON"),
        pytest.param("docspec: '1.10'\n", 1, "newer than 1.0: upgrade", id="newer, YAML"),
        pytest.param("docspec: 1.0\n", 1, "in quotes", id="version is a number"),
        pytest.param("docspec: '0.9'\n", 1, "expected the text", id="older than any"),
        pytest.param("docspec: '1.0'\n", 1, 'key "info" is missing in the spec', id="info missing"),
        pytest.param(YAML + "info:\n  title: t\n  titel: t\n", 4, 'unknown key "titel" in info', id="unknown key"),
        pytest.param(NO_TYPE, 12, 'key "type" is missing in types.A.fields[0] (and', id="key missing, JSON"),
        pytest.param(YAML + "info: {title: t, locales: [no], generator: g}", 2, "info.locales[0]: in", id="not text"),
        pytest.param("docspec: '1.0'\ndocspec: '1.0'\n", 2, 'key "docspec" stands twice', id="key twice, YAML"),
        pytest.param('{"docspec": "1.0", "docspec": "1.0"}', None, 'key "docspec" stands twice', id="key twice, JSON"),
        pytest.param('{"docspec": "1.0", "info": ' + "[" * 100_000, None, "no spec", id="too deep, JSON"),
        pytest.param("docspec: '1.0'\ninfo: &a [*a]\n", None, "no spec", id="holds itself"),
        pytest.param("docspec: '1.0'\n? [a]\n: b\n", 2, "no YAML", id="a list for a key"),
        pytest.param("docspec: '1.0'\ninfo: \x07\n", None, "no YAML", id="control character"),
    ],
)  # fmt: skip
def test_refused(text: str, line: int | None, says: str) -> None:
    with pytest.raises(SpecError, match=re.escape(says)) as caught:
        from_text(text, "my/spec.yaml")
    assert caught.value.path == "my/spec.yaml"
    if line is not None:
        assert caught.value.line == line


def test_dates_stay_text() -> None:
    spec = from_text("docspec: '1.0'\ninfo: {title: 2021-08-01, locales: [], generator: g}\n", "spec.yaml")
    assert spec.info.title == "2021-08-01"
