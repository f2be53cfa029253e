"""A SOAP client made of the WSDL of the real pages: it builds the requests that they print, and reads the responses.

The data of a request are taken from the page, and the service answers with the response that the page prints beside it.
A sample that the check finds at fault, or that opens a type without a page, is left out; once what samples show is
adopted into the spec, such types are documented, and their samples take part.
"""

from __future__ import annotations

import io
import os
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from docspec import pipeline
from docspec.check import sample_rules as rules
from docspec.check.page_samples import of_spec
from docspec.check.samples import Checked, Outcome, check_samples
from docspec.render.schema_options import SchemaOptions
from docspec.render.wsdl import render_wsdl
from docspec.spec.model import Spec
from docspec.spec.namespaces import in_namespace
from docspec.workspace import open_sources
from tests.render.soap import message, serving
from tests.render.xml_models import canonical
from tests.witnesses import zeep

CORPUS = Path(os.environ.get("DOCSPEC_CORPUS", Path(__file__).parents[3] / "shared" / "corpus"))
SNAPSHOTS = ("2021-08", "2026-11")
LOCALES = ("sv-SE", "nl-NL", "de-DE", "it-IT", "zh-Hans")

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.slow,
    pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no real pages at {CORPUS} (set DOCSPEC_CORPUS)"),
]


@dataclass(frozen=True)
class Exchange:
    """A request and the response that a page prints after it."""

    operation: str
    request: etree._Element
    response: etree._Element


@cache
def spec(snapshot: str, *, adopted: bool) -> Spec:
    return pipeline.specified(open_sources([CORPUS / snapshot], LOCALES), adopt=adopted).spec


def printed(spec: Spec) -> list[tuple[Checked, Checked]]:
    """The requests and responses that pages print in pairs, with what the check says of them."""
    checked = {one.printed.source.path: one for one in check_samples(spec, of_spec(spec))}
    answers = {path: path.replace("#request-", "#response-") for path in checked if "#request-" in path}
    return [(checked[path], checked[answer]) for path, answer in answers.items() if answer in checked]


def is_fit(one: Checked) -> bool:
    """Whether a client that knows the tables can be asked to understand a sample."""
    return one.outcome is Outcome.VALID and rules.OPENED not in {finding.rule for finding in one.findings}


def exchanges(spec: Spec) -> dict[str, list[Exchange]]:
    """Those that a client should understand, by their namespace."""
    found: defaultdict[str, list[Exchange]] = defaultdict(list)
    for pair in filter(lambda pair: all(map(is_fit, pair)), printed(spec)):
        request, response = (etree.fromstring(one.printed.sample.text.strip().encode()) for one in pair)
        found[etree.QName(request).namespace or ""].append(Exchange(pair[0].printed.operation or "", request, response))
    return found


def data(element: etree._Element) -> Any:
    """What a program would hand to the client: text for a leaf, else its children by name, lists of what repeats."""
    if not len(element):
        return element.text or ""
    found: dict[str, list[Any]] = defaultdict(list)
    for child in element:
        found[etree.QName(child).localname].append(data(child))
    return {name: values if len(values) > 1 else values[0] for name, values in found.items()}


def says(value: Any, elements: Sequence[etree._Element]) -> bool:
    """Whether what the client read is what elements of one name say."""
    if isinstance(value, list):
        return len(value) == len(elements) and all(says(*each) for each in zip(value, ([one] for one in elements), strict=True))
    [element] = elements
    if isinstance(value, etree._Element):  # of a type that nobody told
        return canonical(value) == canonical(element)
    if not isinstance(value, Mapping):
        return not len(element) and _is(value, (element.text or "").strip())
    if len(element) and all(isinstance(item, list) and item and isinstance(item[0], etree._Element) for item in value.values()):
        return says([*value.values()][0], [*element])
    children: dict[str, list[etree._Element]] = defaultdict(list)
    for child in element:
        children[etree.QName(child).localname].append(child)
    return children.keys() <= value.keys() and all(
        says(item, children[name]) if name in children else item in (None, []) for name, item in value.items()
    )
