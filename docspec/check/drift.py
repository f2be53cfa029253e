"""Drift: everything in which the pages differ from what the API is, by all the rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import attrgetter

from docspec.check.rules import FAMILIES
from docspec.check.subject import Subject
from docspec.finding import Finding


def drift(subject: Subject, progress: Callable[[int, int], None] = lambda _done, _all: None) -> tuple[Finding, ...]:
    """All findings, by path and place. `progress` is told how many families of rules are done, and of how many."""
    found: list[Finding] = []
    for number, (_, check) in enumerate(FAMILIES):
        progress(number, len(FAMILIES))
        found += check(subject)
    progress(len(FAMILIES), len(FAMILIES))
    return in_order(found)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by path, place and rule."""
    return tuple(sorted(findings, key=attrgetter("path", "line", "column", "rule.id", "message")))
