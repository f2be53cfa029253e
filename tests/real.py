"""The specs of the real pages, restored once for all tests that ask for them."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest

from docspec import pipeline
from docspec.spec.model import Spec
from docspec.workspace import open_sources

CORPUS = Path(os.environ.get("DOCSPEC_CORPUS", Path(__file__).parents[2] / "shared" / "corpus"))
DATES = ("2021-08", "2026-11")
LOCALES = ("sv-SE", "nl-NL", "de-DE", "it-IT", "zh-Hans")
"""Without the language that the others were translated from."""


def real_spec(date: str) -> Spec:
    """The spec of the pages of a date. Skips the test where they are absent."""
    if not (CORPUS / date).is_dir():
        pytest.skip(f"no real pages at {CORPUS / date} (set DOCSPEC_CORPUS)")
    return _restored(date)


@cache
def _restored(date: str) -> Spec:
    return pipeline.restore(open_sources([CORPUS / date], LOCALES)).spec
