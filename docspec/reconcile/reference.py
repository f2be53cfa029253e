"""Where the reference locale, which leads, says something else than was decided or than all its translations."""

from __future__ import annotations

from collections.abc import Iterator

from docspec.align.aligned import Locale
from docspec.finding import Finding, Rule, Severity
from docspec.reconcile.reconcile import Reconciled
from docspec.reconcile.slot import Slot, SlotKind
from docspec.reconcile.spelling import IDENTIFIER
from docspec.reconcile.status import Status
from docspec.reconcile.targets import targets

REFERENCE_DIFFERS = Rule(
    "R511", "reference-differs", Severity.WARNING, "The reference locale says otherwise than the other witnesses."
)
AGREE = 2
"""So many translations at the least must agree to be heard against their source."""


def reference_findings(reconciled: Reconciled) -> list[Finding]:
    """One a name or type of the reference's pages; none if no locale is the reference."""
    reference = reconciled.untaught.reference
    if reference is None:
        return []
    called = {key: target for target, keys in targets(reconciled) for key in keys}
    return [
        _finding(slot, reference, expected, why, called.get(slot.key, ""))
        for slot in reconciled.slots.values()
        if reference in slot.observed
        for expected, why in _rivals(slot, reference, reconciled)
    ]


def _rivals(slot: Slot, reference: Locale, reconciled: Reconciled) -> Iterator[tuple[str, str]]:
    """What stands against the reference: what was decided, else what all others have; at the most one."""
    said = slot.observed[reference].text
    decision = reconciled.resolution(slot.key)
    others = {other.text for locale, other in slot.observed.items() if locale != reference}
    if others == {said}:
        return
    if decision.status is not Status.UNRESOLVED and decision.value != said:
        yield decision.value, "docspec concludes"
        return
    agreed = others.pop() if len(others) == 1 and len(slot.observed) > AGREE else ""
    if agreed != said and IDENTIFIER.fullmatch(agreed):
        yield agreed, "all other locales have"


def _finding(slot: Slot, reference: Locale, expected: str, why: str, target: str) -> Finding:
    observation = slot.observed[reference]
    path, line, column = observation.place.rsplit(":", 2)
    entity, _, field = target.partition(".")
    kind = "name" if slot.kind is SlotKind.PART else slot.kind.value
    return Finding(
        REFERENCE_DIFFERS,
        path,
        f"the {kind} is `{observation.raw}` here; {why} `{expected}`",
        int(line),
        int(column),
        int(line),
        int(column),
        locale=reference,
        entity=entity or None,
        field=field or None,
        found=observation.raw,
        expected=expected,
        others=tuple((other, said.text) for other, said in sorted(slot.observed.items()) if other != reference),
    )
