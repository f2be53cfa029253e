from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docspec.align.sequence import NEVER, align, best_path

SEQUENCES = st.dictionaries(st.sampled_from("abcde"), st.lists(st.integers(0, 4), max_size=7), max_size=4)
SCORES = st.integers(0, 3).flatmap(
    lambda width: st.lists(
        st.lists(st.sampled_from([-2.0, -0.5, 0.0, 0.5, 1.0]), min_size=width, max_size=width), max_size=4
    )
)
PROPERTY = settings(max_examples=150, deadline=None)


def same(one: object, other: object) -> float:
    return 1.0 if one == other else -1.0


def laid(sequences: Mapping[str, str], gap: float = -0.4) -> list[str]:
    """The columns, each as the letters of the sequences in order, `-` for none."""
    columns = align(sequences, same, gap=gap, sure=0.9)
    return ["".join(column.get(key, "-") for key in sorted(sequences)) for column in columns]


@pytest.mark.parametrize(
    ("sequences", "columns"),
    [
        pytest.param({}, [], id="nothing"),
        pytest.param({"1": "", "2": ""}, [], id="empty"),
        pytest.param({"1": "", "2": "ab"}, ["-a", "-b"], id="one-empty"),
        pytest.param({"1": "abc", "2": "abc"}, ["aa", "bb", "cc"], id="same"),
        pytest.param({"1": "abc", "2": "bc"}, ["a-", "bb", "cc"], id="missing-first"),
        pytest.param({"1": "abc", "2": "ac"}, ["aa", "b-", "cc"], id="missing-middle"),
        pytest.param({"1": "abc", "2": "ab"}, ["aa", "bb", "c-"], id="missing-last"),
        pytest.param({"1": "abd", "2": "acd", "3": "abcd"}, ["aaa", "b-b", "-cc", "ddd"], id="each-lacks-another"),
        pytest.param({"1": "ab", "2": "cd"}, ["a-", "b-", "-c", "-d"], id="nothing-in-common"),
        pytest.param({"1": "aab", "2": "ab"}, ["aa", "a-", "bb"], id="of-equal-paths-the-earlier-pair"),
        pytest.param({"1": "abc", "2": "xbc", "3": "abc"}, ["a-a", "-x-", "bbb", "ccc"], id="a-stranger"),
    ],
)
def test_align(sequences: dict[str, str], columns: list[str]) -> None:
    assert laid(sequences) == columns


def test_items_that_must_not_share_a_column_never_do() -> None:
    columns = align({"1": ["x"], "2": ["y"]}, lambda _one, _other: NEVER, gap=-100.0, sure=0.9)
    assert columns == [{"1": "x"}, {"2": "y"}]


def test_a_column_that_one_member_refuses_is_refused() -> None:
    def likeness(one: str, other: str) -> float:
        return NEVER if {one, other} == {"a", "c"} else 5.0

    columns = align({"1": ["a"], "2": ["b"], "3": ["c"]}, likeness, gap=-1.0, sure=9.0)
    assert columns == [{"1": "a", "2": "b"}, {"3": "c"}]


def test_a_cheaper_gap_parts_what_is_unlike() -> None:
    assert laid({"1": "a", "2": "b"}, gap=-0.4) == ["a-", "-b"]
    assert laid({"1": "a", "2": "b"}, gap=-0.6) == ["ab"]


@PROPERTY
@given(SEQUENCES)
def test_every_item_stands_in_one_column_and_order_is_kept(sequences: dict[str, list[int]]) -> None:
    columns = align(sequences, same, gap=-0.4, sure=0.9)
    assert {key: [column[key] for column in columns if key in column] for key in sequences} == sequences
    assert all(columns)


@PROPERTY
@given(st.lists(st.integers(0, 4), max_size=9), st.integers(1, 4))
def test_the_same_sequence_aligns_to_itself(items: list[int], copies: int) -> None:
    columns = align(dict.fromkeys(range(copies), items), same, gap=-0.4, sure=0.9)
    assert columns == [dict.fromkeys(range(copies), item) for item in items]


@PROPERTY
@given(SEQUENCES.flatmap(lambda found: st.tuples(st.just(found), st.permutations(sorted(found)))))
def test_the_order_of_the_mapping_does_not_matter(case: tuple[dict[str, list[int]], list[str]]) -> None:
    sequences, order = case
    shuffled = {key: sequences[key] for key in order}
    assert align(shuffled, same, gap=-0.4, sure=0.9) == align(dict(sorted(sequences.items())), same, gap=-0.4, sure=0.9)


@PROPERTY
@given(st.lists(st.integers(0, 4), max_size=8, unique=True), st.data())
def test_what_is_left_out_leaves_a_gap_in_its_column(items: list[int], data: st.DataObject) -> None:
    kept = [item for item in items if data.draw(st.booleans())]
    columns = align({"all": items, "some": kept}, same, gap=-0.4, sure=0.9)
    assert columns == [{"all": item} | ({"some": item} if item in kept else {}) for item in items]


def total(path: list[tuple[int | None, int | None]], scores: list[list[float]], gap: float) -> float:
    return sum(scores[row][col] if row is not None and col is not None else gap for row, col in path)


def every_path(rows: int, cols: int) -> list[list[tuple[int | None, int | None]]]:
    """All alignments there are, made by brute force from the end."""
    if not rows or not cols:
        return [[*((row, None) for row in range(rows)), *((None, col) for col in range(cols))]]
    return [
        *([*path, (rows - 1, cols - 1)] for path in every_path(rows - 1, cols - 1)),
        *([*path, (rows - 1, None)] for path in every_path(rows - 1, cols)),
        *([*path, (None, cols - 1)] for path in every_path(rows, cols - 1)),
    ]


@PROPERTY
@given(SCORES, st.sampled_from([-0.7, -0.3, 0.0]))
def test_the_best_path_is_the_best_of_all(scores: list[list[float]], gap: float) -> None:
    cols = len(scores[0]) if scores else 0
    best = max(total(path, scores, gap) for path in every_path(len(scores), cols))
    path = best_path(scores, gap)
    assert total(path, scores, gap) == pytest.approx(best)
    assert [row for row, _ in path if row is not None] == list(range(len(scores)))
    assert [col for _, col in path if col is not None] == list(range(cols))
