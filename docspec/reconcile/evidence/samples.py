"""What the XML samples show: element names, and for a table, which elements stand where its rows should be."""

from __future__ import annotations

import math
from collections.abc import Iterable

from docspec.reconcile.context import Context
from docspec.reconcile.evidence.kind import Evidence
from docspec.reconcile.resolution import Vote
from docspec.reconcile.slot import Slot

# An element of this name stands in some sample: samples are hardly ever translated.
SOMEWHERE = 2.5
# It stands where the very rows of the table belong: one of a few, no longer one of thousands.
INSIDE = 5.5
# As many elements as rows are left over, and this one stands where the row stands.
LEFT = 4.0
# Samples show elements in the order of the schema, as tables list them: so much if the order fits, or does not.
IN_ORDER, OUT_OF_ORDER = 1.0, -3.0
# Samples that show most of a table's rows show the others too.
ABSENT_MAX = -3.0


def propose(slot: Slot, context: Context) -> Iterable[str]:
    """Elements that the table of this row should list and does not."""
    return _Shown(slot, context).free


def weigh(slot: Slot, candidates: frozenset[str], context: Context) -> Iterable[Vote]:
    """One vote a candidate and trait."""
    shown = _Shown(slot, context)
    for candidate in sorted(candidates):
        if candidate in shown.elements:
            yield from _weigh_shown(candidate, shown, slot)
        elif candidate in context.setting.samples.names:
            # No witness of this row: it only tells that there is such a name.
            yield Vote(candidate, SOMEWHERE, "known", f"samples show <{candidate}> elsewhere")
        elif shown.coverage:
            weight = max(ABSENT_MAX, math.log(1 - shown.coverage))
            yield Vote(candidate, weight, "samples", "samples show other rows of this table, not this one")


def _weigh_shown(candidate: str, shown: _Shown, slot: Slot) -> Iterable[Vote]:
    said = any(observation.text == candidate for observation in slot.observed.values())
    # Where nobody says the name here, it may as well be that of any other row without one.
    weight = INSIDE if said else INSIDE - math.log(max(len(shown.open), 1))
    yield Vote(candidate, weight, "samples", f"samples show <{candidate}> where the rows of this table belong")
    if (said or shown.is_open) and shown.is_left_for(candidate, slot.order):
        yield Vote(candidate, LEFT, "samples", f"of the elements that no row accounts for, <{candidate}> has its place")
    if shown.others:
        fits = shown.fits(candidate, slot.order)
        told = "agrees" if fits else "disagrees"
        yield Vote(candidate, IN_ORDER if fits else OUT_OF_ORDER, "samples", f"the order of rows and elements {told}")


class _Shown:
    """What samples show for the table of one slot, beside what its other rows are named."""

    def __init__(self, slot: Slot, context: Context) -> None:
        self.elements = context.elements.get(slot.table, [])
        claimed = context.claimed(slot.table)
        self.others = {name: order for name, (key, order) in claimed.items() if key != slot.key}
        self.free = [name for name in self.elements if name not in self.others]
        self.is_open = slot.order in context.open_rows(slot.table)
        self.open = sorted(context.open_rows(slot.table) | {slot.order})
        shown = sum(name in self.elements for name in self.others)
        # One row in advance that is not shown, so that a small table proves little.
        self.coverage = shown / (len(self.others) + 1)

    def is_left_for(self, candidate: str, order: int) -> bool:
        """Whether as many elements as rows are left, and this one comes where the row comes."""
        return len(self.free) == len(self.open) and self.free[self.open.index(order)] == candidate

    def fits(self, candidate: str, order: int) -> bool:
        """Whether the rows before and after are those before and after it in the samples."""
        place = {name: index for index, name in enumerate(self.elements)}
        return all(
            (place[name] < place[candidate]) == (other < order) for name, other in self.others.items() if name in place
        )


SAMPLES = Evidence(weigh, propose)
