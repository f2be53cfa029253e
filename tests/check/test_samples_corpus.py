"""The samples of the real pages: what the check calls valid the schemas take, and what they refuse it reports."""

from __future__ import annotations

import os
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from docspec import pipeline
from docspec.check.page_samples import of_spec
from docspec.check.samples import Checked, Outcome, check_samples
from docspec.pipeline import Specified
from docspec.render.schema_options import SchemaOptions
from docspec.render.schemas import SCHEMAS
from docspec.render.xsd import render_xsd, types_namespace
from docspec.spec.adopt import adopt_samples
from docspec.spec.model import Spec
from docspec.workspace import open_sources
from tests.witnesses import zeep

CORPUS = Path(os.environ.get("DOCSPEC_CORPUS", Path(__file__).parents[3] / "shared" / "corpus"))
SNAPSHOTS = ("2021-08", "2026-11")
LOCALES = ("sv-SE", "nl-NL", "de-DE", "it-IT", "zh-Hans")
ENVELOPE = "{http://schemas.xmlsoap.org/soap/envelope/}Body"

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.slow,
    pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no real pages at {CORPUS} (set DOCSPEC_CORPUS)"),
]


@cache
def given(snapshot: str) -> Specified:
    return pipeline.specified(open_sources([CORPUS / snapshot], LOCALES))


@cache
def xsd(spec_of: str, namespace: str, adopted: bool) -> etree.XMLSchema:
    spec = given(spec_of).spec
    spec = adopt_samples(spec) if adopted else spec
    return etree.XMLSchema(etree.fromstring(render_xsd(spec, SchemaOptions(types_namespace=namespace)).text.encode()))


def is_taken(snapshot: str, text: str, *, adopted: bool = False) -> bool:
    """Whether the schema takes a sample, in the namespace that the sample has."""
    root = etree.fromstring(text.strip().encode())
    body = root.find(ENVELOPE)
    message = root if body is None else body[0]
    return bool(xsd(snapshot, etree.QName(message).namespace, adopted).validate(message))


def checked(spec: Spec) -> list[Checked]:
    return check_samples(spec, of_spec(spec))


@pytest.mark.parametrize("adopted", [False, True], ids=["documented", "adopted"])
@pytest.mark.parametrize("snapshot", SNAPSHOTS)
def test_what_contradicts_no_table_validates_and_what_does_is_reported(snapshot: str, adopted: bool) -> None:
    spec = adopt_samples(given(snapshot).spec) if adopted else given(snapshot).spec
    outcomes: Counter[tuple[Outcome, bool]] = Counter()
    for one in checked(spec):
        if one.outcome in {Outcome.VALID, Outcome.CONTRADICTING}:
            outcomes[one.outcome, is_taken(snapshot, one.printed.sample.text, adopted=adopted)] += 1
    assert outcomes[Outcome.VALID, True] > 80
    assert outcomes[Outcome.VALID, False] == 0
    assert outcomes[Outcome.CONTRADICTING, True] == 0


@pytest.mark.parametrize("snapshot", SNAPSHOTS)
def test_no_sample_on_a_page_is_swallowed(snapshot: str) -> None:
    report = pipeline.find_sample_slips(given(snapshot), {})
    assert sum(report.counts.values()) == len(report.checked) > 500
    silent = [one for one in report.checked if one.outcome is not Outcome.VALID and not one.findings]
    assert silent == []
    assert all(report.sources[one.path].line(one.line) for one in report.findings)


@pytest.mark.parametrize("snapshot", SNAPSHOTS)
def test_zeep_loads_the_service_and_knows_every_operation(snapshot: str, tmp_path: Path) -> None:
    spec = given(snapshot).spec
    file = tmp_path / "api.wsdl"
    file.write_text(SCHEMAS["wsdl"](spec, SchemaOptions()).text, encoding="utf-8")
    client = zeep().Client(str(file))
    assert set(dir(client.service)) >= spec.operations.keys()
    assert types_namespace(spec, SchemaOptions())
