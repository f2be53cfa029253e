"""Locale tags, as folders, options and settings name them."""

from __future__ import annotations

import re

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
