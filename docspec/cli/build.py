"""`docspec build`: from pages to everything that is made of them."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from pathlib import Path

import click

from docspec import pipeline
from docspec.cli import options
from docspec.cli.console_options import console_options
from docspec.cli.source_options import SourceOptions, source_options
from docspec.cli.status import FINDINGS, failing
from docspec.cli.written import state
from docspec.console import Console, emit
from docspec.summary import summary_lines
from docspec.workspace import diff_tree, write_tree

DEFAULT_OUT = Path("output")
ENTRIES: Mapping[str, tuple[str, ...]] = {
    "spec": ("spec.json", "spec.yaml"),
    "models": ("models",),
    "schemas": ("schemas",),
    "reference": ("reference",),
    "drift": ("drift.json", "drift.md"),
}
"""What each part of the results is called in the output folder."""


def _parts(_context: click.Context, _parameter: click.Parameter, value: str | None) -> frozenset[str]:
    parts = [part.strip() for part in value.split(",")] if value else list(ENTRIES)
    for part in parts:
        if part not in ENTRIES:
            raise click.BadParameter(f"unknown part `{part}`; known are {', '.join(ENTRIES)}")
    return frozenset(parts)


@click.command()
@options.paths("sources", "[SOURCE]...")
@options.out_folder("The folder for the results; what else is in it stays.", DEFAULT_OUT)
@options.check
@source_options
@click.option("--only", callback=_parts, metavar="PARTS", help=f"Make these alone: {','.join(ENTRIES)}.")
@options.templates()
@options.strict
@options.adopt
@options.fail_on()
@console_options()
def build(
    sources: tuple[Path, ...],
    out: Path,
    check: bool,
    reading: SourceOptions,
    only: frozenset[str],
    templates: Path | None,
    strict: bool,
    adopt: bool,
    fail_on: str,
    console: Console,
) -> int:
    """Read the pages and write spec, models, schemas, reference tables and a drift report.

    SOURCE is a folder with one sub-folder a locale, a flat folder or files in any mix of languages (each page tells
    its language), or a docspec.yaml. Without one, sources/ is read.

    \b
      docspec build
      docspec build pages --locale sv-SE --locale nl-NL -o api
      docspec build pages --only spec,models -o api
      docspec build pages --contract Api.wsdl -o api
      docspec build pages -o api --check    in CI: is api/ up to date?
    """
    opened = reading.open(sources, strict=strict)
    with console.progress() as progress:
        built = pipeline.build(opened, only=only, templates=templates, progress=progress, strict=strict, adopt=adopt)
    entries = [entry for part in ENTRIES if part in only for entry in ENTRIES[part]]
    diff = ""
    if check:
        diff = diff_tree(out, built.files, entries)
        emit(diff)
    else:
        write_tree(out, built.files, entries, keep=[opened.root / file.path for file in opened.files])
    failed = failing(built.findings, fail_on)
    console.findings(built.findings, failed)
    results = state(out, diff) if check else " ".join((out / entry).as_posix() for entry in entries)
    chosen = [f"--locale={locale}" for locale in reading.locales]
    remedy = shlex.join(["docspec", "explain", "--unresolved", *chosen, *map(str, sources)])
    for line in summary_lines(built.summary, results, remedy, opened.passed_over):
        console.say(line)
    return FINDINGS if diff or failed else 0
