from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from docspec.errors import UsageError
from docspec.workspace.git import Commit
from docspec.workspace.periods import PERIODS, dated, day_of, last_of_each, tagged


@pytest.mark.parametrize(
    ("day", "labels"),
    [
        (date(2024, 2, 29), ["2024-W09", "2024-02", "2024-Q1", "2024"]),
        (date(2024, 12, 30), ["2025-W01", "2024-12", "2024-Q4", "2024"]),
        (date(2021, 1, 3), ["2020-W53", "2021-01", "2021-Q1", "2021"]),
        (date(1999, 7, 1), ["1999-W26", "1999-07", "1999-Q3", "1999"]),
    ],
)
def test_labels(day: date, labels: list[str]) -> None:
    assert [label(day) for label in PERIODS.values()] == labels


def commits(*days: str) -> list[Commit]:
    """Newest first, named by their number."""
    return [
        Commit(str(number), int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp()))
        for number, day in enumerate(days)
    ]


@pytest.mark.parametrize(
    ("days", "every", "moments"),
    [
        (("2024-03-02", "2024-03-01", "2024-01-31"), "month", [("2024-01", "2"), ("2024-03", "0")]),
        # A clock that was wrong: the second commit cannot be newer than what was made of it.
        (("2024-03-02", "2030-01-01", "2024-02-01"), "month", [("2024-02", "2"), ("2024-03", "0")]),
        (("2024-03-31T23:59:59", "2024-03-31"), "quarter", [("2024-Q1", "0")]),
        ((), "week", []),
    ],
)
def test_the_last_commit_of_each_period(days: tuple[str, ...], every: str, moments: list[tuple[str, str]]) -> None:
    found = last_of_each(dated(commits(*days)), every)
    assert [(moment.label, moment.commit) for moment in found] == moments


def test_tags() -> None:
    line = dated(commits("2024-03-02", "2024-02-01", "2024-01-01"))
    found = tagged(line, {"v1": "2", "v2": "0", "v2-final": "0", "elsewhere": "9"})
    assert [(moment.label, moment.commit) for moment in found] == [("v1", "2"), ("v2-final", "0")]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02-07", date(2023, 2, 7), date(2023, 2, 7)),
    ],
)
def test_days(text: str, first: date, last: date) -> None:
    assert (day_of(text), day_of(text, last=True)) == (first, last)


@pytest.mark.parametrize("text", ["", "24", "2024-13", "2023-02-29", "2024-2", "yesterday", "２０２４", "2024-1-1"])
def test_no_days(text: str) -> None:
    with pytest.raises(UsageError, match="is no day"):
        day_of(text)
