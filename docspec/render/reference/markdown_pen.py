"""Writes the reference as Markdown: cells are on one line, and notes that no table has room for are left out."""

from __future__ import annotations

from docspec.read.inline import Text
from docspec.render import markdown
from docspec.render.links import LinkTo


class MarkdownPen:
    """A `Pen`."""

    suffix = ".md"

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

    def row_target(self, page: str, row: str) -> str:  # noqa: ARG002 - rows of a Markdown table have no anchors
        return page

    def cell(self, text: Text, link_to: LinkTo) -> str:
        return markdown.cell(text, link_to)

    def blocks(self, text: Text, link_to: LinkTo) -> str:
        return markdown.blocks(text, link_to)

    def heading(self, text: Text, link_to: LinkTo) -> str:
        return markdown.cell(text, link_to)

    def sample(self, text: str, language: str) -> str:
        return markdown.fence(text, language)

    def foreign(self, written: str, locale: str, note: str) -> str:  # noqa: ARG002 - the locale is shorter in a cell
        return markdown.in_locale(written, locale)

    def own(self, words: str, *, is_english: bool) -> str:
        return f'<span lang="en">{words}</span>' if is_english else words
