"""The schemas of the real pages before the tools that read them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from lxml import etree
from openapi_spec_validator import validate

from docspec import pipeline
from docspec.render.schema_options import SchemaOptions
from docspec.render.schemas import SCHEMAS
from docspec.spec.model import Spec
from docspec.workspace import open_sources

CORPUS = Path(os.environ.get("DOCSPEC_CORPUS", Path(__file__).parents[3] / "shared" / "corpus"))
SNAPSHOTS = ("2021-08", "2026-11")
LOCALES = ("sv-SE", "nl-NL", "de-DE", "it-IT", "zh-Hans")

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.slow,
    pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no real pages at {CORPUS} (set DOCSPEC_CORPUS)"),
    pytest.mark.parametrize("snapshot", SNAPSHOTS),
]


@cache
def spec(snapshot: str) -> Spec:
    return pipeline.specified(open_sources([CORPUS / snapshot], LOCALES)).spec


def made(target: str, snapshot: str) -> str:
    return SCHEMAS[target](spec(snapshot), SchemaOptions()).text


def run(*args: str | Path, folder: Path) -> None:
    # Generators call the ruff beside them.
    env = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run([sys.executable, *map(str, args)], cwd=folder, env=env, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_libxml2_loads_the_xsd(snapshot: str) -> None:
    schema = etree.fromstring(made("xsd", snapshot).encode())
    etree.XMLSchema(schema)
    names = {each.get("name") for each in schema}
    assert names >= spec(snapshot).types.keys() | spec(snapshot).enums.keys() | spec(snapshot).faults.keys()


def test_xsdata_digests_the_xsd(snapshot: str, tmp_path: Path) -> None:
    (tmp_path / "api.xsd").write_text(made("xsd", snapshot), encoding="utf-8")
    run("-m", "xsdata", "generate", "api.xsd", "--package", "made", folder=tmp_path)
    run("-c", "import made; assert len(made.__all__) > 250", folder=tmp_path)


@pytest.mark.parametrize(("target", "kind"), [("json-schema", "jsonschema"), ("openapi", "openapi")])
def test_datamodel_code_generator_digests_the_json(target: str, kind: str, snapshot: str, tmp_path: Path) -> None:
    (tmp_path / "api.json").write_text(made(target, snapshot), encoding="utf-8")
    kinds = ["--input", "api.json", "--input-file-type", kind, "--output-model-type", "pydantic_v2.BaseModel"]
    # The title is that of the folder, a date, which names no class.
    kinds += ["--class-name", "Api"]
    run("-m", "datamodel_code_generator", *kinds, "--output", "made.py", "--formatters", "builtin", folder=tmp_path)
    run("-c", "import made; assert len([name for name in vars(made) if name[:1].isupper()]) > 250", folder=tmp_path)


def test_the_json_schema_keeps_to_its_meta_schema_and_refers_to_what_is_there(snapshot: str) -> None:
    schema = json.loads(made("json-schema", snapshot))
    Draft202012Validator.check_schema(schema)
    for name in schema["$defs"]:
        Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": schema["$defs"]}).is_valid({})


def test_the_validator_of_openapi_takes_the_description(snapshot: str) -> None:
    document = json.loads(made("openapi", snapshot))
    validate(document)
    assert len(document["paths"]) == len(spec(snapshot).operations)
