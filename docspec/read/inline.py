"""The small model of running text that a table cell, a paragraph or a list item holds.

Text of a page becomes one of these before anything else is done with it; nothing of its markup survives but what
is named here. It is written back as Markdown (`Text.markdown`), which is also how the spec stores descriptions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

BLANKS = re.compile(r"\s+")
# What would be taken for markup when the text is read as Markdown again.
_BLOCK_MARK = re.compile(r"^(\d{0,9})([#+\-.)=~])(?=[ #+\-=~]|$)")
"""What at the beginning of a paragraph would make it a heading, a list or a rule."""
_SPECIAL = re.compile(r"([\\`*_\[\]<>&|])")
# What cannot stand in the target of a link.
_NOT_IN_TARGET = re.compile(r"[<>\s]")


@dataclass(frozen=True, slots=True)
class Words:
    """Plain words; blanks are single, a leading or trailing one counts."""

    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """A code span, blanks trimmed."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link; `target` is as the page has it."""

    target: str
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Emphasis, strong or not."""

    strong: bool
    children: tuple[Inline, ...]


Inline = Words | Code | Link | Emphasis


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of inline nodes."""

    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list inside running text."""

    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """Running text: paragraphs and lists."""

    blocks: tuple[Paragraph | Bullets, ...] = ()

    def plain(self) -> str:
        """The words alone, blanks single, nothing at the ends; empty for an empty cell."""
        return BLANKS.sub(" ", " ".join(_plain_block(block) for block in self.blocks)).strip()

    def code(self) -> tuple[str, ...]:
        """The code spans, in order."""
        return tuple(node.text for node in self.walk() if isinstance(node, Code))

    def links(self) -> tuple[Link, ...]:
        """The links, in order."""
        return tuple(node for node in self.walk() if isinstance(node, Link))

    def walk(self) -> Iterator[Inline]:
        """Every inline node, outermost first, in reading order."""
        for block in self.blocks:
            if isinstance(block, Bullets):
                for item in block.items:
                    yield from item.walk()
            else:
                yield from _walk(block.children)

    def markdown(self) -> str:
        """CommonMark that reads back as this text: paragraphs apart by an empty line, lists with `*`."""
        return "\n\n".join(filter(None, (_markdown_block(block) for block in self.blocks)))


def _walk(nodes: tuple[Inline, ...]) -> Iterator[Inline]:
    for node in nodes:
        yield node
        if isinstance(node, Link | Emphasis):
            yield from _walk(node.children)


def _plain(nodes: tuple[Inline, ...]) -> str:
    return "".join(node.text if isinstance(node, Words | Code) else _plain(node.children) for node in nodes)


def _plain_block(block: Paragraph | Bullets) -> str:
    if isinstance(block, Bullets):
        return " ".join(item.plain() for item in block.items)
    return _plain(block.children)


def _fenced(code: str) -> str:
    """A code span whose fence is longer than any run of backticks inside (CommonMark 0.31, section 6.1)."""
    runs = [len(run) for run in re.findall(r"`+", code)]
    fence = "`" * (max(runs, default=0) + 1)
    pad = " " if code.startswith("`") or code.endswith("`") else ""
    return f"{fence}{pad}{code}{pad}{fence}"


def _markdown(nodes: tuple[Inline, ...]) -> str:
    return "".join(_markdown_node(node) for node in nodes)


def _markdown_node(node: Inline) -> str:
    match node:
        case Words(text):
            return escaped_words(text)
        case Code(text):
            return _fenced(text) if text else ""
        case Link(target, children):
            return f"[{_markdown(children)}](<{_NOT_IN_TARGET.sub('', target)}>)"
        case Emphasis(strong, children):
            return _emphasised(_markdown(children), "**" if strong else "*")


def _emphasised(inner: str, mark: str) -> str:
    """Emphasis, where CommonMark reads it back whatever stands around: between letters or digits. Else the words alone.

    Stars beside a mark are read as emphasis only after or before a blank (CommonMark 0.31, section 6.2).
    """
    text = inner.strip()
    if not (text[:1].isalnum() and text[-1:].isalnum()):
        return inner
    before, after = inner[: len(inner) - len(inner.lstrip())], inner[len(inner.rstrip()) :]
    return f"{before}{mark}{text}{mark}{after}"


def _markdown_block(block: Paragraph | Bullets) -> str:
    if isinstance(block, Bullets):
        return "\n".join("* " + item.markdown().replace("\n", "\n  ") for item in block.items)
    return escaped_block(BLANKS.sub(" ", _markdown(block.children)).strip())


def escaped_words(text: str) -> str:
    """Words of which nothing is taken for a mark inside a paragraph."""
    return _SPECIAL.sub(r"\\\1", text)


def escaped_block(markdown: str) -> str:
    """A paragraph of which the beginning is taken for no heading, list or rule."""
    return _BLOCK_MARK.sub(r"\1\\\2", markdown)
