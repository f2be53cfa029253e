"""A SOAP client made of the WSDL of the real pages: it builds the requests that they print, and reads the responses.

The data of a request are taken from the page, and the service answers with the response that the page prints beside it.
A sample that the check finds at fault, or that opens a type without a page, is left out; once what samples show is
adopted into the spec, such types are documented, and their samples take part.
"""

from __future__ import annotations

import datetime
import io
import os
from collections import defaultdict
from collections.abc import Mapping, Sequence
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
from tests.render.soap import opened, serving
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


def is_fit(pair: tuple[Checked, Checked]) -> bool:
    """Whether a client that knows the tables of one version can be asked to understand both."""
    sound = (one.outcome is Outcome.VALID and rules.OPENED not in {each.rule for each in one.findings} for one in pair)
    return all(sound) and pair[0].namespaces == pair[1].namespaces


def exchanges(spec: Spec) -> dict[str, list[Exchange]]:
    """Those that a client should understand, by their namespace."""
    found: defaultdict[str, list[Exchange]] = defaultdict(list)
    for pair in filter(is_fit, printed(spec)):
        [namespace] = pair[0].namespaces
        [request], [response] = (opened(one.printed.sample.text) for one in pair)
        found[namespace].append(Exchange(pair[0].printed.operation or "", request, response))
    return found


def data(element: etree._Element) -> Any:
    """What a program would hand to the client: text for a leaf, else its children by name, lists of what repeats."""
    if not len(element):
        return element.text or ""
    found = {name: [data(child) for child in children] for name, children in by_name(element).items()}
    return {name: values if len(values) > 1 else values[0] for name, values in found.items()}


def by_name(element: etree._Element) -> dict[str, list[etree._Element]]:
    """The children of an element."""
    found: defaultdict[str, list[etree._Element]] = defaultdict(list)
    for child in element:
        found[etree.QName(child).localname].append(child)
    return found


def says(value: Any, elements: Sequence[etree._Element]) -> bool:
    """Whether what the client read is what elements of one name say."""
    if isinstance(value, list):
        return len(value) == len(elements) and all(says(one, [each]) for one, each in zip(value, elements, strict=True))
    [element] = elements
    if isinstance(value, etree._Element):  # of a type that nothing tells
        return canonical(value) == canonical(element)
    if not isinstance(value, Mapping):
        return not len(element) and is_value(value, (element.text or "").strip())
    children = by_name(element)
    return children.keys() <= value.keys() and all(
        says(item, children[name]) if name in children else item in (None, []) for name, item in value.items()
    )


def is_value(value: Any, text: str) -> bool:
    """Whether a leaf says a value that the client made of it."""
    if value is None or isinstance(value, bool):
        return {None: "", True: "true", False: "false"}[value] == text
    if isinstance(value, datetime.datetime):
        return value == datetime.datetime.fromisoformat(text)
    return bool(type(value)(text) == value)


def is_told(answer: Any, response: etree._Element) -> bool:
    """Whether an answer is what a response says. Clients give what stands in a lone element without that element."""
    if says(answer, [response]):
        return True
    inner = [*response]
    if len(by_name(response)) != 1:
        return not inner and answer is None
    return says(answer, inner) or is_told(answer, inner[0])


@pytest.mark.parametrize("adopted", [False, True], ids=["documented", "adopted"])
@pytest.mark.parametrize("snapshot", SNAPSHOTS)
def test_the_client_speaks_as_the_pages_do(snapshot: str, adopted: bool) -> None:
    api, spoken = spec(snapshot, adopted=adopted), 0
    for namespace, some in exchanges(api).items():
        with serving(Pages(some)) as (url, asked):
            client = zeep().Client(wsdl(in_namespace(api, namespace), url))
            for one in some:
                answer = client.service[one.operation](**(data(one.request) if len(one.request) else {}))
                assert canonical(asked[-1]) == canonical(one.request)
                assert is_told(zeep().helpers.serialize_object(answer), one.response), one.operation
                spoken += 1
    assert spoken > (25 if adopted else 15)


class Pages:
    """A service that knows nothing but what pages print."""

    def __init__(self, known: Sequence[Exchange]) -> None:
        self._responses = {canonical(one.request): one.response for one in known}

    def __call__(self, asked: etree._Element) -> tuple[int, str]:
        """The response to a request, letter by letter."""
        return 200, etree.tostring(self._responses[canonical(asked)], encoding="unicode")


@pytest.mark.parametrize("snapshot", SNAPSHOTS)
def test_of_every_pair_that_takes_no_part_something_is_told(snapshot: str) -> None:
    pairs = printed(spec(snapshot, adopted=False))
    assert len(pairs) > 40
    assert all(pair[0].findings or pair[1].findings for pair in pairs if not is_fit(pair))


@pytest.mark.parametrize("snapshot", SNAPSHOTS)
def test_the_client_knows_every_operation(snapshot: str) -> None:
    api = spec(snapshot, adopted=False)
    assert set(dir(zeep().Client(wsdl(api)).service)) >= api.operations.keys()


def wsdl(api: Spec, endpoint: str = "") -> io.BytesIO:
    return io.BytesIO(render_wsdl(api, SchemaOptions(endpoint=endpoint)).text.encode())
