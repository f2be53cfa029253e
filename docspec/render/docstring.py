"""Text inside Python source: docstrings and string literals that hold any text and never end before their end.

What no source should hold, control characters and marks that turn the reading direction, is written as an escape. All
is laid out as `ruff format` would, so that what is generated stays as it is when it is formatted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from docspec.read.inline import Bullets, Code, Emphasis, Inline, Link, Text, Words
from docspec.render.descriptions import Block
from docspec.render.wrapping import wrap

WIDTH = 88
"""Columns of a line, as ruff has it unless told otherwise."""

# Joiners are part of the spelling in Persian and many Indian languages.
_HARMLESS = "\n\u200c\u200d"


@lru_cache(maxsize=4096)
def literal(text: str) -> str:
    """A string literal with the quotes that need fewer escapes, double ones at a draw."""
    quote = "'" if text.count('"') > text.count("'") else '"'
    return quote + _escaped(text).replace("\n", "\\n").replace(quote, f"\\{quote}") + quote


def quoted(blocks: Sequence[Block], indent: int) -> str:
    """The docstring of running text, its lines after the first indented; empty for no blocks."""
    if not blocks:
        return ""
    return docstring(wrapped(Text(tuple(blocks)), WIDTH - indent - len('"""')), indent)


def docstring(paragraphs: list[str], indent: int) -> str:
    """A docstring of lines that are already wrapped; every line but the first comes with its indent.

    Empty for no lines.
    """
    if not paragraphs:
        return ""
    text = _escaped("\n".join(paragraphs).strip())
    if '"' in text:
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
    return " ".join("".join(map(_plain_node, nodes)).split())


def _plain_node(node: Inline) -> str:
    match node:
        case Words(text):
            return text
        case Code(text):
            return f"`{text}`"
        case Link(_, children) | Emphasis(_, children):
            return "".join(map(_plain_node, children))


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
