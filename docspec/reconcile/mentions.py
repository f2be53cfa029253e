"""A bilingual dictionary that the set writes about itself: what fields are called whose descriptions use a word.

Where a locale describes `folderHandle`, `folderPath` and `createFolder` it speaks of a `cartella`; where it describes
anything else it seldom does. So a field that the locale calls `cartella` is likely a `folder`. Works within one locale.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from docspec.align.aligned import Locale
from docspec.align.features import fold
from docspec.reconcile.spelling import words

STEM, STEM_MIN = 0.75, 4
"""Two words are one if they share so much of their beginning: inflection is at the end."""
EXACT = 3
"""With so many rows that have a word as it is, other inflections are not looked at."""
SHRINK = 2.0
"""So many rows that tell nothing are added to those that mention a word."""


@dataclass(slots=True)
class _Index:
    texts: dict[str, str] = field(default_factory=dict)
    """Row -> its description, folded."""
    rows: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Word -> rows whose description has it."""
    vocabulary: list[str] = field(default_factory=list)
    """The words, sorted."""


class Mentions:
    """The descriptions of a set, by locale. `add` every row, then `close`, then ask."""

    def __init__(self) -> None:
        self._indexes: dict[Locale, _Index] = defaultdict(_Index)
        self._cache: dict[tuple[Locale, str], frozenset[str]] = {}

    def add(self, locale: Locale, row: str, description: str) -> None:
        """Take in the description of a row; `row` is its key, the same in every locale."""
        index = self._indexes[locale]
        text = fold(description)
        index.texts[row] = f"{index.texts.get(row, '')} {text}"
        for word in _split(text):
            index.rows[word].add(row)

    def close(self) -> Mentions:
        """No more rows come."""
        for index in self._indexes.values():
            index.vocabulary = sorted(index.rows)
        return self

    def rows(self, locale: Locale, word: str) -> frozenset[str]:
        """The rows whose description in a locale has a word, in whatever inflection."""
        key = (locale, fold(word))
        if key not in self._cache:
            self._cache[key] = frozenset(self._find(*key))
        return self._cache[key]

    def _find(self, locale: Locale, word: str) -> Iterable[str]:
        index = self._indexes[locale]
        if not word.isascii() and not _is_spaced(word):
            return (row for row, text in index.texts.items() if word in text)
        if len(index.rows.get(word, ())) >= EXACT:
            return index.rows[word]
        stem = word[: max(STEM_MIN, round(STEM * len(word)))]
        found: set[str] = set()
        for place in range(bisect_left(index.vocabulary, stem), len(index.vocabulary)):
            other = index.vocabulary[place]
            if not other.startswith(stem):
                break
            if len(other) <= len(word) / STEM:
                found |= index.rows[other]
        return found


def _split(text: str) -> Iterable[str]:
    return (
        word for word in "".join(letter if letter.isalpha() else " " for letter in text).split() if _is_spaced(word)
    )


def _is_spaced(word: str) -> bool:
    """Whether a word is in a script that sets blanks between words; Chinese, Japanese, Thai are not."""
    return not any("\u0e00" <= letter <= "\u0eff" or "\u3040" <= letter <= "\u9fff" for letter in word)


class Dictionary:
    """What identifier words go with the words of descriptions, as far as names are decided."""

    def __init__(self, mentions: Mentions, names: Mapping[str, str]) -> None:
        self._mentions = mentions
        self._names = names
        """Row -> the name it was given."""
        self._parts = {name: frozenset(part.casefold() for part in words(name)) for name in set(names.values())}
        self._background = Counter(part for parts in self._parts.values() for part in parts)

    def meanings(self, locale: Locale, word: str, but: str) -> dict[str, float]:
        """What fields are called whose descriptions mention a word, the row `but` left out: identifier word -> 0 to 1.

        Counted over different names, as one name may stand in many tables. Words that names hold anyway tell nothing;
        words that only stand side by side (`unsharpMask`) share what they tell.
        """
        rows = self._mentions.rows(locale, word) - {but}
        named = {self._names[row] for row in rows if row in self._names}
        counts = Counter(part for name in named for part in self._parts[name])
        share = len(named) / max(len(self._parts), 1)
        excess = {part: count - self._background[part] * share for part, count in counts.items()}
        found = {part: more / (len(named) + SHRINK) for part, more in excess.items() if more > 0}
        total = math.fsum(found.values())
        return {part: chance * math.sqrt(chance / total) for part, chance in found.items()}
