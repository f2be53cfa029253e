"""Drift: everything in which the pages differ from what the API is, by all the rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from operator import attrgetter

from docspec.align.lost_columns import COLUMN_LOST, TABLE_UNMATCHED
from docspec.check.age.explained import unexplained
from docspec.check.rules import FAMILIES, columns, front_matter
from docspec.check.subject import Subject
from docspec.finding import Finding
from docspec.read import rules

_STRUCTURE = "D3"
_UNREAD = tuple(rule.id for rule in rules.RULES if rule is not rules.PAGE_UNREADABLE)
_SPEAKS_FOR: Mapping[str, tuple[str, ...]] = {
    columns.COLUMNS.id: (COLUMN_LOST.id, TABLE_UNMATCHED.id),
    front_matter.CORRUPT.id: _UNREAD,
}
"""Which findings of reading and alignment say the same as a rule of drift."""


def drift(subject: Subject, progress: Callable[[int, int], None] = lambda _done, _all: None) -> tuple[Finding, ...]:
    """All findings, by path and place. `progress` is told how many families of rules are done, and of how many."""
    found: list[Finding] = []
    for number, (_, check) in enumerate(FAMILIES):
        progress(number, len(FAMILIES))
        found += check(subject)
    progress(len(FAMILIES), len(FAMILIES))
    return in_order(_without_consequences(unexplained(subject.aged, found), subject))


def _without_consequences(findings: Iterable[Finding], subject: Subject) -> Iterator[Finding]:
    """Findings without those on a row whose markup is broken: its cells are not what its page means them to be.

    Of marks inside a cell, such as a lost `</span>`, nothing but their own line suffers.
    """
    inline = {
        (damage.place.path, damage.place.line)
        for some in subject.damages.values()
        for damage in some
        if not damage.structural
    }
    findings = list(findings)
    hurt: dict[str, set[int]] = defaultdict(set)
    spreading: dict[str, set[int]] = defaultdict(set)
    for finding in findings:
        # Where it is told what is expected, a mark has moved, and nothing else is affected.
        if finding.rule is front_matter.CORRUPT and finding.expected is None:
            within_cell = (finding.path, finding.line) in inline
            (hurt if within_cell else spreading)[finding.path].update(range(finding.line, finding.end_line + 1))
    for row in subject.rows:
        for part in row.cells.rows.values():
            span = range(part.place.line, part.place.end_line + 1)
            if not spreading[part.place.path].isdisjoint(span):
                hurt[part.place.path].update(span)
    for finding in findings:
        if finding.rule.id[:2] == _STRUCTURE or finding.line not in hurt[finding.path]:
            yield finding


def unspoken(before: Iterable[Finding], findings: Iterable[Finding]) -> Iterator[Finding]:
    """Findings of reading and alignment of which no rule of drift speaks on their page: one finding for one fault."""
    spoken = {(finding.path, rule) for finding in findings for rule in _SPEAKS_FOR.get(finding.rule.id, ())}
    return (finding for finding in before if (finding.path, finding.rule.id) not in spoken)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by path, place and rule."""
    return tuple(sorted(findings, key=attrgetter("path", "line", "column", "rule.id", "message")))
