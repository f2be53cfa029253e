"""The Java records and enums: what they say, and that the compiler takes them without a warning."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from docspec.errors import UsageError
from docspec.render.environment import environment
from docspec.render.java import render_java, string
from docspec.render.rendered import Rendered
from docspec.spec.model import Spec
from tests.factories import field, library, spec_of, type_entity
from tests.render.made import is_plain_code, many_specs
from tests.render.odd import odd
from tests.strategies import specs
from tests.witnesses import javac, run

ENV = environment()


def written(spec: Spec, folder: Path, package: str = "com.example.api") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for file in render_java(spec, ENV, package):
        (folder / file.path).write_bytes(file.text.encode("utf-8", errors="replace"))


def compiles(folder: Path) -> None:
    sources = sorted(str(path.relative_to(folder)) for path in folder.rglob("*.java"))
    (folder / "sources").write_text("".join(f'"{path}"\n' for path in sources), encoding="utf-8")
    options = ["-encoding", "UTF-8", "-Xlint:all", "-Werror", "-d", "classes"]
    run(folder, [javac(), "-J-Dfile.encoding=UTF-8", "-J-Dsun.jnu.encoding=UTF-8", *options, "@sources"])


def test_golden(is_golden: Callable[[str, Iterable[Rendered]], None]) -> None:
    is_golden("java", render_java(library(), ENV, "com.example.api"))


@pytest.mark.slow
@pytest.mark.parametrize("spec", [library(), odd(), spec_of(locales=())], ids=["library", "odd", "empty"])
def test_the_compiler_takes_it(spec: Spec, tmp_path: Path) -> None:
    written(spec, tmp_path)
    compiles(tmp_path)


@pytest.mark.slow
def test_whatever_a_spec_holds_the_compiler_takes_it(tmp_path: Path) -> None:
    for number, spec in enumerate(many_specs()):
        written(spec, tmp_path / f"p{number}", f"p{number}")
    compiles(tmp_path)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(spec=specs())
def test_comments_end_where_they_should(spec: Spec) -> None:
    for file in render_java(spec, ENV):
        assert is_plain_code(file.text)
        assert not set("\u202a\u202b\u202d\u202e\u2066\u2067\0") & set(file.text)


@pytest.mark.parametrize(
    ("kind", "required", "expected"),
    [
        ("xsd:string", True, "String x"),
        ("xsd:int", True, "int x"),
        ("xsd:int", None, "Integer x"),
        ("xsd:boolean", False, "Boolean x"),
        ("xsd:int[]", True, "List<Integer> x"),
        ("xsd:dateTime", None, "OffsetDateTime x"),
        ("xsd:decimal", None, "BigDecimal x"),
        ("xsd:base64Binary[]", None, "List<byte[]> x"),
        ("xsd:anyType", None, "Object x"),
        (None, None, "Object x"),
        ("lib:T", True, "T x"),
        ("lib:Lost", None, "Lost x"),
    ],
)
def test_types(kind: str | None, required: bool | None, expected: str) -> None:
    spec = spec_of(types={"T": type_entity(fields=[field("x", type=kind, required=required)])})
    (text,) = (file.text for file in render_java(spec, ENV) if file.path == "T.java")
    assert f") {expected}) {{}}\n" in text


@pytest.mark.parametrize(
    ("text", "literal"),
    [
        ('"\\', '"\\"\\\\"'),
        ("\\u002a/", '"\\\\u002a/"'),
        ("\\\u202e", '"\\\\\\u202e"'),
        ("\n\0" + "1", '"\\n\\0001"'),
        ("\U000e0001", '"\\udb40\\udc01"'),
        ("\ud800", '"\\ud800"'),
    ],
)
def test_strings(text: str, literal: str) -> None:
    assert string(text) == literal


@pytest.mark.parametrize("package", ["", "1a", "com..x", "com.class", "a b", "a;import x", "com.ex-ample", "com.x."])
def test_what_is_no_package(package: str) -> None:
    with pytest.raises(UsageError, match="is no name of a Java package"):
        render_java(library(), ENV, package)


def test_files_that_no_file_system_confuses() -> None:
    spec = spec_of(
        types={"Book": type_entity(), "book": type_entity(), "BOOK": type_entity(), "x" * 300: type_entity()}
    )
    paths = [file.path for file in render_java(spec, ENV)]
    assert len({path.casefold() for path in paths}) == len(paths)
    assert max(map(len, paths)) < 120
