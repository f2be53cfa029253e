"""Descriptions in one locale, for the comments of generated code, and the sentences that docspec adds to them."""

from __future__ import annotations

from collections.abc import Mapping

from docspec.read.inline import Bullets, Code, Paragraph, Words
from docspec.render.localized import fall_back, pick
from docspec.render.prose import read
from docspec.spec.model import Info

Block = Paragraph | Bullets


class Descriptions:
    """Descriptions in the locale that is asked for, else in the next that has a text (see `localized`).

    A text of another locale than the first says which.
    """

    def __init__(self, info: Info, locale: str | None = None) -> None:
        self._order = fall_back(info, locale)

    @property
    def locale(self) -> str | None:
        """The locale of the descriptions."""
        return self._order[0] if self._order else None

    def describe(self, texts: Mapping[str, str]) -> tuple[Block, ...]:
        """The description as blocks of running text; none if there is no text at all."""
        told = pick(texts, self._order)
        if told is None:
            return ()
        blocks = read(told.text).blocks
        if told.locale == self.locale:
            return blocks
        label = Words(f"[{told.locale}] ")
        if blocks and isinstance(blocks[0], Paragraph):
            return (Paragraph((label, *blocks[0].children)), *blocks[1:])
        return (Paragraph((label,)), *blocks)


def sentence(before: str, code: str = "", after: str = "") -> Paragraph:
    """A paragraph of words, with a name in it."""
    return Paragraph((Words(before), Code(code), Words(after)) if code else (Words(before + after),))
