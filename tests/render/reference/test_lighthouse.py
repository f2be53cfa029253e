"""Lighthouse as a witness: the site is easy to use, well made, and easy to find."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from docspec.render.reference import ReferenceOptions, render_html
from docspec.templating import environment
from tests.browser import chromium
from tests.render.reference.shelves import shelves
from tests.render.reference.site import served, written
from tests.render.reference.test_html_site import WEIGHED
from tests.witnesses import lighthouse, run

CATEGORIES = ("accessibility", "best-practices", "seo")
"""Not performance: its score is that of the machine, too."""
_JUDGED = ("binary", "numeric", "metricSavings")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Of a server of the site, which knows that it stands there."""
    folder = tmp_path_factory.mktemp("lighthouse")
    with served(folder) as address:
        written(render_html(shelves(), environment(), ReferenceOptions(address, WEIGHED)), folder)
        yield address


@pytest.mark.parametrize("path", ["index.html", "ar/types/Shelf.html", "zh-Hans/operations/getShelf.html"])
def test_scores_are_full(address: str, path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROME_PATH", chromium())
    command = [
        lighthouse(),
        f"{address}/{path}",
        "--quiet",
        "--output=json",
        f"--only-categories={','.join(CATEGORIES)}",
        "--chrome-flags=--headless --no-sandbox --disable-gpu",
    ]
    report = json.loads(run(tmp_path, command))
    failed = [
        name
        for name, audit in report["audits"].items()
        if audit["scoreDisplayMode"] in (*_JUDGED, "error") and audit["score"] != 1
    ]
    assert failed == []
    assert {name: report["categories"][name]["score"] for name in CATEGORIES} == dict.fromkeys(CATEGORIES, 1)
