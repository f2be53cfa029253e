"""The TypeScript declarations: what they say, and that the compiler and the formatter take them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from docspec.render.rendered import Rendered
from docspec.render.typescript import render_typescript, string
from docspec.spec.model import Spec
from docspec.templating import environment
from tests.factories import field, library, spec_of, type_entity
from tests.render.made import is_plain_code, many_specs
from tests.render.odd import nasty, odd
from tests.strategies import specs
from tests.witnesses import prettier, run, tsc

ENV = environment()
STRICT = "--strict --noEmit --skipLibCheck false --target es2022 --module nodenext".split()

SPECS = {"library": library(), "odd": odd(), "nasty": nasty(), "empty": spec_of(locales=())}


def written(spec: Spec, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for file in render_typescript(spec, ENV):
        (folder / file.path).write_text(file.text, encoding="utf-8", newline="")


def test_golden(is_golden: Callable[[str, Iterable[Rendered]], None]) -> None:
    is_golden("typescript", render_typescript(library(), ENV))


@pytest.mark.slow
@pytest.mark.parametrize(
    "spec", [library(), odd(), nasty(), spec_of(locales=())], ids=["library", "odd", "nasty", "empty"]
)
def test_compiler_and_formatter_take_it(spec: Spec, tmp_path: Path) -> None:
    written(spec, tmp_path)
    run(tmp_path, [tsc(), *STRICT, "index.d.ts"])
    run(tmp_path, [prettier(), "--check", "."])


@pytest.mark.slow
def test_whatever_a_spec_holds_the_compiler_takes_it(tmp_path: Path) -> None:
    compiler = tsc()
    many = many_specs()
    for number, spec in enumerate(many):
        written(spec, tmp_path / str(number))
    run(tmp_path, [compiler, *STRICT, *(f"{number}/index.d.ts" for number in range(len(many)))])


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(spec=specs())
def test_comments_end_where_they_should(spec: Spec) -> None:
    for file in render_typescript(spec, ENV):
        assert is_plain_code(file.text)
        assert not set("\u202a\u202b\u202d\u202e\u2066\u2067\0") & set(file.text)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("xsd:string", "string"),
        ("xsd:dateTime", "string"),
        ("xsd:int", "number"),
        ("xsd:boolean[]", "boolean[]"),
        ("xsd:anyType", "unknown"),
        (None, "unknown"),
        ("lib:T", "T"),
        ("lib:TArray", "TArray"),
        ("lib:Lost", "Lost"),
        ("lib:Colours", "Colours"),
        ("lib:Empty", "string"),
    ],
)
def test_types(kind: str | None, expected: str) -> None:
    spec = spec_of(
        types={
            "T": type_entity(fields=[field("x", type=kind, required=True)]),
            "TArray": type_entity(fields=[field("items", type="lib:T")]),
        },
        enums={"Colours": {"page": "e", "values": [{"value": "red"}]}, "Empty": {"page": "e"}},
    )
    (text,) = (file.text for file in render_typescript(spec, ENV) if file.path == "types.d.ts")
    assert f"  x: {expected};\n" in text
    assert "  items?: T[];\n" in text


@pytest.mark.parametrize(
    ("text", "literal"),
    [
        ("a", '"a"'),
        ('"', "'\"'"),
        ("\"'", '"\\"\'"'),
        ("\\", '"\\\\"'),
        ("\n\u202e", '"\\u{a}\\u{202e}"'),
        ("作业", '"作业"'),
    ],
)
def test_strings(text: str, literal: str) -> None:
    assert string(text) == literal


def test_one_name_for_two_fields_is_one_property() -> None:
    fields = [field("state", required=True), field("state", type="xsd:int"), field("state", required=True)]
    (text,) = (
        file.text
        for file in render_typescript(spec_of(types={"T": type_entity(fields=fields)}), ENV)
        if file.path == "types.d.ts"
    )
    assert text.count("state") == 1
    assert "  state?: string | number;\n" in text
