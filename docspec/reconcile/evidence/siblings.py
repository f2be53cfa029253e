"""A table lists each name once: a name that another row has with more right is hardly this row's too."""

from __future__ import annotations

from collections.abc import Iterable

from docspec.reconcile.context import Context
from docspec.reconcile.evidence.kind import Evidence
from docspec.reconcile.resolution import Vote
from docspec.reconcile.slot import Slot

TAKEN = -6.0


def weigh(slot: Slot, candidates: frozenset[str], context: Context) -> Iterable[Vote]:
    """A vote against each name that another row of the table has been given with more confidence."""
    owners = context.claimed(slot.table)
    for candidate in sorted(candidates):
        if owners.get(candidate, (slot.key, 0))[0] != slot.key:
            yield Vote(candidate, TAKEN, "siblings", "another row of the table has this name")


SIBLINGS = Evidence(weigh)
