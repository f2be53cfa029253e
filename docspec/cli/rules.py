"""`docspec rules`: what the rules mean."""

from __future__ import annotations

import click

from docspec.check.rulebook import near, rulebook, select, selected
from docspec.check.rulebook_page import sheet, table
from docspec.cli import options
from docspec.cli.written import to_json
from docspec.console import emit


@click.command()
@click.argument("words", nargs=-1, metavar="[RULE]...")
@options.report_format()
def rules(words: tuple[str, ...], form: str) -> None:
    """Tell what the rules mean: an example, what keeps a rule quiet, how to fix and how to silence.

    RULE is an id, a name, or how ids begin. Without one, all rules are listed.

    \b
      docspec rules
      docspec rules D405
      docspec rules number --format json
    """
    for word in words:
        if not select(word):
            raise click.UsageError(f"`{word}` is no rule; {near(word)}")
    chosen = selected(words)
    told = [rule for rule in rulebook().values() if not words or rule.id in chosen]
    if form == "json":
        emit(to_json([rule.data() for rule in told]))
    else:
        emit("\n".join(map(sheet, told)) if words else table(told))
