"""The HTML report as a file: what it holds, and that no text of a page gets out of its place. See test_html_browser."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import html5lib
import pytest
from bs4 import BeautifulSoup

from docspec.check.report.html_report import render
from docspec.errors import TemplateError
from docspec.finding import Finding
from tests.check.report.harbour import harbour
from tests.check.reporting import everything, report, rule

HOSTILE = "</script><script>alert(1)</script><!-- <img src=x onerror=alert(1)> & ' \" \u2028 \u202e {{ 7 * 7 }}"


def soup(text: str) -> BeautifulSoup:
    return BeautifulSoup(text, "html5lib")


def data(text: str) -> dict[str, Any]:
    (element,) = soup(text).select("script[type='application/json']")
    found: dict[str, Any] = json.loads(str(element.string))
    return found


def cells(text: str, table: str) -> list[list[str]]:
    return [[cell.get_text().strip() for cell in row.select("th, td")] for row in soup(text).select(f"{table} tr")]


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(report(), id="nothing found"),
        pytest.param(report(everything()), id="everything"),
        pytest.param(report(everything(), ignored=2, accepted=1), id="with asides"),
        pytest.param(harbour(), id="harbour"),
    ],
)
def test_is_valid_html(made: Any) -> None:
    html5lib.HTMLParser(strict=True).parse(render(made))


def test_heat_maps_count_the_findings() -> None:
    made = render(harbour())
    head, *rows = cells(made, "table.heat:not(.pages)")
    assert head == ["Rule", "ar", "de-DE", "he-IL", "ja-JP", "sv-SE", "zh-Hans", "all"]
    assert rows[0] == ["D101 ident-translated", "1", "1", "", "1", "", "1", "4"]
    assert cells(made, "table.pages")[1:] == [["types/r-ship", "1", "2", "1", "3", "1", "2", "10"]]


def test_every_link_leads_to_findings() -> None:
    made = render(report(everything()))
    links = {str(link["href"]) for link in soup(made).select("table a, header a")}
    assert "#severity=error" in links
    assert "#locale=sv-SE&rule=D101" in links
    assert "#locale=-&rule=R301" in links
    assert "#page=sv-SE/types/r%20ship%2C%20100%25%3A%20%C3%A5.md" in links


def test_findings_are_shown_in_their_row() -> None:
    told = data(render(harbour()))
    (found,) = [one for one in told["findings"] if one["rule"] == "D403"]
    surrounding = told["surroundings"][found["surrounding"]]
    assert surrounding["columns"] == ["name", "type", "required", "description"]
    assert surrounding["decided"] == ["shipName", "xsd:string", "yes", None]
    assert surrounding["sides"]["ja-JP"][0] == [["code", "船名"]]
    assert (found["cell"], found["before"], found["found"], found["expected"]) == (3, 0, "14", "40")
    assert found["excerpt"][1] == "14"


def test_a_text_that_stands_twice_is_told_by_what_stands_before_it() -> None:
    made = harbour()
    (of_berth,) = [row for row in made.rows if row.name.value == "berth"]
    place = of_berth.cells.rows["de-DE"].cells[3].place
    line = made.sources[place.path].line(place.line)
    second = line.index("1", line.index("von 1") + 5) + 1
    where = (place.line, second, place.line, second + 1)
    finding = Finding(rule("D403"), place.path, "wrong", *where, locale="de-DE", found="1")
    (told,) = data(render(replace(made, findings=(finding,))))["findings"]
    assert (told["cell"], told["before"]) == (3, 1)


def test_each_finding_has_an_address_of_its_own() -> None:
    twice = [everything()[0], replace(everything()[0], line=6)]
    one, other = (found["id"] for found in data(render(report(twice)))["findings"])
    assert other == f"{one}-2"


def test_no_text_becomes_markup() -> None:
    said = {"message": HOSTILE + "\ud800", "found": HOSTILE, "expected": HOSTILE, "entity": HOSTILE}
    made = report([replace(everything()[0], **said)])  # type: ignore[arg-type]
    made = replace(made, folder=f"{HOSTILE}/", keys={made.findings[0].path: f"types/{HOSTILE}"})
    text = render(made)
    text.encode()  # half a surrogate pair cannot be written
    page = soup(text)
    assert [element.get("type") for element in page.select("script")] == ["application/json", None]
    assert not page.select("img")
    (found,) = data(text)["findings"]
    assert found["message"] == HOSTILE + "\ud800"
    assert found["found"] == found["expected"] == found["row"].split(".")[0] == HOSTILE
    assert "</script><script>alert" not in text
    assert "{{ 7 * 7 }}" in page.select_one(".pages").get_text()  # type: ignore[union-attr]


def test_the_policy_lets_in_its_own_style_and_script_alone() -> None:
    page = soup(render(harbour()))
    policy = str(page.select_one("meta[http-equiv]")["content"])  # type: ignore[index]
    inline = [page.select_one("style"), page.select("script")[-1]]
    for directive, element in zip(("style-src", "script-src"), inline, strict=True):
        assert element is not None
        digest = base64.b64encode(hashlib.sha256(str(element.string).encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}';" in policy
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    assert not page.select("[style], [onclick], [src], link")
    assert all(str(link["href"]).startswith("#") for link in page.select("a"))


def test_what_is_not_shown_is_counted() -> None:
    text = soup(render(report(ignored=2, accepted=3))).get_text()
    assert "2 ignored." in text
    assert "3 accepted by the baseline." in text
    assert "No drift found." in text


def test_templates_of_the_users_own(tmp_path: Path) -> None:
    own = tmp_path / "report"
    own.mkdir()
    (own / "report.css").write_text("body { color: teal }", encoding="utf-8")
    (own / "summary.html.jinja").write_text("<p>{{ '<b>' }} of ours</p>", encoding="utf-8")
    text = render(report(everything(), templates=tmp_path))
    assert "<style>body { color: teal }</style>" in text
    assert "<p>&lt;b&gt; of ours</p>" in text
    with pytest.raises(TemplateError, match="no such folder"):
        render(report(templates=tmp_path / "gone"))


def test_is_the_same_again() -> None:
    assert render(harbour()) == render(harbour())


def test_nothing_of_the_machine_is_in_it() -> None:
    assert not re.search(r"/tmp/|/home/|\d{4}-\d\d-\d\dT", render(harbour()))
