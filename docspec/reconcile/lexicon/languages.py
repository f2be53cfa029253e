"""Which language a tag, a code or an English name stands for; what differs in region alone is one language."""

from __future__ import annotations

from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global

Language = str
"""Language and script, such as `nl_Latn` or `zh_Hans`: who reads Chinese in Hans may not know a word in Hant."""
ENGLISH: Language = "en_Latn"
"""What the words of identifiers are taken from."""
ANY: Language = ""
"""Of a term whose language its file does not tell."""


# Norwegian without more is Bokmål.
_WRITTEN_AS = {"no": "nb"}


@cache
def language_of_tag(tag: str) -> Language | None:
    """The language of a locale tag or code (`nl-NL`, `zh_CN`, `deu`); None if CLDR knows none such."""
    plain = tag.strip().replace("-", "_")
    # Of some languages (`no_NO`) CLDR knows the name, but no such locale.
    locale = _parsed(plain) or _parsed(plain.partition("_")[0])
    if locale is None:
        return None
    likely = get_global("likely_subtags").get(locale.language, "").split("_")
    script = locale.script or (likely[1] if len(likely) > 1 else "")
    return f"{_WRITTEN_AS.get(locale.language, locale.language)}_{script}"


def _parsed(tag: str) -> Locale | None:
    try:
        return Locale.parse(tag)
    except (UnknownLocaleError, ValueError):
        return None


def language_of(name: str) -> Language | None:
    """The language of a tag, a code, or a name in English (`Dutch`)."""
    return language_of_tag(name) or language_named(name)


def language_named(name: str) -> Language | None:
    """The language of a name in English."""
    code = _names().get(name.strip().casefold())
    return language_of_tag(code) if code else None


@cache
def _names() -> dict[str, str]:
    return {name.casefold(): code for code, name in Locale("en").languages.items()}
