"""CommonMark taken apart for translators: words that are theirs, and marks that they move but cannot break.

A text becomes plain words and codes; what is put together again is the text, letter for letter. Text that this cannot
be promised for (which `docspec.read.inline.Text.markdown` would not have written) is told by None, and goes as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from docspec.read.inline import escaped_block, escaped_words
from docspec.read.tree import Node, parse


class CodeKind(StrEnum):
    """What a mark does."""

    CODE = "code"
    """A code span, marks and all."""
    LINK = "link"
    EMPHASIS = "emphasis"
    STRONG = "strong"
    BREAK = "break"
    """What stands between paragraphs and before items of lists."""
    OTHER = "other"


class Ends(StrEnum):
    """How much of it a mark is."""

    WHOLE = "whole"
    OPEN = "open"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Plain:
    """Words as people read them."""

    text: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Markup, as the text has it."""

    kind: CodeKind
    markup: str
    ends: Ends = Ends.WHOLE

    @property
    def shown(self) -> str:
        """What stands for it where only words can be shown: the code of a code span."""
        return self.markup.strip("` ") if self.kind is CodeKind.CODE else ""


Piece = Plain | Mark
_ESCAPABLE = re.compile(r"[!-/:-@\[-`{-~]")
_AROUND = {"Link": CodeKind.LINK, "Emphasis": CodeKind.EMPHASIS, "Strong": CodeKind.STRONG}


@lru_cache(maxsize=16384)
def pieces(markdown: str) -> tuple[Piece, ...] | None:
    """The words and marks of a text; None where it could not be put together again as it is."""
    try:
        data = markdown.encode("utf-8")
        found = tuple(_merged(_Cut(data).all(parse(markdown))))
    except (UnicodeEncodeError, RecursionError):
        return None
    return found if markdown_of(found) == markdown else None


def markdown_of(found: Sequence[Piece]) -> str:
    """The text that some words and marks are; whatever stands in the words, none of it becomes markup."""
    breaks = [""]
    blocks: list[list[str]] = [[]]
    for piece in found:
        if isinstance(piece, Mark) and piece.kind is CodeKind.BREAK:
            breaks.append(piece.markup)
            blocks.append([])
        else:
            blocks[-1].append(escaped_words(piece.text) if isinstance(piece, Plain) else piece.markup)
    return "".join(mark + escaped_block("".join(block)) for mark, block in zip(breaks, blocks, strict=True))


class _Cut:
    """Cuts the bytes of a text at the places that the parser tells."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def all(self, root: Node) -> Iterator[Piece]:
        yield from self._nodes(root.children)
        yield from self._gap(len(self._data))

    def _nodes(self, nodes: Sequence[Node]) -> Iterator[Piece]:
        for node in nodes:
            if node.kind == "Text":
                yield from self._text(node)
            elif node.kind in _AROUND and node.children:
                yield from self._around(node, _AROUND[node.kind])
            elif node.children:
                yield from self._nodes(node.children)
            else:
                yield from self._gap(node.start)
                yield Mark(CodeKind.CODE if node.kind == "Code" else CodeKind.OTHER, self._take(node.end))

    def _text(self, node: Node) -> Iterator[Piece]:
        gap = self._take(node.start)
        # The parser leaves the backslash of an escape out; words are read without it.
        is_escape = gap.endswith("\\") and _ESCAPABLE.match(node.value) is not None
        yield from _broken(gap[:-1] if is_escape else gap)
        raw = self._take(node.end)
        yield Plain(raw) if raw == node.value else Mark(CodeKind.OTHER, raw)

    def _around(self, node: Node, kind: CodeKind) -> Iterator[Piece]:
        yield from self._gap(node.start)
        first = node.children[0]
        start = first.start - (first.kind == "Text" and self._data[first.start - 1 : first.start] == b"\\")
        yield Mark(kind, self._take(start), Ends.OPEN)
        yield from self._nodes(node.children)
        yield Mark(kind, self._take(node.end), Ends.CLOSE)

    def _gap(self, end: int) -> Iterator[Piece]:
        yield from _broken(self._take(end))

    def _take(self, end: int) -> str:
        text = self._data[self._at : end].decode("utf-8")
        self._at = max(self._at, end)
        return text


def _broken(gap: str) -> Iterator[Piece]:
    if gap:
        yield Mark(CodeKind.BREAK, gap)


def _merged(found: Iterator[Piece]) -> Iterator[Piece]:
    """Words that touch as one."""
    words = ""
    for piece in found:
        if isinstance(piece, Plain):
            words += piece.text
            continue
        if words:
            yield Plain(words)
        words = ""
        yield piece
    if words:
        yield Plain(words)
