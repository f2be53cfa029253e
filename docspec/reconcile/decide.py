"""From votes to one decision: weights are log-odds, so they are added.

A softmax over the candidates makes probabilities of the sums.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from docspec.reconcile.resolution import Resolution, RunnerUp, Vote
from docspec.reconcile.slot import Slot, SlotKind
from docspec.reconcile.status import Status

# What "none of the candidates" weighs: the logarithm of how many identifiers could stand in a slot of this kind, when
# nothing is known yet. A field may be called anything; a prefix is one of a few.
NONE_OF_THEM = {
    SlotKind.NAME: 7.5,
    SlotKind.TYPE: 6.0,
    SlotKind.PREFIX: 2.0,
    SlotKind.TITLE: 6.0,
    SlotKind.PART: 5.0,
    SlotKind.VALUE: 5.0,
    SlotKind.ROLE: 4.0,
}
# Witnesses are not as independent as adding their log-odds supposes (one engine translated every page from one
# source): the sum is divided by this before it becomes a probability.
TEMPERATURE = 1.3
RESOLVED = 0.8
"""Below this probability a slot is unresolved."""
RUNNERS_UP = 3


def decide(slot: Slot, votes: Sequence[Vote]) -> Resolution:
    """The decision on one slot. Deterministic: of equal candidates the first by spelling wins."""
    scores = _scores(votes)
    if not scores:
        return Resolution(_fallback(slot), Status.UNRESOLVED, 0.0)
    ranked = sorted(scores, key=lambda candidate: (-scores[candidate], candidate))
    chances = _softmax(
        [scores[candidate] / TEMPERATURE for candidate in ranked] + [NONE_OF_THEM[slot.kind] / TEMPERATURE]
    )
    best, chance = ranked[0], chances[0]
    runners = tuple(RunnerUp(name, share) for name, share in zip(ranked[1 : RUNNERS_UP + 1], chances[1:], strict=False))
    ordered = tuple(sorted(votes, key=lambda vote: (-abs(vote.weight), vote.candidate, vote.evidence, vote.witness)))
    return Resolution(best, _status(slot, best, chance), chance, _witnesses(slot, best, votes), ordered, runners)


def _scores(votes: Iterable[Vote]) -> Mapping[str, float]:
    scores: dict[str, float] = defaultdict(float)
    for vote in votes:
        scores[vote.candidate] += vote.weight
    return scores


def _softmax(values: Sequence[float]) -> list[float]:
    top = max(values)
    powers = [math.exp(value - top) for value in values]
    return [power / sum(powers) for power in powers]


def _status(slot: Slot, value: str, chance: float) -> Status:
    if chance < RESOLVED:
        return Status.UNRESOLVED
    attested = any(observation.text == value for observation in slot.observed.values())
    return Status.ATTESTED if attested else Status.INFERRED


INDEPENDENT = frozenset({"samples", "anchors", "type_name", "type_prefix"})
"""Kinds of evidence that do not come from what the locales say in the slot."""


def _witnesses(slot: Slot, value: str, votes: Iterable[Vote]) -> int:
    locales = sum(observation.text == value for observation in slot.observed.values())
    kinds = {
        vote.evidence for vote in votes if vote.candidate == value and vote.weight > 0 and vote.evidence in INDEPENDENT
    }
    return locales + len(kinds)


def _fallback(slot: Slot) -> str:
    return next((slot.observed[locale].raw for locale in sorted(slot.observed)), "")
