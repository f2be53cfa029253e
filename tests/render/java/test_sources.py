"""The Java records and enums: what they say, and that the compiler takes them without a warning."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from docspec.errors import UsageError
from docspec.render.java import render_java
from docspec.render.java.layout import string
from docspec.render.rendered import Rendered
from docspec.spec.model import Spec
from docspec.templating import environment
from tests.factories import field, library, spec_of, type_entity
from tests.render.made import is_plain_code, many_specs
from tests.render.odd import nasty, odd
from tests.strategies import specs
from tests.witnesses import google_java_format, javac, program, run

ENV = environment()
PATH = Path("com/example/api")

SPECS = {"library": library(), "odd": odd(), "nasty": nasty(), "empty": spec_of(locales=())}


def written(spec: Spec, folder: Path, package: str = "com.example.api") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for file in render_java(spec, ENV, package):
        (folder / file.path).write_bytes(file.text.encode("utf-8", errors="replace"))


def compiles(folder: Path) -> None:
    sources = sorted(str(path.relative_to(folder)) for path in folder.rglob("*.java"))
    (folder / "sources").write_text("".join(f'"{path}"\n' for path in sources), encoding="utf-8")
    options = ["-encoding", "UTF-8", "-Xlint:all", "-Werror", "-d", "classes"]
    run(folder, [javac(), "-J-Dfile.encoding=UTF-8", "-J-Dsun.jnu.encoding=UTF-8", *options, "@sources"])


def formatted(folder: Path) -> None:
    """The formatter would change nothing."""
    sources = sorted(path.name for path in folder.glob("*.java"))
    command = [*google_java_format(), "--dry-run", "--set-exit-if-changed", *sources]
    run(folder, [command[0], "-Dfile.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8", *command[1:]])


def test_golden(is_golden: Callable[[str, Iterable[Rendered]], None]) -> None:
    is_golden("java", render_java(library(), ENV, "com.example.api"))


@pytest.mark.slow
@pytest.mark.parametrize(
    "spec", [library(), odd(), nasty(), spec_of(locales=())], ids=["library", "odd", "nasty", "empty"]
)
def test_the_compiler_takes_it(spec: Spec, tmp_path: Path) -> None:
    written(spec, tmp_path)
    compiles(tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("spec", [library(), odd()], ids=["library", "odd"])
def test_the_formatter_leaves_it(spec: Spec, tmp_path: Path) -> None:
    written(spec, tmp_path)
    formatted(tmp_path)


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
    assert re.search(rf"\) {re.escape(expected)}\) {{", text)


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


USE = """
import com.example.api.*;
import java.util.*;

public class Use {
  public static void main(String[] args) throws Exception {
    var books = new ArrayList<>(List.of(new Book("a", null, null)));
    var array = new BookArray(books);
    books.clear();
    System.out.println(array.iterator().next().title());
    System.out.println(new BookArray(null).iterator().hasNext());
    System.out.println(ShelfColours.of("3rd"));
    var fault = LibraryFault.builder().code(7).build();
    System.out.println(fault.equals(LibraryFault.builder().code(7).build()));
    System.out.println(fault);
    try {
      LibraryFault.builder().build();
    } catch (NullPointerException error) {
      System.out.println(error.getMessage());
    }
    Wire wire = LibraryFault.class.getRecordComponents()[0].getAnnotation(Wire.class);
    System.out.println(wire.name() + " " + wire.required() + " " + Wire.NAMESPACE);
  }
}
"""


def ran(main: str, folder: Path) -> list[str]:
    (folder / "Use.java").write_text(main, encoding="utf-8")
    compiles(folder)
    java = program("java", remedy="install a JDK, 17 or later")
    return run(folder, [java, "-cp", "classes", "Use"]).splitlines()


@pytest.mark.slow
def test_in_use(tmp_path: Path) -> None:
    written(library(), tmp_path / PATH)
    assert ran(USE, tmp_path) == [
        "a",
        "false",
        "VALUE_3RD",
        "true",
        "LibraryFault[code=7, reason=null]",
        "code",
        "code true http://library.example/types",
    ]


WIDE = """
import com.example.api.*;

public class Use {
  public static void main(String[] args) throws Exception {
    var most = Most.builder().x0(5L).build();
    System.out.println(most.equals(Most.builder().x0(5L).build()) + " " + (most.hashCode() != 0) + " " + most.x0());
    System.out.println(Most.class.isRecord() + " " + More.class.isRecord());
    var more = More.builder().x0(5L).build();
    System.out.println(more.equals(More.builder().x0(5L).build()) + " " + more.equals(More.builder().x0(6L).build()));
    System.out.println(more.x0() + " " + more.x1().isEmpty() + " " + more.toString().startsWith("More[5, [], null"));
    System.out.println(More.class.getDeclaredField("x0").getAnnotation(Wire.class).name());
  }
}
"""


@pytest.mark.slow
def test_more_fields_than_a_record_takes(tmp_path: Path) -> None:
    """A constructor takes 254 slots beside `this`, and a long takes two of them."""
    first = [field("x0", type="xsd:long", required=True), field("x1", type="xsd:int[]")]
    fields = [*first, *(field(f"x{number}", description={"sv-SE": "Ord."}) for number in range(2, 254))]
    written(
        spec_of(types={"Most": type_entity(fields=fields[:-1]), "More": type_entity(fields=fields)}),
        tmp_path / PATH,
    )
    formatted(tmp_path / PATH)
    assert ran(WIDE, tmp_path) == ["true true 5", "true false", "true false", "5 true true", "x0"]


def test_files_that_no_file_system_confuses() -> None:
    spec = spec_of(
        types={"Book": type_entity(), "book": type_entity(), "BOOK": type_entity(), "x" * 300: type_entity()}
    )
    paths = [file.path for file in render_java(spec, ENV)]
    assert len({path.casefold() for path in paths}) == len(paths)
    assert max(map(len, paths)) < 120
