from __future__ import annotations

from dataclasses import replace

import pytest

from docspec.check.report.excerpt import COLUMNS, excerpt
from docspec.check.report.visible import width
from docspec.read.place import SourceText
from tests.check.reporting import at, sources


@pytest.mark.parametrize(
    ("path", "word", "lines"),
    [
        pytest.param(
            "zh-Hans/types/r-ship.md",
            "字符串",
            ["| 船名 | xsd：字符串 |", "              ^^^^^^"],
            id="two columns each",
        ),
        pytest.param("ko-KR/types/r-ship.md", "배이름", ["| 배이름 | xsd:문자열 |", "  ^^^^^^"], id="CRLF"),
        pytest.param(
            "vi/types/r-ship.md",
            "ta\u0300u",
            ["| te\u0302n ta\u0300u | xsd:chuỗi |", "      ^^^"],
            id="combining marks",
        ),
        pytest.param(
            "vi/types/r-ship.md",
            "nhãn",
            ["<U+202E>nhãn<U+202C> `<x>` | @all #12", "        ^^^^"],
            id="what reorders is shown",
        ),
        pytest.param(
            "sv-SE/types/r ship, 100%: å.md", "skeppsnamn", ["| skeppsnamn | xsd:string |", "  ^^^^^^^^^^"], id="BOM"
        ),
        pytest.param("ar/types/r-ship.md", "اسم السفينة", ["| ⟦اسم السفينة⟧ | xsd:string |"], id="right to left"),
        pytest.param("he-IL/types/r-ship.md", "shipName", ["שם `⟦shipName⟧` חסר"], id="after right to left"),
    ],
)
def test_excerpt(path: str, word: str, lines: list[str]) -> None:
    assert excerpt(sources()[path], at(path, word)) == lines


@pytest.mark.parametrize("letter", ["x", "船"])
def test_a_long_line_is_cut_around_the_word(letter: str) -> None:
    source = SourceText("a.md", f"{letter * 300}word{letter * 300}".encode())
    finding = replace(at("ko-KR/types/r-ship.md", "배"), line=1, column=301, end_line=1, end_column=305)
    line, marks = excerpt(source, finding)
    assert width(line) <= COLUMNS
    assert line.startswith("…")
    assert line.endswith("…")
    assert width(line[: line.index("word")]) == len(marks) - 4


def test_a_finding_over_many_lines_shows_the_first() -> None:
    source = SourceText("a.md", b"| a | b |\n| c | d |\n")
    finding = replace(at("ko-KR/types/r-ship.md", "배"), line=1, column=3, end_line=2, end_column=4)
    assert excerpt(source, finding) == ["| a | b |", "  ^^^^^^^"]


@pytest.mark.parametrize("line", [1, 2, 9])
def test_nothing_to_show(line: int) -> None:
    finding = replace(at("ko-KR/types/r-ship.md", "배"), line=line, column=1, end_line=line, end_column=1)
    assert excerpt(SourceText("a.md", b"\n\n"), finding) == []
