"""A mutation: one way to break one thing, the rule that should tell, and a change like it that breaks nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks.drift.spot import Spot, Where

Change = Callable[[Spot], str | None]
"""What a spot becomes; None where the change does not apply to it."""


@dataclass(frozen=True, slots=True)
class Mutation:
    """One row of the tables."""

    rule: str
    name: str
    where: Where
    change: Change
    also: tuple[str, ...] = ()
    """Rules that are as right."""
    beside: tuple[str, ...] = ()
    """Rules that may tell as well of what the fault entails, but are no substitute."""
    original: bool = False
    """Whether it is made in the original alone, and only where that leads."""


@dataclass(frozen=True, slots=True)
class Twin:
    """A benign change, of which no rule should speak."""

    rule: str
    """The rule that it tempts."""
    name: str
    where: Where
    change: Change
