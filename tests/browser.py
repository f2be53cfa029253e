"""Chromium as a witness: pages load nothing from elsewhere, nothing goes wrong in them, and everybody can use them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from tests.witnesses import missing

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OWN = ("file:", "data:", "http://127.0.0.1:")
"""How the addresses begin that a page may ask for."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    executable = next(filter(None, map(shutil.which, NAMES)), None)
    if executable is None:
        missing("needs Chromium (apt-get install chromium)")
    with sync_playwright() as playwright:
        options = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=executable, args=options)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on which nothing may go wrong and that nothing may be loaded into from elsewhere."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    wrong = watch(page)
    yield page
    context.close()
    assert not wrong


def watch(page: Page) -> list[str]:
    """Everything that goes wrong on a page from now on: messages, errors, what policy forbids, requests elsewhere."""
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("requestfailed", lambda request: wrong.append(f"failed: {request.url}"))
    page.on("request", lambda request: None if request.url.startswith(OWN) else wrong.append(request.url))
    return wrong


def barriers(page: Page) -> list[tuple[str, str]]:
    """What axe-core finds against WCAG 2.2 AA and best practice, and colors that it could not judge."""
    results = Axe().run(page, options={"runOnly": RULES}).response
    found = [(one["id"], node["html"]) for one in results["violations"] for node in one["nodes"]]
    unsure = [one for one in results["incomplete"] if one["id"] == "color-contrast"]
    return found + [("color-contrast?", node["html"]) for one in unsure for node in one["nodes"]]
