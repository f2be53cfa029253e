"""`docspec explain`: why a name is what it is."""

from __future__ import annotations

from pathlib import Path

import click

from docspec import pipeline
from docspec.cli import options
from docspec.cli.source_options import SourceOptions, source_options
from docspec.cli.written import to_json
from docspec.console import Console, emit


@click.command(short_help="Tell why a name is what it is.")
@click.argument("words", nargs=-1, metavar="[TARGET] [SOURCE]...")
@click.option("--unresolved", is_flag=True, help="List what is not sure, most valuable first; takes no TARGET.")
@source_options
@options.report_format()
def explain(words: tuple[str, ...], unresolved: bool, reading: SourceOptions, form: str) -> None:
    """Tell why a name is what it is: each witness, what it said, what it weighed, and the runners-up.

    TARGET is what the spec calls it: a type, operation, enum, fault or message; or that, a dot, and its field, value
    or role. SOURCE is as for build.

    \b
      docspec explain Order.customer
      docspec explain OrderStates.Shipped
      docspec explain Order.customer pages --format json
      docspec explain --unresolved pages
    """
    if not unresolved and not words:
        raise click.UsageError("name a field, such as Order.customer, or use --unresolved")
    opened = reading.open([Path(word) for word in (words if unresolved else words[1:])])
    if unresolved:
        found = pipeline.explain_unresolved(opened)
        emit(to_json([one.data() for one in found]) if form == "json" else "\n".join(one.text() for one in found))
        if not found:
            Console().say("nothing is unresolved")
    else:
        one = pipeline.explain_field(opened, words[0])
        emit(to_json(one.data()) if form == "json" else one.text())
