"""Chromium as a witness: pages load nothing from elsewhere, nothing goes wrong in them, and everybody can use them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Request, sync_playwright

from tests.witnesses import missing

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OWN = ("file:", "data:", "http://127.0.0.1:")
"""How the addresses begin that a page may ask for."""


def chromium() -> str:
    """The path of the browser. Skips the test if there is none, or fails it in CI."""
    return next(filter(None, map(shutil.which, NAMES)), None) or missing("needs Chromium (apt-get install chromium)")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    executable = chromium()
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
    page.on("requestfailed", lambda request: wrong.extend(_failed(request)))
    page.on("request", lambda request: None if request.url.startswith(OWN) else wrong.append(request.url))
    return wrong


def _failed(request: Request) -> list[str]:
    """What is still on its way when a page is left is given up."""
    return [] if request.failure == "net::ERR_ABORTED" else [f"failed: {request.url}: {request.failure}"]


def barriers(page: Page, within: str = "html") -> list[tuple[str, str]]:
    """What axe-core finds against WCAG 2.2 AA and best practice, and colors that it could not judge."""
    # Without `preload` axe asks for no styles a second time, which a strict policy would forbid.
    results = Axe().run(page, context=within, options={"runOnly": RULES, "preload": False}).response
    found = [(one["id"], node["html"]) for one in results["violations"] for node in one["nodes"]]
    unsure = [node for one in results["incomplete"] if one["id"] == "color-contrast" for node in one["nodes"]]
    return found + [("color-contrast?", node["html"]) for node in unsure if not _is_on_top(page, node["target"][0])]


def _is_on_top(page: Page, selector: str) -> bool:
    """Whether it stands in an open popover: axe looks through these, and cannot judge what lies over several things."""
    return bool(page.locator(selector).first.evaluate("one => Boolean(one.closest(':popover-open'))"))
