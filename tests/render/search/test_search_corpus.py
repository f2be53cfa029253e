"""The search of the real reference: its index is small, and every name in it is found by itself."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest

from docspec import pipeline
from docspec.render.reference.site import Site
from docspec.render.search.documents import documents
from docspec.render.search.files import PAGES_SIZE, TERMS_SIZE
from docspec.spec.model import Spec
from docspec.workspace import open_sources
from tests.render.search.node import Node, files_of, words_of

CORPUS = Path(os.environ.get("DOCSPEC_CORPUS", Path(__file__).parents[4] / "shared" / "corpus")) / "2026-11"
LOCALES = ("sv-SE", "nl-NL", "de-DE", "it-IT", "zh-Hans")
MOST = 300_000

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.slow,
    pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no real pages at {CORPUS} (set DOCSPEC_CORPUS)"),
]


@cache
def spec() -> Spec:
    return pipeline.specified(open_sources([CORPUS], LOCALES)).spec


@pytest.mark.parametrize("locale", LOCALES)
def test_the_index_is_small(locale: str) -> None:
    sizes = {file.path: len(file.text.encode()) for file in files_of(spec(), locale)}
    assert sum(sizes.values()) < MOST
    parts = {path: size for path, size in sizes.items() if not path.endswith("index.js")}
    assert all(size < 1.5 * (TERMS_SIZE if "terms" in path else PAGES_SIZE) for path, size in parts.items()), parts


@pytest.mark.parametrize("locale", ["sv-SE", "zh-Hans"])
def test_everything_is_found_by_its_name(scripts: Node, locale: str) -> None:
    """A type by its name and a row by `Type.row` come first, in whatever case they are typed."""
    found = documents(Site(spec(), ".html"), words_of(spec(), locale))
    names = list(dict.fromkeys(".".join(filter(None, (each.owner, each.name))) for each in found))
    asked = [[name, name.lower(), name.upper()][number % 3] for number, name in enumerate(names)]
    first = [
        ".".join(filter(None, (told["groups"][0]["results"][0]["owner"], told["groups"][0]["results"][0]["name"])))
        for told in scripts.search(files_of(spec(), locale), *asked, limit=1)
    ]
    assert [one.casefold() for one in first] == [name.casefold() for name in names]
