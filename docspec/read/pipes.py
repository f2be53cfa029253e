"""Cells of a pipe table's row, told from the raw line.

The Markdown parser pads a short row and cuts a long one in silence; here the cells are counted as they stand.
"""

from __future__ import annotations

import re
from itertools import pairwise

_PIPE = re.compile(rb"(?<!\\)(?:\\\\)*\|")
_PIPE_OR_CODE = re.compile(rb"(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)|(?<!\\)(?:\\\\)*(?P<pipe>\|)")
_DELIMITER = re.compile(rb"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*\Z")

Span = tuple[int, int]


def cells(line: bytes, expected: int) -> list[Span]:
    """The spans between the pipes of a line, those at its ends left out.

    A pipe in a code span is no border where this gives the expected number of cells: strictly it is one, but
    authors forget the backslash.
    """
    start, end = _bounds(line)
    plain = _split(start, end, [match.end() - 1 for match in _PIPE.finditer(line, start, end)])
    if len(plain) <= expected:
        return plain
    pipes = [match.start("pipe") for match in _PIPE_OR_CODE.finditer(line, start, end) if match["pipe"]]
    careful = _split(start, end, pipes)
    return careful if len(careful) == expected else plain


def is_row(line: bytes) -> bool:
    """Whether a line begins as a row of a table does."""
    return line.lstrip().startswith(b"|")


def is_delimiter(line: bytes) -> bool:
    """Whether a line is the one below the header, of dashes and pipes."""
    return b"|" in line and bool(_DELIMITER.match(line))


def _bounds(line: bytes) -> Span:
    body = line.strip()
    start = line.index(body) if body else 0
    end = start + len(body)
    if body.startswith(b"|"):
        start += 1
    if end > start and _PIPE.search(line, end - 1, end) and not line[:end].endswith(b"\\|"):
        end -= 1
    return start, end


def _split(start: int, end: int, pipes: list[int]) -> list[Span]:
    borders = [start - 1, *pipes, end]
    return [(left + 1, right) for left, right in pairwise(borders)]
