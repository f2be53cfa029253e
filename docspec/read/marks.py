"""Finds the tags of a piece of HTML with their byte offsets, and hands each start tag its offset as an attribute.

An HTML parser repairs and moves what it reads, so its tree cannot tell where something stood. With the offset
written into the tags beforehand, every element of the tree knows its own place, whatever was done to it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from docspec.read import tags
from docspec.read.regions import without_comments

OFFSET = "data-docspec-at"
"""The attribute that holds the offset of a start tag, in bytes from the start of the piece."""

# Attributes with their quotes in order, or else whatever stands before the next angle bracket.
_TAG = re.compile(rb"<(?P<close>/?)(?P<name>[A-Za-z][\w:.-]*)(?:(?:[^<>\"']|\"[^<\"]*\"|'[^<']*')*>|[^<>]*>)")
_CELLS = frozenset({"td", "th"})
_SECTIONS = frozenset({"thead", "tbody", "tfoot"})
_IN_CELLS = _CELLS | {"p", "li", "ul", "ol"}
# A start tag ends what is still open of these, from the inside out.
_ENDED_BY: dict[str, frozenset[str]] = {
    **dict.fromkeys(tags.BLOCKS, frozenset({"p"})),
    **dict.fromkeys(_CELLS, _IN_CELLS),
    **dict.fromkeys(_SECTIONS, _IN_CELLS | _SECTIONS | {"tr"}),
    **dict.fromkeys(("dt", "dd"), frozenset({"dt", "dd", "p"})),
    "tr": _IN_CELLS | {"tr"},
    "li": frozenset({"li", "p"}),
}
# An end tag does not close what stands outside of these.
_WALLS: dict[str, frozenset[str]] = {
    **dict.fromkeys(tags.BLOCKS, _CELLS | {"table"}),
    **dict.fromkeys(_CELLS | _SECTIONS | {"tr"}, frozenset({"table"})),
    "table": frozenset(),
}


@dataclass(frozen=True, slots=True)
class Marked:
    """A piece of HTML, ready for the parser."""

    html: str
    inside: dict[int, tuple[int, int]]
    """For the offset of a start tag the span between it and its end, in bytes from the start of the piece."""
    cells: frozenset[int]
    """Offsets of the start tags of table cells."""


def marked(chunk: bytes) -> Marked:
    """Marks the start tags of blocks; comments are taken out and what is no tag at all is escaped."""
    chunk = without_comments(chunk)
    parts: list[bytes] = []
    inside: dict[int, tuple[int, int]] = {}
    cells: set[int] = set()
    stack: list[tuple[str, int, int]] = []
    at = 0
    for match in _TAG.finditer(chunk):
        name = match["name"].decode().lower()
        if name not in tags.KNOWN and "-" not in name:
            parts += [chunk[at : match.start()], b"&lt;", chunk[match.start() + 1 : match.end()]]
            at = match.end()
        elif match["close"]:
            _end(name, match.start(), stack, inside)
        elif name in tags.BLOCKS:
            while stack and stack[-1][0] in _ENDED_BY.get(name, ()):
                _pop(match.start(), stack, inside)
            stack.append((name, match.start(), match.end()))
            parts += [chunk[at : match.end("name")], f' {OFFSET}="{match.start()}"'.encode()]
            at = match.end("name")
            if name in _CELLS:
                cells.add(match.start())
    parts.append(chunk[at:])
    while stack:
        _pop(len(chunk), stack, inside)
    return Marked(b"".join(parts).decode("utf-8"), inside, frozenset(cells))


def _end(name: str, offset: int, stack: list[tuple[str, int, int]], inside: dict[int, tuple[int, int]]) -> None:
    walls = _WALLS.get(name, frozenset())
    for depth, (open_name, _, _) in enumerate(reversed(stack), 1):
        if open_name == name:
            for _ in range(depth):
                _pop(offset, stack, inside)
            return
        if open_name in walls:
            return


def _pop(offset: int, stack: list[tuple[str, int, int]], inside: dict[int, tuple[int, int]]) -> None:
    _, start, end = stack.pop()
    inside[start] = (end, max(end, offset))
