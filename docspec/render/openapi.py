"""Renders a spec as OpenAPI 3.1: one POST for each operation, its messages as JSON of the shape of the XML."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from docspec.render import markdown
from docspec.render.header import header
from docspec.render.json_types import JsonTypes
from docspec.render.prose import read
from docspec.render.rendered import Rendered
from docspec.render.schema_docs import SchemaDocs, visible
from docspec.render.schema_json import dumps
from docspec.render.schema_maker import schema_model
from docspec.render.schema_model import OperationView
from docspec.render.schema_options import DEFAULTS, SchemaOptions
from docspec.spec.model import Localized, Spec

FILE = "openapi.json"
_BASE = "#/components/schemas/"


def render_openapi(spec: Spec, options: SchemaOptions = DEFAULTS) -> Rendered:
    """The description of the API. Its version is that of no document; it tells which spec it was made of."""
    docs = SchemaDocs(spec, options.doc_locale)

    def describe(texts: Localized) -> str:
        told = docs.told(texts)
        # Links of pages lead to other pages, which are not here; descriptions are CommonMark in OpenAPI.
        return docs.label(told) + visible(markdown.blocks(read(told.text), _no_link)) if told else ""

    types, model = JsonTypes(_BASE, describe, markdown.code), schema_model(spec)
    document = {
        "openapi": "3.1.0",
        "info": {"description": header(spec), "title": visible(spec.info.title), "version": "0"},
        "servers": [{"url": options.address}],
        "paths": {
            f"/{quote(operation.name, safe='', errors='replace')}": {"post": _post(operation, types)}
            for operation in model.operations
        },
        "components": {"schemas": types.definitions(model)},
    }
    return Rendered(FILE, dumps(document))


def _no_link(_target: str) -> None:
    return None


def _post(operation: OperationView, types: JsonTypes) -> dict[str, Any]:
    description = types.describe(operation.summary)
    faults = [types.reference(name) for name in operation.faults]
    responses = {"200": _body(types.reference(operation.output), "The answer.")}
    if faults:
        responses["default"] = _body({"oneOf": faults} if len(faults) > 1 else faults[0], "A fault.")
    return {
        "operationId": operation.name,
        **({"description": description} if description else {}),
        **({"x-roles": list(operation.roles)} if operation.roles else {}),
        "requestBody": {**_body(types.reference(operation.input)), "required": True},
        "responses": responses,
    }


def _body(schema: dict[str, Any], description: str | None = None) -> dict[str, Any]:
    content = {"content": {"application/json": {"schema": schema}}}
    return {"description": description, **content} if description else content
