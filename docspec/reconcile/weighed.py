"""What each kind of evidence weighed for the name of a field: the short answer to "why this name"."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from docspec.reconcile.reconcile import Reconciled
from docspec.reconcile.resolution import Resolution
from docspec.reconcile.slot import SlotKind
from docspec.reconcile.targets import targets


@dataclass(frozen=True, slots=True)
class Weighed:
    """The votes on one name, by their kinds."""

    kinds: tuple[tuple[str, float], ...]
    """The kinds of evidence (as in `Vote.evidence`) with the log-odds they add up to for the name, heaviest first."""
    runner_up: str
    """The name that came next; empty if there was none."""
    lead: float
    """Log-odds between the two; 0 without a runner-up."""


def weighed_names(reconciled: Reconciled) -> dict[str, Weighed]:
    """By `Entity.field` (or `Message.field`) what was weighed; of several fields with one name, the first."""
    found: dict[str, Weighed] = {}
    for target, (first, *_) in targets(reconciled):
        slot = reconciled.slots.get(first)
        if slot and slot.kind is SlotKind.NAME and target not in found:
            found[target] = weighed(reconciled.resolution(first))
    return found


def weighed(resolution: Resolution) -> Weighed:
    """The votes of a decision, added up."""
    kinds: defaultdict[str, float] = defaultdict(float)
    sums: defaultdict[str, float] = defaultdict(float)
    for vote in resolution.votes:
        sums[vote.candidate] += vote.weight
        if vote.candidate == resolution.value:
            kinds[vote.evidence] += vote.weight
    others = sorted((-weight, name) for name, weight in sums.items() if name != resolution.value)
    runner_up = others[0][1] if others else ""
    lead = sums[resolution.value] + others[0][0] if others else 0.0
    heaviest = sorted(kinds.items(), key=lambda pair: (-pair[1], pair[0]))
    return Weighed(tuple((kind, round(weight, 1)) for kind, weight in heaviest), runner_up, round(lead, 1))
