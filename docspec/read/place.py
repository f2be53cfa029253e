"""Where something stands in a file: line and column for people, a byte span for repairs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

_LINE_END = re.compile(rb"\r\n|\n|\r")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A span of one file."""

    path: str
    """Relative to the source folder, with `/` between the parts."""
    line: int
    """Counts from 1."""
    column: int
    """Counts from 1, in Unicode code points."""
    end_line: int
    end_column: int
    """The column after the last character."""
    start: int
    """Offset of the first byte in the file, from 0."""
    end: int
    """Offset after the last byte."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


def around(places: Sequence[Place], line: int, column: int) -> int | None:
    """The number of the last place that a position stands in, of sorted places of one file; None if in none."""
    at = (line, column)
    number = bisect_right(places, at, key=lambda place: (place.line, place.column)) - 1
    if number < 0:
        return None
    place = places[number]
    is_inside = at < (place.end_line, place.end_column) or at == (place.line, place.column)
    return number if is_inside else None


class SourceText:
    """The UTF-8 bytes of one file, which tell the place of any span of them.

    `skipped` is the number of bytes that stood in front of `data` in the file (a byte order mark).
    Line ends are LF, CRLF or CR, in any mix.
    """

    def __init__(self, path: str, data: bytes, *, skipped: int = 0) -> None:
        self.path = path
        self.data = data
        self.skipped = skipped
        self._line_starts = [0, *(match.end() for match in _LINE_END.finditer(data))]

    @property
    def text(self) -> str:
        """The whole text."""
        return self.data.decode("utf-8")

    def line(self, number: int) -> str:
        """A line without its end, counted from 1; empty where there is none such."""
        if not 1 <= number <= len(self._line_starts):
            return ""
        start, *rest = self._line_starts[number - 1 : number + 1]
        return self.data[start : rest[0] if rest else None].decode("utf-8").rstrip("\r\n")

    def place(self, start: int, end: int) -> Place:
        """The place of `data[start:end]`; both must stand between characters."""
        line, column = self._position(start)
        end_line, end_column = self._position(end)
        return Place(self.path, line, column, end_line, end_column, start + self.skipped, end + self.skipped)

    def trimmed(self, start: int, end: int) -> Place:
        """The place of `data[start:end]` without the blanks at its ends."""
        chunk = self.data[start:end]
        start += len(chunk) - len(chunk.lstrip())
        return self.place(start, max(start, start + len(chunk.strip())))

    def _position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._line_starts, offset)
        return line, len(self.data[self._line_starts[line - 1] : offset].decode("utf-8")) + 1
