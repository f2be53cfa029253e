"""The sides that running text takes where there are two: upper or lower case, required or optional, before or after."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from docspec.align.aligned import Locale
from docspec.check.facts.claims import Claim
from docspec.check.facts.wording import LETTER, PROCLITICS, language, vocabulary

_ENGLISH = "en"
_ENGLISH_EVERYWHERE = ("truth",)
"""API prose in any language says `true` and `false` in English."""
_NEGATION = "negation"
Patterns = tuple[re.Pattern[str], re.Pattern[str]]


@lru_cache(maxsize=65536)
def sides(text: str, locale: Locale) -> tuple[Claim, ...]:
    """What a text takes sides on, in reading order."""
    return tuple(_claims(text, language(locale)))


def _claims(text: str, tongue: str) -> Iterator[Claim]:
    # Where small letters take more room than large ones (Turkish), places are of the text as it is.
    lowered = text.lower() if len(text.lower()) == len(text) else text
    for group, values, (either, second) in _patterns(tongue):
        for match in either.finditer(lowered):
            value = values[bool(second.fullmatch(match[0]))]
            yield Claim(f"side {group}", value, text[match.start() : match.end()], match.start(), match.end())


def denies(text: str, locale: Locale) -> bool | None:
    """Whether a text has a word that denies; None for a language whose words are not known."""
    pattern = _negation(language(locale))
    return None if pattern is None else bool(pattern.search(text.lower().replace("'", " ").replace("’", " ")))


@cache
def _negation(tongue: str) -> re.Pattern[str] | None:
    words = vocabulary("polarity.yaml")[_NEGATION].get(tongue)
    return _any(words[0].split("|")) if words else None


@cache
def _patterns(tongue: str) -> tuple[tuple[str, tuple[str, str], Patterns], ...]:
    found = []
    for group, languages in vocabulary("polarity.yaml").items():
        words = languages.get(tongue) if group != _NEGATION else None
        if words:
            first, second = (side.split("|") for side in words)
            if group in _ENGLISH_EVERYWHERE:
                first, second = ([*own, side] for own, side in zip((first, second), languages[_ENGLISH], strict=True))
            names = [side.split("|")[0] for side in languages[_ENGLISH]]
            found.append((group, (names[0], names[1]), (_any([*first, *second]), _any(second))))
    return tuple(found)


def _any(words: list[str]) -> re.Pattern[str]:
    """Any of the words. Those that begin first count, then longer ones: `不包括` before the `包括` in it."""
    return re.compile("|".join(map(_one, sorted(words, key=len, reverse=True))))


def _one(word: str) -> str:
    spaced = re.match(f"[{LETTER}]", word) is not None
    inner = re.escape(word.removesuffix("*")).replace(r"\*", f"[{LETTER}]*")
    if not spaced:
        return f"(?<![不未非無无]){inner}"
    ending = f"[{LETTER}]*" if word.endswith("*") else ""
    beginning = PROCLITICS if re.match("[\u0590-\u06ff]", word) else ""
    return f"(?<![{LETTER}]){beginning}{inner}{ending}(?![{LETTER}])"
