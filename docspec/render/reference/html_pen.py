"""Writes the reference as HTML. What it gives is `Markup`; templates with autoescape escape whatever is not from here.

Identifiers and literals are not to be translated, and are isolated from the direction of the text around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from urllib.parse import quote

from markupsafe import Markup, escape
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name

from docspec.read.inline import BLANKS, Bullets, Code, Emphasis, Inline, Link, Paragraph, Text, Words
from docspec.render.languages import direction, tag
from docspec.render.links import LinkTo, safe_target
from docspec.render.reference.characters import visible

# They reorder what comes after them (Unicode Standard Annex 9, section 2); the end of a `bdi` ends that, too.
_REORDERING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_HUMPS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[:._])(?=\w)")
_LONG = 15
"""Characters that fit into the narrowest column."""
_TARGET_CHARS = "/:?#@!$&'*+,;=%~-._"


class HtmlPen:
    """A `Pen`."""

    suffix = ".html"

    def words(self, text: str) -> Markup:
        return Markup(_words(text))

    def line(self, text: str) -> Markup:
        return Markup(_words(text.strip()))

    def code(self, text: str) -> Markup:
        return Markup(_code(text))

    def link(self, label: str, target: str) -> Markup:
        return Markup(_link(label, target))

    def joined(self, first: str, second: str, by: str = " – ") -> Markup:
        return Markup(f"{first}{by}{second}" if second else first)

    def row_target(self, page: str, row: str) -> str:
        return f"{page}#{row}" if row else page

    def cell(self, text: Text, link_to: LinkTo) -> Markup:
        match text.blocks:
            case (Paragraph(children),):
                return Markup(_inline(children, link_to).strip())
        return self.blocks(text, link_to)

    def blocks(self, text: Text, link_to: LinkTo) -> Markup:
        return Markup(_blocks(text, link_to))

    def sample(self, text: str, language: str) -> Markup:
        return _highlighted(visible(text), language)

    def heading(self, text: Text, link_to: LinkTo) -> Markup:
        return Markup(" ".join(filter(None, _phrases(text, link_to))))

    def foreign(self, written: str, locale: str, note: str) -> Markup:
        name = "div" if written.startswith(("<p>", "<ul>")) else "span"
        return Markup(
            f'<{name} class="foreign"><{name} lang="{tag(locale)}" dir="{direction(locale)}">{written}</{name}> '
            f'<span class="note">{note}</span></{name}>'
        )

    def own(self, words: str, *, is_english: bool) -> Markup:
        return Markup(f'<span lang="en" dir="ltr">{escape(words)}</span>') if is_english else escape(words)


@lru_cache(maxsize=8192)
def quoted(target: str) -> str:
    """A target, which may hold any letters, as a URL. It is yet to be escaped."""
    return quote(visible(target), safe=_TARGET_CHARS)


@lru_cache(maxsize=1024)
def _highlighted(text: str, language: str) -> Markup:
    """The same samples stand in every locale. Colors are those of `reference/html/assets/style.css`, by class."""
    formatter, lexer = HtmlFormatter[str](nowrap=True), get_lexer_by_name(language, stripnl=True, ensurenl=False)
    code = highlight(text, lexer, formatter).rstrip("\n")
    return Markup(f'<pre tabindex="0"><code translate="no">{code}</code></pre>')


@lru_cache(maxsize=8192)
def _words(text: str) -> str:
    text = BLANKS.sub(" ", visible(text))
    return f"<bdi>{escape(text)}</bdi>" if _REORDERING.search(text) else str(escape(text))


@lru_cache(maxsize=8192)
def _code(text: str) -> str:
    text = BLANKS.sub(" ", visible(text)).strip()
    return f'<code translate="no">{breakable(text)}</code>' if text else ""


def breakable(identifier: str) -> Markup:
    """An identifier that may be parted between its words, if it is long."""
    parts = _HUMPS.split(identifier) if len(identifier) > _LONG else [identifier]
    return Markup("<wbr>").join(parts)


def _link(label: str, target: str) -> str:
    return f'<a href="{escape(quoted(target))}">{label}</a>'


def _blocks(text: Text, link_to: LinkTo) -> str:
    return "".join(_block(block, link_to) for block in text.blocks)


def _block(block: Paragraph | Bullets, link_to: LinkTo) -> str:
    if isinstance(block, Bullets):
        items = (_item(item, link_to) for item in block.items)
        return f"<ul>{''.join(f'<li>{item}</li>' for item in items if item)}</ul>"
    written = _inline(block.children, link_to).strip()
    return f"<p>{written}</p>" if written else ""


def _phrases(text: Text, link_to: LinkTo) -> Iterator[str]:
    """The words of blocks, each on its own."""
    for block in text.blocks:
        if isinstance(block, Bullets):
            for item in block.items:
                yield from _phrases(item, link_to)
        else:
            yield _inline(block.children, link_to).strip()


def _item(text: Text, link_to: LinkTo) -> str:
    match text.blocks:
        case (Paragraph(children), *rest):
            return _inline(children, link_to).strip() + _blocks(Text(tuple(rest)), link_to)
    return _blocks(text, link_to)


def _inline(nodes: Sequence[Inline], link_to: LinkTo) -> str:
    return "".join(_node(node, link_to) for node in nodes)


def _node(node: Inline, link_to: LinkTo) -> str:
    match node:
        case Words(text):
            return _words(text)
        case Code(text):
            return _code(text)
        case Link(target, children):
            label, safe = _inline(children, link_to), safe_target(target)
            written = link_to(safe) if safe else None
            return _link(label, written) if written and label.strip() else label
        case Emphasis(strong, children):
            inner, name = _inline(children, link_to), "strong" if strong else "em"
            return f"<{name}>{inner}</{name}>" if inner.strip() else inner
