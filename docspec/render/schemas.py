"""The languages of schemas, listed once: from a spec and what a person chose to the one file of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from docspec.render import json_schema, openapi, wsdl, xsd
from docspec.render.rendered import Rendered
from docspec.render.schema_options import SchemaOptions
from docspec.spec.model import Spec

SCHEMAS: Mapping[str, Callable[[Spec, SchemaOptions], Rendered]] = {
    "json-schema": json_schema.render_json_schema,
    "xsd": xsd.render_xsd,
    "wsdl": wsdl.render_wsdl,
    "openapi": openapi.render_openapi,
}
