"""The Python models: that they are right, that they are harmless, and that other tools take them."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from docspec.render.environment import environment
from docspec.render.plan import MANY
from docspec.render.python import render_python
from docspec.render.rendered import Rendered
from docspec.spec.model import Spec
from tests.factories import field, library, spec_of, type_entity
from tests.strategies import specs

ENV = environment()
HINTS = """
import dataclasses, enum, json, sys, typing
import models
shown = {}
for name in models.__all__:
    each = getattr(models, name)
    if dataclasses.is_dataclass(each):
        hints = typing.get_type_hints(each)
        assert set(hints) == {field.name for field in dataclasses.fields(each)}
        shown[name] = {key: str(hint) for key, hint in hints.items()}
    elif isinstance(each, enum.EnumMeta):
        shown[name] = {member.name: member.value for member in each}
json.dump(shown, sys.stdout)
"""

# Names that annotations and decorators need themselves.
SPOKEN_OF = "str int list types enums datetime dataclass dataclasses field self None Shadow".split()
KINDS = "xsd:string xsd:dateTime lib:Shadow[] lib:AFault xsd:anyType xsd:decimal[][]".split()
LONG = [
    field("aField" * times, type=f"lib:{'Long' * width}{suffix}", required=required)
    for times in range(1, 14)
    for width in range(1, 20)
    for suffix in ("", "[]")
    for required in (True, None)
]
ODD = spec_of(
    types={
        "Shadow": type_entity(
            fields=[
                field(name, type=kind, required=required)
                for name in SPOKEN_OF
                for kind in KINDS
                for required in (True, False)
            ]
        ),
        "Long" * 20: type_entity(fields=LONG),
        "原始": type_entity(fields=[field("原始", type="lib:原始"), field("名", type="lib:原始[]")]),
        "StrEnum": type_entity(),
        "List": type_entity(summary={"sv-SE": "Ett ord till " * 20}),
        "Unknown": type_entity(fields=[field("x", type=None)]),
        "StringArray": type_entity(fields=[field("items", type="xsd:string", required=True)]),
        "EmptyArray": type_entity(fields=[]),
    },
    enums={
        "E" * 90: {
            "page": "e",
            "values": [{"value": value} for value in ("v" * 70, "w" * 90, "a \"b\" 'c'\n", "v" * 70)],
        },
        "Empty": {"page": "e"},
    },
    faults={
        "aFault": {
            "page": "f",
            "fields": [field("again", type="lib:Shadow")],
            "codes": [{"id": 1, "name": "x"}, {"id": 1, "name": "X"}],
        }
    },
    operations={
        "one": {
            "page": "o",
            "input": {"name": "same", "fields": [field("a")]},
            "output": {"name": "same", "fields": [field("b")]},
        },
        "two": {"page": "o", "input": {"name": "same", "fields": [field("a")]}},
    },
)


def written(spec: Spec, folder: Path) -> Path:
    package = folder / "models"
    package.mkdir()
    for file in render_python(spec, ENV):
        (package / file.path).write_text(file.text, encoding="utf-8", newline="")
    return package


def run(folder: Path, *command: str) -> str:
    done = subprocess.run([sys.executable, *command], cwd=folder, capture_output=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_golden(is_golden: Callable[[str, Iterable[Rendered]], None]) -> None:
    is_golden("models", render_python(library(), ENV))


def nth(number: int) -> str:
    return f"{chr(ord('A') + number % 26)}Type{number}"


MANY_TYPES = spec_of(
    types={nth(n): type_entity(fields=[field("next", type=f"lib:{nth(n + 1)}")]) for n in range(MANY + 1)}
)
EMPTY = spec_of(locales=())


@pytest.mark.parametrize("spec", [library(), ODD, MANY_TYPES, EMPTY], ids=["library", "odd", "many types", "empty"])
@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["-m", "ruff", "check", "--isolated", "--no-cache", "models"], id="ruff check"),
        pytest.param(["-m", "ruff", "format", "--isolated", "--no-cache", "--diff", "models"], id="ruff format"),
        pytest.param(["-W", "error", "-c", HINTS], id="import and hints"),
    ],
)
def test_other_tools_take_it(spec: Spec, command: list[str], tmp_path: Path) -> None:
    written(spec, tmp_path)
    run(tmp_path, *command)


@pytest.mark.slow
def test_mypy_takes_it(tmp_path: Path) -> None:
    written(ODD, tmp_path)
    cache = str(tmp_path / "cache")
    run(tmp_path, "-m", "mypy", "--strict", "--config-file=", "--python-version=3.11", f"--cache-dir={cache}", "models")


def test_what_the_annotations_mean(tmp_path: Path) -> None:
    written(library(), tmp_path)
    shown = json.loads(run(tmp_path, "-c", HINTS))
    # Python 3.14 shows a union in another way than those before it.
    assert shown["Shelf"].pop("läge") in {"typing.Any | None", "typing.Optional[typing.Any]"}
    assert shown["Shelf"] == {
        "shelf_handle": "<class 'str'>",
        "class_": "str | None",
        "colour": "models.enums.ShelfColours | None",
        "opened_at": "<class 'datetime.datetime'>",
        "books": "<class 'models.types.BookArray'>",
        "neighbours": "list[models.types.Shelf] | None",
        "owner": "models.undocumented.Person | None",
        "shelf_handle_2": "bytes | None",
    }
    assert shown["BookArray"] == {"items": "list[models.types.Book]"}
    assert shown["ShelfColours"] == {"DARK_RED": "DarkRed", "DARK_RED_2": "dark-red", "VALUE_3RD": "3rd"}
    assert shown["LibraryFaultCode"] == {"LIB_CLOSED": 100, "LIB_FULL": 101}


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("xsd:string", "str"),
        ("xsd:anyURI", "str"),
        ("xsd:int", "int"),
        ("xsd:unsignedLong", "int"),
        ("xsd:boolean", "bool"),
        ("xsd:double", "float"),
        ("xsd:decimal", "decimal.Decimal"),
        ("xsd:dateTime", "datetime.datetime"),
        ("xsd:date", "datetime.date"),
        ("xsd:time", "datetime.time"),
        ("xsd:base64Binary", "bytes"),
        ("xsd:string[]", "list[str]"),
        ("xsd:int[][]", "list[list[int]]"),
        ("xsd:anyType", "undocumented.Unknown"),
        ("xsd:bogus", "undocumented.Unknown"),
        (None, "undocumented.Unknown"),
        ("", "undocumented.Unknown"),
        ("lib:T", "T"),
        ("lib:T[]", "list[T]"),
        ("T", "T"),
        ("lib:Elsewhere", "undocumented.Elsewhere"),
    ],
)
def test_types(kind: str | None, expected: str) -> None:
    spec = spec_of(types={"T": type_entity(fields=[field("x", type=kind, required=True)])})
    (text,) = (file.text for file in render_python(spec, ENV) if file.path == "types.py")
    assert f"    x: {expected} = field(\n" in text


@pytest.mark.parametrize(
    ("locales", "texts", "expected"),
    [
        pytest.param(["sv-SE", "en"], {"sv-SE": "Ord.", "en": "Word."}, "Word.", id="English where there is some"),
        pytest.param(["sv-SE", "nl-NL"], {"nl-NL": "Woord.", "sv-SE": "Ord."}, "Ord.", id="else the first"),
        pytest.param(
            ["sv-SE", "nl-NL"], {"sv-SE": " ", "nl-NL": "Woord."}, "[nl-NL] Woord.", id="else the next, marked"
        ),
        pytest.param(["sv-SE"], {"eo": "Vorto."}, "[eo] Vorto.", id="a locale that is not listed"),
        pytest.param(["sv-SE", "nl-NL"], {"nl-NL": "* Een\n* Twee"}, "[nl-NL]\n\n    * Een", id="a list, marked"),
        pytest.param(["sv-SE"], {}, "`T`.", id="none"),
    ],
)
def test_the_locale_of_descriptions(locales: list[str], texts: dict[str, str], expected: str) -> None:
    spec = spec_of(locales=tuple(locales), types={"T": type_entity(summary=texts)})
    (text,) = (file.text for file in render_python(spec, ENV) if file.path == "types.py")
    assert f'class T:\n    """{expected}' in text


STATEMENTS = {ast.Expr, ast.ImportFrom, ast.Import, ast.ClassDef, ast.AnnAssign, ast.Assign}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(spec=specs())
def test_nothing_of_a_page_becomes_code(spec: Spec) -> None:
    for file in render_python(spec, ENV):
        tree = ast.parse(file.text)
        compile(tree, file.path, "exec", dont_inherit=True)
        assert {type(node) for node in tree.body} <= STATEMENTS
        assert all(isinstance(node.value, ast.Constant) for node in ast.walk(tree) if isinstance(node, ast.Expr))
        calls = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
        assert calls <= {"dataclass", "field"}
        assert "\0" not in file.text
        assert not set("\u202a\u202b\u202d\u202e\u2066\u2067") & set(file.text)


@pytest.mark.parametrize("generator", ["docspec 1.0\nimport os", "coding: utf-7", "-*- coding=latin-1 -*-"])
def test_the_first_line_declares_nothing(generator: str) -> None:
    spec = Spec.model_validate({"info": {"title": "t", "locales": [], "generator": generator}})
    for file in render_python(spec, ENV):
        assert file.text.splitlines()[0] == "# Generated by docspec. Do not edit."


def test_the_same_bytes_every_time() -> None:
    assert render_python(ODD, ENV) == render_python(ODD, environment())
