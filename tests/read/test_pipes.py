from __future__ import annotations

import pytest

from docspec.read.pipes import cells, is_delimiter


@pytest.mark.parametrize(
    ("line", "expected", "found"),
    [
        pytest.param("| a | b |", 2, [" a ", " b "], id="plain"),
        pytest.param("a | b", 2, ["a ", " b"], id="no-outer-pipes"),
        pytest.param("  | a | b |  \r\n", 2, [" a ", " b "], id="indented-crlf"),
        pytest.param(r"| a \| b | c |", 2, [r" a \| b ", " c "], id="escaped"),
        pytest.param(r"| a | b \|", 2, [" a ", r" b \|"], id="escaped-at-end"),
        pytest.param("| `a|b` | c |", 2, [" `a|b` ", " c "], id="code-with-pipe"),
        pytest.param("| ``a|`b`` | c |", 2, [" ``a|`b`` ", " c "], id="code-with-backtick"),
        pytest.param("| `a | b` |", 2, [" `a ", " b` "], id="broken-code-is-no-code"),
        pytest.param("| a | | |", 3, [" a ", " ", " "], id="empty-cells"),
        pytest.param("| a", 2, [" a"], id="cut"),
        pytest.param("| 1 | 2 | 3 |", 2, [" 1 ", " 2 ", " 3 "], id="too-many"),
        pytest.param("| 类型：X | שם |", 2, [" 类型：X ", " שם "], id="cjk-and-rtl"),
    ],
)
def test_cells(line: str, expected: int, found: list[str]) -> None:
    data = line.encode()
    assert [data[start:end].decode() for start, end in cells(data, expected)] == found


@pytest.mark.parametrize(
    ("line", "answer"),
    [("|---|:-:|", True), ("--|--", True), ("| - |", True), ("---", False), ("| a | - |", False), ("||", False)],
)
def test_delimiter(line: str, answer: bool) -> None:
    assert is_delimiter(line.encode()) is answer
