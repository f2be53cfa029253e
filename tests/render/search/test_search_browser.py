"""The search box of the site in a real browser, from the disk: found, marked, walked through by keys, by everybody."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from docspec.render.reference.html_site import render_html
from docspec.templating import environment
from tests.browser import barriers, watch
from tests.factories import field, spec_of, type_entity
from tests.render.search.quay import quay

pytestmark = pytest.mark.slow

MANY = 70


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    for file in render_html(quay(), environment()):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8", newline="")
    return folder


def address(site: Path, locale: str, page: str = "types/Berth.html") -> str:
    return (site / locale / page).as_uri()


def ask(page: Page, query: str) -> None:
    """Type as a reader does who has no mouse, and wait for what is found."""
    page.keyboard.press("/")
    page.keyboard.type(query)
    expect(page.locator("[id='~search-list']")).to_have_attribute("aria-busy", "false")
    expect(page.locator("#search-results")).to_be_visible()


def names(page: Page) -> list[str]:
    return page.locator("#search-results .name").all_inner_texts()


def active(page: Page) -> str:
    """What a screen reader takes for the place of the reader."""
    named = page.get_attribute("#search", "aria-activedescendant")
    return page.locator(f"[id='{named}'] .name").inner_text() if named else ""


@pytest.mark.parametrize(
    ("locale", "query", "first", "kind", "marked"),
    [
        ("sv-SE", "handle", "Berth.berthHandle", "Parametrar", ["Handle"]),
        ("sv-SE", "fartyg", "Berth", "Typer", ["fartyg"]),
        ("sv-SE", "läge", "Berth.state", "Parametrar", ["läge", "Läge"]),
        ("sv-SE", "lage", "Berth.state", "Parametrar", ["läge", "Läge"]),
        ("zh-Hans", "当前状态", "Berth.state", "参数", ["当前状态"]),
        ("zh-Hans", "泊", "BerthStates", "值列表", ["泊"]),
        ("ja-JP", "パケット", "ShipManifest.cargoXMLPacket", "パラメーター", ["パケット"]),
        ("ja-JP", "xmlpacket", "ShipManifest.cargoXMLPacket", "パラメーター", ["XMLPacket"]),
        ("ko-KR", "톤수", "ShipManifest.tonnage", "매개 변수", ["톤수"]),
        ("nl-NL", "ligplaatshandle", "Berth.berthHandle", "Parameters", ["ligplaatshandle"]),
        ("ar", "عمق", "Berth.depthAtLowTide", "Parameters", ["عُمْق"]),
    ],
)
def test_finds_and_marks(
    page: Page, site: Path, locale: str, query: str, first: str, kind: str, marked: list[str]
) -> None:
    page.goto(address(site, locale))
    ask(page, query)
    assert names(page)[0] == first
    group = page.get_by_role("group").first
    assert group.locator("p").first.inner_text().startswith(kind)
    assert page.get_by_role("option").first.locator("mark").all_inner_texts() == marked


def test_keys_lead_to_the_row(page: Page, site: Path) -> None:
    page.goto(address(site, "sv-SE", "index.html"))
    ask(page, "berthHandle")
    box = page.get_by_role("combobox")
    assert box.get_attribute("aria-expanded") == "true"
    assert active(page) == ""
    found = names(page)
    assert found == ["Berth.berthHandle", "ShipManifest.berthHandle", "getBerthsParam.berthHandle"]
    walked = []
    for key in ["ArrowDown"] * 4 + ["ArrowUp"] * 2:
        page.keyboard.press(key)
        walked.append(active(page))
    assert walked == [*found, "", found[2], found[1]]
    page.keyboard.press("Enter")
    page.wait_for_url("**/types/ShipManifest.html#berthHandle")
    assert page.locator("tr:target").count() == 1
    page.go_back()
    assert page.get_by_role("combobox").input_value() == "berthHandle"
    expect(page.get_by_role("option").first).to_be_visible()


def test_enter_takes_the_first(page: Page, site: Path) -> None:
    page.goto(address(site, "sv-SE"))
    ask(page, "tonage")
    page.keyboard.press("Enter")
    page.wait_for_url("**/types/ShipManifest.html#tonnage")


def test_escape_closes_and_then_empties(page: Page, site: Path) -> None:
    page.goto(address(site, "sv-SE"))
    ask(page, "berth")
    box, found = page.get_by_role("combobox"), page.locator("#search-results")
    page.keyboard.press("Escape")
    expect(found).to_be_hidden()
    assert (box.input_value(), box.get_attribute("aria-expanded")) == ("berth", "false")
    page.keyboard.press("ArrowDown")
    expect(found).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert box.input_value() == ""
    page.keyboard.type("ship")
    expect(found).to_be_visible()
    page.keyboard.press("Tab")
    expect(found).to_be_hidden()


def test_the_address_holds_what_is_asked(page: Page, site: Path) -> None:
    page.goto(f"{address(site, 'zh-Hans')}?q=%E7%8A%B6%E6%80%81")
    expect(page.get_by_role("option").first).to_be_visible()
    assert page.get_by_role("combobox").input_value() == "状态"
    page.keyboard.press("End")
    page.keyboard.type(" Berth&")
    page.wait_for_url("**?q=%E7%8A%B6%E6%80%81+Berth%26")
    page.wait_for_load_state("networkidle")
    page.reload()
    expect(page.get_by_role("option").first).to_be_visible()


def test_the_count_is_told(page: Page, site: Path) -> None:
    page.goto(address(site, "sv-SE"))
    told = page.locator("[role=status]")
    ask(page, "berthHandle")
    expect(told).to_have_text("Träffar: 3")
    page.keyboard.type("zzzz")
    expect(told).to_have_text("Inga träffar")
    assert page.get_by_role("option").count() == 0
    assert page.get_by_role("combobox").get_attribute("aria-expanded") == "false"


def test_pages_are_light_until_it_is_used(page: Page, site: Path) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(address(site, "sv-SE"))
    page.wait_for_load_state("networkidle")
    assert "search.js" in asked
    assert not {"box.js", "minisearch.min.js", "index.js"} & set(asked)
    page.locator("#search").focus()
    expect(page.get_by_role("combobox")).to_be_focused()
    assert {"box.js", "minisearch.min.js"} <= set(asked)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("locale", ["sv-SE", "ar", "zh-Hans"])
def test_everybody_can_use_it(page: Page, site: Path, locale: str, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(address(site, locale))
    ask(page, "berthHandle")
    page.keyboard.press("ArrowDown")
    # The page below would leave axe unsure of what stands on what.
    page.evaluate("document.querySelector('.page').hidden = true")
    assert not barriers(page, "form[role=search]")


def test_texts_in_other_languages_say_so(page: Page, site: Path) -> None:
    page.goto(address(site, "nl-NL"))
    ask(page, "ligplaatshandle")
    option = page.get_by_role("option").first
    assert option.locator(".also").inner_text() == "ook ligplaatshandle genoemd"
    assert option.locator(".text bdi").get_attribute("lang") == "sv-SE"


@pytest.mark.parametrize(("locale", "lang"), [("ar", "en"), ("nl-NL", None)])
def test_words_of_docspec_are_marked_where_they_are_english(page: Page, site: Path, locale: str, lang: str) -> None:
    page.goto(address(site, locale))
    ask(page, "berth")
    for one in ("#search-results > p", ".kind"):
        assert page.locator(one).first.get_attribute("lang") == lang


def test_right_to_left(page: Page, site: Path) -> None:
    page.goto(address(site, "ar"))
    ask(page, "berth")
    edges = page.locator(".found .name, .found .text bdi, .found .kind").evaluate_all(
        "all => all.map((one) => one.getBoundingClientRect().right)"
    )
    assert max(edges) - min(edges) <= 12


def test_a_narrow_page_has_room_for_it(page: Page, site: Path) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(address(site, "sv-SE"))
    ask(page, "berth")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    box = page.locator("#search-results").bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320


def write(folder: Path, **parts: object) -> str:
    """The address of a page of a small site."""
    for file in render_html(spec_of(locales=("sv-SE",), **parts), environment()):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8", newline="")
    return (folder / "sv-SE/index.html").as_uri()


def test_many_are_shown_a_few_at_a_time(page: Page, tmp_path: Path) -> None:
    types = {f"Berth{number}": type_entity(fields=[field("quay")]) for number in range(MANY)}
    page.goto(write(tmp_path, types=types))
    ask(page, "berth")
    assert page.locator("[role=option]:not(.more)").count() == 10
    more = page.locator(".more").first
    assert more.inner_text() == f"Fler: {MANY - 5}"
    for _ in range(6):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("[role=group]").first.get_by_role("option")).to_have_count(56)
    assert active(page) == "Berth5"
    more.click()
    expect(page.locator("[role=group]").first.get_by_role("option")).to_have_count(MANY)


def test_nothing_of_a_page_becomes_markup(page: Page, tmp_path: Path) -> None:
    bad = "<img src=x onerror=alert(1)></script><b>zebra</b> \u2028\u202e'\"`"
    types = {"Zebra<i>": type_entity(fields=[field("a<b>zebra", description={"sv-SE": bad})])}
    page.goto(write(tmp_path, types=types))
    ask(page, "zebra")
    assert sorted(names(page)) == ["Zebra<i>", "Zebra<i>.a<b>zebra"]
    assert page.locator("#search-results :is(img, b, i, script)").count() == 0
    assert "<img src=x onerror=alert(1)></script><b>zebra</b>" in page.locator("#search-results .text").inner_text()


@pytest.mark.parametrize("name", ["a#b?c%d&e", "läge ÅÄÖ", "作业", "..", "CON", "a/b\\c"])
def test_odd_names_are_reached(page: Page, tmp_path: Path, name: str) -> None:
    page.goto(write(tmp_path, types={"Zebra": type_entity(fields=[field(name, description={"sv-SE": "randig"})])}))
    ask(page, "randig")
    page.keyboard.press("Enter")
    page.wait_for_url("**/types/Zebra.html#**")
    assert page.locator("tr:target").count() == 1


def test_an_index_that_is_not_there(browser: Browser, tmp_path: Path) -> None:
    home = write(tmp_path, types={"Zebra": type_entity()})
    (tmp_path / "sv-SE/search/index.js").rename(tmp_path / "away.js")
    page = browser.new_page()
    wrong = watch(page)
    page.goto(home)
    page.keyboard.press("/")
    page.keyboard.type("zebra")
    expect(page.locator("#search-results")).to_have_text("Sökindexet kan inte läsas in.")
    (tmp_path / "away.js").rename(tmp_path / "sv-SE/search/index.js")
    page.keyboard.type(" ")
    expect(page.get_by_role("option").first).to_be_visible()
    assert all("index.js" in line or "ERR_FILE_NOT_FOUND" in line for line in wrong), wrong
    page.close()


def test_who_is_faster_than_the_script_is_heard(page: Page, site: Path) -> None:
    def focused_first(route: Route) -> None:
        page.locator("#search").focus()
        route.continue_()

    page.route("**/assets/search.js", focused_first)
    page.goto(address(site, "sv-SE"))
    expect(page.get_by_role("combobox")).to_be_focused()
