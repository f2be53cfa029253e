"""The source of a table, cut into its rows and cells: of a pipe table, or of an HTML one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

_HTML_ROW = re.compile(r"[ \t]*<tr\b.*?</tr>[ \t]*\n?", re.DOTALL)
_HTML_CELL = re.compile(r"<t[dh]\b.*?</t[dh]>", re.DOTALL)
_FIRST_NAME = re.compile(r"(?:^\s*\||<td[^>]*>)(?:\s|`|<[^<>]*>)*([A-Za-z]\w*)")


def is_html(table: str) -> bool:
    """Whether this is an HTML table."""
    return "<t" in table


def rows(table: str) -> tuple[int, list[str]]:
    """How many rows at the beginning are its head, and the rows that follow."""
    if is_html(table):
        found = _HTML_ROW.findall(table)
        heads = sum("<th" in row for row in found)
        return heads, found[heads:]
    lines = table.splitlines(keepends=True)
    return 2, lines[2:]


def with_rows(table: str, head: int, new: Sequence[str]) -> str:
    """The table with other rows."""
    if is_html(table):
        found = list(_HTML_ROW.finditer(table))[head:]
        return table[: found[0].start()] + "".join(new) + table[found[-1].end() :]
    lines = table.splitlines(keepends=True)
    # The last line of a table may have no end of line of its own.
    body = "".join(line if line.endswith("\n") else f"{line}\n" for line in new)
    return "".join(lines[:head]) + (body if table.endswith("\n") else body.removesuffix("\n"))


def first_name(row: str) -> str | None:
    """The identifier in the first cell of a row."""
    match = _FIRST_NAME.search(row)
    return match[1] if match else None


def with_cells(table: str, change: Callable[[list[str], int], list[str]]) -> str:
    """The table with the cells of every row changed; the function is given them and the number of the row."""
    if is_html(table):
        numbers = iter(range(10_000))
        return _HTML_ROW.sub(lambda match: _html_row(match[0], change, next(numbers)), table)
    lines = table.split("\n")
    return "\n".join(_pipe_row(line, change, number) if line else line for number, line in enumerate(lines))


def _html_row(row: str, change: Callable[[list[str], int], list[str]], number: int) -> str:
    cells = list(_HTML_CELL.finditer(row))
    if not cells:
        return row
    new = change([cell[0] for cell in cells], number)
    return row[: cells[0].start()] + "\n   ".join(new) + row[cells[-1].end() :]


def _pipe_row(line: str, change: Callable[[list[str], int], list[str]], number: int) -> str:
    cells = re.split(r"(?<!\\)\|", line.strip().strip("|"))
    return f"|{'|'.join(change(cells, number))}|"
