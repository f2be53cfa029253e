"""How long each locale's text usually is beside the others', learned from the set with robust statistics.

Lengths are compared as logarithms: the median of the differences of two locales is their usual ratio, and the median
absolute deviation from it how much it varies (Rousseeuw and Croux 1993, "Alternatives to the median absolute
deviation": 1.4826 makes it comparable to a standard deviation).
"""

from __future__ import annotations

import math
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import permutations
from statistics import median

from docspec.align.aligned import Locale

_SCALE = 1.4826
_LEAST = 20
"""So many passages teach a ratio; fewer do not, and a text with wide letters counted double is as long as any."""
_USUAL_SPREAD = 0.25
SHORT = 24
"""Texts below this width teach nothing and are not told."""


def width(text: str) -> int:
    """The width of a text, CJK letters counting two."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


class Lengths:
    """The usual ratios of a set."""

    def __init__(self, passages: Iterable[Mapping[Locale, str]]) -> None:
        logs: dict[tuple[Locale, Locale], list[float]] = defaultdict(list)
        for texts in passages:
            long = {locale: math.log(size) for locale, text in texts.items() if (size := width(text)) >= SHORT}
            for one, other in permutations(long, 2):
                logs[one, other].append(long[one] - long[other])
        self._usual = {pair: (median(found), _spread(found)) for pair, found in logs.items() if len(found) >= _LEAST}

    def deviations(self, locale: Locale, texts: Mapping[Locale, str]) -> dict[Locale, tuple[float, float]]:
        """How much longer than each other lets expect a text is, as a logarithm (below 0: shorter), and the spread."""
        mine = math.log(max(width(texts[locale]), 1))
        found = {}
        for other, text in texts.items():
            if other != locale and width(text) >= SHORT:
                ratio, spread = self._usual.get((locale, other), (0.0, _USUAL_SPREAD))
                found[other] = (mine - math.log(width(text)) - ratio, spread)
        return found


def _spread(values: list[float]) -> float:
    middle = median(values)
    return max(_SCALE * median(abs(value - middle) for value in values), _USUAL_SPREAD / 2)
