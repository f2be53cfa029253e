"""How reports are written: to a file, or to standard output."""

from __future__ import annotations

import json
from pathlib import Path

import click

from docspec.console import Console, emit
from docspec.workspace import write_file


def write_report(text: str, form: str, out: Path | None, console: Console) -> None:
    """Write a report; only `text` has colors, and no file has any."""
    if out:
        write_file(out, click.unstyle(text) if form == "text" else text)
    elif form == "text":
        console.show(text)
    else:
        emit(text)


def to_json(data: object) -> str:
    """JSON for people and programs to read."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def state(out: Path, diff: str) -> str:
    """Whether a folder is up to date, and what makes it so."""
    return f"{out} is not up to date; the same command without --check makes it so" if diff else f"{out} is up to date"


def files_to(out: Path, count: int) -> str:
    """What was written, in words."""
    return f"wrote {count} {'file' if count == 1 else 'files'} to {out}"
