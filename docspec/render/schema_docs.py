"""What schemas say in words: descriptions in one locale, else in the next that has any (see `localized`)."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from docspec.render.docstring import wrapped
from docspec.render.localized import Told, fall_back, pick
from docspec.render.prose import read
from docspec.spec.model import Localized, Spec

_WIDE = 10**9
# Joiners are part of the spelling in Persian and many Indian languages.
_HARMLESS = "\n\u200c\u200d"
# Control, format, surrogate, private, unassigned.
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


class SchemaDocs:
    """Descriptions in one locale."""

    def __init__(self, spec: Spec, locale: str | None) -> None:
        self.order = fall_back(spec.info, locale)

    def told(self, texts: Localized) -> Told | None:
        """The Markdown of a description and its locale; None if no locale has any."""
        return pick(texts, self.order)

    def plain(self, texts: Localized) -> Told | None:
        """The description in plain words and its locale."""
        told = self.told(texts)
        return Told(told.locale, visible("\n".join(wrapped(read(told.text), _WIDE)))) if told else None

    def labelled(self, texts: Localized) -> str:
        """The description in plain words, with its locale in front if that is not the one asked for; empty if none."""
        told = self.plain(texts)
        return "" if told is None else f"{self.label(told)}{told.text}"

    def label(self, told: Told) -> str:
        """What stands before a text of another locale than the one asked for."""
        return "" if not self.order or told.locale == self.order[0] else f"[{visible(told.locale)}] "


def visible(text: str) -> str:
    """The text with the number (`U+202E`) of each control character and mark that turns the reading direction."""
    return written(text, lambda char: f"U+{ord(char):04X}")


def written(text: str, hidden: Callable[[str], str]) -> str:
    """The text with `hidden` of each character that does not show, or that changes the order of those around it."""
    table = {ord(char): hidden(char) for char in set(text) if not _is_visible(char)}
    return text.translate(table) if table else text


def _is_visible(char: str) -> bool:
    return char in _HARMLESS or unicodedata.category(char) not in _HIDDEN
