"""Somebody who reads only Italian looks up what `ActiveJob.state` may hold, from the first page on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from docspec import pipeline
from docspec.workspace import open_sources
from tests.browser import watch
from tests.render.reference.site import written

pytestmark = pytest.mark.slow

SOURCES = Path(__file__).parents[3] / "sources"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> str:
    files = pipeline.reference(pipeline.specified(open_sources([SOURCES])), ["html"])
    return written(files, tmp_path_factory.mktemp("site")).as_uri()


@pytest.fixture
def reader(browser: Browser, root: str) -> Iterator[Page]:
    """The first page, in a browser that asks for Italian."""
    context = browser.new_context(locale="it-IT")
    page = context.new_page()
    wrong = watch(page)
    page.goto(f"{root}/index.html")
    page.wait_for_url("**/it-IT/index.html")
    yield page
    expect(page.locator("#state .values li")).to_have_text(
        ["Unknown", "New", "WaitingClient", "WaitingCoordinator", "Running", "Stopping", "Done"]
    )
    expect(page.locator("#state")).to_be_in_viewport()
    context.close()
    assert not wrong


def test_by_keys(reader: Page) -> None:
    reader.keyboard.press("/")
    reader.keyboard.type("ActiveJob.state")
    expect(reader.locator("#search-results [role=option]").first).to_contain_text("ActiveJob.state")
    reader.keyboard.press("Enter")
    reader.wait_for_url("**/it-IT/types/ActiveJob.html#state")


def test_by_mouse(reader: Page) -> None:
    reader.get_by_role("main").get_by_role("link", name="ActiveJob", exact=True).click()
    reader.get_by_role("navigation", name="In questa pagina").get_by_role("link", name="state", exact=True).click()
    reader.wait_for_url("**/it-IT/types/ActiveJob.html#state")


def test_in_words(reader: Page) -> None:
    reader.keyboard.press("/")
    reader.keyboard.type("valori ammessi lavoro")
    reader.locator("#search-results [role=option]", has_text="ActiveJob.state").click()
    reader.wait_for_url("**/it-IT/types/ActiveJob.html#state")
