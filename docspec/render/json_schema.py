"""Renders a spec as JSON Schema (2020-12): every type, value list, message and fault under `$defs`."""

from __future__ import annotations

from docspec.render.header import header
from docspec.render.json_types import JsonTypes
from docspec.render.rendered import Rendered
from docspec.render.schema_docs import SchemaDocs, visible
from docspec.render.schema_json import dumps
from docspec.render.schema_maker import schema_model
from docspec.render.schema_names import key_name
from docspec.render.schema_options import DEFAULTS, SchemaOptions
from docspec.spec.model import Spec

FILE = "api.schema.json"


def render_json_schema(spec: Spec, options: SchemaOptions = DEFAULTS) -> Rendered:
    """The schema. What it describes by itself is any message or fault; everything else is there to be referred to."""
    docs = SchemaDocs(spec, options.doc_locale)
    types, model = JsonTypes("#/$defs/", docs.labelled, visible), schema_model(spec)
    elements = [types.reference(element.name) for element in model.elements]
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": header(spec),
        "$id": f"urn:docspec:json-schema:{key_name(spec.info.title)}",
        "title": visible(spec.info.title),
        **({"anyOf": elements} if elements else {}),
        "$defs": types.definitions(model),
    }
    return Rendered(FILE, dumps(schema))
