"""The prefix of the set's own types: decided once for the whole set, as a set has one, not one a row."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from docspec.align.aligned import Locale
from docspec.read.page import Role
from docspec.read.plain import clean
from docspec.read.vocabulary import heading_roles
from docspec.reconcile.decide import RESOLVED, weigh_up
from docspec.reconcile.resolution import Resolution, RunnerUp, Vote
from docspec.reconcile.slot import Slot, SlotKind
from docspec.reconcile.spelling import IDENTIFIER
from docspec.reconcile.status import Status
from docspec.reconcile.type_expression import builtin, parse

# A locale that writes a prefix often: the logarithm of how often, so that five locales outweigh a busy one.
OFTEN_MAX = 3.0
# The user says so, which outweighs all locales together; of several the first goes before the next, unless pages tell
# otherwise.
DECLARED, LATER = 100.0, -0.5
# `types` is what WSDL documents call a service's own schema by convention; in a translation it becomes the word that
# language has for types.
CONVENTION, CONVENTIONAL, TRANSLATED = "types", 1.0, 1.5
NO_IDENTIFIER, CAPITAL = -8.0, -1.0
NONE_OF_THEM = 1.0


@dataclass(frozen=True, slots=True)
class Prefixes:
    """The prefixes of one spec."""

    xsd: str
    """Of the XSD built-ins."""
    declared: frozenset[str]
    """Those the user declares, without that of the built-ins."""
    decision: Resolution
    """Of the own types."""

    @property
    def own(self) -> str:
        """The prefix of types that have no better claim to another; empty where no page and no user has one."""
        return self.decision.value


def decide_prefixes(slots: Iterable[Slot], xsd: str, declared: Sequence[str]) -> Prefixes:
    """Decide the prefix of own types from what every locale writes before them."""
    said = _said(slots, xsd)
    votes = sorted(_votes(said, declared), key=lambda vote: (-vote.weight, vote.candidate, vote.witness))
    ranked = weigh_up(votes, NONE_OF_THEM)
    if not ranked:
        return Prefixes(xsd, frozenset(declared), Resolution("", Status.UNRESOLVED, 0.0))
    (best, chance), *others = ranked
    decision = Resolution(
        best,
        _status(best, chance, said),
        chance,
        votes=tuple(votes),
        runners_up=tuple(RunnerUp(name, share) for name, share in others[:3]),
    )
    return Prefixes(xsd, frozenset(declared), decision)


def _status(best: str, chance: float, said: Mapping[Locale, Counter[str]]) -> Status:
    if chance < RESOLVED:
        return Status.UNRESOLVED
    return Status.ATTESTED if any(best in counts for counts in said.values()) else Status.INFERRED


def _said(slots: Iterable[Slot], xsd: str) -> dict[Locale, Counter[str]]:
    """What each locale writes before types that are no built-ins, and how often."""
    said: dict[Locale, Counter[str]] = defaultdict(Counter)
    for slot in slots:
        for locale, observation in slot.observed.items() if slot.kind is SlotKind.TYPE else ():
            expression = parse(observation.raw)
            if expression and expression.coloned and not builtin(expression.local):
                prefix = clean(expression.prefix)
                if prefix and prefix != xsd:
                    said[locale][prefix] += 1
    return dict(sorted(said.items()))


def _votes(said: Mapping[Locale, Counter[str]], declared: Sequence[str]) -> Iterator[Vote]:
    candidates = sorted({prefix for counts in said.values() for prefix in counts} | set(declared))
    translated = [locale for locale, counts in said.items() if any(map(_means_types, counts))]
    for candidate in {*candidates, *([CONVENTION] if translated else [])}:
        yield from _votes_on(candidate, said)
    for number, candidate in enumerate(declared):
        yield Vote(candidate, DECLARED + number * LATER, "prefixes", "docspec.yaml declares it")
    for locale in translated:
        word = ", ".join(sorted(filter(_means_types, said[locale])))
        yield Vote(CONVENTION, TRANSLATED, "prefixes", f"{locale} writes {word}, its word for types")
    if CONVENTION in candidates:
        yield Vote(CONVENTION, CONVENTIONAL, "prefixes", "the usual prefix of a service's own types")


def _votes_on(candidate: str, said: Mapping[Locale, Counter[str]]) -> Iterator[Vote]:
    if not IDENTIFIER.fullmatch(candidate):
        yield Vote(candidate, NO_IDENTIFIER, "prefixes", "not an ASCII identifier")
    elif candidate[:1].isupper():
        yield Vote(candidate, CAPITAL, "prefixes", "prefixes are written small")
    for locale, counts in said.items():
        if counts[candidate]:
            weight = min(OFTEN_MAX, math.log1p(counts[candidate]))
            yield Vote(candidate, weight, "prefixes", f"{locale} writes it {counts[candidate]} times")


def _means_types(prefix: str) -> bool:
    return prefix != CONVENTION and Role.TYPE in heading_roles(prefix)
