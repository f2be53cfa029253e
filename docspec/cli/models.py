"""`docspec models`: code for programs that speak to the API."""

from __future__ import annotations

from pathlib import Path

import click

from docspec import pipeline
from docspec.cli import options
from docspec.cli.console_options import console_options
from docspec.cli.grouped import grouped
from docspec.cli.namespace_option import namespace as namespace_option
from docspec.cli.source_options import SourceOptions, source_options
from docspec.cli.status import FINDINGS
from docspec.cli.written import files_to, state
from docspec.console import Console, emit
from docspec.render.models import TARGETS, Options
from docspec.render.python import Style
from docspec.workspace import diff_generated, write_generated


def _options(style: str, package: str | None, doc_locale: str | None) -> Options:
    return Options(Style(style), package, doc_locale)


_code_options = grouped(
    "code",
    _options,
    click.option(
        "--style",
        type=click.Choice([style.value for style in Style]),
        default=Style.DATACLASS.value,
        show_default=True,
        help="Of Python.",
    ),
    click.option("--package", metavar="NAME", help="Of Java, such as com.example.api."),
    click.option(
        "--doc-locale",
        metavar="L",
        help="The locale of descriptions; the reference locale, then English, then the others stand in.",
    ),
)


@click.command(short_help="Write code for programs that speak to the API.")
@options.paths("given", "[SPEC_OR_SOURCE]...")
@click.option("--target", required=True, metavar="T", help=f"{', '.join(TARGETS)}, or one of your own.")
@options.out_folder("The folder for the files.")
@_code_options
@options.templates("Templates of your own; DIR/models/T makes a target T.")
@options.check
@source_options
@options.adopt
@namespace_option
@console_options()
def models(
    given: tuple[Path, ...],
    target: str,
    out: Path,
    code: Options,
    templates: Path | None,
    check: bool,
    reading: SourceOptions,
    adopt: bool,
    namespace: str,
    console: Console,
) -> int:
    """Write typed and documented code for programs that speak to the API. The files stand directly in OUT.

    SPEC_OR_SOURCE is a spec.json or spec.yaml, or what build takes. Files in OUT that docspec did not write stay.

    \b
      docspec models output/spec.json --target python -o src/api
      docspec models pages --target python --style pydantic -o src/api
      docspec models output/spec.json --target java --package com.example.api -o src/com/example/api
      docspec models output/spec.json --target mine --templates templates -o src/api
      docspec models output/spec.json --target typescript -o src/api --check   in CI
    """
    opened = reading.open_spec_or_sources(given)
    with console.progress() as progress:
        found = pipeline.specified(opened, adopt=adopt, namespace=namespace, progress=progress)
    files = pipeline.models(found.spec, target, templates=templates, options=code)
    console.findings(found.findings)
    diff = diff_generated(out, files) if check else ""
    if check:
        emit(diff)
        console.say(state(out, diff))
    else:
        write_generated(out, files)
        console.say(files_to(out, len(files)))
    return FINDINGS if diff else 0
