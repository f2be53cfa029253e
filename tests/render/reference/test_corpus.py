"""The site of the real reference: whole, valid, and light."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import html5lib
import lxml.html
import pytest

from docspec import pipeline
from docspec.workspace import open_sources
from tests.render.reference.site import dead

CORPUS = Path(os.environ.get("DOCSPEC_CORPUS", Path(__file__).parents[4] / "shared" / "corpus")) / "2026-11"
LOCALES = ("sv-SE", "nl-NL", "de-DE", "it-IT", "zh-Hans")
MOST = 100_000
"""Bytes of a page with everything that it loads."""

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.slow,
    pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no real pages at {CORPUS} (set DOCSPEC_CORPUS)"),
]


@cache
def site() -> dict[str, str]:
    found = pipeline.specified(open_sources([CORPUS], LOCALES))
    files = pipeline.reference(found, ["html"], base_url="https://docs.example/api/")
    return {file.path: file.text for file in files}


def test_every_reference_leads_somewhere() -> None:
    files = {path: text for path, text in site().items() if path != "404.html"}
    assert len(files) > 1000
    assert dead(files) == []


def test_pages_are_html() -> None:
    # Each takes a fifth of a second to be read so strictly.
    for path in sorted(path for path in site() if path.endswith(".html"))[::40]:
        html5lib.HTMLParser(strict=True).parse(site()[path])


@pytest.mark.parametrize("locale", LOCALES)
def test_a_page_with_all_it_loads_is_light(locale: str) -> None:
    page = site()[f"{locale}/types/ActiveJob.html"]
    loaded = {
        str(path).rpartition("../")[2] for path in lxml.html.fromstring(page).xpath("//script/@src | //link/@href")
    }
    files = [page, *(site()[path] for path in loaded if path.startswith("assets/"))]
    assert len(files) == 7
    assert sum(len(text.encode()) for text in files) < MOST


def test_a_reader_of_italian_sees_what_a_field_may_hold() -> None:
    document = lxml.html.fromstring(site()["it-IT/types/ActiveJob.html"])
    (row,) = document.xpath('//tr[@id="state"]')
    assert [item.text_content() for item in row.xpath('.//div[starts-with(@class, "values")]//li')] == [
        "Unknown",
        "New",
        "WaitingClient",
        "WaitingCoordinator",
        "Running",
        "Stopping",
        "Done",
    ]
