"""The texts of a spec in one locale: its own, or those of another locale, marked as such."""

from __future__ import annotations

from docspec.render import markdown
from docspec.render.interface import translator
from docspec.render.localized import english_first, pick
from docspec.render.markdown import LinkTo
from docspec.render.prose import read
from docspec.spec.model import Localized, Spec


class LocaleWords:
    """What one locale has to say."""

    def __init__(self, spec: Spec, locale: str) -> None:
        self.locale = locale
        self.t = translator(locale)
        """From English words of docspec's own to those of the locale."""
        trusted = [spec.info.reference_locale] if spec.info.reference_locale else []
        self._order = list(dict.fromkeys([locale, *trusted, *english_first(spec.info.locales)]))

    def cell(self, texts: Localized, link_to: LinkTo) -> str:
        """A description on one line; empty if no locale has one."""
        told = pick(texts, self._order)
        if told is None:
            return ""
        text = markdown.cell(read(told.text), link_to)
        return text if told.locale == self.locale else markdown.in_locale(text, told.locale)

    def blocks(self, texts: Localized, link_to: LinkTo) -> str:
        """A description as paragraphs; on one line if it is that of another locale."""
        told = pick(texts, self._order)
        if told is None or told.locale != self.locale:
            return self.cell(texts, link_to)
        return markdown.blocks(read(told.text), link_to)

    def title(self, texts: Localized, name: str) -> str:
        """The title of an entity in this locale, if that is another than its name."""
        title = texts.get(self.locale, "").strip()
        return "" if title == name else markdown.words(title)
