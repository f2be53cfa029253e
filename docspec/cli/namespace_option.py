"""The option that puts the types of an API into another XML namespace, such as that of another version."""

from __future__ import annotations

import click

from docspec.render.schema_options import uri
from docspec.render.schema_xml import RESERVED


def _uri(_context: click.Context, _parameter: click.Parameter, text: str) -> str:
    if text and (uri(text) != text or text in RESERVED):
        raise click.BadParameter(
            f"`{text}` is no namespace of an API; expected a URI such as http://api.example.com/v2"
        )
    return text


namespace = click.option(
    "--namespace",
    default="",
    callback=_uri,
    metavar="URI",
    help="The XML namespace of the types, such as that of another version, in place of that of the spec.",
)
