"""What a build read, restored and left open, in figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from docspec.pipeline.restored import Restored
from docspec.read.rules import PAGE_UNREADABLE
from docspec.reconcile.status import Status
from docspec.spec.model import SpecField, owned_fields


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build read, restored and left open."""

    pages: int
    locales: Mapping[str, int]
    """Pages by locale."""
    unreadable: int
    unread: int
    """Parts of pages that were not understood."""
    entities: Mapping[str, int]
    fields: int
    restored: int
    """Fields where some page says another name or type than the spec."""
    attested: int
    inferred: int
    unresolved: int


def summarise(restored: Restored) -> Summary:
    """The figures of a run."""
    fields = [entry for _, entry in owned_fields(restored.spec)]
    statuses = Counter(entry.status for entry in fields)
    kinds = ("types", "operations", "enums", "faults")
    return Summary(
        pages=len(restored.pages),
        locales=restored.by_locale,
        unreadable=sum(finding.rule is PAGE_UNREADABLE for finding in restored.findings),
        unread=sum(len(page.unread) for page in restored.pages),
        entities={kind: len(getattr(restored.spec, kind)) for kind in kinds},
        fields=len(fields),
        restored=sum(map(_was_damaged, fields)),
        attested=statuses[Status.ATTESTED],
        inferred=statuses[Status.INFERRED],
        unresolved=statuses[Status.UNRESOLVED],
    )


def _was_damaged(entry: SpecField) -> bool:
    return any(said.name != entry.name or (said.type or entry.type) != entry.type for said in entry.observed.values())
