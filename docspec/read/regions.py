"""Finds what is not Markdown on a page: HTML tables, which may run over many Markdown blocks, and comments.

They are blanked out, byte by byte, so that the rest is read as Markdown and every offset stays what it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARK = re.compile(
    rb"^(?P<quote>[ \t>]*)(?P<fence>`{3,}|~{3,})(?P<info>[^\r\n]*)$"
    rb"|(?P<comment><!--)"
    rb"|(?P<code>(?<!`)(?P<ticks>`+)(?!`)[^\r\n]*?(?<!`)(?P=ticks)(?!`))"
    rb"|(?P<table><table\b)",
    re.MULTILINE | re.IGNORECASE,
)
_INSIDE_TABLE = re.compile(rb"<!--.*?-->|<(?P<close>/?)table\b[^<>]*>?", re.DOTALL | re.IGNORECASE)
# A table that was never closed is over where Markdown plainly goes on.
_PAST_TABLE = re.compile(rb"^(?:#{1,6} |[ \t>]*(?:`{3,}|~{3,}))", re.MULTILINE)
_LINE_END = re.compile(rb"[\r\n]")
_NOT_LINE_END = re.compile(rb"[^\r\n]")
_BLANKED_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Region:
    """An HTML table: a byte span, `closed` if its end tag was found."""

    start: int
    end: int
    closed: bool


@dataclass(frozen=True, slots=True)
class Fence:
    """A code fence that is never closed, from its opening line to the end of the page."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Comment:
    """An HTML comment."""

    start: int
    end: int


def regions(data: bytes, start: int = 0) -> Iterator[Region | Fence | Comment]:
    """HTML tables, comments and unclosed fences after `start`, in order; nothing inside a fence or a code span."""
    at = start
    while match := _MARK.search(data, at):
        if match["fence"]:
            closed = _fence_end(data, match)
            if closed is None:
                yield Fence(match.start(), len(data))
            at = closed or len(data)
        elif match["comment"]:
            over = data.find(b"-->", match.end())
            at = len(data) if over < 0 else over + 3
            yield Comment(match.start(), at)
        elif match["table"]:
            region = _table(data, match.start())
            yield region
            at = region.end
        else:
            at = match.end()


def blanked(data: bytes, spans: list[tuple[int, int]], start: int = 0) -> bytes:
    """The data with everything before `start` and in the spans made blank; line ends stay."""
    parts = [_NOT_LINE_END.sub(b" ", data[:start])]
    at = start
    for begin, end in spans:
        parts += [data[at:begin], _blank(data[begin:end], inline=_is_inline(data, begin, end))]
        at = end
    return b"".join([*parts, data[at:]])


def without_comments(data: bytes) -> bytes:
    """The data with its comments made blank."""
    return _BLANKED_COMMENT.sub(lambda match: _NOT_LINE_END.sub(b" ", match.group()), data)


def _is_inline(data: bytes, start: int, end: int) -> bool:
    """Whether a span is a comment in the midst of a line, such as in a cell: the line goes on after it."""
    before = data[max(data.rfind(b"\n", 0, start), data.rfind(b"\r", 0, start)) + 1 : start]
    return data.startswith(b"<!--", start) and bool(before.strip()) and not _LINE_END.search(data, start, end)


def _blank(chunk: bytes, *, inline: bool) -> bytes:
    """The last byte becomes a line end: what follows on the same line must not look indented, and so like code."""
    blank = _NOT_LINE_END.sub(b" ", chunk)
    return blank if inline or not chunk.endswith(b">") else blank[:-1] + b"\n"


def _fence_end(data: bytes, opening: re.Match[bytes]) -> int | None:
    mark = opening["fence"]
    if mark.startswith(b"`") and b"`" in opening["info"]:
        return opening.end("fence")  # a code span that begins a line
    closing = re.compile(rb"^[ \t>]*" + re.escape(mark) + re.escape(mark[:1]) + rb"*[ \t]*\r?$", re.MULTILINE)
    match = closing.search(data, opening.end())
    return match.end() if match else None


def _table(data: bytes, start: int) -> Region:
    depth = 0
    for match in _INSIDE_TABLE.finditer(data, start):
        if match["close"] is None:
            continue
        depth += -1 if match["close"] else 1
        if depth == 0:
            return Region(start, match.end(), closed=True)
    past = _PAST_TABLE.search(data, start)
    return Region(start, past.start() if past else len(data), closed=False)
