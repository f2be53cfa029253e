"""Which of a list of names each row of a table has, as far as the other rows tell: rows mostly keep the list's order.

A chain over the rows, as in the alignment of words of Vogel, Ney and Tillmann (1996): each row has one of the names or
none of them, and going back in the list is as rare as the table itself shows. Forward and backward sums (Baum, 1972)
give what all other rows say about one; its own score is left out, as its witnesses are heard elsewhere.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

CLEAR = 6.0
"""A row's best name is clear if its score is so much over that of the next."""
# Before any clear row is seen, going back is this rare; it is never impossible.
BACK, PRIOR = 0.05, 1.0
SCORE_MAX = 30.0
"""Scores are bounded by this, in both directions."""


@dataclass(frozen=True, slots=True)
class Place:
    """What is known about the place of one row; probabilities, 0 to 1."""

    shares: tuple[float, ...]
    """Of the names, by the other rows alone: in all 1."""
    listed: float
    """That the row has one of the names at all, by everything."""


def places(scores: Sequence[Sequence[float]], none: Sequence[float]) -> list[Place]:
    """The place of each row.

    `scores` holds a row's log-odds for each name, `none` those of its having none of them.
    """
    count = len(scores[0]) if scores else 0
    # It may go back to any of them.
    back = _back(scores) / max(count, 1)
    own = [[_power(score) for score in row] for row in scores]
    without = [_power(score) for score in none]
    into: list[list[float]] = []
    before: list[list[float]] = []
    position = [1.0] + [0.0] * count
    for row, alone in zip(own, without, strict=True):
        before.append(position)
        into.append(_step(position, back))
        position = _scaled(
            [
                alone * old + (row[place - 1] * into[-1][place - 1] if place else 0.0)
                for place, old in enumerate(position)
            ]
        )
    after = [1.0] * (count + 1)
    found: list[Place] = []
    for number in reversed(range(len(scores))):
        found.append(_place(own[number], without[number], into[number], before[number], after))
        after = _earlier(own[number], without[number], after, back)
    return found[::-1]


def _place(
    own: Sequence[float], alone: float, into: Sequence[float], before: Sequence[float], after: Sequence[float]
) -> Place:
    others = [one * other for one, other in zip(into, after[1:], strict=True)]
    total = sum(others)
    listed = sum(one * other for one, other in zip(others, own, strict=True))
    unlisted = alone * sum(one * other for one, other in zip(before, after, strict=True))
    shares = tuple(other / total for other in others) if total else (0.0,) * len(others)
    return Place(shares, listed / (listed + unlisted) if listed + unlisted else 0.0)


def _step(position: Sequence[float], back: float) -> list[float]:
    """The weight of coming to each name from any position: forward from those before it, back from the others."""
    sums = list(accumulate(position))
    return [(1 - back) * sums[place - 1] + back * (sums[-1] - sums[place - 1]) for place in range(1, len(position))]


def _earlier(own: Sequence[float], alone: float, after: Sequence[float], back: float) -> list[float]:
    """The weight of all rows from one on, by the position before it."""
    ways = [one * other for one, other in zip(own, after[1:], strict=True)]
    passed = [0.0, *accumulate(ways)]
    return _scaled(
        [
            alone * after[place] + (1 - back) * (passed[-1] - passed[place]) + back * passed[place]
            for place in range(len(after))
        ]
    )


def _back(scores: Sequence[Sequence[float]]) -> float:
    """How often the table goes back in the list, by the rows whose name is clear; half at the most."""
    clear = [row.index(max(row)) for row in map(list, scores) if _is_clear(row)]
    steps = list(pairwise(clear))
    return min((sum(one > other for one, other in steps) + BACK * PRIOR) / (len(steps) + PRIOR), 0.5)


def _is_clear(row: Sequence[float]) -> bool:
    best, *others = sorted(row, reverse=True)
    return best - (others[0] if others else 0.0) >= CLEAR


def _power(score: float) -> float:
    return math.exp(max(-SCORE_MAX, min(SCORE_MAX, score)))


def _scaled(values: Sequence[float]) -> list[float]:
    """Sums of long tables would leave the range of floats."""
    top = max(values)
    return [value / top for value in values] if top else list(values)
