"""What was concluded about one identifier, and everything it rests on."""

from __future__ import annotations

from dataclasses import dataclass

from docspec.reconcile.status import Status


@dataclass(frozen=True, slots=True)
class Vote:
    """What one piece of evidence says for one candidate."""

    candidate: str
    weight: float
    """Log-odds (natural logarithm) against "it is something else"; negative speaks against."""
    evidence: str
    """The kind of evidence: the name of its module."""
    witness: str
    """Who says so, for people: a locale and what it wrote, a sample, a file name."""
    place: str | None = None
    """`path:line:column` of the witness, or `path:line`, where it has one."""


@dataclass(frozen=True, slots=True)
class RunnerUp:
    """A candidate that lost."""

    candidate: str
    probability: float


@dataclass(frozen=True, slots=True)
class Resolution:
    """The decision about one slot."""

    value: str
    """The canonical spelling; what a page says where nothing could be concluded; empty if none says anything."""
    status: Status
    confidence: float
    """Probability, 0 to 1."""
    witnesses: int = 0
    """How many independent witnesses bear it out: locales that say it as it is, and kinds of evidence beside them."""
    votes: tuple[Vote, ...] = ()
    """All votes, for all candidates, heaviest first."""
    runners_up: tuple[RunnerUp, ...] = ()


UNDECIDED = Resolution("", Status.UNRESOLVED, 0.0)
"""What is said of a slot that no page has."""
