"""The words that docspec itself puts on a page, in the language of the page.

They stand in message catalogs, `docspec/locale/<locale>/LC_MESSAGES/docspec.po`, which are read as they are. English is
the language of the messages and needs none.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Protocol

from babel import Locale, UnknownLocaleError
from babel.messages.pofile import read_po


def word(words: str) -> str:
    """English words that are translated elsewhere: what catalogs must have is found by this name (as by `t`)."""
    return words


class Mark(Protocol):
    """How a format writes words of docspec's own."""

    def __call__(self, words: str, *, is_english: bool) -> str:
        """The words, marked if they are English on a page that is not."""


class Interface:
    """From English words to those of a locale (`sv-SE`); what has no translation stays English and is marked so."""

    def __init__(self, locale: str, mark: Mark) -> None:
        names = _candidates(locale)
        self._messages = next(filter(None, map(_catalog, names)), {})
        self._is_english = "en" in names
        self._mark = mark
        self._written: dict[str, str] = {}

    def __call__(self, words: str, **values: str) -> str:
        """The words as the format writes them; `{name}` in them is replaced by what the format wrote."""
        written = self._written.get(words)
        if written is None:
            is_foreign = not self._is_english and words not in self._messages
            written = self._written[words] = self._mark(self.plain(words), is_english=is_foreign)
        return written.format_map(values) if values else written

    def plain(self, words: str, **values: str) -> str:
        """The words as plain text without a mark, for where none can stand."""
        translated = words if self._is_english else self._messages.get(words, words)
        return translated.format_map(values) if values else translated


def has_catalog(locale: str) -> bool:
    """Whether there are words in the language of a locale."""
    names = _candidates(locale)
    return "en" in names or any(map(_catalog, names))


def _candidates(locale: str) -> list[str]:
    """The catalogs that would do, the nearest first. The script counts before the region: `zh-TW` is `zh_Hant`."""
    try:
        parsed = Locale.parse(locale, sep="-")
    except (UnknownLocaleError, ValueError):
        return []
    parts = ((parsed.language, parsed.script, parsed.territory), (parsed.language, parsed.script), (parsed.language,))
    names = ["_".join(filter(None, each)) for each in (*parts, (parsed.language, parsed.territory))]
    return list(dict.fromkeys(names))


@cache
def _catalog(name: str) -> Mapping[str, str]:
    path = files("docspec") / "locale" / name / "LC_MESSAGES" / "docspec.po"
    if not path.is_file():
        return {}
    with path.open("rb") as file:
        catalog = read_po(file, locale=name)
    return {str(message.id): str(message.string) for message in catalog if message.id and message.string}
