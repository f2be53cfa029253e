"""What is said of a run that cannot be carried out."""

from __future__ import annotations

import traceback

import click

from docspec.console import Console
from docspec.errors import DocspecError


def fail(message: str, status: int) -> int:
    """Say why the run ends, quiet or not, and give its exit status."""
    Console().complain(f"docspec: {message}")
    return status


def message(error: Exception) -> str:
    """What an error means for the user, with what to do about it."""
    match error:
        case click.exceptions.NoArgsIsHelpError():
            return f"expected a command\n\n{error.format_message()}"
        case click.UsageError(ctx=click.Context(command_path=command)):
            return f"{error.format_message()} (try `{command} --help`)"
        case click.ClickException():
            return error.format_message()
        case DocspecError():
            return str(error)
        case OSError(filename=str(file), strerror=str(reason)):
            return f"{file}: {reason}"
        case _:
            return f"this is a bug in docspec; please report it\n\n{''.join(traceback.format_exception(error))}"
