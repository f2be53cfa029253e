"""The HTML reference in a real browser: from disk and from a server, with and without scripts, by mouse and by keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from docspec.render.reference import ReferenceOptions, render_html
from docspec.templating import environment
from tests.browser import barriers, watch
from tests.factories import field as spec_field
from tests.factories import spec_of, type_entity
from tests.render.reference.shelves import LOCALES, shelves
from tests.render.reference.site import served, written
from tests.render.reference.test_html_site import WEIGHED

pytestmark = pytest.mark.slow

PAGES = ("index", "types/index", "types/Shelf", "operations/getShelf", "enums/ShelfColours", "faults/libraryFault")
DESKTOP, PHONE = ViewportSize(width=1280, height=900), ViewportSize(width=390, height=844)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("server")
    return written(render_html(shelves(), environment(), ReferenceOptions(weighed=WEIGHED)), root / "below" / "a path")


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[str]:
    with served(folder.parents[1]) as address:
        yield f"{address}/below/a%20path"


@pytest.fixture
def disk(folder: Path) -> str:
    return folder.as_uri()


@pytest.mark.parametrize("where", ["disk", "server"])
def test_every_page_opens(page: Page, request: pytest.FixtureRequest, where: str) -> None:
    root = request.getfixturevalue(where)
    for locale in LOCALES:
        for name in PAGES:
            page.goto(f"{root}/{locale}/{name}.html")
            assert page.locator("h1").is_visible()
            assert page.locator(".side [data-kind=types] .count").inner_text() == "4"
    page.goto(f"{root}/index.html#")
    assert page.locator(".choice a").count() == len(LOCALES)
    page.goto(f"{root}/404.html")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_everybody_can_use_it(page: Page, disk: str, scheme: Any, size: Any) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size(size)
    # These have one of everything that has a color or a place of its own.
    names = PAGES if (scheme, size) == ("light", DESKTOP) else ("index", "operations/getShelf")
    for path in ("index.html#", "ar/types/Shelf.html#colour", *(f"sv-SE/{name}.html" for name in names)):
        page.goto(f"{disk}/{path}")
        assert not barriers(page), path
    page.goto(f"{disk}/sv-SE/types/Shelf.html")
    page.locator("#colour .why").click()
    assert not barriers(page)
    page.keyboard.press("Escape")
    page.locator(".languages summary").click()
    assert not barriers(page, ".languages summary")


def test_nothing_moves_while_a_page_loads(page: Page, server: str) -> None:
    for name in PAGES:
        page.goto(f"{server}/sv-SE/{name}.html")
        moved = page.evaluate(
            """() => new Promise((done) => {
              new PerformanceObserver((list) => done(list.getEntries().reduce((sum, one) => sum + one.value, 0)))
                .observe({ type: "layout-shift", buffered: true });
              setTimeout(() => done(0), 100);
            })"""
        )
        assert moved == 0, name


def test_the_switcher_stays_on_the_row(page: Page, disk: str) -> None:
    page.goto(f"{disk}/sv-SE/types/Shelf.html#owner")
    page.locator(".languages summary").click()
    page.get_by_role("link", name="Deutsch").click()
    page.wait_for_url("**/de-DE/types/Shelf.html#owner")
    # Where no row was asked for, it is the one at the top of the window.
    page.goto(f"{disk}/sv-SE/types/Shelf.html")
    page.set_viewport_size({"width": 1280, "height": 300})
    page.locator("#openedAt").evaluate("row => scrollTo(0, row.offsetTop + row.closest('table').offsetTop - 60)")
    page.keyboard.press("/")
    page.keyboard.type("x")
    page.keyboard.press("Escape")
    page.locator("#main").focus()
    page.keyboard.press("l")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ar/types/Shelf.html#openedAt")
    assert page.locator("#openedAt").evaluate("row => row.matches(':target')")
    page.locator(".languages summary").click()
    assert page.locator(".languages [aria-current]").inner_text() == "العربية"
    page.keyboard.press("Escape")
    assert not page.locator(".languages ul").is_visible()


@pytest.mark.parametrize(("locale", "lands"), [("zh-CN", "zh-Hans"), ("de-AT", "de-DE"), ("fr-FR", None)])
def test_readers_are_led_to_their_language(browser: Browser, server: str, locale: str, lands: str | None) -> None:
    context = browser.new_context(locale=locale)
    page = context.new_page()
    wrong = watch(page)
    page.goto(f"{server}/index.html")
    if lands:
        page.wait_for_url(f"**/{lands}/index.html")
    else:
        assert page.locator(".choice a").count() == len(LOCALES)
    context.close()
    assert not wrong


def test_samples_are_copied(page: Page, server: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{server}/sv-SE/operations/getShelf.html")
    button = page.locator(".copy").nth(1)
    button.click()
    expect(page.locator("[role=status]")).to_have_text("Kopierat")
    assert page.evaluate("navigator.clipboard.readText()") == "<getShelfReturn><!-- ``` --></getShelfReturn>"
    assert page.locator("pre .nt").first.inner_text() == "<getShelfParam>"


def test_the_theme_is_chosen_kept_and_there_from_the_start(page: Page, disk: str) -> None:
    def ground() -> str:
        return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))

    page.emulate_media(color_scheme="dark")
    page.goto(f"{disk}/sv-SE/types/Shelf.html")
    dark = ground()
    button = page.locator(".theme-button")
    button.click()
    assert (button.get_attribute("aria-label"), ground() != dark) == ("Ljust tema", True)
    light = ground()
    page.add_init_script(
        "addEventListener('DOMContentLoaded', () => (window.first = document.documentElement.dataset.theme))"
    )
    page.goto(f"{disk}/sv-SE/types/Book.html")
    assert (ground(), page.evaluate("window.first")) == (light, "light")
    button.click()
    page.emulate_media(color_scheme="light")
    assert ground() == dark
    button.click()
    assert ground() == light


def test_keys(page: Page, disk: str) -> None:
    page.goto(f"{disk}/sv-SE/types/Shelf.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search"
    page.keyboard.press("f")
    assert page.locator("#search").input_value() == "f"
    page.locator("#main").focus()
    page.keyboard.press("f")
    page.keyboard.type("BOOK")
    assert page.locator(".side li:visible").all_inner_texts() == ["Book", "BookArray", "book"]
    page.locator("#main").focus()
    page.keyboard.press("l")
    assert page.evaluate("document.activeElement.lang") == "ar"
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    assert page.get_by_role("dialog", name="Tangenter").is_visible()
    page.keyboard.press("Escape")
    assert not page.get_by_role("dialog").is_visible()
    page.keyboard.press("]")
    page.wait_for_url("**/types/Book.html")
    page.keyboard.press("[")
    page.wait_for_url("**/types/Shelf.html")


def test_keys_can_be_switched_off(page: Page, disk: str) -> None:
    page.goto(f"{disk}/sv-SE/types/Shelf.html")
    switch = page.get_by_role("checkbox", name="Använd de här tangenterna")
    page.keyboard.press("?")
    switch.uncheck()
    page.keyboard.press("Escape")
    page.reload()
    page.locator("#main").focus()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "main"
    page.locator(".keys-button").click()
    switch.check()
    page.keyboard.press("Escape")
    page.locator("#main").focus()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search"


def test_everything_is_reached_by_tab(page: Page, disk: str) -> None:
    page.goto(f"{disk}/sv-SE/types/Shelf.html")
    wanted = page.locator("a:visible, button:visible, input:visible, summary:visible").count()
    for _ in range(wanted + 5):
        page.keyboard.press("Tab")
        page.evaluate("document.activeElement.dataset.reached = 1")
    missed = "a:not([data-reached]):visible, button:not([data-reached]):visible, summary:not([data-reached]):visible"
    assert page.locator(missed).evaluate_all("all => all.map((one) => one.outerHTML)") == []


def test_the_origin_of_a_name_is_told_on_request(page: Page, disk: str) -> None:
    page.goto(f"{disk}/de-DE/types/Shelf.html")
    assert not page.get_by_role("dialog").is_visible()
    page.locator("#colour .why").press("Enter")
    told = page.get_by_role("dialog")
    assert "Farbe" in told.inner_text()
    assert "+8,4" in told.inner_text()
    page.keyboard.press("Escape")
    assert not told.is_visible()
    assert page.locator("#colour .why").evaluate("button => button === document.activeElement")


def test_narrow_pages_do_not_scroll_sideways(page: Page, disk: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    for locale in ("sv-SE", "ar"):
        for name in PAGES:
            page.goto(f"{disk}/{locale}/{name}.html")
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, name
    assert not page.locator("#navigation").is_visible()
    page.locator(".menu-button").click()
    page.locator("#navigation summary").first.click()
    page.locator("#navigation a", has_text="BookArray").click()
    page.wait_for_url("**/BookArray.html")


def test_what_is_on_a_narrow_page_opens_above_it(page: Page, disk: str) -> None:
    page.goto(f"{disk}/sv-SE/types/Shelf.html")
    assert not page.locator(".toc-button").is_visible()
    page.set_viewport_size(PHONE)
    assert not page.locator(".toc").is_visible()
    page.locator(".toc-button").click()
    assert not barriers(page)
    page.locator(".toc").get_by_role("link", name="owner").click()
    assert not page.locator(".toc").is_visible()
    assert page.locator("#owner").evaluate("row => row.matches(':target')")
    expect(page.locator("#owner")).to_be_in_viewport()


def test_from_right_to_left(page: Page, disk: str) -> None:
    page.goto(f"{disk}/ar/types/Shelf.html")
    side, main = page.locator("#navigation").bounding_box(), page.locator("h1").bounding_box()
    assert side is not None
    assert main is not None
    assert side["x"] > main["x"]
    direction = "one => getComputedStyle(one).direction"
    assert page.locator("main").evaluate(direction) == "rtl"
    assert page.locator("#books code").first.evaluate(direction) == "ltr"
    assert page.locator("#openedAt [lang=de-DE]").evaluate(direction) == "ltr"
    assert page.locator("#openedAt .note").inner_text() == "text in الألمانية"


def test_paper_has_no_controls(page: Page, disk: str) -> None:
    page.goto(f"{disk}/sv-SE/operations/getShelf.html")
    page.emulate_media(media="print")
    assert page.locator("h1").is_visible()
    assert not page.locator(".bar, .side, .toc, .around, .copy, .why").locator("visible=true").count()
    # All of a sample.
    assert page.locator("pre").first.evaluate("pre => pre.scrollHeight <= pre.clientHeight")


def test_without_scripts_nothing_is_missing(browser: Browser, server: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server}/sv-SE/types/Shelf.html")
    assert not page.locator(".scripted").locator("visible=true").count()
    page.locator("#colour .why").click()
    assert page.locator(".origin:popover-open").count() == 1
    page.locator(".origin:popover-open .close").click()
    page.locator(".languages summary").click()
    page.get_by_role("link", name="Deutsch").click()
    page.locator("[data-kind=enums] summary").click()
    page.locator("[data-kind=enums] a").click()
    assert page.url.endswith("/de-DE/enums/index.html")
    context.close()


HOSTILE = (
    "<script>alert(1)</script> <img src=x onerror=alert(1)> <b>x",
    "[a](javascript:alert(1)) [b](data:text/html,x) <a href='javascript:alert(1)'>c</a>",
    "</td></tr></table><h1>x</h1> <!-- ",
    "{{ 7 * 7 }} {% raw %} &lt;script&gt; \\<script\\>",
    "\u202e desrever \u2066 and not closed",
    "long " * 20_000,
)


def test_nothing_of_a_page_becomes_markup(page: Page, tmp_path: Path) -> None:
    fields = [
        spec_field(
            f"f{number}", description={"sv-SE": text}, observed={"sv-SE": {"name": text, "path": text, "line": 1}}
        )
        for number, text in enumerate(HOSTILE)
    ]
    spec = spec_of(
        types={"T": type_entity(title={"sv-SE": HOSTILE[0]}, summary={"sv-SE": HOSTILE[2]}, fields=fields)},
        enums={HOSTILE[1]: {"page": "e", "values": [{"value": HOSTILE[0]}]}},
    )
    page.goto(f"{written(render_html(spec, environment()), tmp_path).as_uri()}/sv-SE/types/T.html")
    assert page.locator("main h1").count() == 1
    assert page.locator("main img, main script, main b:not(.status)").count() == 0
    assert page.locator("main a[href*=javascript], main a[href^=data]").count() == 0
    shown = page.locator(".rows .text").all_inner_texts()
    assert shown[0] == HOSTILE[0].replace("  ", " ")
    assert shown[3].startswith("{{ 7 * 7 }} {% raw %} <script> <script>")
    # What turns the order of letters around ends with its cell.
    assert page.locator("#f4 .text bdi").count() == 1
    page.locator("[data-kind=enums] summary").click()
    expect(page.locator("[data-kind=enums] li").last).to_have_text(HOSTILE[1])
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
