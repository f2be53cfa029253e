"""The words that docspec itself puts on a page, in the language of the page.

They stand in message catalogs, `docspec/locale/<locale>/LC_MESSAGES/docspec.po`, which are read as they are. English is
the language of the messages and needs none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files

from babel import Locale, UnknownLocaleError
from babel.messages.pofile import read_po

Translate = Callable[[str], str]


def translator(locale: str) -> Translate:
    """From English words to those of a locale (`sv-SE`); without a translation they stay English and are marked so."""
    names = _candidates(locale)
    messages = next(filter(None, map(_catalog, names)), {})
    if "en" in names:
        return lambda words: words
    return lambda words: messages.get(words) or f'<span lang="en">{words}</span>'


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
