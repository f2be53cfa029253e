"""The options of accepted findings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from docspec.check.baseline import Baseline, baseline_of, from_text, to_text
from docspec.cli.grouped import grouped
from docspec.cli.options import PATH
from docspec.finding import Finding
from docspec.workspace import read_text, write_file


@dataclass(frozen=True, slots=True)
class BaselineOptions:
    """Where the accepted findings are, and whether they are to be read or written."""

    baseline: Path | None
    update_baseline: bool

    def read(self, locales: Sequence[str]) -> Baseline | None:
        """What is accepted; None if nothing is, or if it is to be written."""
        if self.update_baseline and not self.baseline:
            raise click.UsageError("--update-baseline needs --baseline FILE: the file to write")
        if self.update_baseline and locales:
            raise click.UsageError(
                "--update-baseline takes all locales, so that no other loses its entries; drop --locale"
            )
        if not self.baseline or self.update_baseline:
            return None
        return from_text(read_text(self.baseline), str(self.baseline))

    def write(self, present: Sequence[Finding]) -> str | None:
        """Accept these findings and say so, if that is asked for."""
        if not self.baseline or not self.update_baseline:
            return None
        write_file(self.baseline, to_text(baseline_of(present)))
        return f"{self.baseline} accepts {len(present)} findings"


baseline_options = grouped(
    "accepting",
    BaselineOptions,
    click.option("--baseline", type=PATH, metavar="FILE", help="Findings that are accepted."),
    click.option("--update-baseline", is_flag=True, help="Accept what is found today: write it to the baseline."),
)
"""The command gets `accepting`, which are BaselineOptions."""
