"""Why a thing of the spec is what it is: every witness, what it said, what it weighed, and who came after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from docspec.reconcile.reconcile import Reconciled
from docspec.reconcile.resolution import Resolution, Vote
from docspec.reconcile.slot import SlotKind
from docspec.reconcile.status import Status
from docspec.reconcile.targets import targets
from docspec.reconcile.type_expression import builtin
from docspec.reconcile.type_names import told_prefix
from docspec.reconcile.worth import Worth
from docspec.spec.fields import rounded

NEAR, NEAR_COUNT = 0.6, 3
CANDIDATES, SHOWN = 4, 8
"""So many candidates are shown in the text form, with so many votes each."""


@dataclass(frozen=True, slots=True)
class Reason:
    """The decision about one identifier."""

    what: str
    """The kind of slot, or `prefix`."""
    resolution: Resolution

    def lines(self) -> Iterator[str]:
        """For people."""
        decision = self.resolution
        confidence = rounded(decision.confidence)
        yield f"{self.what}: {decision.value or '(nothing)'}  {decision.status}, confidence {confidence:.3f}"
        sums = self._sums()
        for candidate in list(sums)[:CANDIDATES]:
            yield f"  {sums[candidate]:+6.1f}  {candidate}"
            yield from _votes([vote for vote in decision.votes if vote.candidate == candidate])
        if len(sums) > CANDIDATES:
            yield f"          and {len(sums) - CANDIDATES} candidates with less (--format json has all)"
        yield from self._turn(sums)

    def _sums(self) -> dict[str, float]:
        """What the votes on each candidate add up to, the decision first, then the heaviest."""
        sums: dict[str, float] = {}
        for vote in self.resolution.votes:
            sums[vote.candidate] = sums.get(vote.candidate, 0.0) + vote.weight
        return dict(sorted(sums.items(), key=lambda pair: (pair[0] != self.resolution.value, -pair[1], pair[0])))

    def _turn(self, sums: dict[str, float]) -> Iterator[str]:
        """What would change the outcome."""
        value, *others = sums or [""]
        if others:
            yield f"  {sums[value] - sums[others[0]]:.1f} more for {others[0]} would change that"

    def data(self) -> dict[str, object]:
        """For scripts."""
        decision = self.resolution
        return {
            "what": self.what,
            "value": decision.value,
            "status": decision.status.value,
            "confidence": rounded(decision.confidence),
            "votes": [
                {
                    "candidate": vote.candidate,
                    "weight": round(vote.weight, 3),
                    "evidence": vote.evidence,
                    "witness": vote.witness,
                    "place": vote.place,
                }
                for vote in decision.votes
            ],
            "sums": {candidate: round(weight, 3) for candidate, weight in self._sums().items()},
            "runners_up": [
                {"candidate": item.candidate, "probability": round(item.probability, 4)} for item in decision.runners_up
            ],
        }


@dataclass(frozen=True, slots=True)
class Explanation:
    """All decisions about one thing of the spec."""

    target: str
    reasons: tuple[Reason, ...]
    settles: int
    """How many other decisions hang on these; see `docspec.reconcile.worth`."""

    def text(self) -> str:
        """For people, with a final line end."""
        open_ = any(reason.resolution.status is Status.UNRESOLVED for reason in self.reasons)
        worth = f"  settles {self.settles} more" if open_ and self.settles else ""
        lines = [f"{self.target}{worth}", *(line for reason in self.reasons for line in reason.lines())]
        return "\n".join(lines) + "\n"

    def data(self) -> dict[str, object]:
        """For scripts."""
        return {
            "target": self.target,
            "settles": self.settles,
            "decisions": [reason.data() for reason in self.reasons],
        }


def _votes(votes: list[Vote]) -> Iterator[str]:
    for vote in votes[:SHOWN]:
        place = f"  {vote.place}" if vote.place else ""
        yield f"    {vote.weight:+6.1f}  {vote.evidence:<11} {vote.witness}{place}"
    if len(votes) > SHOWN:
        yield f"            and {len(votes) - SHOWN} lighter votes"


def explain(reconciled: Reconciled, target: str) -> Explanation | list[str]:
    """The explanation of a target (see `docspec.reconcile.targets`); the nearest targets where there is no such."""
    keys = _first_slots(reconciled)
    if target in keys:
        return _explanation(reconciled, Worth(reconciled), target, keys[target])
    return get_close_matches(target, keys, NEAR_COUNT, NEAR)


def unresolved(reconciled: Reconciled) -> list[Explanation]:
    """Everything that is open, most valuable first: what settles most others, of equals what is least sure."""
    worth = Worth(reconciled)
    open_: dict[str, tuple[str, list[str]]] = {}
    for target, keys in _first_slots(reconciled).items():
        if any(_is_open(reconciled, key) for key in keys):
            # A message has two targets; the short one comes first.
            open_.setdefault(keys[0], (target, keys))
    found = [_explanation(reconciled, worth, target, keys) for target, keys in open_.values()]
    return sorted(found, key=lambda item: (-item.settles, _least_sure(item), item.target))


def _is_open(reconciled: Reconciled, key: str) -> bool:
    slot = reconciled.slots.get(key)
    return bool(slot and slot.observed) and reconciled.resolution(key).status is Status.UNRESOLVED


def _least_sure(item: Explanation) -> float:
    return min(reason.resolution.confidence for reason in item.reasons)


def _explanation(reconciled: Reconciled, worth: Worth, target: str, keys: list[str]) -> Explanation:
    """Deciding what is open settles more; where nothing is, all of it counts."""
    asked = [key for key in keys if _is_open(reconciled, key)] or keys
    return Explanation(target, tuple(_reasons(reconciled, keys)), worth.settles(asked))


def _reasons(reconciled: Reconciled, keys: list[str]) -> Iterator[Reason]:
    for key in keys:
        slot = reconciled.slots.get(key)
        if slot is not None and (slot.observed or slot.kind is SlotKind.TYPE):
            yield Reason(slot.kind.value, reconciled.resolutions[key])
        if slot is not None and slot.kind is SlotKind.TYPE and _has_own_prefix(reconciled, key):
            yield Reason("prefix", reconciled.prefixes.decision)


def _has_own_prefix(reconciled: Reconciled, key: str) -> bool:
    return builtin(reconciled.value(key)) is None and not told_prefix(reconciled, key)


def _first_slots(reconciled: Reconciled) -> dict[str, list[str]]:
    """What can be asked about, with the slots that answer; of several with one name the first."""
    found: dict[str, list[str]] = {}
    for target, slots in targets(reconciled):
        found.setdefault(target, slots)
    return found
