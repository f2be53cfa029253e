"""`docspec fix`: repairs of the pages."""

from __future__ import annotations

from pathlib import Path

import click

from docspec import pipeline
from docspec.cli import options
from docspec.cli.console_options import console_options
from docspec.cli.source_options import SourceOptions, locale_options
from docspec.cli.status import FINDINGS, failing
from docspec.console import SHOWN, Console, emit
from docspec.workspace import changes, diff_changes, replace_files, uncommitted


@click.command(short_help="Repair the pages.")
@options.paths("sources", "[SOURCE]...")
@click.option("--write", is_flag=True, help="Apply the repairs; without it they are shown as a unified diff.")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 with the diff if there is something to repair.")
@click.option("--unsafe", is_flag=True, help="Also make repairs that need an eye.")
@locale_options
@options.fail_on("Exit 1 if a finding at least this bad is left.")
@console_options("quiet")
def fix(
    sources: tuple[Path, ...],
    write: bool,
    check: bool,
    unsafe: bool,
    reading: SourceOptions,
    fail_on: str,
    console: Console,
) -> int:
    """Repair what docspec drift finds, where the repair is sure: a unified diff, or with --write the pages themselves.

    Whatever stands outside the repaired text stays as it is. SOURCE is as for build.

    \b
      docspec fix pages                 shows the repairs
      docspec fix pages | patch -p1 -d pages
      docspec fix pages --write         makes them
      docspec fix pages --check         exits 1 if there are any
    """
    if write and check:
        raise click.UsageError("--check writes nothing; use it without --write")
    opened = reading.open(sources)
    with console.progress() as progress:
        fixed = pipeline.fix(opened, unsafe=unsafe, progress=progress)
    changed = changes({file.path: file.data for file in opened.files}, fixed.files)
    if write:
        if dirty := uncommitted(opened.root, fixed.files):
            console.say(f"not committed before the repair: {', '.join(dirty[:SHOWN])}{' ...' * (len(dirty) > SHOWN)}")
        replace_files(opened.root, changed)
    else:
        emit(diff_changes(changed))
    console.say(f"{'repaired' if write else 'to repair'}  {fixed.repairs} findings in {len(changed)} files")
    return FINDINGS if (check and changed) or failing(fixed.left, fail_on) else 0
