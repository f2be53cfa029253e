"""Lay several sequences beside each other so that what is alike stands in one column.

Pairwise it is global alignment by dynamic programming (Needleman and Wunsch, 1970); several sequences are merged
progressively into one profile, the longest first (Feng and Doolittle, 1987). The likeness of an item to a column is
the mean of its likeness to the items in it. Knows nothing of files, pages or locales.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

K = TypeVar("K")
T = TypeVar("T")
NEVER = float("-inf")
"""The likeness of two items that must not share a column."""


def align(
    sequences: Mapping[K, Sequence[T]], likeness: Callable[[T, T], float], *, gap: float, sure: float
) -> list[dict[K, T]]:
    """Columns in order; each holds at most one item of each sequence, every item stands in exactly one column.

    `gap` is what an item left alone costs (negative). Where two sequences are of one length and all pairs reach
    `sure`, they are taken as they stand, without the quadratic search.
    """
    # Of equal length the first by name, so that the order of the mapping does not matter.
    order = sorted(sequences, key=lambda key: (-len(sequences[key]), str(key)))
    columns: list[dict[K, T]] = []
    for key in order:
        columns = _merge(columns, key, sequences[key], likeness, gap, sure)
    return columns


def _merge(
    columns: list[dict[K, T]], key: K, items: Sequence[T], likeness: Callable[[T, T], float], gap: float, sure: float
) -> list[dict[K, T]]:
    if not columns:
        return [{key: item} for item in items]
    pairs = list(zip(columns, items, strict=False))
    if len(columns) == len(items) and all(_mean(column, item, likeness) >= sure for column, item in pairs):
        return [{**column, key: item} for column, item in pairs]
    scores = [[_mean(column, item, likeness) for item in items] for column in columns]
    return [
        {**(columns[row] if row is not None else {}), **({key: items[col]} if col is not None else {})}
        for row, col in best_path(scores, gap)
    ]


def _mean(column: Mapping[K, T], item: T, likeness: Callable[[T, T], float]) -> float:
    return sum(likeness(other, item) for other in column.values()) / len(column)


def best_path(scores: Sequence[Sequence[float]], gap: float) -> list[tuple[int | None, int | None]]:
    """The pairs (row, column) of the best alignment; None stands for a gap.

    Of equal paths the one with the earlier pairs wins.
    """
    rows, cols = len(scores), len(scores[0]) if scores else 0
    best = [[gap * (rows - row + cols - col) for col in range(cols + 1)] for row in range(rows + 1)]
    for row in range(rows - 1, -1, -1):
        for col in range(cols - 1, -1, -1):
            best[row][col] = max(
                scores[row][col] + best[row + 1][col + 1], gap + best[row + 1][col], gap + best[row][col + 1]
            )
    return _walk(scores, best, gap)


def _walk(
    scores: Sequence[Sequence[float]], best: list[list[float]], gap: float
) -> list[tuple[int | None, int | None]]:
    path: list[tuple[int | None, int | None]] = []
    row = col = 0
    rows, cols = len(best) - 1, len(best[0]) - 1
    while row < rows or col < cols:
        here = best[row][col]
        if row < rows and col < cols and here <= scores[row][col] + best[row + 1][col + 1]:
            path.append((row, col))
            row, col = row + 1, col + 1
        elif row < rows and (col == cols or here <= gap + best[row + 1][col]):
            path.append((row, None))
            row += 1
        else:
            path.append((None, col))
            col += 1
    return path
