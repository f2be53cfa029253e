"""`docspec samples`: samples against the spec."""

from __future__ import annotations

from pathlib import Path

import click

from docspec import pipeline
from docspec.check.report.sample_report import SAMPLE_FORMATS
from docspec.cli import options
from docspec.cli.console_options import console_options
from docspec.cli.namespace_option import namespace as namespace_option
from docspec.cli.source_options import SourceOptions, source_options
from docspec.cli.status import FINDINGS, failing
from docspec.cli.written import write_report
from docspec.console import Console
from docspec.workspace import is_sample_file, read_samples


@click.command(short_help="Hold samples against the spec.")
@options.paths("given", "[SPEC_OR_SOURCE]... [FILE.xml]...")
@options.report_format(SAMPLE_FORMATS)
@options.report_file
@source_options
@options.adopt
@namespace_option
@options.fail_on()
@console_options("quiet", "no_color")
def samples(
    given: tuple[Path, ...],
    form: str,
    out: Path | None,
    reading: SourceOptions,
    adopt: bool,
    namespace: str,
    fail_on: str,
    console: Console,
) -> int:
    """Hold every sample on the pages, and any XML file, against the spec.

    What is not as the tables say is listed with its place; so are fields that samples show and no table documents.

    \b
      docspec samples pages
      docspec samples output/spec.json request.xml
      docspec samples pages --adopt samples      what is left once they are in the spec
      docspec samples pages --format json --fail-on warning
    """
    files = [path for path in given if is_sample_file(path)]
    texts = read_samples(files)
    opened = reading.open_spec_or_sources([path for path in given if path not in files])
    with console.progress() as progress:
        found = pipeline.specified(opened, adopt=adopt, namespace=namespace, progress=progress)
    report = pipeline.find_sample_slips(found, texts)
    write_report(SAMPLE_FORMATS[form](report), form, out, console)
    return FINDINGS if failing(report.findings, fail_on) else 0
