"""What MkDocs, its theme Material and its plugins call locales.

The codes are those of mkdocs-material 9.5 and later, of mkdocs-static-i18n 1.3 and of the search of MkDocs 1.6; a test
holds them against what is installed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from babel import Locale, UnknownLocaleError

from docspec.errors import UsageError
from docspec.render.languages import direction, own_names, tag

MATERIAL = frozenset(
    "af ar az be bg bn ca cs cy da de el en eo es et eu fa fi fr gl he hi hr hu hy id is it ja ka kn ko lb lt lv mk mn "
    "ms my nb nl nn pl pt pt-BR ro ru sa sh si sk sl sq sr sv ta te th tl tr uk ur uz vi zh zh-Hant zh-TW".split()
)
"""The languages that the theme speaks."""
SEARCH = frozenset("ar da de en es fi fr hi hu hy it ja kn ko nl no pt ro ru sa sv ta te th tr vi zh".split())
"""The languages whose words the search can stem or part."""
_SEARCHED_AS = {"nb": "no", "nn": "no"}
_SPOKEN_AS = {"no": "nb"}
# mkdocs_static_i18n.config.RE_LOCALE, without its form with an underscore.
_FOLDER = re.compile(r"[a-z]{2}(-[A-Za-z]{4})?(-[A-Z]{2})?")


@dataclass(frozen=True, slots=True)
class SiteLocale:
    """One locale of the site."""

    locale: str
    """As the spec has it."""
    code: str
    """What the i18n plugin calls it, and its folder."""
    name: str
    theme: str
    """The language of the theme's own words."""
    is_spoken: bool
    """Whether the theme knows that language."""
    search: str | None
    """The language of the search; None where it knows none such."""


def site_locales(locales: Sequence[str]) -> tuple[SiteLocale, ...]:
    """The locales by their codes. Raises UsageError for one that the i18n plugin cannot have."""
    names, codes = own_names(locales), _codes(locales)
    return tuple(_site_locale(locale, codes[locale], names[locale]) for locale in locales)


def _site_locale(locale: str, code: str, name: str) -> SiteLocale:
    theme = next((each for each in _spoken(locale) if each in MATERIAL), None)
    language = code.split("-", maxsplit=1)[0]
    search = _SEARCHED_AS.get(language, language)
    return SiteLocale(locale, code, name, theme or code, theme is not None, search if search in SEARCH else None)


def _codes(locales: Sequence[str]) -> dict[str, str]:
    """For each locale the nearest code that the plugin takes and no other locale has: `es-419` is `es`."""
    forms = {locale: _forms(locale) for locale in locales}
    codes: dict[str, str] = {}
    for locale in sorted(locales, key=lambda each: forms[each][:1] != [tag(each)]):
        code = next((form for form in forms[locale] if form not in codes.values()), None)
        if code is None:
            raise UsageError(
                f"mkdocs-static-i18n takes no locale such as `{locale}`: two letters, then perhaps a script and a "
                "region, that no other locale has; leave it out (--locale names those that are written), or choose "
                "another format"
            )
        codes[locale] = code
    return codes


def _forms(locale: str) -> list[str]:
    """The locale in the form that the plugin takes, then with less and less of it."""
    language, *rest = tag(locale).split("-")
    written = {4: str.title, 2: str.upper}
    parts = [language.lower(), *(written[len(part)](part) for part in rest if len(part) in written)]
    codes = ("-".join(parts[:count]) for count in range(len(parts), 0, -1))
    return [code for code in codes if _FOLDER.fullmatch(code)]


def _spoken(locale: str) -> Iterator[str]:
    """Codes of the theme that would do for a locale, the nearest first. The script counts: `zh-HK` is `zh-Hant`."""
    try:
        parsed = Locale.parse(locale.replace("_", "-"), sep="-")
    except (UnknownLocaleError, ValueError):
        return
    language = _SPOKEN_AS.get(parsed.language, parsed.language)
    for part in (parsed.territory, parsed.script):
        if part:
            yield f"{language}-{part}"
    # What is written in another direction than the language usually is, the theme would set the wrong way.
    if direction(locale) == direction(language):
        yield language
