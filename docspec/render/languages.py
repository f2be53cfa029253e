"""What locales are called, and which way they are written (Unicode CLDR, by Babel)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from babel import Locale, UnknownLocaleError

# RFC 5646, section 2.1, as far as tags of real locales go.
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


@cache
def language_name(locale: str, reader: str) -> str:
    """What the language of a locale is called in another: `tedesco`, `cinese semplificato`. The tag if none knows."""
    found, asked = _parsed(locale), _parsed(reader)
    if found is None:
        return locale
    # Without the region; the script counts where the tag names it.
    script = found.script if found.script and found.script.casefold() in locale.casefold() else None
    reading = asked or Locale("en")
    # CLDR has names for some languages with their script; Babel would put the script in brackets.
    known = reading.languages.get(f"{found.language}_{script}")
    return known or Locale(found.language, script=script).get_display_name(reading) or locale


@cache
def own_name(locale: str, *, with_region: bool = False) -> str:
    """What a locale calls itself, as a list of languages has it: `Italiano`, `简体中文`, `Português (Brasil)`."""
    found = _parsed(locale)
    if found is None:
        return locale
    name = (found.get_display_name(found) or locale) if with_region else language_name(locale, locale)
    return name[:1].upper() + name[1:]


def own_names(locales: Sequence[str]) -> dict[str, str]:
    """What each locale calls itself; with its region only where two would be called the same."""
    short = {locale: own_name(locale) for locale in locales}
    names = list(short.values())
    return {
        locale: own_name(locale, with_region=True) if names.count(name) > 1 else name for locale, name in short.items()
    }


@cache
def direction(locale: str) -> str:
    """`ltr` or `rtl`; `ltr` for what CLDR does not know."""
    found = _parsed(locale)
    return found.text_direction if found else "ltr"


@cache
def tag(locale: str) -> str:
    """The locale for `lang` attributes, where it can be one; else `und`, undetermined."""
    written = locale.replace("_", "-")
    return written if _TAG.fullmatch(written) else "und"


@cache
def _parsed(locale: str) -> Locale | None:
    try:
        return Locale.parse(locale.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return None
