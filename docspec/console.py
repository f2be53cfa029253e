"""What people see while docspec works: findings, progress and a closing summary, all on standard error.

Data goes to standard output by `emit`, so that it can be piped on.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from typing import BinaryIO

import click

from docspec.finding import Finding, Severity

SHOWN = 5
"""Findings of one rule that are shown, unless all are asked for."""
_COLORS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}

Progress = Callable[[str, int, int], None]
"""Takes the name of a stage, how much of it is done, and how much there is."""


@dataclass(frozen=True, slots=True)
class Console:
    """Standard error, as the user wants it."""

    quiet: bool = False
    """Say nothing but what the exit status comes from."""
    verbose: bool = False
    color: bool = True
    """Colors where the terminal has them; never if NO_COLOR is set (https://no-color.org)."""

    def say(self, text: str = "") -> None:
        """Write a line, unless quiet."""
        if not self.quiet:
            self.complain(text)

    def complain(self, text: str) -> None:
        """Write a line, quiet or not."""
        wants_color = self.color and not os.environ.get("NO_COLOR") and sys.stderr.isatty()
        _write("stderr", f"{text if wants_color else click.unstyle(text)}\n")

    def findings(self, findings: Iterable[Finding], failing: Sequence[Finding] = ()) -> None:
        """Show findings, worst first; if quiet, only those that the run fails for."""
        for line in finding_lines(failing if self.quiet else findings, None if self.verbose else SHOWN):
            self.complain(line)

    def show(self, text: str) -> None:
        """Write text that has colors to standard output, without them where they are not wanted."""
        wants_color = self.color and not os.environ.get("NO_COLOR") and sys.stdout.isatty()
        emit(text if wants_color else click.unstyle(text))

    @contextmanager
    def progress(self) -> Iterator[Progress]:
        """A progress bar for each stage, on a terminal; elsewhere nothing."""
        if self.quiet or not sys.stderr.isatty():
            yield lambda _stage, _done, _total: None
            return
        # rich is slow to load and draws nothing else.
        from rich import console, progress  # noqa: PLC0415

        screen = console.Console(stderr=True, no_color=not self.color or None)
        with progress.Progress(console=screen, transient=True) as bars:
            tasks: dict[str, progress.TaskID] = {}

            def show(stage: str, done: int, total: int) -> None:
                if stage not in tasks:
                    tasks[stage] = bars.add_task(stage, total=total)
                bars.update(tasks[stage], completed=done, total=total)

            yield show


def emit(text: str) -> None:
    """Write data to standard output, as UTF-8 whatever the terminal's own encoding."""
    _write("stdout", text)


def finding_lines(findings: Iterable[Finding], most: int | None) -> Iterator[str]:
    """A line a finding: the worst rules first, and of each rule no more than `most` (None for all)."""
    ordered = groupby(sorted(findings, key=_order), key=lambda finding: (finding.severity, finding.rule))
    for (level, rule), group in ordered:
        found = list(group)
        for finding in found[:most]:
            severity = click.style(level, fg=_COLORS[level])
            place = f"{finding.path}:{finding.line}:{finding.column}"
            yield f"{place}: {severity} {rule.id} {rule.name}: {finding.message}"
        if most is not None and len(found) > most:
            yield f"  and {len(found) - most} more {rule.id} {rule.name} (--verbose shows all)"


def _order(finding: Finding) -> tuple[int, str, str, int, int]:
    return finding.severity.rank, finding.rule.id, finding.path, finding.line, finding.column


def _write(name: str, text: str) -> None:
    stream: BinaryIO = getattr(sys, name).buffer
    try:
        stream.write(text.encode("utf-8", errors="replace"))
        stream.flush()
    except BrokenPipeError:
        # A reader such as `head` has seen enough, which is no error; what follows goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
