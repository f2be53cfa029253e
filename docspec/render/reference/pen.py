"""What a format must be able to write, so that the pages of the reference are made the same way for every one of them.

Whatever a pen is given is data, whatever it gives is safe to be put into its templates: nothing of a page or a spec
becomes markup but paragraphs, lists, code, emphasis, and links to the web or to pages of the reference.
"""

from __future__ import annotations

from typing import Protocol

from docspec.read.inline import Text
from docspec.render.links import LinkTo

UNKNOWN = "—"
"""Stands where the pages say nothing."""


class Pen(Protocol):
    """Writes one format. A pen knows no page: targets of links are given as they are to be written."""

    suffix: str
    """Of the files, with its dot."""

    def words(self, text: str) -> str:
        """Plain words in the middle of a line."""

    def line(self, text: str) -> str:
        """Plain words that begin a line, without blanks at its ends."""

    def code(self, text: str) -> str:
        """An identifier or a literal; empty for blank text."""

    def link(self, label: str, target: str) -> str:
        """A link around what this pen wrote."""

    def joined(self, first: str, second: str, by: str = " – ") -> str:
        """Two things that this pen wrote, the second of which may be empty."""

    def row_target(self, page: str, row: str) -> str:
        """What leads to a row of a page, by the row's anchor; to the page where rows of the format have none."""

    def cell(self, text: Text, link_to: LinkTo) -> str:
        """Running text in a cell of a table."""

    def blocks(self, text: Text, link_to: LinkTo) -> str:
        """Running text as paragraphs and lists."""

    def heading(self, text: Text, link_to: LinkTo) -> str:
        """Running text in a heading: on one line."""

    def sample(self, text: str, language: str) -> str:
        """A block of code; the language is what Pygments and Markdown call it (`xml`)."""

    def foreign(self, written: str, locale: str, note: str) -> str:
        """What this pen wrote, marked as of another locale than the page; `note` says so in the reader's language."""

    def own(self, words: str, *, is_english: bool) -> str:
        """Words of docspec's own, marked if they are English on a page that is not."""
