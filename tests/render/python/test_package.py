"""The Python models: that they are right, that they are harmless, and that other tools take them."""

from __future__ import annotations

import ast
import json
import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeGuard

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docspec.render.plan import MANY
from docspec.render.python import Style, render_python
from docspec.render.rendered import Rendered
from docspec.spec.model import Spec
from docspec.templating import environment
from tests.factories import field, library, spec_of, type_entity
from tests.render.made import many_specs
from tests.render.odd import nasty, odd
from tests.strategies import specs
from tests.witnesses import newest_python, run

ENV = environment()
HINTS = """
import dataclasses, enum, json, sys, typing
import models
shown = {}
for name in models.__all__:
    each = getattr(models, name)
    if dataclasses.is_dataclass(each):
        hints = typing.get_type_hints(each)
        assert set(hints) == {field.name for field in dataclasses.fields(each)}, each
        shown[name] = {key: str(hint) for key, hint in hints.items()}
    elif isinstance(each, enum.EnumMeta):
        shown[name] = {member.name: member.value for member in each}
json.dump(shown, sys.stdout)
"""


def written(spec: Spec, folder: Path, style: Style = Style.DATACLASS, name: str = "models") -> Path:
    package = folder / name
    package.mkdir()
    for file in render_python(spec, ENV, style=style):
        (package / file.path).write_text(file.text, encoding="utf-8", newline="")
    return package


def test_golden(is_golden: Callable[[str, Iterable[Rendered]], None]) -> None:
    is_golden("models", render_python(library(), ENV))


def test_golden_pydantic(is_golden: Callable[[str, Iterable[Rendered]], None]) -> None:
    is_golden("pydantic", render_python(library(), ENV, style=Style.PYDANTIC))


def nth(number: int) -> str:
    return f"{chr(ord('A') + number % 26)}Type{number}"


MANY_TYPES = spec_of(
    types={nth(n): type_entity(fields=[field("next", type=f"lib:{nth(n + 1)}")]) for n in range(MANY + 1)}
)
SPECS = {
    "library": library(),
    "odd": odd(),
    "nasty": nasty(),
    "many types": MANY_TYPES,
    "empty": spec_of(locales=()),
}


@pytest.mark.parametrize("spec", SPECS.values(), ids=SPECS)
@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["-m", "ruff", "check", "--isolated", "--no-cache", "models"], id="ruff check"),
        pytest.param(["-m", "ruff", "format", "--isolated", "--no-cache", "--diff", "models"], id="ruff format"),
        pytest.param(["-W", "error", "-c", "import models"], id="import"),
    ],
)
@pytest.mark.parametrize("style", Style)
def test_other_tools_take_it(spec: Spec, command: list[str], style: Style, tmp_path: Path) -> None:
    written(spec, tmp_path, style)
    run(tmp_path, [sys.executable, *command])


@pytest.mark.slow
@pytest.mark.parametrize("style", Style)
def test_mypy_takes_it(style: Style, tmp_path: Path) -> None:
    written(odd(), tmp_path, style)
    options = ["--strict", "--config-file=", "--python-version=3.11", f"--cache-dir={tmp_path / 'cache'}"]
    run(tmp_path, [sys.executable, "-m", "mypy", *options, "models"])


@pytest.mark.slow
def test_the_newest_python_takes_it(tmp_path: Path) -> None:
    written(odd(), tmp_path)
    command = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); import models"
    run(tmp_path, [newest_python(), "-I", "-B", "-W", "error", "-c", command])


def test_what_the_annotations_mean(tmp_path: Path) -> None:
    written(library(), tmp_path)
    shown = json.loads(run(tmp_path, [sys.executable, "-W", "error", "-c", HINTS]))
    # Python 3.14 shows a union in another way than those before it.
    assert shown["Shelf"].pop("läge") in {"object | None", "typing.Optional[object]"}
    assert shown["Shelf"] == {
        "shelf_handle": "<class 'str'>",
        "class_": "str | None",
        "colour": "models.enums.ShelfColours | None",
        "opened_at": "<class 'datetime.datetime'>",
        "books": "<class 'models.types.BookArray'>",
        "neighbours": "list[models.types.Shelf]",
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
        ("xsd:int[][][]", "list[list[int]]"),
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


FIXED = {"arrays.py", "xml_schema.py", "base.py"}
"""Nothing in them comes from the spec."""


def _is_bare(node: ast.AST) -> TypeGuard[ast.Expr]:
    return isinstance(node, ast.Expr) and not isinstance(node.value, ast.Constant)


STATEMENTS = {ast.Expr, ast.ImportFrom, ast.Import, ast.ClassDef, ast.AnnAssign, ast.Assign}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(spec=specs(), style=st.sampled_from(Style))
def test_nothing_of_a_page_becomes_code(spec: Spec, style: Style) -> None:
    for file in render_python(spec, ENV, style=style):
        if file.path in FIXED:
            continue
        tree = ast.parse(file.text)
        compile(tree, file.path, "exec", dont_inherit=True)
        assert {type(node) for node in tree.body} <= STATEMENTS
        expressions = {ast.unparse(node.value) for node in ast.walk(tree) if _is_bare(node)}
        assert expressions <= ({"teach_xsdata()"} if file.path == "__init__.py" else set())
        calls = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
        assert calls <= {"dataclass", "field", "Field", "teach_xsdata"}
        assert "\0" not in file.text
        assert not set("\u202a\u202b\u202d\u202e\u2066\u2067") & set(file.text)


@pytest.mark.slow
@pytest.mark.parametrize("style", Style)
def test_whatever_a_spec_holds_other_tools_take_it(style: Style, tmp_path: Path) -> None:
    """All packages at once, so that each tool has to start once."""
    names = []
    for number, spec in enumerate(many_specs()):
        names.append(f"p{number}")
        written(spec, tmp_path, style, names[-1])
    ruff = [sys.executable, "-m", "ruff"]
    run(tmp_path, [sys.executable, "-B", "-W", "error", "-c", f"import {', '.join(names)}"])
    run(tmp_path, [*ruff, "check", "--isolated", "--no-cache", "."])
    run(tmp_path, [*ruff, "format", "--isolated", "--no-cache", "--diff", "."])
    options = ["--strict", "--config-file=", "--python-version=3.11", f"--cache-dir={tmp_path / 'cache'}"]
    run(tmp_path, [sys.executable, "-m", "mypy", *options, *names])


@pytest.mark.parametrize("generator", ["docspec 1.0\nimport os", "coding: utf-7", "-*- coding=latin-1 -*-"])
def test_the_first_line_declares_nothing(generator: str) -> None:
    spec = Spec.model_validate({"info": {"title": "t", "locales": [], "generator": generator}})
    for file in render_python(spec, ENV):
        assert re.fullmatch(
            r"# Generated by docspec from a spec with sha256 \w+\. Do not edit\.", file.text.splitlines()[0]
        )


def test_the_same_bytes_every_time() -> None:
    assert render_python(odd(), ENV) == render_python(odd(), environment())
