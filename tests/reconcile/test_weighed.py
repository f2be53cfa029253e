"""What each kind of evidence weighed."""

from __future__ import annotations

import pytest

from docspec.reconcile.resolution import Resolution, Vote
from docspec.reconcile.status import Status
from docspec.reconcile.weighed import Weighed, weighed


@pytest.mark.parametrize(
    ("votes", "expected"),
    [
        pytest.param([], Weighed((), "", 0.0), id="nobody says anything"),
        pytest.param(
            [("a", 3.0, "locales"), ("a", 2.04, "locales"), ("a", -1.0, "spelled"), ("b", 1.5, "words")],
            Weighed((("locales", 5.0), ("spelled", -1.0)), "b", 2.5),
            id="kinds are added up",
        ),
        pytest.param(
            [("a", 1.0, "words"), ("a", 1.0, "known"), ("c", 1.0, "words"), ("b", 1.0, "words")],
            Weighed((("known", 1.0), ("words", 1.0)), "b", 1.0),
            id="equals by name",
        ),
    ],
)
def test_kinds(votes: list[tuple[str, float, str]], expected: Weighed) -> None:
    cast = tuple(Vote(candidate, weight, kind, "") for candidate, weight, kind in votes)
    assert weighed(Resolution("a", Status.ATTESTED, 0.9, votes=cast)) == expected
