"""The options that several commands have, each written once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import click

from docspec.finding import Severity

Command = Callable[..., int | None]
Decorator = Callable[[Command], Command]

PATH = click.Path(path_type=Path)
_SEVERITIES = click.Choice([*(severity.value for severity in Severity), "never"])

check = click.option("--check", is_flag=True, help="Write nothing; exit 1 with a diff if OUT is not up to date.")
strict = click.option("--strict", is_flag=True, help="End the run at a page that cannot be read.")
adopt = click.option(
    "--adopt",
    type=click.Choice(["samples"]),
    callback=lambda _context, _parameter, value: value is not None,
    help="Let fields that only samples show enter the spec, as inferred.",
)
report_file = click.option("-o", "--out", type=PATH, metavar="FILE", help="Write the report to FILE.")


def paths(name: str, metavar: str) -> Decorator:
    """The files and folders that a command is given."""
    return click.argument(name, nargs=-1, type=PATH, metavar=metavar)


def out_folder(says: str, default: Path | None = None) -> Decorator:
    """The folder for results; required where there is no default."""
    shown = {"default": default, "show_default": True} if default else {"required": True}
    return click.option("-o", "--out", type=PATH, metavar="OUT", help=says, **shown)


def report_format(formats: Iterable[str] = ("text", "json")) -> Decorator:
    """How a report is written; the command gets it as `form`."""
    return click.option("--format", "form", type=click.Choice(list(formats)), default="text", show_default=True)


def templates(says: str = "Templates of your own; each replaces the one of the same name.") -> Decorator:
    """A folder of templates that there is."""
    folder = click.Path(path_type=Path, exists=True, file_okay=False)
    return click.option("--templates", type=folder, metavar="DIR", help=says)


def fail_on(says: str = "Exit 1 if there is a finding at least this bad.") -> Decorator:
    """From which severity on the run fails; by default from none."""
    return click.option("--fail-on", type=_SEVERITIES, default="never", show_default=True, help=says)


def fail_on_or_settings() -> Decorator:
    """The same, where docspec.yaml has a say; None if nothing is given."""
    says = "Exit 1 if there is a finding at least this bad.  [default: drift.fail_on of docspec.yaml, else error]"
    return click.option("--fail-on", type=_SEVERITIES, help=says)
