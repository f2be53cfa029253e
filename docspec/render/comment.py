"""Running text in the comments of other languages: as Markdown (TSDoc) or HTML (Javadoc), never leaving the comment."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from docspec.read.inline import Bullets, Code, Emphasis, Inline, Link, Text, Words
from docspec.render.wrapping import AT_BLANKS, ON_TERMINAL, Ruler, wrap


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a kind of comment writes text."""

    words: Callable[[str], str]
    """Words, so that nothing in them is markup."""
    code: Callable[[str], str]
    """A name in code."""
    slash: str
    """A slash that ends no comment."""
    later: str = ""
    """What begins each paragraph but the first."""
    bullets: tuple[str, str, str] = ("", "- ", "")
    """What stands before a list, begins an item, and stands after the list."""
    first_list: tuple[str, ...] = ()
    """Lines before a list that begins the comment."""
    ruler: Ruler = ON_TERMINAL
    """How lines are broken."""


def comment(text: Text, dialect: Dialect, indent: int, width: int, ends: Sequence[str] = ()) -> str:
    """A `/** */` comment with its indent and a final newline; empty for no text.

    `ends` are lines that follow the text, such as tags, as they are.
    """
    lines = comment_lines(text, dialect, width - indent - len(" * "))
    if text.blocks and isinstance(text.blocks[0], Bullets):
        lines = [*dialect.first_list, *lines]
    lines += ["", *ends] if lines and ends else ends
    if not lines:
        return ""
    margin = " " * indent
    single = f"{margin}/** {lines[0]} */\n"
    if len(lines) == 1 and not ends and dialect.ruler.width(single) <= width + 1:
        return single
    return "".join([f"{margin}/**\n", *(f"{margin} * {line}".rstrip() + "\n" for line in lines), f"{margin} */\n"])


def comment_lines(text: Text, dialect: Dialect, width: int) -> list[str]:
    """The lines of a comment, without what begins them; an empty one between paragraphs."""
    lines: list[str] = []
    for block in text.blocks:
        if isinstance(block, Bullets):
            found = _bullets(block, dialect, width)
        else:
            plain = _plain(block.children, dialect)
            found = wrap(dialect.later + plain if lines and plain else plain, width, ruler=dialect.ruler)
        lines += ["", *found] if lines and found else found
    return lines


def inline(text: Text, dialect: Dialect) -> str:
    """All of it in one line."""
    items = (item for block in text.blocks for item in (block.items if isinstance(block, Bullets) else (block,)))
    parts = (inline(item, dialect) if isinstance(item, Text) else _plain(item.children, dialect) for item in items)
    return " ".join(filter(None, parts)).replace("*/", f"*{dialect.slash}")


def _bullets(bullets: Bullets, dialect: Dialect, width: int) -> list[str]:
    before, mark, after = dialect.bullets
    items = [
        f"{mark if number == 0 else ' ' * len(mark)}{line}".rstrip()
        for item in bullets.items
        for number, line in enumerate(comment_lines(item, dialect, width - len(mark)))
    ]
    return [*filter(None, [before]), *items, *filter(None, [after])]


def _plain(nodes: tuple[Inline, ...], dialect: Dialect) -> str:
    # An asterisk and a slash may meet where two nodes do, so they are parted last.
    joined = "".join(_node(node, dialect) for node in nodes).replace("*/", f"*{dialect.slash}")
    return " ".join(joined.split())


def _node(node: Inline, dialect: Dialect) -> str:
    match node:
        case Words(text):
            return dialect.words(text)
        case Code(text):
            return dialect.code(text)
        case Link(_, children) | Emphasis(_, children):
            return "".join(_node(child, dialect) for child in children)


def _shown(text: str, escape: Callable[[int], str]) -> str:
    """The text, with an escape for every character that no source should hold."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else " " if char.isspace() else escape(ord(char)) for char in text)


# TSDoc (https://tsdoc.org): braces, `@` and what Markdown knows are escaped by a backslash.
_TSDOC_SPECIAL = re.compile(r"[\\`*_\[\]<>{}@#~|]")


def _tsdoc_words(text: str) -> str:
    return _shown(_TSDOC_SPECIAL.sub(r"\\\g<0>", text), "\\u{{{:x}}}".format)


def _tsdoc_code(text: str) -> str:
    plain = "`" not in text and text.strip() and text.isprintable()
    return f"`{text}`" if plain else _tsdoc_words(text)


_JAVADOC_SPECIAL = re.compile(r"[&<>@{}\\]")


def _javadoc_words(text: str) -> str:
    if not _JAVADOC_SPECIAL.search(text):
        return _shown(text, "&#x{:x};".format)
    escaped = html.escape(text, quote=False).replace("@", "&#64;").replace("{", "&#123;").replace("}", "&#125;")
    # A backslash with a u behind it means a character anywhere in Java, even in comments (JLS 3.3).
    return _shown(escaped.replace("\\", "&#92;"), "&#x{:x};".format)


# What Javadoc takes between braces as it stands, wherever its lines are broken.
_JAVADOC_LITERAL = re.compile(r"(?:(?!\*/)[^{}@\\])+")


def _javadoc_code(text: str) -> str:
    if text.strip() and text.isprintable() and _JAVADOC_LITERAL.fullmatch(text):
        return f"{{@code {text}}}"
    return _javadoc_words(text)


TSDOC = Dialect(_tsdoc_words, _tsdoc_code, "\\/")
JAVADOC = Dialect(
    _javadoc_words,
    _javadoc_code,
    "&#47;",
    later="<p>",
    bullets=("<ul>", "  <li>", "</ul>"),
    first_list=("", ""),  # google-java-format insists
    ruler=AT_BLANKS,
)
