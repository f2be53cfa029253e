"""The command line: one module a command. Its names and exit status are a contract that scripts rely on.

Status: 0 clean, 1 findings at or over --fail-on or not up to date, 2 wrong usage or unreadable input, 130 interrupted.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

import click

from docspec import __version__
from docspec.cli.failure import fail, message
from docspec.cli.status import INTERRUPTED, UNUSABLE

__all__ = ["cli", "main"]

COMMANDS = (
    "build",
    "catalog",
    "drift",
    "explain",
    "fix",
    "models",
    "reference",
    "rules",
    "samples",
    "schema",
    "schemas",
    "serve",
)
"""Each is the name of a module here, and of the command in it."""


def main(args: Sequence[str] | None = None) -> int:
    """Run docspec with these arguments (default: those of the process) and return its exit status."""
    try:
        status = cli.main(args=args, prog_name="docspec", standalone_mode=False)
    except (click.Abort, KeyboardInterrupt):
        return fail("interrupted", INTERRUPTED)
    except Exception as error:  # noqa: BLE001 - not even a bug may end in status 1, which scripts take for findings
        return fail(f"error: {message(error)}", UNUSABLE)
    return status if isinstance(status, int) else 0


class _Commands(click.Group):
    """Loads a command when it is asked for, so that none waits for what another needs."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"docspec.cli.{cmd_name}"), cmd_name)
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
def cli() -> None:
    """Restore an API from its machine-translated reference pages.

    docspec reads the same pages in several languages, works out what is the same thing in each, restores the
    identifiers that translation damaged, and writes one spec, models and reference tables.

    \b
      docspec build                     sources/ to output/
      docspec build pages -o api        a folder with one sub-folder a locale
      docspec build a.md b.html -o api  files in any mix of languages
      docspec explain Order.customer    why this name
    """
