"""Confidences mean what they say: of the fields with 0.9, nine in ten are right, as far as the real pages can tell."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from types import ModuleType

import pytest

from docspec.pipeline import restore
from docspec.spec.model import Spec, SpecField
from docspec.workspace import open_sources
from tests.reconcile.test_corpus import CORPUS, LOCALES, pytestmark, tools

__all__ = ["pytestmark", "tools"]

BUCKETS = (0.0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.98, 0.99, 1.0)
SETS = [
    pytest.param("2026-11", LOCALES, id="all locales"),
    pytest.param("2021-08", ["nl-NL"], id="Dutch alone"),
    pytest.param("2026-11", ["zh-Hans"], id="Chinese alone"),
]
OFF = 0.04
"""A bucket may be off by so much and by what its size allows: two standard deviations of a share."""
ENOUGH = 40
"""Smaller buckets tell nothing."""


@pytest.mark.parametrize(("date", "locales"), SETS)
def test_confidences_match_the_share_that_is_right(
    date: str, locales: list[str], tools: Mapping[str, ModuleType]
) -> None:
    spec = restore(open_sources([CORPUS / date], locales)).spec
    # A name that stands in many tables is decided alike in all: it is one decision, right or wrong.
    told = {(field.name, right): field.confidence for field, right in judged(spec, date, tools)}
    assert len(told) > 300
    buckets: dict[float, list[tuple[float, bool]]] = defaultdict(list)
    for (_, right), confidence in told.items():
        buckets[max(edge for edge in BUCKETS if edge <= confidence)].append((confidence, right))
    off = {}
    for edge, members in buckets.items():
        expected = sum(confidence for confidence, _ in members) / len(members)
        share = sum(right for _, right in members) / len(members)
        allowed = OFF + 2 * math.sqrt(expected * (1 - expected) / len(members))
        if len(members) >= ENOUGH and abs(share - expected) > allowed:
            off[edge] = (expected, share, len(members))
    assert off == {}


def judged(spec: Spec, date: str, tools: Mapping[str, ModuleType]) -> list[tuple[SpecField, bool]]:
    """The fields of pages that have as many as the English one, and whether their names are right."""
    truth = tools["truth"]
    found = []
    root = CORPUS / date / "en"
    for page, fields in by_page(spec).items():
        path = root / f"{page}.md"
        wanted = [row for table in truth.fields(path.read_text("utf-8")) for row in table]
        if len(wanted) == len(fields):
            pairs = zip(wanted, fields, strict=True)
            found += [
                (field, field.name in truth.accepted_names(name))
                for (name, _, _), field in pairs
                if name != truth.PLACEHOLDER
            ]
    return found


def by_page(spec: Spec) -> Mapping[str, list[SpecField]]:
    pages = {item.page: list(item.fields) for item in spec.types.values()}
    pages |= {item.page: list(item.fields) for item in spec.faults.values()}
    for operation in spec.operations.values():
        messages = [message for message in (operation.input, operation.output) if message]
        pages[operation.page] = [field for message in messages for field in message.fields]
    return pages
