"""Periods of a history: which commit stands for which week, month, quarter or year, and what people call it."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from docspec.errors import UsageError
from docspec.workspace.git import Commit

_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", re.ASCII)


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


PERIODS: Mapping[str, Callable[[date], str]] = {
    "week": _week,
    "month": lambda day: f"{day.year:04}-{day.month:02}",
    "quarter": lambda day: f"{day.year:04}-Q{(day.month + 2) // 3}",
    "year": lambda day: f"{day.year:04}",
}
"""How a day's period is called; a week is one of ISO 8601."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A commit with what it stands for."""

    label: str
    """The period, or a tag."""
    commit: str
    day: date
    """When it was committed, in UTC; never later than that of a commit after it."""


def dated(commits: Iterable[Commit]) -> list[tuple[Commit, date]]:
    """Commits, newest first, with days that never go back: a clock that was wrong puts no commit before its parent."""
    found: list[tuple[Commit, date]] = []
    latest = None
    for commit in commits:
        latest = commit.time if latest is None else min(latest, commit.time)
        found.append((commit, datetime.fromtimestamp(latest, UTC).date()))
    return found


def last_of_each(commits: Sequence[tuple[Commit, date]], every: str) -> list[Moment]:
    """The last commit of each period that has one, oldest first; `commits` are newest first."""
    found: dict[str, Moment] = {}
    for commit, day in commits:
        label = PERIODS[every](day)
        found.setdefault(label, Moment(label, commit.id, day))
    return sorted(found.values(), key=lambda moment: moment.day)


def tagged(commits: Sequence[tuple[Commit, date]], tags: Mapping[str, str]) -> list[Moment]:
    """The commits that have a tag, oldest first; of several tags of one commit the last by name."""
    names = {commit: name for name, commit in sorted(tags.items())}
    found = [Moment(names[commit.id], commit.id, day) for commit, day in commits if commit.id in names]
    return found[::-1]


def day_of(text: str, *, last: bool = False) -> date:
    """The first (or last) day that a text such as `2024`, `2024-02` or `2024-02-29` means. Raises UsageError."""
    match = _DAY.fullmatch(text)
    try:
        if not match:
            raise ValueError
        year, month, day = int(match[1]), int(match[2] or (12 if last else 1)), match[3]
        return date(year, month, int(day) if day else monthrange(year, month)[1] if last else 1)
    except ValueError:
        raise UsageError(f"`{text}` is no day; write it as 2024, 2024-02 or 2024-02-29") from None
