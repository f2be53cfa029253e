"""Rows, columns, sections and markup (D301 to D306)."""

from __future__ import annotations

import re

from benchmarks.drift import words
from benchmarks.drift.mutations.mutation import Change, Mutation, Twin
from benchmarks.drift.mutations.table_text import first_name, is_html, rows, with_cells, with_rows
from benchmarks.drift.spot import Spot, Where

_SECTION = re.compile(r"^## .*?(?=^## |\Z)", re.DOTALL | re.MULTILINE)


def _without_row(index: int) -> Change:
    def change(spot: Spot) -> str | None:
        head, found = rows(spot.text)
        left = [row for number, row in enumerate(found) if number != index % len(found)] if len(found) > 2 else []
        return with_rows(spot.text, head, left) if left else None

    return change


def _more(spot: Spot) -> str | None:
    head, found = rows(spot.text)
    name = first_name(found[-1]) if len(found) > 1 else None
    return with_rows(spot.text, head, [*found, found[-1].replace(name, "ballastTank")]) if name else None


def _swapped(spot: Spot) -> str | None:
    head, found = rows(spot.text)
    return with_rows(spot.text, head, [found[1], found[0], *found[2:]]) if len(found) > 2 else None


def _is_parametric(spot: Spot) -> bool:
    return len(rows(spot.text)[1]) > 1


def _columns(change: str) -> Change:
    def changed(cells: list[str], number: int) -> list[str]:
        match change:
            case "lost":
                return [cells[0], *cells[2:]]
            case "last lost":
                return cells[:-1]
            case "swapped":
                return [cells[1], cells[0], *cells[2:]]
            case _:
                return [*cells, _more_cell(cells[-1], number)]

    return lambda spot: with_cells(spot.text, changed) if _is_parametric(spot) else None


def _more_cell(cell: str, number: int) -> str:
    """Another cell, of a head or a body."""
    if "<t" in cell:
        return "<th>Status</th>" if "<th" in cell else f"<td>{number}</td>"
    return "---" if set(cell) <= set("-: ") else f" {number} " if number else " Status "


def _gone(spot: Spot) -> str | None:
    return "" if spot.text.strip() else None


def _without_section(spot: Spot) -> str | None:
    found = [match for match in _SECTION.finditer(spot.text) if len(match[0]) > 80]
    return spot.text[: found[-1].start()] + spot.text[found[-1].end() :] if found else None


def _stray_pipe(spot: Spot) -> str | None:
    words_ = spot.text.split(" ")
    return " ".join([words_[0], "|", *words_[1:]]) if not spot.html and len(words_) > 3 else None


def _replaced(old: str, new: str, *, html: bool = True) -> Change:
    def change(spot: Spot) -> str | None:
        return spot.text.replace(old, new, 1) if old in spot.text and is_html(spot.text) is html else None

    return change


def _without_fence(spot: Spot) -> str | None:
    return spot.text.rstrip().removesuffix("```") if spot.text.rstrip().endswith("\n```") else None


def _key(spot: Spot) -> str | None:
    key = words.of(spot.locale, "key")
    return spot.text.replace("\ndescription:", f"\n{key}:", 1) if key and "\ndescription:" in spot.text else None


def _outside(spot: Spot) -> str | None:
    """The name before its marks, as machine translation leaves it."""
    if match := re.fullmatch(
        r"(?P<open>(?:\s*<[^/<>]*>)+)\s*(?P<name>[\w:]+)(?P<close>\s*(?:</[^<>]*>\s*)+)", spot.text
    ):
        return f"{match['name']} {match['open'].strip()}{match['close'].strip()}"
    match = re.fullmatch(r"`([\w:]+)`", spot.text)
    return match[1] if match else None


def _half_outside(spot: Spot) -> str | None:
    """The first letters of a name before its marks."""
    match = re.fullmatch(
        r"(?P<open>`|(?:\s*<[^/<>]*>)+\s*)(?P<name>[a-z]{4}[\w:]+)(?P<close>`|\s*(?:</[^<>]*>\s*)+)", spot.text
    )
    return f"{match['name'][:2]}{match['open'].lstrip()}{match['name'][2:]}{match['close']}" if match else None


def _crlf(spot: Spot) -> str | None:
    return spot.text.replace("\n", "\r\n") if "\r" not in spot.text else None


def _padded_cells(spot: Spot) -> str | None:
    if is_html(spot.text):
        return None
    return re.sub(r"(?<!\\) \|", "   |", spot.text)


STRUCTURE = (
    Mutation("D301", "first row lost", Where.TABLE, _without_row(0)),
    Mutation("D301", "second row lost", Where.TABLE, _without_row(1)),
    Mutation("D301", "last row lost", Where.TABLE, _without_row(-1)),
    Mutation("D302", "a row that nobody has", Where.TABLE, _more, also=("D104",)),
    Mutation("D303", "rows swapped", Where.TABLE, _swapped),
    Mutation("D304", "second column lost", Where.TABLE, _columns("lost")),
    Mutation("D304", "last column lost", Where.TABLE, _columns("last lost")),
    Mutation("D304", "columns swapped", Where.TABLE, _columns("swapped")),
    Mutation("D304", "a column added", Where.TABLE, _columns("added")),
    Mutation("D305", "table lost", Where.TABLE, lambda spot: "" if _is_parametric(spot) else None),
    Mutation("D305", "sample lost", Where.SAMPLE, _gone),
    Mutation("D305", "section lost", Where.PAGE, _without_section),
    Mutation("D305", "list lost", Where.LIST, _gone),
    Mutation("D306", "stray pipe", Where.TEXT, _stray_pipe),
    Mutation("D306", "blank in an end tag", Where.ROW, _replaced("</td>", "< / td>")),
    Mutation("D306", "end tag lost", Where.ROW, _replaced("</span>", "")),
    Mutation("D306", "end of a row lost", Where.ROW, _replaced("</tr>", "")),
    Mutation("D306", "bracket lost", Where.ROW, _replaced("</td>", "</td")),
    Mutation("D306", "fence not closed", Where.SAMPLE, _without_fence, also=("D305",)),
    Mutation("D306", "key of front matter translated", Where.PAGE, _key),
    Mutation("D306", "name outside its marks", Where.NAME_CELL, _outside, also=("D502",)),
    Mutation("D306", "name half outside its marks", Where.NAME_CELL, _half_outside, also=("D102", "D502")),
    Mutation("D306", "type outside its marks", Where.TYPE_CELL, _outside, also=("D502",)),
)
TWINS = (
    Twin("D306", "other line ends", Where.PAGE, _crlf),
    Twin("D306", "a byte order mark", Where.PAGE, lambda spot: f"\ufeff{spot.text}"),
    Twin("D304", "wider cells", Where.TABLE, _padded_cells),
    Twin("D305", "empty lines at the end", Where.PAGE, lambda spot: f"{spot.text}\n\n"),
)
