"""`docspec schemas`: the API in a language of schemas."""

from __future__ import annotations

from pathlib import Path

import click

from docspec import pipeline
from docspec.cli import options
from docspec.cli.console_options import console_options
from docspec.cli.namespace_option import namespace as namespace_option
from docspec.cli.source_options import SourceOptions, source_options
from docspec.cli.status import FINDINGS, failing
from docspec.cli.written import state
from docspec.config import is_locale
from docspec.console import Console, emit
from docspec.render.schemas import SCHEMAS
from docspec.workspace import diff_tree, write_beside


def _locale(_context: click.Context, _parameter: click.Parameter, tag: str | None) -> str | None:
    if tag is not None and not is_locale(tag):
        raise click.BadParameter(f"`{tag}` is no locale; expected a tag such as sv-SE or zh-Hans")
    return tag


@click.command(short_help="Write a schema of the API.")
@options.paths("given", "[SPEC_OR_SOURCE]...")
@click.option("--target", type=click.Choice(list(SCHEMAS)), required=True, help="The language of the schema.")
@options.out_folder("The folder for it.")
@options.check
@click.option(
    "--doc-locale",
    callback=_locale,
    metavar="L",
    help="The locale of descriptions; the reference locale, then English, then the others stand in.",
)
@source_options
@options.adopt
@namespace_option
@options.fail_on()
@console_options("quiet", "verbose")
def schemas(
    given: tuple[Path, ...],
    target: str,
    out: Path,
    check: bool,
    doc_locale: str | None,
    reading: SourceOptions,
    adopt: bool,
    namespace: str,
    fail_on: str,
    console: Console,
) -> int:
    """Write the API as JSON Schema, XML Schema, WSDL or OpenAPI.

    SPEC_OR_SOURCE is a spec.json or spec.yaml, or as for build. Where the service is no page tells: say so in
    docspec.yaml (`wsdl: {endpoint: …, namespace: …}`), beside the spec or the pages.

    \b
      docspec schemas output/spec.json --target xsd -o schemas
      docspec schemas pages --target wsdl -o schemas --doc-locale de-DE
      docspec schemas pages --target xsd --namespace http://api.example.com/v2 -o schemas/v2
      docspec schemas pages --target openapi -o schemas --check
    """
    opened = reading.open_spec_or_sources(given)
    with console.progress() as progress:
        found = pipeline.specified(opened, adopt=adopt, namespace=namespace, progress=progress)
    file = pipeline.render_schema(found, target, doc_locale)
    diff = diff_tree(out, [file], [file.path]) if check else ""
    emit(diff)
    if not check:
        write_beside(out, [file])
    failed = failing(found.findings, fail_on)
    console.findings(found.findings, failed)
    console.say(state(out, diff) if check else (out / file.path).as_posix())
    return FINDINGS if diff or failed else 0
