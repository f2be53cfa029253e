"""`docspec models`: what it writes where, and its exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from docspec import cli
from docspec.spec.serial import to_json, to_yaml
from tests.check.drifting import files
from tests.factories import library
from tests.reconcile.sets import PORT, SHIP, type_page
from tests.trees import grown, plant


def models(*args: str | Path) -> int:
    return cli.main(["models", *map(str, args)])


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    file = tmp_path / "spec.json"
    file.write_text(to_json(library()), encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("args", "some"),
    [
        (["--target", "python"], {"__init__.py", "types.py", "xml_schema.py"}),
        (["--target", "python", "--style", "pydantic"], {"__init__.py", "types.py", "base.py"}),
        (["--target", "typescript"], {"index.d.ts", "types.d.ts"}),
        (["--target", "java", "--package", "com.example.api"], {"Shelf.java", "package-info.java"}),
    ],
)
def test_a_spec(
    args: list[str], some: set[str], spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert models(spec, *args, "-o", out) == 0
    written = grown(out)
    assert some <= set(written)
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "note R701 type-undocumented: no page documents `lib:Person`" in captured.err
    assert captured.err.endswith(f"wrote {len(written)} files to {out}\n")
    assert models(spec, *args, "-o", out, "--check") == 0
    changed = next(iter(some - {"__init__.py"}))
    (out / changed).write_text(written[changed] + "// edited\n", encoding="utf-8")
    assert models(spec, *args, "-o", out, "--check", "-q") == 1
    assert f"--- a/{changed}" in capsys.readouterr().out


def test_another_namespace(tmp_path: Path, spec: Path) -> None:
    assert models(spec, "--target", "python", "-o", tmp_path / "out", "--namespace", "urn:lib:2010") == 0
    written = grown(tmp_path / "out")
    assert 'namespace = "urn:lib:2010"' in written["operations.py"]
    assert "library.example" not in "".join(written.values())


def test_yaml_and_pages_give_the_same(tmp_path: Path, spec: Path) -> None:
    (tmp_path / "spec.yaml").write_text(to_yaml(library()), encoding="utf-8")
    assert models(spec, "--target", "typescript", "-o", tmp_path / "a") == 0
    assert models(tmp_path / "spec.yaml", "--target", "typescript", "-o", tmp_path / "b") == 0
    assert grown(tmp_path / "a") == grown(tmp_path / "b")


def test_sources(tmp_path: Path) -> None:
    pages = plant(
        tmp_path / "pages", files({"types/r-ship": type_page("Ship", SHIP), "types/r-port": type_page("Port", PORT)})
    )
    assert models(pages, "--target", "java", "-o", tmp_path / "out", "--doc-locale", "nl-NL") == 0
    assert "public record Ship(" in grown(tmp_path / "out")["Ship.java"]


def test_templates_of_ones_own(spec: Path, tmp_path: Path) -> None:
    plant(tmp_path / "templates", {"models/mine/all.txt.jinja": "# {{ api.header }}\n{{ api.title }}\n"})
    args: list[str | Path] = [spec, "--target", "mine", "--templates", tmp_path / "templates", "-o", tmp_path / "out"]
    assert models(*args) == 0
    assert models(*args) == 0
    assert grown(tmp_path / "out")["all.txt"].endswith("\nLibrary\n")


def changed(spec: Path, **parts: object) -> None:
    spec.write_text(json.dumps(json.loads(spec.read_text()) | parts))


def test_bad_input(spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = spec.read_text()
    out = tmp_path / "out"
    cases: list[tuple[str, list[str], str]] = [
        (good.replace('"docspec": "1.0"', '"docspec": "7.0"', 1), [], "newer than 1.0: upgrade docspec"),
        (good.replace('"summary"', '"sumary"', 1), [], 'unknown key "sumary"'),
        (good.replace('"Book": {', '"Shelf": {', 1), [], 'key "Shelf" stands twice'),
        ("not a spec", [], "this is no spec"),
        (good, ["--target", "cobol"], "there is no target `cobol`"),
        (good, ["--target", "java", "--package", "a-b"], "is no name of a Java package"),
        (good, ["--doc-locale", "fr-FR"], "it has sv-SE, zh-Hans"),
        (good, ["--locale", "sv-SE"], "--locale is about pages"),
    ]
    for text, args, said in cases:
        spec.write_text(text, encoding="utf-8")
        assert models(spec, "--target", "python", *args, "-o", out) == 2, said
        captured = capsys.readouterr()
        assert said in captured.err
        assert captured.err.count("\n") == 1
        assert not out.exists()


def test_a_faulty_template_is_named_with_its_line(
    spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plant(tmp_path / "t", {"models/typescript/module.d.ts.jinja": "ok\n{{ oops }}\n"})
    assert models(spec, "--target", "typescript", "--templates", tmp_path / "t", "-o", tmp_path / "out") == 2
    assert "models/typescript/module.d.ts.jinja:2: UndefinedError: 'oops' is undefined" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_files_of_somebody_else(spec: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plant(tmp_path / "out", {"types.py": "mine = 1\n", "README.md": "mine"})
    assert models(spec, "--target", "python", "-o", tmp_path / "out") == 2
    assert "holds files that docspec did not write (types.py)" in capsys.readouterr().err
    assert grown(tmp_path / "out") == {"types.py": "mine = 1\n", "README.md": "mine"}
