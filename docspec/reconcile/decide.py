"""From votes to one decision: weights are log-odds, so they are added.

A softmax over the candidates makes probabilities of the sums.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from docspec.read.plain import clean
from docspec.reconcile.resolution import Resolution, RunnerUp, Vote
from docspec.reconcile.slot import Observation, Slot, SlotKind
from docspec.reconcile.status import Status

# What "none of the candidates" weighs: the logarithm of how many identifiers could stand in a slot of this kind, when
# nothing is known yet. A field may be called anything; a role is one of a few.
NONE_OF_THEM = {
    SlotKind.NAME: 7.5,
    SlotKind.TYPE: 6.0,
    SlotKind.TITLE: 6.0,
    SlotKind.PART: 5.0,
    SlotKind.VALUE: 5.0,
    SlotKind.ROLE: 4.0,
}
# Witnesses are not as independent as adding their log-odds supposes (one engine translated every page from one
# source): the sum is divided by this before it becomes a probability.
TEMPERATURE = 1.3
# What no evidence shows: a slip of the original that every translation put right, a synonym that all agree on, and,
# where one witness is alone, a damage that looks like a name. Measured on the real pages (tests/reconcile/test_corpus).
LAPSE, LAPSE_ALONE = 0.0015, 0.007
# What a person decided is surer than all that docspec concludes, so it keeps its name if another row claims it.
LAPSE_TOLD = 0.0005
RESOLVED = 0.8
"""Below this probability a slot is unresolved."""
RUNNERS_UP = 3


def decide(slot: Slot, votes: Sequence[Vote]) -> Resolution:
    """The decision on one slot. Deterministic: of equal candidates the first by spelling wins."""
    ranked = weigh_up(votes, NONE_OF_THEM[slot.kind])
    if not ranked:
        return Resolution(_fallback(slot), Status.UNRESOLVED, 0.0)
    (best, chance), *others = ranked
    ordered = tuple(sorted(votes, key=_heaviest_first))
    witnesses = _witnesses(slot, best, votes)
    certain = 1 - _lapse(best, votes, witnesses)
    sure = chance * certain
    runners = tuple(RunnerUp(name, share * certain) for name, share in others[:RUNNERS_UP])
    return Resolution(best, _status(slot, best, sure), sure, witnesses, ordered, runners)


def _lapse(best: str, votes: Iterable[Vote], witnesses: int) -> float:
    if any(vote.evidence == "override" and vote.candidate == best for vote in votes):
        return LAPSE_TOLD
    return LAPSE_ALONE if witnesses < 2 else LAPSE


def _heaviest_first(vote: Vote) -> tuple[float, float, str, str, str, str]:
    """Sorts votes; no two that differ in anything are equal."""
    return -abs(vote.weight), -vote.weight, vote.candidate, vote.evidence, vote.witness, vote.place or ""


def weigh_up(votes: Iterable[Vote], none_of_them: float) -> list[tuple[str, float]]:
    """The candidates with their probabilities, the likeliest first, of equals the first by spelling.

    `none_of_them` is the log-odds that the right one is not among them.
    """
    scores = _scores(votes)
    ranked = sorted(scores, key=lambda candidate: (-scores[candidate], candidate))
    chances = _softmax([scores[candidate] / TEMPERATURE for candidate in ranked] + [none_of_them / TEMPERATURE])
    return list(zip(ranked, chances, strict=False))


def _scores(votes: Iterable[Vote]) -> Mapping[str, float]:
    weights: dict[str, list[float]] = defaultdict(list)
    for vote in votes:
        weights[vote.candidate].append(vote.weight)
    # Exact, so that the order of the votes cannot tip a tie.
    return {candidate: math.fsum(parts) for candidate, parts in weights.items()}


def _softmax(values: Sequence[float]) -> list[float]:
    top = max(values)
    powers = [math.exp(value - top) for value in values]
    return [power / sum(powers) for power in powers]


def _status(slot: Slot, value: str, chance: float) -> Status:
    if chance < RESOLVED:
        return Status.UNRESOLVED
    attested = any(observation.text == value and _is_as_is(slot, observation) for observation in slot.observed.values())
    return Status.ATTESTED if attested else Status.INFERRED


def _is_as_is(slot: Slot, observation: Observation) -> bool:
    """Whether nothing had to be mended: blanks inside a name are; those of a title are none of it."""
    return slot.kind is not SlotKind.NAME or observation.text in clean(observation.raw)


OUTSIDE = {
    "override": 2,
    "contract": 2,
    "samples": 2,
    "anchors": 2,
    "message_names": 2,
    "type_name": 1,
    "type_prefix": 1,
    "lexicon": 1,
}
"""How many locales each kind of evidence is worth that does not come from what the locales say in the slot. What a
person decided bears a name out alone; so do a contract, samples, anchors and the set's habit, which were not
translated. That samples overrule the type on every page is no lesson in translation."""


def _witnesses(slot: Slot, value: str, votes: Iterable[Vote]) -> int:
    locales = sum(observation.text == value for observation in slot.observed.values())
    kinds = {vote.evidence for vote in votes if vote.candidate == value and vote.weight > 0}
    return locales + sum(OUTSIDE.get(kind, 0) for kind in kinds)


def _fallback(slot: Slot) -> str:
    return next((slot.observed[locale].raw for locale in sorted(slot.observed)), "")
