"""What a kind of evidence is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from docspec.reconcile.context import Context
from docspec.reconcile.resolution import Vote
from docspec.reconcile.slot import Slot

Propose = Callable[[Slot, Context], Iterable[str]]
Weigh = Callable[[Slot, frozenset[str], Context], Iterable[Vote]]


def nothing(_slot: Slot, _context: Context) -> Iterable[str]:
    """Proposes no candidates."""
    return ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """One kind of evidence."""

    weigh: Weigh
    """Votes for or against the candidates of a slot. Weights are log-odds (natural logarithm), so that they add up."""
    propose: Propose = nothing
    """Candidates that no locale may have said."""
