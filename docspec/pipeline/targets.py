"""What a build writes: each target renders into a place of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from docspec.check.report import json_report, markdown_report
from docspec.pipeline.drift import check
from docspec.pipeline.given import Specified, schema_options
from docspec.pipeline.progress import Progress
from docspec.pipeline.reference import reference
from docspec.pipeline.restored import Restored
from docspec.render.python import render_python
from docspec.render.rendered import Rendered
from docspec.render.schemas import SCHEMAS
from docspec.spec.serial import to_json, to_yaml
from docspec.templating import environment


def _spec(restored: Restored, _templates: Path | None) -> list[Rendered]:
    return [Rendered("spec.json", to_json(restored.spec)), Rendered("spec.yaml", to_yaml(restored.spec))]


def _models(restored: Restored, templates: Path | None) -> list[Rendered]:
    return _under("models/python", render_python(restored.spec, environment(templates)))


def _schemas(restored: Restored, _templates: Path | None) -> list[Rendered]:
    options = schema_options(restored.sources.config)
    return [
        file for target, make in SCHEMAS.items() for file in _under(f"schemas/{target}", [make(restored.spec, options)])
    ]


def _reference(restored: Restored, templates: Path | None) -> list[Rendered]:
    found = Specified(restored.spec, restored.sources.config, (), restored)
    return [
        file
        for name in found.config.reference.formats
        for file in _under(f"reference/{name}", reference(found, [name], templates=templates))
    ]


def _drift(restored: Restored, _templates: Path | None) -> list[Rendered]:
    report = check(restored)
    return [Rendered("drift.json", json_report.render(report)), Rendered("drift.md", markdown_report.render(report))]


def _under(folder: str, files: Sequence[Rendered]) -> list[Rendered]:
    return [Rendered(f"{folder}/{file.path}", file.text) for file in files]


TARGETS: Mapping[str, Callable[[Restored, Path | None], list[Rendered]]] = {
    "spec": _spec,
    "models": _models,
    "schemas": _schemas,
    "reference": _reference,
    "drift": _drift,
}
"""What `--only` can name; each renders into a place of its own."""
ALL = frozenset(TARGETS)


def render_targets(
    restored: Restored, only: frozenset[str], templates: Path | None, progress: Progress
) -> tuple[Rendered, ...]:
    """The files of these targets, in the order of `TARGETS`."""
    files: list[Rendered] = []
    for number, target in enumerate(target for target in TARGETS if target in only):
        progress("render", number, len(only))
        files += TARGETS[target](restored, templates)
    progress("render", len(only), len(only))
    return tuple(files)
