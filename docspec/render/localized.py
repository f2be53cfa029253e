"""Which of several locales' texts is shown: the one asked for, else the reference locale, English, any other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from docspec.spec.model import Info


@dataclass(frozen=True, slots=True)
class Told:
    """A text and the locale it is in."""

    locale: str
    text: str


def fall_back(info: Info, asked: str | None = None) -> list[str]:
    """The locales of a spec in the order in which they stand in for each other, for whatever is rendered."""
    return list(dict.fromkeys([*filter(None, (asked, info.reference_locale)), *english_first(info.locales)]))


def english_first(locales: Iterable[str]) -> list[str]:
    """The locales, those of English in front, else in the order they have."""
    return sorted(locales, key=lambda locale: locale.split("-")[0] != "en")


def pick(texts: Mapping[str, str], order: Sequence[str]) -> Told | None:
    """The first text that is not blank: by `order`, then of any other locale. None if there is none."""
    for locale in order:
        if text := texts.get(locale, "").strip():
            return Told(locale, text)
    return next((Told(locale, text) for locale in sorted(texts) if (text := texts[locale].strip())), None)
