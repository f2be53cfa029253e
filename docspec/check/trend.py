"""Drift over time: what was found in each locale at several moments of a history."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from docspec.align.aligned import Locale
from docspec.check.report.report import Report
from docspec.check.score import Score
from docspec.finding import Severity


@dataclass(frozen=True, slots=True)
class Standing:
    """One locale at one moment."""

    pages: int
    findings: Mapping[Severity, int]
    """Of drift, by severity, worst first."""
    score: Score


@dataclass(frozen=True, slots=True)
class Point:
    """One moment."""

    label: str
    """The period, or the release."""
    day: date
    commit: str
    locales: Mapping[Locale, Standing]
    """Those that had pages."""


@dataclass(frozen=True, slots=True)
class Trend:
    """Drift over time."""

    every: str
    """The period, or `release`."""
    points: tuple[Point, ...]
    """Oldest first."""
    shallow: bool = False
    """Whether the history was cut off before the first point."""

    @property
    def locales(self) -> tuple[Locale, ...]:
        """Every locale that had pages at some moment, sorted."""
        return tuple(sorted({locale for point in self.points for locale in point.locales}))

    def line(self, locale: Locale) -> Iterator[tuple[Point, Standing]]:
        """The moments at which a locale had pages, with how it stood."""
        return ((point, point.locales[locale]) for point in self.points if locale in point.locales)


def standings(report: Report) -> dict[Locale, Standing]:
    """How each locale stands by a report."""
    return {
        locale: Standing(len(paths), _drift(report, locale), report.scores[locale])
        for locale, paths in report.pages.items()
        if paths
    }


def is_drift(rule: str) -> bool:
    """Whether a rule tells drift, and nothing of reading or settings."""
    return rule.startswith("D")


def _drift(report: Report, locale: Locale) -> dict[Severity, int]:
    found = [one.severity for one in report.findings if one.locale == locale and is_drift(one.rule.id)]
    return {severity: found.count(severity) for severity in Severity}
