"""The stages in order: read, align, reconcile, spec, render or check. Nothing here touches the disk.

Every command begins with `restore`; what it makes of the sources goes on to the targets, the checks or an explanation.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from docspec.check.unspecified import unspecified
from docspec.finding import Finding
from docspec.pipeline.ages import AskPast
from docspec.pipeline.catalogs import Exported, export_catalogs
from docspec.pipeline.drift import check, find_drift
from docspec.pipeline.explanations import explain_field, explain_unresolved
from docspec.pipeline.given import Specified, models, render_schema, specified
from docspec.pipeline.progress import Progress, quiet
from docspec.pipeline.reference import reference, site
from docspec.pipeline.repair import Fixed, fix
from docspec.pipeline.restored import Restored, restore
from docspec.pipeline.samples import find_sample_slips
from docspec.pipeline.summary import Summary, summarise
from docspec.pipeline.targets import ALL, TARGETS, render_targets
from docspec.pipeline.texts import rejects, take_texts
from docspec.pipeline.trend import find_trend
from docspec.render.rendered import Rendered
from docspec.spec.adopt import adopt_samples
from docspec.spec.model import Spec
from docspec.workspace import Sources

__all__ = [
    "ALL",
    "TARGETS",
    "AskPast",
    "Build",
    "Exported",
    "Fixed",
    "Progress",
    "Restored",
    "Specified",
    "Summary",
    "build",
    "check",
    "explain_field",
    "explain_unresolved",
    "export_catalogs",
    "find_drift",
    "find_sample_slips",
    "find_trend",
    "fix",
    "models",
    "reference",
    "rejects",
    "render_schema",
    "restore",
    "site",
    "specified",
    "take_texts",
]


@dataclass(frozen=True, slots=True)
class Build:
    """Everything a build makes."""

    spec: Spec
    findings: tuple[Finding, ...]
    files: tuple[Rendered, ...]
    summary: Summary


def build(
    sources: Sources,
    *,
    reference_locale: str | None = None,
    only: frozenset[str] = ALL,
    templates: Path | None = None,
    progress: Progress = quiet,
    strict: bool = False,
    adopt: bool = False,
) -> Build:
    """The main job. With `strict` the first page that cannot be read ends it with a `PageError`.

    With `adopt` what only samples show enters the spec.
    """
    restored = restore(sources, reference_locale=reference_locale, progress=progress, strict=strict)
    if adopt:
        restored = replace(restored, spec=adopt_samples(restored.spec))
    files = render_targets(restored, only, templates, progress)
    findings = (*restored.findings, *unspecified(restored.spec))
    return Build(restored.spec, findings, files, summarise(restored))
