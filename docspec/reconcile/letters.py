"""Which letters follow which: a character trigram model of words, to tell a word of the API from a word of a language.

Interpolated with bigrams and single letters (Jelinek and Mercer, 1980); unknown letters keep a small share. Words are
folded; each counts once, however often it occurs.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

_BACKOFF = 2.0
"""How many observations of the shorter context are mixed into the longer."""
_ALPHABET = 60.0
_EDGE = "\n"


class LetterModel:
    """Trained once on a set of words."""

    def __init__(self, words: Iterable[str]) -> None:
        self._grams: Counter[str] = Counter()
        self._contexts: Counter[str] = Counter()
        self.words = frozenset(word.casefold() for word in words)
        """What it was trained on."""
        for word in self.words:
            padded = _padded(word)
            for end in range(2, len(padded)):
                for length in (0, 1, 2):
                    context = padded[end - length : end]
                    self._contexts[context + "\0" * (2 - length)] += 1
                    self._grams[context + padded[end] + "\0" * (2 - length)] += 1

    @property
    def size(self) -> int:
        """The number of words it was trained on."""
        return len(self.words)

    def log_probability(self, word: str) -> float:
        """The natural logarithm of the probability of a word; always below 0."""
        padded = _padded(word)
        return sum(math.log(self._probability(padded[end - 2 : end], padded[end])) for end in range(2, len(padded)))

    def _probability(self, context: str, letter: str) -> float:
        probability = 1 / _ALPHABET
        for length in (0, 1, 2):
            shorter = context[len(context) - length :]
            pad = "\0" * (2 - length)
            seen = self._grams[shorter + letter + pad] + _BACKOFF * probability
            probability = seen / (self._contexts[shorter + pad] + _BACKOFF)
        return probability


def _padded(word: str) -> str:
    return f"{_EDGE}{_EDGE}{word.casefold()}{_EDGE}"
