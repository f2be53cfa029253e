"""The texts of a spec in one locale: its own, or those of another locale, marked as such."""

from __future__ import annotations

from docspec.render.interface import Interface
from docspec.render.languages import language_name
from docspec.render.links import LinkTo
from docspec.render.localized import Told, fall_back, pick
from docspec.render.prose import read
from docspec.render.reference.pen import Pen
from docspec.spec.model import Localized, Spec


class LocaleWords:
    """What one locale has to say."""

    def __init__(self, spec: Spec, locale: str, pen: Pen) -> None:
        self.locale = locale
        self.pen = pen
        self.t = Interface(locale, pen.own)
        """From English words of docspec's own to those of the locale."""
        self._order = fall_back(spec.info, locale)

    def told(self, texts: Localized) -> Told | None:
        """The text that is shown in this locale, and the locale that it is in."""
        return pick(texts, self._order)

    def cell(self, texts: Localized, link_to: LinkTo) -> str:
        """A description in a cell; empty if no locale has one."""
        told = self.told(texts)
        return self._marked(told, self.pen.cell(read(told.text), link_to)) if told else ""

    def heading(self, texts: Localized, link_to: LinkTo) -> str:
        """A text in a heading; empty if no locale has one."""
        told = self.told(texts)
        return self._marked(told, self.pen.heading(read(told.text), link_to)) if told else ""

    def blocks(self, texts: Localized, link_to: LinkTo) -> str:
        """A description as paragraphs; as in a cell if it is that of another locale."""
        told = self.told(texts)
        if told is None or told.locale != self.locale:
            return self.cell(texts, link_to)
        return self.pen.blocks(read(told.text), link_to)

    def title(self, texts: Localized, name: str) -> str:
        """The title of an entity in this locale, if that is another than its name."""
        title = texts.get(self.locale, "").strip()
        return "" if title == name else self.pen.words(title)

    def _marked(self, told: Told, written: str) -> str:
        if told.locale == self.locale:
            return written
        language = self.pen.words(language_name(told.locale, self.locale))
        return self.pen.foreign(written, told.locale, self.t("text in {language}", language=language))
