"""Locale tags, as folders, options and settings name them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from babel import Locale, UnknownLocaleError

_TAG = re.compile(r"(?!(?i:und|root)\b)[A-Za-z]{2,3}([-_][A-Za-z]{4})?([-_]([A-Za-z]{2}|[0-9]{3}))?")


def is_locale(name: str) -> bool:
    """Whether a name is a locale tag that CLDR knows: language, then script and region if needed (`sv-SE`, `zh_Hans`).

    A bare code that CLDR replaces by another (`in`, `src`) is more likely a word than a language.
    """
    if not _TAG.fullmatch(name):
        return False
    try:
        locale = Locale.parse(name.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return False
    return locale.language == name.lower() or not name.isalpha()


def language_tag(locale: str) -> str:
    """The locale as formats of XML have it (BCP 47): folders may be called `sv_SE`."""
    return locale.replace("_", "-")


def same_locale(tag: str, locales: Iterable[str]) -> str | None:
    """The locale that a tag means: spelled in any way (`sv_se`), or the only one of a language told without more."""
    wanted = _folded(tag)
    folded = {_folded(locale): locale for locale in locales}
    if wanted in folded:
        return folded[wanted]
    languages = Counter(locale.split("-")[0] for locale in folded)
    if "-" in wanted or languages[wanted] != 1:
        return None
    return next(locale for key, locale in folded.items() if key.split("-")[0] == wanted)


def _folded(tag: str) -> str:
    return language_tag(tag).casefold()
