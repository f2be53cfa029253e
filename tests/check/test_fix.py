from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docspec.check.fix import edited, repaired
from docspec.finding import Edit, Finding, Fixable, Rule, Severity

RULE = Rule("D999", "test", Severity.ERROR, "A test.")


def finding(*edits: Edit, path: str = "a.md", fixable: Fixable | None = Fixable.SAFE, sure: float = 0.9) -> Finding:
    return Finding(RULE, path, "x", confidence=sure, fixable=fixable, edits=edits)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"| naam |\n", b"| name |\n"),
        (b"| naam |\r\n", b"| name |\r\n"),
        (b"| naam |", b"| name |"),
    ],
)
def test_everything_else_stays(before: bytes, after: bytes) -> None:
    assert repaired({"a.md": before}, [finding(Edit(2, 6, "name"))]) == {"a.md": after}


def test_a_byte_order_mark_counts() -> None:
    assert repaired({"a.md": b"\xef\xbb\xbfx naam"}, [finding(Edit(5, 9, "name"))]) == {"a.md": b"\xef\xbb\xbfx name"}


OVERLAPS = [
    # The surer goes first.
    ([finding(Edit(0, 2, "X"), sure=0.5), finding(Edit(1, 3, "Y"), sure=0.6)], b"aYd"),
    # A safe one goes before one that is surer.
    ([finding(Edit(0, 2, "X"), sure=1.0, fixable=Fixable.UNSAFE), finding(Edit(1, 3, "Y"))], b"aYd"),
    # A repair is made whole or not at all.
    ([finding(Edit(0, 2, "X"), sure=1.0), finding(Edit(1, 3, "Y"), Edit(3, 4, "Z"))], b"Xcd"),
    # Of two that put something in at one place, one does.
    ([finding(Edit(1, 1, "X"), sure=1.0), finding(Edit(1, 1, "X"))], b"aXbcd"),
    # Neighbours do not overlap.
    ([finding(Edit(0, 2, "X")), finding(Edit(2, 4, "Y"))], b"XY"),
]


@pytest.mark.parametrize(("findings", "after"), OVERLAPS)
def test_overlaps(findings: list[Finding], after: bytes) -> None:
    assert repaired({"a.md": b"abcd"}, findings, unsafe=True) == {"a.md": after}
    assert repaired({"a.md": b"abcd"}, findings[::-1], unsafe=True) == {"a.md": after}


def test_unsafe_repairs_are_asked_for() -> None:
    unsafe = [finding(Edit(0, 1, "X"), fixable=Fixable.UNSAFE)]
    assert repaired({"a.md": b"ab"}, unsafe) == {}
    assert repaired({"a.md": b"ab"}, unsafe, unsafe=True) == {"a.md": b"Xb"}


def test_a_repair_that_changes_nothing_is_none() -> None:
    assert repaired({"a.md": b"ab"}, [finding(Edit(0, 1, "a"))]) == {}


@given(st.binary(max_size=40), st.lists(st.integers(0, 40), min_size=2, max_size=8, unique=True))
def test_bytes_outside_of_edits_stay(data: bytes, cuts: list[int]) -> None:
    bounds = sorted(min(cut, len(data)) for cut in cuts)
    edits = [Edit(start, end, "é") for start, end in zip(bounds[::2], bounds[1::2], strict=False)]
    after = edited(data, edits)
    kept = len(data) - sum(edit.end - edit.start for edit in edits)
    assert len(after) == kept + 2 * len(edits)
    assert after.startswith(data[: bounds[0]])
