"""Writes the reference as Markdown: what stands in a cell is on one line, and rows have anchors."""

from __future__ import annotations

from docspec.read.inline import Text
from docspec.render import markdown
from docspec.render.languages import direction, tag
from docspec.render.links import LinkTo


class MarkdownPen:
    """A `Pen`."""

    suffix = ".md"

    def __init__(self, locale: str) -> None:
        """`locale` is that of the page."""
        self._direction = direction(locale)

    def words(self, text: str) -> str:
        return markdown.words(text)

    def line(self, text: str) -> str:
        return markdown.line(text)

    def code(self, text: str) -> str:
        return markdown.code(text)

    def link(self, label: str, target: str) -> str:
        return markdown.link(label, target)

    def joined(self, first: str, second: str, by: str = " – ") -> str:
        return f"{first}{by}{second}" if second else first

    def row_target(self, page: str, row: str) -> str:
        return f"{page}#{markdown.row_id(row)}" if row else page

    def cell(self, text: Text, link_to: LinkTo) -> str:
        return markdown.cell(text, link_to)

    def blocks(self, text: Text, link_to: LinkTo) -> str:
        return markdown.blocks(text, link_to)

    def heading(self, text: Text, link_to: LinkTo) -> str:
        return markdown.heading(text, link_to)

    def sample(self, text: str, language: str) -> str:
        return markdown.fence(text, language)

    def foreign(self, written: str, locale: str, note: str) -> str:
        other_way = direction(locale)
        turned = f' dir="{other_way}"' if other_way != self._direction else ""
        return f'<span lang="{tag(locale)}"{turned}>{written}</span> *({note})*'

    def own(self, words: str, *, is_english: bool) -> str:
        return f'<span lang="en">{words}</span>' if is_english else words
