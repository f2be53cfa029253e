from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docspec.read.place import Place, SourceText, around


@pytest.mark.parametrize(
    ("text", "needle", "line", "column"),
    [
        pytest.param("ab", "b", 1, 2, id="first-line"),
        pytest.param("a\nå状b", "b", 2, 3, id="columns-are-code-points"),
        pytest.param("a\r\nb\rc\nd", "d", 4, 1, id="mixed-line-ends"),
        pytest.param("e\u0301x", "x", 1, 3, id="a-combining-mark-is-a-column"),
        pytest.param("😀x", "x", 1, 2, id="beyond-the-first-plane"),
        pytest.param("a\u2028x", "x", 1, 3, id="a-line-separator-ends-no-line"),
    ],
)
def test_line_and_column(text: str, needle: str, line: int, column: int) -> None:
    data = text.encode()
    at = data.index(needle.encode())
    place = SourceText("x.md", data).place(at, at + 1)
    assert (place.line, place.column, place.end_line, place.end_column) == (line, column, line, column + 1)
    assert str(place) == f"x.md:{line}:{column}"


@given(st.text(alphabet=" \t\r\nä状x"))
def test_a_trimmed_place_holds_all_but_the_blanks_at_its_ends(text: str) -> None:
    data = text.encode()
    place = SourceText("x.md", data).trimmed(0, len(data))
    assert data[place.start : place.end] == data.strip()
    assert (place.line, place.column) <= (place.end_line, place.end_column)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("a", ["a"]),
        ("läge\r\n船\rz\n", ["läge", "船", "z", ""]),
        ("\n\n", ["", "", ""]),
    ],
)
def test_lines(text: str, lines: list[str]) -> None:
    source = SourceText("a.md", text.encode())
    assert [source.line(number) for number in range(1, len(lines) + 1)] == lines
    assert source.line(0) == source.line(len(lines) + 1) == ""


@pytest.mark.parametrize(
    ("line", "column", "number"),
    [
        pytest.param(1, 1, None, id="before all"),
        pytest.param(1, 3, 0, id="at the begin of one"),
        pytest.param(1, 5, 0, id="at its last character"),
        pytest.param(2, 1, 1, id="an empty one"),
        pytest.param(2, 2, None, id="between two"),
        pytest.param(4, 9, 2, id="within some lines"),
        pytest.param(5, 2, None, id="after all"),
    ],
)
def test_around(line: int, column: int, number: int | None) -> None:
    places = [
        Place("a.md", 1, 3, 1, 6, 0, 0),
        Place("a.md", 2, 1, 2, 1, 0, 0),
        Place("a.md", 3, 1, 5, 2, 0, 0),
    ]
    assert around(places, line, column) == number
