"""The options that say how sources are read, and the opening of what a command is given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from docspec.cli.grouped import grouped
from docspec.cli.options import PATH
from docspec.errors import PageError
from docspec.finding import Severity
from docspec.workspace import Sources, SpecText, is_spec_file, open_sources, open_spec

DEFAULT_SOURCE = Path("sources")

_LOCALE = click.option(
    "--locale", "locales", multiple=True, metavar="L", help="Read this locale only; may be repeated."
)
_REFERENCE = click.option(
    "--reference-locale", metavar="L", help="The locale to trust where others differ, such as en."
)
_CONTRACT = click.option(
    "--contract",
    "contracts",
    multiple=True,
    type=PATH,
    metavar="FILE",
    help="A WSDL 1.1 or XSD to trust before all pages; may be repeated.",
)


@dataclass(frozen=True, slots=True)
class SourceOptions:
    """How sources are read."""

    locales: tuple[str, ...] = ()
    """Empty for all there are."""
    reference_locale: str | None = None
    contracts: tuple[Path, ...] = ()

    def open(self, given: Sequence[Path], *, strict: bool = False) -> Sources:
        """Open these sources, or sources/. With `strict`, raise a PageError for a file that cannot be read."""
        opened = open_sources(given or [DEFAULT_SOURCE], self.locales, self.reference_locale, self.contracts)
        if strict:
            _refuse_unreadable(opened)
        return opened

    def open_spec_or_sources(self, given: Sequence[Path]) -> SpecText | Sources:
        """Open a spec file, or sources."""
        specs = [path for path in given if is_spec_file(path)]
        if not specs:
            return self.open(given)
        if len(given) > 1:
            raise click.UsageError(f"{specs[0]} is a spec, which stands alone; name one spec, or sources")
        about_pages = {
            "--locale": self.locales,
            "--reference-locale": self.reference_locale,
            "--contract": self.contracts,
        }
        for option, value in about_pages.items():
            if value:
                raise click.UsageError(f"{option} is about pages, and {specs[0]} is a spec; drop one of them")
        return open_spec(specs[0])


source_options = grouped("reading", SourceOptions, _LOCALE, _REFERENCE, _CONTRACT)
"""The command gets `reading`, which are SourceOptions."""
whole_options = grouped("reading", SourceOptions, _REFERENCE, _CONTRACT)
"""The same where all locales are read."""
locale_options = grouped("reading", SourceOptions, _LOCALE, _REFERENCE)
"""The same without contracts."""
trust_options = grouped("reading", SourceOptions, _REFERENCE, _CONTRACT)
"""The same without locales: all are read."""


def _refuse_unreadable(sources: Sources) -> None:
    for finding in sources.findings:
        if finding.rule.severity is Severity.ERROR:
            raise PageError(finding.message, path=finding.path)
