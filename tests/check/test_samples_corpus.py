"""The samples of the real pages: what the check calls valid all consumers take, and what they refuse it reports.

A sample is held to the schema and the models of the namespace that it is in, of which the pages have many.
"""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from docspec import pipeline
from docspec.check import sample_rules as rules
from docspec.check.page_samples import of_spec
from docspec.check.samples import Checked, Outcome, check_samples
from docspec.pipeline import Specified
from docspec.render.xsd import render_xsd
from docspec.spec.adopt import adopt_samples
from docspec.spec.model import Spec
from docspec.spec.namespaces import in_namespace
from docspec.workspace import open_sources
from tests.render.soap import opened
from tests.render.xml_models import Models, canonical

CORPUS = Path(os.environ.get("DOCSPEC_CORPUS", Path(__file__).parents[3] / "shared" / "corpus"))
SNAPSHOTS = ("2021-08", "2026-11")
LOCALES = ("sv-SE", "nl-NL", "de-DE", "it-IT", "zh-Hans")
WHOLE = {Outcome.VALID, Outcome.CONTRADICTING}

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.slow,
    pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no real pages at {CORPUS} (set DOCSPEC_CORPUS)"),
]


@cache
def given(snapshot: str) -> Specified:
    return pipeline.specified(open_sources([CORPUS / snapshot], LOCALES))


@cache
def on_pages(snapshot: str) -> tuple[Checked, ...]:
    return tuple(pipeline.find_sample_slips(given(snapshot), {}).checked)


def by_namespace(checked: tuple[Checked, ...], outcome: Outcome) -> dict[str, list[etree._Element]]:
    """The messages of all samples of that outcome. The same text in several languages is one."""
    found: defaultdict[str, dict[str, etree._Element]] = defaultdict(dict)
    for text in {one.printed.sample.text: None for one in checked if one.outcome is outcome}:
        for message in opened(text):
            found[etree.QName(message).namespace or ""][canonical(message)] = message
    return {namespace: list(some.values()) for namespace, some in sorted(found.items())}


def schema(spec: Spec) -> etree.XMLSchema:
    return etree.XMLSchema(etree.fromstring(render_xsd(spec).text.encode()))


@pytest.mark.parametrize("snapshot", SNAPSHOTS)
def test_all_consumers_take_what_contradicts_no_table(snapshot: str, tmp_path: Path) -> None:
    spec, taken = given(snapshot).spec, 0
    for number, (namespace, valid) in enumerate(by_namespace(on_pages(snapshot), Outcome.VALID).items()):
        here = in_namespace(spec, namespace)
        xsd, models = schema(here), Models(here, tmp_path, f"real_{snapshot.replace('-', '_')}_{number}")
        for message in valid:
            xsd.assertValid(message)
            assert canonical(models.written_back(message)) == canonical(message)
            taken += 1
    assert taken > 90


@pytest.mark.parametrize("snapshot", SNAPSHOTS)
def test_the_schema_refuses_what_contradicts_a_table(snapshot: str) -> None:
    refused = 0
    for namespace, wrong in by_namespace(on_pages(snapshot), Outcome.CONTRADICTING).items():
        xsd = schema(in_namespace(given(snapshot).spec, namespace))
        assert not [canonical(message) for message in wrong if xsd.validate(message)]
        refused += len(wrong)
    assert refused > 10


@pytest.mark.parametrize("snapshot", SNAPSHOTS)
def test_what_no_consumer_takes_is_told_with_its_place(snapshot: str) -> None:
    checked = on_pages(snapshot)
    assert len(checked) > 500
    sources = {one.printed.source.path: one.printed.source for one in checked}
    expected = {
        Outcome.VALID: frozenset[object](),
        Outcome.CONTRADICTING: rules.CONTRADICTING,
        Outcome.FRAGMENT: {rules.FRAGMENT},
        Outcome.MALFORMED: {rules.MALFORMED},
    }
    for one in checked:
        told = [finding for finding in one.findings if finding.rule in expected[one.outcome]]
        assert told or one.outcome is Outcome.VALID
        assert all(finding.path == one.printed.source.path for finding in told)
        assert all(sources[finding.path].line(finding.line).strip() for finding in told)


@pytest.mark.parametrize("snapshot", SNAPSHOTS)
def test_a_sample_in_another_namespace_is_told_and_its_content_held_to_the_tables(snapshot: str) -> None:
    own = given(snapshot).spec.info.namespaces.values()
    outcomes: Counter[tuple[bool, Outcome]] = Counter()
    for one in on_pages(snapshot):
        if one.outcome in WHOLE:
            is_foreign = any(etree.QName(each).namespace not in own for each in opened(one.printed.sample.text))
            assert is_foreign is any(finding.rule is rules.NAMESPACE for finding in one.findings)
            outcomes[is_foreign, one.outcome] += 1
    assert all(outcomes[is_foreign, outcome] for is_foreign in (True, False) for outcome in WHOLE)


@pytest.mark.parametrize("snapshot", SNAPSHOTS)
def test_what_samples_show_is_taken_once_it_is_adopted(snapshot: str) -> None:
    spec = adopt_samples(given(snapshot).spec)
    checked = tuple(check_samples(spec, of_spec(spec)))
    documented = check_samples(given(snapshot).spec, of_spec(given(snapshot).spec))
    valid = by_namespace(checked, Outcome.VALID)
    for namespace, taken in valid.items():
        xsd = schema(in_namespace(spec, namespace))
        assert all(map(xsd.validate, taken))
    assert sum(map(len, valid.values())) > sum(one.outcome is Outcome.VALID for one in documented)
