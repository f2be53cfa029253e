"""What trials add up to: precision, recall, F1 and repairs, of any group of outcomes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from benchmarks.drift.mutations.mutation import Mutation
from benchmarks.drift.trial import Outcome


@dataclass(slots=True)
class Tally:
    """The counts of a group."""

    faults: int = 0
    """Mutated pages."""
    caught: int = 0
    """Those of which the right rule told, in the right place."""
    right: int = 0
    """Findings that are right."""
    alarms: int = 0
    """Error-level findings that are not, on mutated pages and on benign ones."""
    benign: int = 0
    """Benign twins."""
    disturbed: int = 0
    """Those of which an error was told."""
    offered: int = 0
    """Faults with a repair."""
    restored: int = 0
    """Those whose repair brought the page back, byte for byte."""

    @property
    def precision(self) -> float:
        """Of the findings, how many are right, in per cent."""
        return 100 * self.right / max(self.right + self.alarms, 1)

    @property
    def recall(self) -> float:
        """Of the faults, how many were caught, in per cent."""
        return 100 * self.caught / max(self.faults, 1)

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        return 2 * self.precision * self.recall / max(self.precision + self.recall, 1)

    def add(self, outcome: Outcome) -> None:
        """Count an outcome."""
        is_fault = isinstance(outcome.case.change, Mutation)
        self.alarms += len(outcome.alarms)
        self.faults += is_fault
        self.caught += bool(outcome.right)
        self.right += len(outcome.right)
        self.benign += not is_fault
        self.disturbed += not is_fault and bool(outcome.alarms)
        self.offered += outcome.repair is not None
        self.restored += outcome.repair is not None and outcome.restored


def tallied(outcomes: Iterable[Outcome], key: Callable[[Outcome], str]) -> Mapping[str, Tally]:
    """A tally for each group, in order."""
    found: dict[str, Tally] = {}
    for outcome in outcomes:
        found.setdefault(key(outcome), Tally()).add(outcome)
    return dict(sorted(found.items()))


def by_rule(outcomes: Iterable[Outcome]) -> Mapping[str, Tally]:
    """A tally for each rule that should tell; a false alarm counts against the rule that gave it."""
    found: dict[str, Tally] = {}
    for outcome in outcomes:
        own = found.setdefault(outcome.case.change.rule, Tally())
        own.add(outcome)
        for finding in outcome.alarms:
            own.alarms -= 1
            found.setdefault(finding.rule.id, Tally()).alarms += 1
    return dict(sorted(found.items()))


def total(outcomes: Iterable[Outcome]) -> Tally:
    """A tally of all."""
    found = Tally()
    for outcome in outcomes:
        found.add(outcome)
    return found
