"""`docspec drift`: where the pages differ from what the API is."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import click

from docspec import pipeline
from docspec.check.report import FORMATS, TRENDS
from docspec.check.rulebook import near, select, selected
from docspec.cli import options
from docspec.cli.baseline import BaselineOptions, baseline_options
from docspec.cli.console_options import console_options
from docspec.cli.history import HistoryOptions, history_options, tell_trend
from docspec.cli.source_options import SourceOptions, source_options
from docspec.cli.status import FINDINGS, least_severity
from docspec.cli.written import write_report
from docspec.config import Config
from docspec.console import SHOWN, Console
from docspec.finding import Severity
from docspec.workspace import SourcePast, append_file, below


def _rules(_context: click.Context, _parameter: click.Parameter, words: tuple[str, ...]) -> frozenset[str]:
    for word in words:
        if not select(word):
            raise click.BadParameter(f"`{word}` is no rule; {near(word)}")
    return selected(words)


@click.command()
@options.paths("sources", "[SOURCE]...")
@options.report_format({**FORMATS, **TRENDS})
@options.report_file
@click.option(
    "--rule", "rules", callback=_rules, multiple=True, metavar="R", help="Show these alone: D403, number, D4."
)
@source_options
@click.option(
    "--source-repo",
    type=options.PATH,
    metavar="DIR",
    help="A git checkout of the pages that were translated: tell what it has moved on from (D601 to D603).",
)
@history_options
@baseline_options
@options.fail_on_or_settings()
@options.templates()
@options.strict
@console_options()
def drift(
    sources: tuple[Path, ...],
    form: str,
    out: Path | None,
    rules: frozenset[str],
    reading: SourceOptions,
    source_repo: Path | None,
    history: HistoryOptions,
    accepting: BaselineOptions,
    fail_on: str | None,
    templates: Path | None,
    strict: bool,
    console: Console,
) -> int:
    """Tell where the pages differ from what the API is.

    SOURCE is as for build. What is accepted, ignored (`<!-- docspec-ignore D403 -->`) or off (docspec.yaml) is left
    out.

    \b
      docspec drift pages
      docspec drift pages --rule D1 --rule number
      docspec drift pages --format sarif -o drift.sarif
      docspec drift pages --format html -o drift.html                        to look around in a browser
      docspec drift pages --baseline drift.baseline.json --update-baseline   accept today
      docspec drift pages --baseline drift.baseline.json                     and watch tomorrow
      docspec drift pages --source-repo ../pages.en   what is out of date
      docspec drift --history pages --every quarter   how it went
    """
    if history.history:
        baseline = accepting.baseline
        _alone("--history", sources=sources, rules=rules, source_repo=source_repo, baseline=baseline, strict=strict)
        return tell_trend(history.history, history, reading, form, out, fail_on, console)
    if history.narrowed or form not in FORMATS:
        raise click.UsageError("--every, --since, --until and the format svg need --history REPO")
    accepted = accepting.read(reading.locales)
    opened = reading.open(sources, strict=strict)
    with console.progress() as progress:
        found = pipeline.find_drift(
            opened, baseline=accepted, progress=progress, strict=strict, past=_past(opened.config, source_repo)
        )
    if done := accepting.write(found.present):
        console.say(done)
        return 0
    report = replace(
        found,
        findings=tuple(one for one in found.findings if not rules or one.rule.id in rules),
        folder=below(opened.root, _checkout()),
        fail_on=least_severity(fail_on or opened.config.drift.fail_on or Severity.ERROR),
        templates=templates,
        shown=None if console.verbose else SHOWN,
    )
    write_report(FORMATS[form](report), form, out, console)
    if form == "github" and (summary := os.environ.get("GITHUB_STEP_SUMMARY")):
        append_file(Path(summary), FORMATS["markdown"](report))
    return FINDINGS if any(map(report.fails, report.findings)) else 0


def _alone(option: str, **others: object) -> None:
    """Refuse what says nothing beside an option."""
    for name, value in others.items():
        if value:
            words = {"sources": "a SOURCE", "rules": "--rule"}
            raise click.UsageError(f"{option} takes no {words.get(name, '--' + name.replace('_', '-'))}")


def _past(config: Config, asked: Path | None) -> pipeline.AskPast | None:
    """Reads the history of the pages that were translated; None where no checkout of them is named."""
    source = config.drift.source
    named = Path(config.drift.file).parent / source.repo if source.repo else None
    folder = asked or named
    return (lambda stamps, locale: SourcePast(folder, stamps, locale, source.path)) if folder else None


def _checkout() -> Path:
    """The folder that other tools tell paths from: that of the checkout in GitHub Actions, else the one we are in."""
    here, checkout = Path.cwd(), os.environ.get("GITHUB_WORKSPACE")
    return Path(checkout) if checkout and here.is_relative_to(checkout) else here
