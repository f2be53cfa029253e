from __future__ import annotations

import math
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docspec.reconcile.contract.path import places

NAMES = "abcdef"
SURE, UNKNOWN, NONE = 20.0, 0.0, -8.0


def scores(row: str) -> list[float]:
    """`b` says b; `?` says nothing."""
    return [UNKNOWN if row in "?!" else SURE if name == row else -SURE for name in NAMES]


@pytest.mark.parametrize(
    ("rows", "meant"),
    [
        pytest.param("a?c", "abc", id="between two that are known"),
        pytest.param("?bc", "abc", id="first"),
        pytest.param("abcde?", "abcdef", id="last"),
        pytest.param("??????", "abcdef", id="as many rows as names"),
        pytest.param("?" * 5 + "f", "abcdef", id="one is known"),
        pytest.param("c?ef", "cdef", id="some names have no row"),
        pytest.param("ba?def", "bacdef", id="two in the other order"),
    ],
)
def test_the_name_that_the_others_leave(rows: str, meant: str) -> None:
    found = places([scores(row) for row in rows], [NONE] * len(rows))
    best = [
        NAMES[one.shares.index(max(one.shares))] if row == "?" else row for one, row in zip(found, rows, strict=True)
    ]
    assert "".join(best) == meant
    assert all(one.listed > 0.95 for one in found)


def test_a_row_of_another_name_is_not_listed() -> None:
    found = places([scores(row) for row in "a!b"], [NONE, 6.0, NONE])
    assert [round(one.listed, 1) for one in found] == [1.0, 0.0, 1.0]


def test_two_names_left_for_one_row_share_it() -> None:
    shares = places([scores(row) for row in "a?d"], [NONE] * 3)[1].shares
    assert shares[1] == pytest.approx(shares[2])
    assert shares[1] > 0.4


def test_where_rows_keep_no_order_their_order_tells_less() -> None:
    ordered = places([scores(row) for row in "abc?"], [NONE] * 4)[3].shares
    shuffled = places([scores(row) for row in "fbca?"], [NONE] * 5)[4].shares
    assert ordered[1] < shuffled[1]


@given(st.integers(1, 6), st.integers(1, 90), st.floats(-1e6, 1e6), st.floats(-1e6, 1e6), st.randoms())
def test_probabilities(names: int, rows: int, least: float, most: float, chance: Random) -> None:
    made = [[chance.choice((least, most, 0.0)) for _ in range(names)] for _ in range(rows)]
    for one in places(made, [min(least, most)] * rows):
        assert 0 <= one.listed <= 1 + 1e-9
        assert math.isclose(sum(one.shares), 1) or not any(one.shares)


def test_no_rows() -> None:
    assert places([], []) == []
