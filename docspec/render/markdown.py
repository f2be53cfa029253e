"""Writes running text as Markdown that every reader of it takes for the same: CommonMark, GitHub, MDX, Python-Markdown.

It is safe wherever it is put: in a cell of a table, in a heading, in a paragraph. Words are only ever words, control
characters are dropped. Dialects agree on less than one would think, so each mark is written in the way that all know:

* A backslash is an escape before the marks of the first Markdown only (Python-Markdown); all else is written as a
  character reference, a pipe above all, for tables are split before code is found.
* Braces begin JavaScript in MDX, and attributes in extensions of Python-Markdown.
* GitHub makes links of addresses as they stand in the source, so `://` and `www.` are taken apart (those of mail it
  finds in what is shown, whatever is done); and mathematics of what stands between dollars, which an element keeps off
  (docs.github.com, "Writing mathematical expressions").
"""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from urllib.parse import quote

from docspec.read.inline import BLANKS, Bullets, Code, Emphasis, Inline, Link, Paragraph, Text, Words
from docspec.render.links import LinkTo, safe_target

BREAK = "<br />"
"""A line end in a cell."""
_MARKUP = re.compile(r"[\\`*_\[\]{}#>]|[<&|~]|:(?=//)|\$|(?<=www)\.", re.IGNORECASE)
_ESCAPED = frozenset("\\`*_[]{}#>")
# At the start of a line: lists, numbered lists, underlines of headings, admonitions, directives, definitions.
_LINE_START = re.compile(r"\A(?:([0-9]+)([.)])|([-+=:!?/%^]))")
# A module of MDX begins so.
_MODULE = re.compile(r"\A([ie])(?=(?:mport|xport)\b)")
# Tables know no code, comments are looked for before code; and some take its beginning for the name of a language
# (pymdownx.inlinehilite).
_NOT_IN_SPAN = re.compile(r"[\\`|]|<[!?]|^(?:#!|:::)")
_NOT_IN_ID = re.compile(r"[^\w.-]")
_BULLET = "• "
_TARGET_CHARS = "/:?#@!$&'+,;=%-._"


@lru_cache(maxsize=8192)
def words(text: str) -> str:
    """Plain words; safe in the middle of a line, at its start see `line`."""
    return _MARKUP.sub(_written, visible(text))


def line(text: str) -> str:
    """Plain words at the start of a line, blanks at the ends left out."""
    return _not_markup(words(text).strip())


def code(text: str) -> str:
    """A code span; empty for blank text."""
    text = visible(text).strip()
    return _code(text, as_span=not _NOT_IN_SPAN.search(text)) if text else ""


def link(label: str, target: str) -> str:
    """A link around Markdown; the target may hold any letters. Those of words stay as they are, for MkDocs compares."""
    parts = (char if char.isalnum() else quote(char, safe=_TARGET_CHARS) for char in _shown(target))
    return f"[{label}]({''.join(parts).replace('&', '&amp;')})"


def anchor(name: str) -> str:
    """What a link leads to by `#` and `row_id(name)`."""
    return f'<a id="{row_id(name)}"></a>'


def row_id(name: str) -> str:
    """The name as an id that needs no escape, neither in an attribute nor in a link: `a[0]` is `a.5B0.5D`."""
    return _NOT_IN_ID.sub(lambda match: f".{ord(match[0]):X}", visible(name))


def fence(text: str, language: str) -> str:
    """A code block; its fence is longer than any run of backticks inside."""
    text = "\n".join(map(_shown, re.split(r"\r\n?|\n", text))).strip("\n")
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    marks = "`" * max(3, longest + 1)
    return f"{marks}{language}\n{text}\n{marks}"


def cell(text: Text, link_to: LinkTo) -> str:
    """The text on one line: paragraphs and items of lists are parted by `BREAK`."""
    return BREAK.join(_cell_lines(text, link_to))


def heading(text: Text, link_to: LinkTo) -> str:
    """The text on one line, in which a line end would be odd."""
    return " ".join(_cell_lines(text, link_to))


def blocks(text: Text, link_to: LinkTo) -> str:
    """The text as paragraphs and lists, with no line end after the last."""
    return "\n\n".join(filter(None, (_block(block, link_to) for block in text.blocks)))


def visible(text: str) -> str:
    """The text on one line, without controls, byte order marks, halves of surrogate pairs and noncharacters."""
    return _shown(BLANKS.sub(" ", text))


def _code(text: str, *, as_span: bool) -> str:
    return f"`{text}`" if as_span else f"<code>{words(text)}</code>"


def _shown(text: str) -> str:
    return text if text.isprintable() else "".join(char for char in text if char == "\t" or not _is_hidden(char))


def _is_hidden(char: str) -> bool:
    is_noncharacter = ord(char) & 0xFFFE == 0xFFFE or "\ufdd0" <= char <= "\ufdef"
    return is_noncharacter or char == "\ufeff" or unicodedata.category(char) in {"Cc", "Cs"}


def _written(match: re.Match[str]) -> str:
    mark = match[0]
    if mark in _ESCAPED:
        return f"\\{mark}"
    return "<span>$</span>" if mark == "$" else _reference(mark)


def _reference(char: str) -> str:
    named = {"<": "&lt;", "&": "&amp;"}
    return named.get(char) or f"&#{ord(char)};"


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
        items = (blocks(item, link_to) for item in block.items)
        # Python-Markdown wants four columns; CommonMark takes what follows the mark (0.31, section 5.2).
        return "\n".join(f"*   {textwrap.indent(item, '    ').lstrip(' ')}" for item in items if item)
    return _not_markup(_inline(block.children, link_to).strip())


def _inline(nodes: Iterable[Inline], link_to: LinkTo) -> str:
    written = ""
    for node in _joined(nodes):
        piece = _node(node, link_to, after=written[-1:])
        if piece.startswith("[") and written.endswith("!"):
            written = f"{written[:-1]}\\!"  # or it would be an image
        written += piece
    return BLANKS.sub(" ", written)


def _joined(nodes: Iterable[Inline]) -> Iterator[Inline]:
    """The nodes, words that stand side by side made one: an address is told by all of it."""
    for is_words, run in groupby(nodes, lambda node: isinstance(node, Words)):
        if is_words:
            yield Words("".join(node.text for node in run if isinstance(node, Words)))
        else:
            yield from run


def _node(node: Inline, link_to: LinkTo, *, after: str) -> str:
    match node:
        case Words(text):
            return words(text)
        case Code(text):
            # The marks of two spans side by side would be one longer mark.
            return code(text) if after != "`" else _code(visible(text).strip(), as_span=False)
        case Link(target, children):
            label, safe = _inline(children, link_to), safe_target(target)
            written = link_to(safe) if safe else None
            return link(label, written) if written and label.strip() else label
        case Emphasis(strong, children):
            return _emphasised(_inline(children, link_to), strong=strong, after=after)


def _emphasised(inner: str, *, strong: bool, after: str) -> str:
    """Emphasis; by elements where stars could be taken for something else."""
    text = inner.strip()
    if not text:
        return inner
    before, behind = inner[: len(inner) - len(inner.lstrip())], inner[len(inner.rstrip()) :]
    mark = "**" if strong else "*"
    is_plain = text[0].isalnum() and text[-1].isalnum() and "*" not in text and (before or after != "*")
    if is_plain:
        return f"{before}{mark}{text}{mark}{behind}"
    name = "strong" if strong else "em"
    return f"{before}<{name}>{text}</{name}>{behind}"


def _not_markup(text: str) -> str:
    def kept_off(match: re.Match[str]) -> str:
        number, mark, first = match.groups()
        return f"{number}\\{mark}" if number else _reference(first)

    return _MODULE.sub(lambda match: _reference(match[1]), _LINE_START.sub(kept_off, text))
