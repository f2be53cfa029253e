"""Writes running text as Markdown that is safe wherever it is put: in a cell of a table, in a heading, in a paragraph.

Words are only ever words: whatever would be markup is escaped, control characters are dropped. A pipe is written as an
entity, for a backslash before a pipe is read in different ways inside and outside of code.
"""

from __future__ import annotations

import html
import re
import unicodedata
from urllib.parse import quote

from docspec.read.inline import BLANKS, Bullets, Code, Emphasis, Inline, Link, Paragraph, Text, Words
from docspec.render.links import LinkTo, safe_target

_MARKUP = re.compile(r"[\\`*_\[\]<>&~]")
# At the start of a line: headings, lists, underlines of headings, numbered lists.
_LINE_START = re.compile(r"\A([0-9]+(?=[.)])|)([#+=.)-])")
_BULLET = "• "
_TARGET_CHARS = "/:?#@!$&'*+,;=%~-._"


def words(text: str) -> str:
    """Plain words; safe in the middle of a line, at its start see `line`."""
    return _MARKUP.sub(r"\\\g<0>", _visible(text)).replace("|", "&#124;")


def line(text: str) -> str:
    """Plain words at the start of a line, blanks at the ends left out."""
    return _not_markup(words(text).strip())


def code(text: str) -> str:
    """A code span; empty for blank text."""
    text = _visible(text).strip()
    if "|" in text:
        return f"<code>{words(text)}</code>"
    return Text((Paragraph((Code(text),)),)).markdown()


def link(label: str, target: str) -> str:
    """A link around Markdown; the target may hold any letters."""
    return f"[{label}]({quote(target, safe=_TARGET_CHARS).replace('&', '&amp;')})"


def fence(text: str, language: str) -> str:
    """A code block; its fence is longer than any run of backticks inside."""
    text = re.sub(r"\r\n?", "\n", text).replace("\0", "").strip("\n")
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    marks = "`" * max(3, longest + 1)
    return f"{marks}{language}\n{text}\n{marks}"


def in_locale(markdown: str, locale: str) -> str:
    """Text on one line that is in another locale than the page, marked for people and for machines."""
    return f'<span lang="{html.escape(locale)}">{markdown}</span> *({words(locale)})*'


def cell(text: Text, link_to: LinkTo) -> str:
    """The text on one line: paragraphs and items of lists are parted by `<br>`."""
    return "<br>".join(_cell_lines(text, link_to))


def blocks(text: Text, link_to: LinkTo) -> str:
    """The text as paragraphs and lists, with no line end after the last."""
    return "\n\n".join(filter(None, (_block(block, link_to) for block in text.blocks)))


def _cell_lines(text: Text, link_to: LinkTo) -> list[str]:
    lines: list[str] = []
    for block in text.blocks:
        if isinstance(block, Bullets):
            lines += [_BULLET + cell(item, link_to) for item in block.items]
        else:
            lines.append(_inline(block.children, link_to).strip())
    return [each for each in lines if each.strip()]


def _block(block: Paragraph | Bullets, link_to: LinkTo) -> str:
    if isinstance(block, Bullets):
        items = (blocks(item, link_to).replace("\n", "\n  ") for item in block.items)
        return "\n".join(f"* {item}" for item in items if item)
    return _not_markup(_inline(block.children, link_to).strip())


def _inline(nodes: tuple[Inline, ...], link_to: LinkTo) -> str:
    return BLANKS.sub(" ", "".join(_node(node, link_to) for node in nodes))


def _node(node: Inline, link_to: LinkTo) -> str:
    match node:
        case Words(text):
            return words(text)
        case Code(text):
            return code(text)
        case Link(target, children):
            label, safe = _inline(children, link_to), safe_target(target)
            written = link_to(safe) if safe else None
            return link(label, written) if written and label.strip() else label
        case Emphasis(strong, children):
            inner = _inline(children, link_to).strip()
            mark = "**" if strong else "*"
            return f"{mark}{inner}{mark}" if inner else ""


def _not_markup(text: str) -> str:
    return _LINE_START.sub(r"\1\\\2", text)


def _visible(text: str) -> str:
    text = BLANKS.sub(" ", text)
    return "".join(char for char in text if unicodedata.category(char) != "Cc")
