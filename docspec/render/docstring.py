"""Text inside Python source: docstrings and string literals that hold any text and never end before their end.

What no source should hold, control characters and marks that turn the reading direction, is written as an escape. All
is laid out as `ruff format` would, so that what is generated stays as it is when it is formatted.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from docspec.read.inline import BLANKS, Bullets, Code, Emphasis, Inline, Link, Text, Words

WIDTH = 88
"""Columns of a line, as ruff has it unless told otherwise."""

# Chinese and Japanese may be broken after any character, but not before closing punctuation.
_IDEOGRAPHIC = r"\u3040-\u30ff\u3400-\u9fff"
_PIECE = re.compile(rf"\s+|[{_IDEOGRAPHIC}][\u3001-\u301f\uff01-\uff20]*|[^\s{_IDEOGRAPHIC}]+")
# Joiners are part of the spelling in Persian and many Indian languages.
_HARMLESS = "\n\u200c\u200d"


def columns(text: str) -> int:
    """How wide the text is on a terminal: East Asian letters take two columns, combining marks none."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def literal(text: str) -> str:
    """A string literal with the quotes that need fewer escapes, double ones at a draw."""
    quote = "'" if text.count('"') > text.count("'") else '"'
    return quote + _escaped(text).replace("\n", "\\n").replace(quote, f"\\{quote}") + quote


def docstring(paragraphs: list[str], indent: int) -> str:
    """A docstring of lines that are already wrapped; every line but the first comes with its indent.

    Empty for no lines.
    """
    if not paragraphs:
        return ""
    text = _escaped("\n".join(paragraphs).strip())
    text = re.sub(r'"(?="|\Z)|\A"', r"\\\g<0>", text)
    margin = " " * indent
    if "\n" not in text:
        return f'"""{text}"""'
    lines = [f"{margin}{line}".rstrip() for line in text.split("\n")]
    return '"""' + "\n".join(lines).lstrip() + f'\n{margin}"""'


def wrapped(text: Text, width: int) -> list[str]:
    """The text as lines of at most `width` columns where words allow it; an empty line between paragraphs."""
    lines: list[str] = []
    for block in text.blocks:
        found = _bullets(block, width) if isinstance(block, Bullets) else wrap(_plain(block.children), width)
        lines += ["", *found] if lines and found else found
    return lines


def _bullets(bullets: Bullets, width: int) -> list[str]:
    items = [wrapped(item, width - 2) for item in bullets.items]
    return [f"{'* ' if number == 0 else '  '}{line}".rstrip() for item in items for number, line in enumerate(item)]


def _plain(nodes: tuple[Inline, ...]) -> str:
    return BLANKS.sub(" ", "".join(map(_plain_node, nodes))).strip()


def _plain_node(node: Inline) -> str:
    match node:
        case Words(text):
            return text
        case Code(text):
            return f"`{text}`"
        case Link(_, children) | Emphasis(_, children):
            return "".join(map(_plain_node, children))


def wrap(text: str, width: int, hanging: int = 0) -> list[str]:
    """Lines of at most `width` columns where words allow it; those after the first are shorter by `hanging` columns."""
    if columns(text) <= width:
        return [text.strip()] if text.strip() else []
    return [line for line in _lines(text, width, hanging) if line]


def _lines(text: str, width: int, hanging: int) -> Iterator[str]:
    line, taken = "", 0
    for piece in _PIECE.findall(text):
        if line and taken + columns(piece.rstrip()) > width:
            yield line.strip()
            line, taken = "", hanging
        line += piece
        taken += columns(piece)
    yield line.strip()


@cache
def _columns(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _escaped(text: str) -> str:
    if text.replace("\n", "").isprintable() and "\\" not in text:
        return text
    return "".join(_escape(char) for char in text)


def _escape(char: str) -> str:
    if char == "\\":
        return "\\\\"
    if char.isprintable() or char in _HARMLESS:
        return char
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
