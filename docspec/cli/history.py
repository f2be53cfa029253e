"""The options and the work of `docspec drift --history`: drift over time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import click

from docspec import pipeline
from docspec.check.report import TRENDS
from docspec.cli.grouped import grouped
from docspec.cli.options import PATH
from docspec.cli.source_options import SourceOptions
from docspec.cli.status import FINDINGS, least_severity
from docspec.cli.written import write_report
from docspec.console import Console
from docspec.finding import Severity
from docspec.workspace import PERIODS, RELEASE, Timeline, day_of


@dataclass(frozen=True, slots=True)
class HistoryOptions:
    """Where the history is, and which of its moments are looked at."""

    history: Path | None
    every: str | None
    since: date | None
    until: date | None

    @property
    def narrowed(self) -> bool:
        """Whether something is said that only a history can be asked."""
        return bool(self.every or self.since or self.until)


def _day(_context: click.Context, parameter: click.Parameter, text: str | None) -> date | None:
    return day_of(text, last=parameter.name == "until") if text else None


history_options = grouped(
    "history",
    HistoryOptions,
    click.option(
        "--history",
        type=PATH,
        metavar="REPO",
        help="Tell drift over time, by the git history of REPO (a repository, or a folder in one)"
        " in place of a SOURCE.",
    ),
    click.option(
        "--every",
        type=click.Choice([*PERIODS, RELEASE]),
        help="With --history: look at the last commit of each, or at every tag.  [default: month]",
    ),
    click.option("--since", callback=_day, metavar="DAY", help="With --history: no commit before 2024, 2024-02, ..."),
    click.option("--until", callback=_day, metavar="DAY", help="With --history: no commit after it."),
)
"""The command gets `history`, which are HistoryOptions."""


def tell_trend(
    folder: Path,
    moments: HistoryOptions,
    reading: SourceOptions,
    form: str,
    out: Path | None,
    fail_on: str | None,
    console: Console,
) -> int:
    """Tell drift over time; the newest moment decides the exit status."""
    every = moments.every or "month"
    timeline = Timeline(
        folder,
        every,
        since=moments.since,
        until=moments.until,
        locales=reading.locales,
        reference_locale=reading.reference_locale,
        contracts=reading.contracts,
    )
    if form not in TRENDS:
        raise click.UsageError(f"--history has the formats {', '.join(TRENDS)}, not {form}")
    with console.progress() as progress:
        trend, newest = pipeline.find_trend(timeline, every, progress)
    if timeline.shallow and form != "text":
        console.say("the history was cut off (a shallow clone); `git fetch --unshallow` brings all of it")
    write_report(TRENDS[form](trend, newest), form, out, console)
    least = least_severity(fail_on or timeline.fail_on or Severity.ERROR)
    return FINDINGS if newest and any(replace(newest, fail_on=least).fails(one) for one in newest.findings) else 0
