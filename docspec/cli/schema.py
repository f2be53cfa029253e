"""`docspec schema`: the JSON Schema of spec.json."""

from __future__ import annotations

from importlib import resources

import click

from docspec.console import emit


@click.command()
def schema() -> None:
    """Print the JSON Schema of spec.json.

    \b
      docspec schema > spec.schema.json
    """
    emit(resources.files("docspec.spec").joinpath("schema.json").read_text(encoding="utf-8"))
