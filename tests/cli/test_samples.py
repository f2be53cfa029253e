"""`docspec samples`: what it writes where, and its exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from docspec.spec.serial import to_json
from tests.cli.library import Run
from tests.factories import NAMESPACES, library

LIB = NAMESPACES["lib"]
GOOD = f'<getShelfParam xmlns="{LIB}"><shelfHandle>s|1</shelfHandle></getShelfParam>'
BAD = f'<getShelfParam xmlns="{LIB}">\n  <shelfHanlde>s|1</shelfHanlde>\n</getShelfParam>'


@pytest.fixture(autouse=True)
def spec(tmp_path: Path) -> None:
    """`spec.json`, where `run` runs."""
    (tmp_path / "spec.json").write_text(to_json(library()), encoding="utf-8")


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


def test_samples_of_another_version_are_held_to_the_tables_all_the_same(run: Run, tmp_path: Path) -> None:
    for year in (2010, 2012):
        (tmp_path / f"{year}.xml").write_text(BAD.replace(LIB, f"urn:lib:{year}"), encoding="utf-8")
    _, out, _ = run("samples", "spec.json", "2010.xml", "2012.xml")
    assert all(f"the sample is in the namespace urn:lib:{year}" in out for year in (2010, 2012))
    assert out.count("unknown element shelfHanlde") == 2
    assert "models and schemas for one of them):\n" in out
    assert "  urn:lib:2010  1\n  urn:lib:2012  1\n" in out
    _, out, _ = run("samples", "spec.json", "2010.xml", "2012.xml", "--namespace", "urn:lib:2012", "--format", "json")
    told = json.loads(out)
    assert [one["path"] for one in told["findings"] if one["rule"] == "R717"][:1] == ["2010.xml"]
    assert "2012.xml" not in {one["path"] for one in told["findings"] if one["rule"] == "R717"}
    assert told["summary"]["namespaces"].items() >= {"urn:lib:2010": 1, "urn:lib:2012": 1}.items()


def test_any_declared_namespace_is_known(run: Run, tmp_path: Path) -> None:
    (tmp_path / "docspec.yaml").write_text("namespaces: {old: urn:lib:2010}\n", encoding="utf-8")
    (tmp_path / "old.xml").write_text(GOOD.replace(LIB, "urn:lib:2010"), encoding="utf-8")
    _, out, _ = run("samples", "spec.json", "old.xml")
    assert "old.xml" not in out


def test_envelopes_in_envelopes_without_end(run: Run, tmp_path: Path) -> None:
    start, end = '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>', "</s:Body></s:Envelope>"
    (tmp_path / "deep.xml").write_text(start * 2000 + end * 2000, encoding="utf-8")
    status, out, _ = run("samples", "spec.json", "deep.xml")
    assert status == 0
    assert "deep.xml\n  1:" in out
    assert "more than 256 elements are nested in each other" in out


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
