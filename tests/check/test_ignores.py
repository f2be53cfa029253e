"""Comments that silence findings: where they count, in which kinds of pages, and what is said of those that do not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from docspec.check.ignores import ignores_of, without_ignored
from docspec.check.policy import Policy
from docspec.config import DriftConfig, SeverityRule
from docspec.finding import Finding
from docspec.read.decode import decode
from docspec.read.page import Table
from docspec.read.reader import read_page
from tests.check.reporting import rule

PATH = "sv-SE/types/r-ship.md"


def judged(
    text: str, *findings: Finding, path: str = PATH, policy: Policy | None = None
) -> tuple[list[Finding], list[Finding]]:
    data = text.encode()
    pages = {path: ("sv-SE", read_page(path, data))}
    return without_ignored(findings, pages, {path: decode(path, data)}, policy or Policy(DriftConfig()))


def on(line: int, id: str = "D403", last: int = 0, path: str = PATH) -> Finding:  # noqa: A002 - a rule calls it so
    return Finding(rule(id), path, "wrong", line, end_line=last or line, locale="sv-SE")


def silenced(text: str, path: str = PATH, id: str = "D403") -> list[int]:  # noqa: A002 - as above
    """The lines on which a finding of a rule is silenced."""
    lines = range(1, len(text.splitlines()) + 1)
    kept, _ = judged(text, *(on(line, id, path=path) for line in lines), path=path)
    return sorted(set(lines) - {item.line for item in kept})


PIPES = "| Namn | Typ | Beskrivning |\n|---|---|---|\n"
HTML = """<table>
<tr><th>Namn</th><th>Typ</th></tr>
<tr>
<td>läge
<!-- docspec-ignore D403 -->
som är</td>
<td>xsd:int</td>
</tr>
<!-- docspec-ignore D403 -->
<tr>
<td>船</td>
</tr>
<tr><td>x</td></tr>
</table>
"""


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param(
            PIPES + "| a | b | 4 <!-- docspec-ignore D403 --> |\n| c | d | 5 |\n", [3], id="in a cell of pipes"
        ),
        pytest.param(PIPES + "| a | b | c | <!-- docspec-ignore D403 -->\n", [3], id="behind a row"),
        pytest.param(HTML, [4, 5, 6, 9, 10, 11, 12], id="in an HTML cell, and before a row"),
        pytest.param("Ett <!-- docspec-ignore D403 --> ord\noch mer\n", [1], id="in a line"),
        pytest.param("<!-- docspec-ignore D403 -->\nTio ord\noch mer\n", [1, 2], id="line before"),
        pytest.param(
            "<!-- docspec-ignore D403 -->\r\n\r\nTio ord\r\noch mer\r\n", [1, 2, 3], id="an empty line between"
        ),
        pytest.param("a\n<!-- docspec-ignore D403:\n for\n reasons -->\n10\n11\n", [2, 3, 4, 5], id="over lines"),
        pytest.param("<!--docspec-ignore number-->\n10\n", [1, 2], id="by name"),
        pytest.param("<!-- docspec-ignore D4* -->\n10\n", [1, 2], id="family"),
        pytest.param("<!-- docspec-ignore d101, D403; D501：理由 D102 -->\n10\n", [1, 2], id="several, and a reason"),
        pytest.param("<!-- docspec-ignore D101 -->\n10\n", [], id="another rule"),
        pytest.param("<!-- docspec-ignore D101: not D403 -->\n10\n", [], id="the reason is no rule"),
        pytest.param("a\nb\n<!-- docspec-ignore-file D403 -->\nc\n", [1, 2, 3, 4], id="page"),
        pytest.param(
            "---\ntitle: a\n# docspec-ignore-file D403: why\n---\n\nc\n", [1, 2, 3, 4, 5, 6], id="front matter"
        ),
        pytest.param("---\ntitle: a # docspec-ignore-file D403\n---\n\nc\n", [], id="not behind a value"),
        pytest.param("c\n\n# docspec-ignore-file D403\n", [], id="a heading is no comment"),
        pytest.param("\ufeff<!-- docspec-ignore D403 -->\nsju\n", [1, 2], id="BOM"),
        pytest.param("```\n<!-- docspec-ignore D403 -->\n10\n```\n", [], id="in a fence"),
        pytest.param("`<!-- docspec-ignore D403 -->` visar\n", [], id="in code"),
        pytest.param("10 <!-- docspec-ignored D403 -->\n", [], id="another word"),
        pytest.param("<!-- docspec-ignore D403\n10", [], id="cut"),
        pytest.param("<!-- docspec-ignore D403 -->", [1], id="at the end"),
        pytest.param(
            "<table><tr><td>x</td></tr></table>\n\n10 <!-- docspec-ignore D403 -->\n9\n", [3], id="after a table"
        ),
    ],
)
def test_where_a_comment_counts(text: str, lines: list[int]) -> None:
    assert silenced(text) == lines


def test_in_an_html_page() -> None:
    text = f"<!doctype html>\n<html><body>\n{HTML}<p>10 <!-- docspec-ignore D403 --></p>\n</body></html>\n"
    assert silenced(text, path="sv-SE/r-ship.html") == [6, 7, 8, 11, 12, 13, 14, 17]


def test_a_finding_over_lines_is_silenced_from_any_of_them() -> None:
    text = "a\n\nb <!-- docspec-ignore D403 -->\n\nc\n"
    assert [item.end_line for item in judged(text, on(1, last=2), on(2, last=5), on(4, last=5))[0]] == [2, 5]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("10 <!-- docspec-ignore D403 -->", [], id="used"),
        pytest.param("x <!-- docspec-ignore D403 -->\n\n10", ["R601 1:3 D403"], id="unused"),
        pytest.param("10 <!-- docspec-ignore D403, D404 -->", ["R601 1:4 D404"], id="half used"),
        pytest.param("10 <!-- docspec-ignore D4O3 -->", ["R602 1:4 D4O3"], id="unknown"),
        pytest.param("10 <!-- docspec-ignore D403 why not -->", ["R602 1:4 why", "R602 1:4 not"], id="no colon"),
        pytest.param("10 <!-- docspec-ignore -->", ["R602 1:4 "], id="names nothing"),
        pytest.param("10 <!-- docspec-ignore : tio -->", ["R602 1:4 "], id="only a reason"),
        pytest.param("<!-- docspec-ignore-file D501 -->\n\n10", ["R601 1:1 D501"], id="page, unused"),
        pytest.param("---\n# docspec-ignore-file D501\nt: a\n---\n", ["R601 2:1 D501"], id="front matter, unused"),
    ],
)
def test_what_is_said_of_ignores(text: str, said: list[str]) -> None:
    lines = [number for number, line in enumerate(text.splitlines(), 1) if "10" in line]
    _, found = judged(text, *map(on, lines))
    assert [f"{item.rule.id} {item.line}:{item.column} {item.found}" for item in found] == said
    assert all(item.locale == "sv-SE" for item in found)


def test_an_unknown_word_has_a_near_one() -> None:
    _, (found,) = judged("10 <!-- docspec-ignore nmber -->", on(1))
    assert "did you mean `number`" in found.message


def test_of_a_rule_that_is_off_nothing_is_said() -> None:
    off = Policy(DriftConfig("d.yaml", locales=(SeverityRule("D403", None, 1, "sv-SE"),)))
    assert judged("x <!-- docspec-ignore D403 -->", policy=off) == ([], [])
    other = Policy(DriftConfig("d.yaml", locales=(SeverityRule("D403", None, 1, "de-DE"),)))
    assert len(judged("x <!-- docspec-ignore D403 -->", policy=other)[1]) == 1


def test_findings_of_no_page_stay() -> None:
    finding = replace(on(1), path="docspec.yaml")
    assert judged("<!-- docspec-ignore-file D403 -->", finding)[0] == [finding]


def test_without_the_word_nothing_is_looked_for() -> None:
    data = b"a <!-- comment --> b"
    assert list(ignores_of(read_page(PATH, data), decode(PATH, data))) == []


@pytest.mark.parametrize(
    "comment", ["<!-- docspec-ignore D403 -->", "<!-- docspec-ignore D403: a > b | c, 理由 -->", "<!-- x -->"]
)
@pytest.mark.parametrize(
    "row",
    [
        "| läge{} | xsd:int | 船 |",
        "| {}läge | xsd:int | 船 |",
        "| läge | xsd:int | 船 {}|",
        "| läge | xsd:int | 船 | {}",
    ],
)
def test_a_comment_does_not_disturb_how_a_cell_is_read(row: str, comment: str) -> None:
    text = PIPES + row.format(comment) + "\n| b | xsd:int | c |\n"
    (table,) = read_page(PATH, text.encode()).blocks
    assert isinstance(table, Table)
    assert [[cell.text.plain() for cell in found.cells] for found in table.rows] == [
        ["läge", "xsd:int", "船"],
        ["b", "xsd:int", "c"],
    ]
