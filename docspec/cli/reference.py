"""`docspec reference`: the translated reference, for readers."""

from __future__ import annotations

from pathlib import Path

import click

from docspec import pipeline
from docspec.cli import options
from docspec.cli.console_options import console_options
from docspec.cli.source_options import SourceOptions, trust_options
from docspec.cli.status import FINDINGS
from docspec.cli.written import files_to, state
from docspec.config import REFERENCE_FORMATS, is_base_url
from docspec.console import Console, emit
from docspec.workspace import diff_listed, write_listed

STARTS = {
    "html": "open {}/index.html",
    "markdown": "open {}/README.md",
    "mkdocs": "for a preview: pip install -r {0}/requirements.txt && mkdocs serve -f {0}/mkdocs.yml",
}
"""What a person does next, by format; `{}` is its folder."""


def _formats(_context: click.Context, _parameter: click.Parameter, value: str) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(name.strip() for name in value.split(",")))
    for name in names:
        if name not in REFERENCE_FORMATS:
            raise click.BadParameter(f"unknown format `{name}`; known are {', '.join(REFERENCE_FORMATS)}")
    return names


def _base_url(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    if value and not is_base_url(value):
        raise click.BadParameter(f"`{value}` is no address of a site; write one such as https://example.com/docs/")
    return value


@click.command(short_help="Write the translated reference: a site, Markdown, or a folder for MkDocs.")
@options.paths("given", "[SPEC_OR_SOURCE]...")
@click.option(
    "--format",
    "formats",
    default="html",
    show_default=True,
    callback=_formats,
    metavar="F[,F]",
    help=f"{', '.join(REFERENCE_FORMATS)}; of several, each gets a folder of its name in OUT.",
)
@options.out_folder("The folder for the files.")
@options.check
@click.option("--base-url", callback=_base_url, metavar="URL", help="Where the site will stand: adds canonical "
              "links, links to other languages for search engines, and a sitemap.")  # fmt: skip
@click.option("--locale", "written", multiple=True, metavar="L", help="Write this locale only; may be repeated.")
@options.templates("Templates, styles and scripts of your own; each replaces the one of the same name.")
@trust_options
@options.adopt
@console_options()
def reference(
    given: tuple[Path, ...],
    formats: tuple[str, ...],
    out: Path,
    check: bool,
    base_url: str | None,
    written: tuple[str, ...],
    templates: Path | None,
    reading: SourceOptions,
    adopt: bool,
    console: Console,
) -> int:
    """Write the reference that people read: every type, operation, value list and fault, in every language.

    The site opens from disk and from any server, asks nothing of any other, and can be searched. SPEC_OR_SOURCE is a
    spec.json or spec.yaml, or what build takes; from pages, each name also tells what was weighed for it. What an
    earlier run wrote to OUT is replaced (docspec-files.txt there lists it), files of others stay.

    \b
      docspec reference output/spec.json -o site
      docspec reference pages -o site --base-url https://example.com/api/
      docspec reference output/spec.json --format markdown -o docs --locale it-IT
      docspec reference output/spec.json --format mkdocs -o docs      then mkdocs serve -f docs/mkdocs.yml
      docspec reference output/spec.json --format html,markdown -o out
      docspec reference output/spec.json -o site --templates look     look/reference/html/assets/style.css
      docspec reference output/spec.json -o site --check              in CI
    """
    opened = reading.open_spec_or_sources(given)
    with console.progress() as progress:
        found = pipeline.specified(opened, adopt=adopt, progress=progress)
        progress("render", 0, 1)
        files = pipeline.reference(found, formats, templates=templates, base_url=base_url, locales=written)
        progress("render", 1, 1)
    console.findings(found.findings)
    diff = diff_listed(out, files) if check else ""
    if check:
        emit(diff)
        console.say(state(out, diff))
    else:
        write_listed(out, files)
        console.say(f"{files_to(out, len(files))}; {_start(out, formats)}")
    return FINDINGS if diff else 0


def _start(out: Path, formats: tuple[str, ...]) -> str:
    """Where to begin, for the first format that was asked for."""
    name = formats[0]
    return STARTS[name].format((out if len(formats) == 1 else out / name).as_posix())
