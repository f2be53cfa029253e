"""`docspec schemas`: what it writes where, and its exit status."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from lxml import etree

from docspec.render.schemas import SCHEMAS
from docspec.spec.serial import to_json, to_yaml
from tests.cli.library import LIBRARY, Run
from tests.factories import library
from tests.trees import grown


@pytest.fixture(autouse=True)
def spec(tmp_path: Path) -> None:
    """`spec.json`, where `run` runs."""
    (tmp_path / "spec.json").write_text(to_json(library()), encoding="utf-8")


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
    assert "made is not up to date; the same command without --check makes it so" in err
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


@pytest.mark.parametrize("given", ["spec.json", LIBRARY], ids=["spec", "sources"])
def test_another_namespace(run: Run, given: str | Path) -> None:
    assert run("schemas", given, "--target", "xsd", "--namespace", "urn:lib:2010", "-o", "made")[0] == 0
    assert etree.parse("made/api.xsd").getroot().get("targetNamespace") == "urn:lib:2010"


def test_the_namespace_of_a_spec_is_that_of_the_settings(run: Run, tmp_path: Path) -> None:
    (tmp_path / "docspec.yaml").write_text("namespaces: {lib: urn:lib:settings}\n", encoding="utf-8")
    run("schemas", "spec.json", "--target", "xsd", "-o", "made")
    assert etree.parse("made/api.xsd").getroot().get("targetNamespace") == "urn:lib:settings"
    run("schemas", "spec.json", "--target", "xsd", "-o", "made", "--namespace", "urn:lib:asked")
    assert etree.parse("made/api.xsd").getroot().get("targetNamespace") == "urn:lib:asked"


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["spec.json", "--namespace", "http://www.w3.org/2001/XMLSchema"], "is no namespace of an API"),
        (["spec.json", "--namespace", "two words"], "`two words` is no namespace of an API; expected a URI such as"),
        (["missing.json"], "missing.json: cannot be read: No such file or directory"),
        (["spec.json", "spec.json"], "spec.json is a spec, which stands alone"),
        (["spec.json", LIBRARY], "spec.json is a spec, which stands alone"),
        (["spec.json", "--locale", "sv-SE"], "--locale is about pages, and spec.json is a spec"),
        (["spec.json", "--doc-locale", "klingon"], "`klingon` is no locale"),
        (["spec.json", "--target", "raml"], "'raml' is not one of"),
        (["newer.json"], "newer.json:2: this spec is of version 2.0, newer than 1.0"),
        (["unknown.json"], 'unknown key "colour"'),
        (["twice.json"], 'twice.json:16: this is no spec: key "types" stands twice'),
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
