"""The preview in a real browser: it shows what is written, where the reader was, and what is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import barriers
from tests.cli.library import PAGE
from tests.serve.served import LOAN, Served, serving
from tests.trees import plant

pytestmark = pytest.mark.slow

ROWS = 60
SWEDISH = f"sv-SE/{PAGE}"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """A page with many rows."""
    rows = "".join(f"| `field{number}` | `xsd:string` | Ja | Rad {number}. |\n" for number in range(ROWS))
    with serving(tmp_path / "pages") as made:
        file = made.folder / SWEDISH
        file.write_text(file.read_text(encoding="utf-8").rstrip("\n") + "\n" + rows, encoding="utf-8")
        made.show(file)
        yield made


def address(served: Served, path: str = LOAN) -> str:
    return served.server.address.rstrip("/") + path


def place(page: Page, row: str) -> float:
    return float(page.locator(f"[id={row}]").evaluate("one => one.getBoundingClientRect().top"))


def test_a_change_is_shown(page: Page, served: Served) -> None:
    page.goto(address(served))
    expect(page.get_by_text("Pekar ut lånet")).to_be_visible()
    served.show(served.write(SWEDISH, "Pekar ut lånet", "Skiljer lånet"))
    expect(page.get_by_text("Skiljer lånet")).to_be_visible()


def test_the_reader_stays_on_the_row(page: Page, served: Served) -> None:
    # As in a browser that remembers how far a page was scrolled at most; Chromium remembers the row itself.
    page.add_init_script(
        "history.scrollRestoration = 'manual';"
        "Object.defineProperty(history, 'scrollRestoration', { value: 'manual', writable: true })"
    )
    page.goto(f"{address(served)}#field2")
    page.locator("[id=field30]").evaluate("one => scrollTo(0, scrollY + one.getBoundingClientRect().top - 100)")
    before = place(page, "field30")
    assert before == pytest.approx(100, abs=2)
    more = "| `dueDate` | `xsd:dateTime` | Nej | Först en lång text. " + "Den tar plats. " * 60 + "|\n"
    old = next(line for line in (served.folder / SWEDISH).read_text(encoding="utf-8").splitlines() if "dueDate" in line)
    served.show(served.write(SWEDISH, f"{old}\n", more))
    expect(page.get_by_text("Först en lång text.")).to_have_count(1)
    page.wait_for_load_state()
    expect(page.locator("[id=field30]")).to_be_in_viewport()
    assert place(page, "field30") == pytest.approx(before, abs=2)


def test_what_is_wrong_stands_on_the_page_until_it_is_not(page: Page, served: Served) -> None:
    page.goto(address(served))
    served.preview.show(None, ("docspec.yaml:1: unknown key `<b>titel</b>`",))
    problem = page.get_by_role("alert")
    expect(problem).to_contain_text("docspec.yaml:1: unknown key `<b>titel</b>`")
    assert not barriers(page, "[role=alert]")
    served.show()
    expect(problem).to_have_count(0)


def test_a_page_without_a_template_says_so_and_comes_back(browser: Browser, tmp_path: Path) -> None:
    page = browser.new_page()  # one that is told of an error of the server, and says so
    look = plant(tmp_path / "look", {"reference/html/faulty.html.jinja": ""})
    file = look / "reference/html/type.html.jinja"
    with serving(tmp_path / "pages", look) as served:
        page.goto(address(served, "/sv-SE/"))
        file.write_text("{% nonsense %}\n", encoding="utf-8")
        served.show(file)
        wrong = page.goto(address(served))
        assert wrong
        assert wrong.status == 500
        expect(page.locator("pre")).to_contain_text(
            "reference/html/type.html.jinja:1: Encountered unknown tag 'nonsense'"
        )
        assert not barriers(page)
        file.unlink()
        served.show(file)
        expect(page.get_by_role("heading", name="Loan")).to_be_visible()
    page.close()


def test_a_page_nobody_looks_at_needs_no_connection(page: Page, served: Served) -> None:
    """A browser has six to a server; more pages than that can be open."""
    pages = [page, *(page.context.new_page() for _ in range(7))]
    for each in pages:
        each.goto(address(served))
        each.evaluate("Object.defineProperty(document, 'hidden', { value: true, configurable: true })")
        each.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    pages[-1].evaluate("delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))")
    served.show(served.write(SWEDISH, "Pekar ut lånet", "Skiljer lånet"))
    expect(pages[-1].get_by_text("Skiljer lånet")).to_be_visible()
    expect(pages[0].get_by_text("Pekar ut lånet")).to_be_visible()
    pages[0].evaluate("delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))")
    expect(pages[0].get_by_text("Skiljer lånet")).to_be_visible()


def test_the_search_follows(page: Page, served: Served) -> None:
    page.goto(address(served))
    served.show(served.write(SWEDISH, "Pekar ut lånet", "Skiljer lånet"))
    expect(page.get_by_text("Skiljer lånet")).to_be_visible()
    page.wait_for_load_state()
    page.keyboard.press("/")
    page.keyboard.type("skiljer")
    expect(page.get_by_role("option").first).to_contain_text("loanHandle")
