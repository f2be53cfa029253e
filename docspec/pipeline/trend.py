"""Drift over time, by the history of a folder."""

from __future__ import annotations

from docspec.align.aligned import Locale
from docspec.check.report.report import Report
from docspec.check.trend import Point, Standing, Trend, standings
from docspec.pipeline.drift import check
from docspec.pipeline.progress import Progress, quiet
from docspec.pipeline.restored import restore
from docspec.read.cache import PageCache
from docspec.workspace import Timeline


def find_trend(timeline: Timeline, every: str, progress: Progress = quiet) -> tuple[Trend, Report | None]:
    """Drift at each moment of a folder's history, and the report of the newest; None if that has no page."""
    cache = PageCache()
    points: list[Point] = []
    report, standing = None, dict[Locale, Standing]()
    for number, (moment, sources) in enumerate(timeline):
        progress("history", number, len(timeline))
        if sources is not None:
            report = check(restore(sources, read=cache.read)) if sources.files else None
            standing = standings(report) if report else {}
            cache.next_round()
        points.append(Point(moment.label, moment.day, moment.commit, standing))
    progress("history", len(timeline), len(timeline))
    return Trend(every, tuple(points), timeline.shallow), report
