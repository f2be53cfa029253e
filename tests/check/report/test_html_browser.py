"""The HTML report in a real browser: it loads nothing, filters, obeys the keyboard, and everybody can use it (axe)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from docspec.check.report.html_report import render
from docspec.check.report.report import Report
from tests.browser import barriers
from tests.check.report.harbour import harbour
from tests.check.reporting import everything, report

pytestmark = pytest.mark.slow

MANY = 2500


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The addresses of some reports."""
    folder = tmp_path_factory.mktemp("reports")
    one = harbour().findings[0]
    many = tuple(replace(one, message=f"wrong {number}", found=f"wrong {number}") for number in range(MANY))
    made = {"harbour": harbour(), "ugly": report(everything()), "none": report(), "many": report(many)}
    return {name: write(folder / f"{name}.html", one) for name, one in made.items()}


def write(file: Path, made: Report) -> str:
    file.write_text(render(made), encoding="utf-8")
    return file.as_uri()


def shown(page: Page) -> int:
    return page.locator("#list > li:visible").count()


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.innerText || document.activeElement.id"))


@pytest.mark.parametrize("name", ["harbour", "ugly", "none", "many"])
def test_opens_from_the_disk(page: Page, files: dict[str, str], name: str) -> None:
    page.goto(files[name])
    assert page.title().startswith("Drift: ")
    assert page.locator("#list > li").count() == {"harbour": 10, "ugly": 7, "none": 0, "many": 50}[name]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["harbour", "ugly", "none"])
def test_everybody_can_use_it(page: Page, files: dict[str, str], name: str, scheme: Any) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(files[name])
    for entry in page.locator("#list summary").all():
        entry.click()
    assert not barriers(page)


def test_filters(page: Page, files: dict[str, str]) -> None:
    page.goto(files["harbour"])
    page.get_by_label("Locale", exact=True).select_option("ja-JP")
    assert (shown(page), page.locator("#count").inner_text()) == (3, "3 of 10 findings")
    page.get_by_label("Rule", exact=True).select_option("D403")
    assert shown(page) == 1
    assert page.url.endswith("#locale=ja-JP&rule=D403")
    page.get_by_role("button", name="Clear").click()
    assert shown(page) == 10
    page.get_by_role("checkbox", name="error").uncheck()
    assert shown(page) == 2
    page.get_by_label("Search the findings").fill("XSD zh-hans")
    assert shown(page) == 1
    page.reload()
    assert shown(page) == 1
    assert not page.get_by_role("checkbox", name="error").is_checked()


def test_heat_maps_and_the_back_button_filter(page: Page, files: dict[str, str]) -> None:
    page.goto(files["harbour"])
    page.get_by_label("1: D101, Arabic").click()
    assert (shown(page), focused(page)) == (1, "Findings")
    page.get_by_label("3: types/r-ship, Japanese (Japan)").click()
    assert shown(page) == 3
    page.go_back()
    assert shown(page) == 1


def test_awkward_paths_are_filtered_by(page: Page, files: dict[str, str]) -> None:
    page.goto(files["ugly"])
    page.locator(".pages a", has_text="r ship, 100%: å.md").first.click()
    assert shown(page) == 1


def test_a_link_to_a_finding_opens_it(page: Page, files: dict[str, str]) -> None:
    page.goto(files["many"])
    page.get_by_label("Search the findings").fill("wrong 2042")
    page.locator("#list summary").click()
    address = page.get_by_role("link", name="Link to this finding").get_attribute("href")
    page.goto("about:blank")
    page.goto(f"{files['many']}{address}")
    assert "wrong 2042" in focused(page)
    assert page.locator("details[open]").count() == 1
    assert page.locator("details[open] summary").is_visible()


def test_keys(page: Page, files: dict[str, str]) -> None:
    page.goto(files["harbour"])
    page.keyboard.press("/")
    page.keyboard.type("xsd")
    page.keyboard.press("Escape")
    first = focused(page)
    assert "xsd" in first
    page.keyboard.press("j")
    assert focused(page) != first
    page.keyboard.press("ArrowUp")
    assert focused(page) == first
    page.keyboard.press("Enter")
    assert page.locator("details[open] .sides").is_visible()
    page.keyboard.press("?")
    assert page.get_by_role("dialog").is_visible()
    page.get_by_label("Keys of one letter").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert not page.get_by_role("dialog").is_visible()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") != "text"


def test_arrows_walk_in_heat_maps(page: Page, files: dict[str, str]) -> None:
    page.goto(files["harbour"])
    page.get_by_label("1: D101, Arabic").focus()
    told = []
    for key in ("ArrowRight", "ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft", "ArrowLeft", "ArrowLeft"):
        page.keyboard.press(key)
        told.append(page.evaluate("document.activeElement.ariaLabel ?? document.activeElement.innerText"))
    assert told == [
        "1: D101, German (Germany)",
        "1: D201, German (Germany)",
        "1: D201, Japanese (Japan)",
        "1: D101, Japanese (Japan)",
        "1: D101, German (Germany)",
        "1: D101, Arabic",
        "D101 ident-translated",
    ]


def test_everything_is_reached_by_tab(page: Page, files: dict[str, str]) -> None:
    page.goto(files["harbour"])
    wanted = page.locator("a:visible, button:visible, input:visible, select:visible, summary:visible").count()
    page.keyboard.press("Tab")
    assert focused(page) == "Skip to the findings"
    seen = {"A", "BUTTON", "INPUT", "SELECT", "SUMMARY"}
    for _ in range(wanted * 2):
        page.evaluate("document.activeElement.dataset.reached = 1")
        page.keyboard.press("Tab")
    reached = page.locator("[data-reached]").evaluate_all("all => all.map((one) => one.tagName)")
    assert len([tag for tag in reached if tag in seen]) == wanted


def test_what_is_found_is_marked(page: Page, files: dict[str, str]) -> None:
    page.goto(f"{files['harbour']}#rule=D403")
    page.locator("#list summary").click()
    assert page.locator(".sides td.found del").inner_text() == "14"
    assert page.locator(".sides td[lang=zh-Hans] mark").inner_text() == "40"
    assert page.locator(".sides td.differs").all_inner_texts() == ["船名", "xsd:文字列", "xsd:sträng", "xsd：string"]
    rows = page.locator(".sides tbody tr")
    assert rows.locator("th").all_inner_texts() == ["the API", "ar", "de-DE", "he-IL", "ja-JP", "sv-SE", "zh-Hans"]
    assert page.locator(".sides td[lang=ar]").last.evaluate("cell => getComputedStyle(cell).direction") == "rtl"


def test_what_is_not_seen_is_shown(page: Page, files: dict[str, str]) -> None:
    page.goto(f"{files['harbour']}#locale=he-IL")
    page.locator("#list summary").click()
    assert page.locator(".compared del .unseen").inner_text() == "U+200E"
    assert page.locator(".sides .found .unseen").inner_text() == "U+200E"


def test_nothing_of_a_page_becomes_markup(page: Page, tmp_path: Path) -> None:
    bad = "<img src=x onerror=alert(1)></script><b>x</b>"
    finding = replace(everything()[0], message=bad, found=bad, expected=bad, others=(("sv-SE", bad),))
    page.goto(write(tmp_path / "bad.html", report([finding])))
    page.locator("#list summary").click()
    assert page.locator("#list img").count() == 0
    assert bad in page.locator("#list summary").inner_text()
    assert page.locator(".compared bdi").all_inner_texts() == [bad, bad]


def test_many_are_shown_a_few_at_a_time(page: Page, files: dict[str, str]) -> None:
    page.goto(files["many"])
    assert page.get_by_role("button", name="Show 50 more of 2450").is_visible()
    page.get_by_role("button", name="Show 50 more").click()
    assert page.locator("#list > li").count() == 100
    for _ in range(51):
        page.keyboard.press("j")
    assert page.locator("#list > li").count() == 150
    page.get_by_label("Search the findings").fill("wrong 24")
    count = sum("24" in str(number) for number in range(MANY))
    assert page.locator("#count").inner_text() == f"{count} of 2500 findings"


def test_the_theme_is_chosen_and_kept(page: Page, files: dict[str, str]) -> None:
    def ground() -> str:
        return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))

    page.emulate_media(color_scheme="dark")
    page.goto(files["harbour"])
    dark = ground()
    button = page.locator("#theme")
    button.click()
    assert button.inner_text() == "Theme: light"
    light = ground()
    assert light != dark
    page.reload()
    assert ground() == light
    button.click()
    page.emulate_media(color_scheme="light")
    assert (button.inner_text(), ground()) == ("Theme: dark", dark)


def test_narrow_pages_do_not_scroll_sideways(page: Page, files: dict[str, str]) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(files["harbour"])
    for entry in page.locator("#list summary").all():
        entry.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_paper_has_all_findings_and_no_controls(page: Page, files: dict[str, str]) -> None:
    page.goto(files["many"])
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#list > li").count() == MANY
    assert not page.locator("#filters").is_visible()


def test_without_scripts_the_tables_are_there(browser: Browser, files: dict[str, str]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(files["harbour"])
    assert page.locator("table.heat").count() == 2
    assert not page.locator("#filters, #theme, #more").locator("visible=true").count()
    context.close()
