"""R718: labels that call an input or output otherwise than the samples of their page, or like the other of the two."""

from __future__ import annotations

from collections.abc import Iterator

from docspec.check.found import found_at, within
from docspec.check.sample_rules import LABEL
from docspec.check.subject import Subject
from docspec.finding import Finding
from docspec.reconcile.messages import Side
from docspec.reconcile.slot import SlotKind
from docspec.reconcile.status import Status


def message_labels(subject: Subject) -> Iterator[Finding]:
    """A finding for each label, in every locale, that has not the name on the wire."""
    for slot, decided in subject.slots(SlotKind.PART):
        if decided.status is Status.UNRESOLVED:
            continue
        operation, side = subject.names.by_page.get(slot.page), Side(slot.order).word
        why = next(vote.witness for vote in decided.votes if vote.candidate == decided.value)
        for locale, item in sorted(slot.observed.items()):
            if item.text != decided.value:
                yield found_at(
                    LABEL,
                    within(subject.sources[item.where.path], item.where, item.raw) or item.where,
                    f"the {side} of {operation} is {decided.value}, not {item.raw}: {why}",
                    locale=locale,
                    entity=operation,
                    found=item.raw,
                    expected=decided.value,
                    confidence=decided.confidence,
                )
