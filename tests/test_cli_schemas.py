"""`docspec schemas` and `docspec samples` on the command line: what they write where, and their exit status."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from docspec import cli
from docspec.render.schemas import SCHEMAS
from docspec.spec.serial import to_json, to_yaml
from tests.factories import NAMESPACES, library
from tests.trees import grown

LIBRARY = Path(__file__).parent / "fixtures/library"
LIB = NAMESPACES["lib"]
GOOD = f'<getShelfParam xmlns="{LIB}"><shelfHandle>s|1</shelfHandle></getShelfParam>'
BAD = f'<getShelfParam xmlns="{LIB}">\n  <shelfHanlde>s|1</shelfHanlde>\n</getShelfParam>'

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "spec.json").write_text(to_json(library()), encoding="utf-8")

    def call(*args: str | Path) -> tuple[int, str, str]:
        status = cli.main([str(arg) for arg in args])
        return status, *capsys.readouterr()

    return call


@pytest.mark.parametrize("target", SCHEMAS)
@pytest.mark.parametrize("given", ["spec.json", LIBRARY], ids=["spec", "sources"])
def test_a_schema_stands_in_the_folder(run: Run, target: str, given: str | Path, tmp_path: Path) -> None:
    status, out, err = run("schemas", given, "--target", target, "-o", "made")
    assert (status, out) == (0, "")
    [file] = grown(tmp_path / "made")
    assert err.endswith(f"made/{file}\n")
    status, out, err = run("schemas", given, "--target", target, "-o", "made", "--check")
    assert (status, out) == (0, "")
    assert "made is up to date" in err


def test_schemas_stand_beside_each_other_and_beside_the_spec(run: Run, tmp_path: Path) -> None:
    for target in SCHEMAS:
        assert run("schemas", "spec.json", "--target", target, "-o", ".", "-q") == (0, "", "")
    assert sorted(grown(tmp_path)) == ["api.schema.json", "api.wsdl", "api.xsd", "openapi.json", "spec.json"]


def test_yaml_gives_the_same_schema(run: Run, tmp_path: Path) -> None:
    (tmp_path / "spec.yaml").write_text(to_yaml(library()), encoding="utf-8")
    for name in ("spec.json", "spec.yaml"):
        run("schemas", name, "--target", "xsd", "-o", name.replace(".", "-"))
    assert grown(tmp_path / "spec-json") == grown(tmp_path / "spec-yaml")


def test_check_shows_what_would_change(run: Run, tmp_path: Path) -> None:
    run("schemas", "spec.json", "--target", "xsd", "-o", "made")
    before = grown(tmp_path / "made")
    options = ["--check", "--doc-locale", "zh-Hans"]
    status, out, err = run("schemas", "spec.json", "--target", "xsd", "-o", "made", *options)
    assert status == 1
    assert '+      <xs:documentation xml:lang="zh-Hans">放书的架子。</xs:documentation>' in out
    assert "made is not up to date" in err
    assert grown(tmp_path / "made") == before


def test_what_is_left_open_is_told(run: Run) -> None:
    status, _, err = run("schemas", "spec.json", "--target", "xsd", "-o", "made")
    assert status == 0
    assert "note R701 type-undocumented: no page documents `lib:Person`" in err
    assert run("schemas", "spec.json", "--target", "xsd", "-o", "made", "--fail-on", "note")[0] == 1


def test_the_service_is_that_of_the_settings(run: Run, tmp_path: Path) -> None:
    settings = "wsdl:\n  endpoint: https://lib.example/soap?a=1&b\n  namespace: http://lib.example/service\n"
    (tmp_path / "docspec.yaml").write_text(settings, encoding="utf-8")
    run("schemas", "spec.json", "--target", "wsdl", "-o", "made")
    root = etree.parse("made/api.wsdl").getroot()
    assert root.get("targetNamespace") == "http://lib.example/service"
    assert root.xpath("//@location") == ["https://lib.example/soap?a=1&b"]


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["missing.json"], "missing.json: cannot be read: No such file or directory"),
        (["spec.json", "spec.json"], "spec.json is a spec, which stands alone"),
        (["spec.json", LIBRARY], "spec.json is a spec, which stands alone"),
        (["spec.json", "--locale", "sv-SE"], "--locale is about pages, and spec.json is a spec"),
        (["spec.json", "--doc-locale", "klingon"], "`klingon` is no locale"),
        (["spec.json", "--target", "raml"], "'raml' is not one of"),
        (["newer.json"], "newer.json:2: this spec is of version 2.0, newer than 1.0"),
        (["unknown.json"], 'unknown key "colour"'),
        (["twice.json"], 'key "types" stands twice'),
    ],
)
def test_bad_input_writes_nothing(run: Run, tmp_path: Path, args: list[str | Path], says: str) -> None:
    plain = to_json(library())
    (tmp_path / "newer.json").write_text(plain.replace('"1.0"', '"2.0"', 1), encoding="utf-8")
    (tmp_path / "unknown.json").write_text(plain.replace('"info"', '"colour": 1, "info"', 1), encoding="utf-8")
    (tmp_path / "twice.json").write_text(plain.replace('"info"', '"types": {}, "info"', 1), encoding="utf-8")
    status, out, err = run("schemas", "--target", "xsd", "-o", "made", *args)
    assert (status, out) == (2, "")
    assert says in err
    assert not (tmp_path / "made").exists()


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_an_unwritable_folder(run: Run, tmp_path: Path) -> None:
    (tmp_path / "made").mkdir(mode=0o500)
    status, _, err = run("schemas", "spec.json", "--target", "xsd", "-o", "made")
    assert status == 2
    assert "cannot be written" in err


def test_a_file_where_the_folder_should_be(run: Run, tmp_path: Path) -> None:
    (tmp_path / "made").write_text("mine", encoding="utf-8")
    status, _, err = run("schemas", "spec.json", "--target", "xsd", "-o", "made")
    assert status == 2
    assert "cannot be written" in err
    assert (tmp_path / "made").read_text(encoding="utf-8") == "mine"


def test_samples(run: Run, tmp_path: Path) -> None:
    (tmp_path / "good.xml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "bad.xml").write_text(BAD, encoding="utf-8")
    status, out, _ = run("samples", "spec.json", "good.xml", "bad.xml")
    assert status == 0
    assert "bad.xml\n" in out
    assert "  2:4 warning R713 sample-unknown: unknown element shelfHanlde, did you mean shelfHandle?" in out
    assert "good.xml" not in out
    assert "4 samples: 2 valid, 2 contradicting, 0 fragment, 0 malformed" in out
    assert run("samples", "spec.json", "bad.xml", "--fail-on", "warning", "-o", "report.txt") == (1, "", "")
    assert "\x1b" not in (tmp_path / "report.txt").read_text(encoding="utf-8")


def test_samples_as_json(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.xml").write_text(BAD, encoding="utf-8")
    status, out, _ = run("samples", "spec.json", "bad.xml", "--format", "json")
    data = json.loads(out)
    assert (status, data["docspec"]) == (0, "1.0")
    assert data["summary"]["samples"] == {"valid": 1, "contradicting": 2, "fragment": 0, "malformed": 0}
    [slip] = [finding for finding in data["findings"] if finding["rule"] == "R713"]
    assert (slip["path"], slip["line"], slip["column"]) == ("bad.xml", 2, 4)
    assert (slip["entity"], slip["found"], slip["expected"]) == ("getShelfParam", "shelfHanlde", "shelfHandle")


def test_samples_of_pages(run: Run, tmp_path: Path) -> None:
    page = "# Order {#order}\n\n| Namn | Typ |\n|---|---|\n| shipName | xsd:string |\n\n```xml\n<a>\n```\n"
    (tmp_path / "pages/sv-SE").mkdir(parents=True)
    (tmp_path / "pages/sv-SE/r-order.md").write_text(page, encoding="utf-8")
    status, out, _ = run("samples", "pages")
    assert status == 0
    assert "sv-SE/r-order.md\n  8:4 warning R711 sample-malformed: not well-formed: no element found" in out


def test_settings_decide_how_bad_it_is(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.xml").write_text(BAD, encoding="utf-8")
    (tmp_path / "docspec.yaml").write_text("drift: {rules: {R7: off, R713: error}}\n", encoding="utf-8")
    _, out, _ = run("samples", "spec.json", "bad.xml", "--format", "json")
    assert [(one["rule"], one["severity"]) for one in json.loads(out)["findings"]] == [("R713", "error")]


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["spec.json", "missing.xml"], "missing.xml: cannot be read: No such file or directory"),
        (["spec.json", "latin.xml"], "latin.xml:1: the file is not UTF-8"),
        (["missing.json"], "missing.json: cannot be read"),
    ],
)
def test_bad_input_of_samples(run: Run, tmp_path: Path, args: list[str], says: str) -> None:
    (tmp_path / "latin.xml").write_bytes("<läge/>".encode("latin-1"))
    status, out, err = run("samples", *args)
    assert (status, out) == (2, "")
    assert says in err


def test_adopted_samples_are_in_the_schema(run: Run, tmp_path: Path) -> None:
    plain = library()
    operation = plain.operations["getShelf"]
    shown = operation.examples[0].model_copy(update={"request": GOOD.replace("</get", "<floor>3</floor></get")})
    spec = plain.model_copy(
        update={"operations": {"getShelf": operation.model_copy(update={"examples": [shown]})}},
    )
    (tmp_path / "spec.json").write_text(to_json(spec), encoding="utf-8")
    _, out, _ = run("samples", "spec.json")
    assert "  getShelfParam.floor  1\n" in out
    assert "getShelfParam.floor" not in run("samples", "spec.json", "--adopt", "samples")[1]
    run("schemas", "spec.json", "--adopt", "samples", "--target", "xsd", "-o", "made")
    text = (tmp_path / "made/api.xsd").read_text(encoding="utf-8")
    assert '<xs:element name="floor" type="xs:int" minOccurs="0"/>' in text
