"""How much a command says, and whether in colors."""

from __future__ import annotations

import click

from docspec.cli.grouped import grouped
from docspec.cli.options import Decorator
from docspec.console import Console

_OPTIONS = {
    "quiet": click.option("-q", "--quiet", is_flag=True, help="Say nothing but why the run fails."),
    "verbose": click.option("-v", "--verbose", is_flag=True, help="Show every finding, not a few of each kind."),
    "no_color": click.option("--no-color", is_flag=True, help="Use no colors; so does NO_COLOR."),
}


def console_options(*names: str) -> Decorator:
    """The command gets a `console`; these options (default: all of them) decide what it is like."""
    return grouped("console", _console, *(_OPTIONS[name] for name in names or _OPTIONS))


def _console(quiet: bool = False, verbose: bool = False, no_color: bool = False) -> Console:
    return Console(quiet=quiet, verbose=verbose, color=not no_color)
