"""A spec from a file or from sources, and the models and schemas that are made of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from docspec.check.unspecified import unspecified
from docspec.config import XSD, Config
from docspec.finding import Finding
from docspec.pipeline.progress import Progress, quiet
from docspec.pipeline.restored import Restored, restore
from docspec.render.models import Options, render_models
from docspec.render.rendered import Rendered
from docspec.render.schema_options import SchemaOptions
from docspec.render.schemas import SCHEMAS
from docspec.spec.adopt import adopt_samples
from docspec.spec.model import Spec
from docspec.spec.namespaces import declare, in_namespace
from docspec.spec.serial import from_text
from docspec.templating import environment
from docspec.workspace import Sources, SpecText


@dataclass(frozen=True, slots=True)
class Specified:
    """A spec from a file or from sources."""

    spec: Spec
    config: Config
    findings: tuple[Finding, ...]
    """What reading it told, and what the spec leaves open."""
    restored: Restored | None
    """The pages; None for a spec from a file."""


def specified(
    given: SpecText | Sources, *, adopt: bool = False, namespace: str = "", progress: Progress = quiet
) -> Specified:
    """The spec of a file or of sources. Raises SpecError.

    With `adopt`, also what only samples show; with `namespace`, with its own types in that one.
    """
    if isinstance(given, Sources):
        restored = restore(given, progress=progress)
        spec, told = restored.spec, restored.findings
    else:
        own = {prefix: uri for prefix, uri in given.config.namespaces.items() if uri != XSD}
        restored, spec, told = None, declare(from_text(given.text, given.path), own), ()
    spec = adopt_samples(spec) if adopt else spec
    spec = in_namespace(spec, namespace) if namespace else spec
    return Specified(spec, given.config, (*told, *unspecified(spec)), restored)


def render_schema(given: Specified, target: str, doc_locale: str | None = None) -> Rendered:
    """The schema in one of the languages of `SCHEMAS`."""
    return SCHEMAS[target](given.spec, replace(schema_options(given.config), doc_locale=doc_locale))


def models(spec: Spec, target: str, *, templates: Path | None = None, options: Options | None = None) -> list[Rendered]:
    """The files of a target, such as `python` or one of the user's own. Raises UsageError for an unknown one."""
    return render_models(spec, target, environment(templates), options or Options())


def schema_options(config: Config) -> SchemaOptions:
    """What the settings say of the service."""
    return SchemaOptions(endpoint=config.wsdl.endpoint, service_namespace=config.wsdl.namespace)
