"""Reviewed translations, laid over the texts of a spec."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from docspec.check.policy import Policy
from docspec.check.texts.apply import Applied, apply_texts
from docspec.spec.model import Spec
from docspec.spec.texts.entry import CatalogText, Unread
from docspec.spec.texts.reader import format_of
from docspec.workspace import CatalogFile


def take_texts(spec: Spec, files: Sequence[CatalogFile], policy: Policy, *, unreviewed: bool = False) -> Applied:
    """The spec with what fits of some catalogs; `unreviewed` takes what is marked as fuzzy, too."""
    applied = apply_texts(spec, map(_read, files), unreviewed=unreviewed, is_off=policy.is_off)
    return replace(applied, findings=tuple(policy.levelled(applied.findings)))


def rejects(files: Sequence[CatalogFile], applied: Applied) -> Mapping[str, bytes]:
    """What was not taken, by the file that it stands in: the same file with those entries alone, and why."""
    found = {}
    for file in files:
        form = format_of(file.path)
        if form and (lines := applied.left.get(file.path)):
            told = [one for one in applied.findings if one.path == file.path]
            why = {one.line: f"{one.rule.id} {one.rule.name}: {one.message}" for one in told}
            found[file.path] = form.rest(file.data, {line: why.get(line, "") for line in lines})
    return found


def _read(file: CatalogFile) -> CatalogText:
    form = format_of(file.path)
    if form is None:
        return CatalogText(file.path, "", unread=(Unread(1, "no format of catalogs ends so; expected .po or .xlf"),))
    return form.read(file.path, file.data)
