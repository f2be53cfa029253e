"""Takes the pictures of the site that stand in the README anew, from the pages of `sources`: `make screenshots`.

Needs Chromium. Letters look as the fonts of the machine do, so no test compares the pictures.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, ViewportSize, sync_playwright

from docspec import pipeline
from docspec.render.rendered import Rendered
from docspec.workspace import open_sources, write_listed
from tests.browser import NAMES

DOCS = Path(__file__).parent
SIZE = ViewportSize(width=1280, height=660)
"""Pixels; wide enough for all three columns."""


def main() -> None:
    """Write `docs/site-light.png` and `docs/site-dark.png`."""
    executable = next(filter(None, map(shutil.which, NAMES)), None)
    if executable is None:
        sys.exit("there is no Chromium here: apt-get install chromium")
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        write_listed(Path(folder), _site())
        root = Path(folder).as_uri()
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        light = browser.new_page(viewport=SIZE, color_scheme="light")
        light.goto(f"{root}/it-IT/types/ActiveJob.html#state")
        _keep(light, "site-light.png")
        dark = browser.new_page(viewport=SIZE, color_scheme="dark")
        dark.goto(f"{root}/sv-SE/types/ActiveJob.html#state")
        dark.locator("#state .why").click()
        _keep(dark, "site-dark.png")
        browser.close()


def _site() -> list[Rendered]:
    return pipeline.reference(pipeline.specified(open_sources([DOCS.parent / "sources"])), ["html"])


def _keep(page: Page, name: str) -> None:
    # Nothing points at a row, and no cursor blinks.
    page.mouse.move(0, 0)
    page.screenshot(path=DOCS / name, animations="disabled", caret="hide")


if __name__ == "__main__":
    main()
