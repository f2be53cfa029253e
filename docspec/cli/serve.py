"""`docspec serve`: the reference in a browser, as it is written."""

from __future__ import annotations

import webbrowser
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from threading import Event
from time import perf_counter

import click

from docspec.cli import options
from docspec.cli.console_options import console_options
from docspec.cli.failure import message
from docspec.cli.source_options import DEFAULT_SOURCE, SourceOptions, source_options
from docspec.cli.status import INTERRUPTED
from docspec.console import Console, emit
from docspec.finding import Finding, Severity
from docspec.serve import Builder, Preview, PreviewServer
from docspec.workspace import Watch

DEFAULT_PORT = 8000
NAMED = 3
"""Files that are named when they change; of more it is said how many there are."""


@click.command(short_help="Show the reference in a browser, and again when a page changes.")
@options.paths("given", "[SPEC_OR_SOURCE]...")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=DEFAULT_PORT, show_default=True, help="0 for a free one."
)
@click.option("--open", "opens", is_flag=True, help="Open it in the browser.")
@options.templates("Templates, styles and scripts of your own; changes in them are shown, too.")
@source_options
@options.adopt
@console_options()
def serve(
    given: tuple[Path, ...],
    port: int,
    opens: bool,
    templates: Path | None,
    reading: SourceOptions,
    adopt: bool,
    console: Console,
) -> int:
    """Show the reference as it will be published, on this machine alone, and keep it up with what you write.

    SPEC_OR_SOURCE is a spec.json or spec.yaml, or what build takes; without one, sources/. When a page, docspec.yaml, a
    file that it names, or a template changes, the browser shows it and stays on the row you were at. What cannot be
    read or laid out is told in the terminal and in the browser. The address goes to standard output; Ctrl-C ends.

    \b
      docspec serve
      docspec serve pages --open
      docspec serve pages --templates look --port 0
    """
    preview, watch = Preview(console.complain), Watch()
    builder = Builder(given or (DEFAULT_SOURCE,), partial(reading.open_spec_or_sources, given), templates, adopt)
    try:
        with PreviewServer(preview, port) as server:
            session = _Session(builder, preview, watch, console, server.address)
            session.begin()
            with server.running():
                emit(f"{server.address}\n")
                console.say("Ctrl-C ends it")
                if opens:
                    webbrowser.open(server.address)
                session.follow()
    except KeyboardInterrupt:
        return INTERRUPTED
    return 0


class _Session:
    """One preview from its beginning to its end."""

    def __init__(self, builder: Builder, preview: Preview, watch: Watch, console: Console, address: str) -> None:
        self._builder = builder
        self._preview = preview
        self._watch = watch
        self._console = console
        self._address = address
        self._said: frozenset[Finding] = frozenset()

    def begin(self) -> None:
        """Build for the first time. What is wrong then ends the run, as it does elsewhere."""
        self._watch.look(self._builder.watched)
        self._build(frozenset())

    def follow(self) -> None:
        """Build whenever something changes, until Ctrl-C."""
        while changed := self._watch.wait(self._builder.watched, Event()):
            began = perf_counter()
            try:
                self._build(changed)
            except Exception as error:  # noqa: BLE001 - whatever is wrong with what is being written, the preview goes on
                problem = message(error)
                self._console.complain(f"docspec: error: {problem}")
                self._preview.show(None, (problem,))
            else:
                self._console.say(f"{_names(changed)}: shown after {perf_counter() - began:.1f} s")

    def _build(self, changed: frozenset[Path]) -> None:
        with self._console.progress() as progress:
            site = self._builder.build(changed, self._address, progress)
        self._watch.look(self._builder.watched)
        found = self._builder.findings
        self._console.findings([finding for finding in found if finding not in self._said])
        self._said = frozenset(found)
        self._preview.show(site, tuple(map(_line, _errors(found))))


def _errors(findings: Sequence[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.rule.severity is Severity.ERROR]


def _line(finding: Finding) -> str:
    return f"{finding.path}:{finding.line}: {finding.message}"


def _names(files: frozenset[Path]) -> str:
    named = sorted(file.as_posix() for file in files)
    return ", ".join(named) if len(named) <= NAMED else f"{len(named)} files"
