"""What the XML samples show: element names, and for a table, which elements stand where its rows should be."""

from __future__ import annotations

import math
from collections.abc import Iterable

from docspec.reconcile.context import Context
from docspec.reconcile.evidence.kind import Evidence
from docspec.reconcile.resolution import Vote
from docspec.reconcile.slot import Slot, SlotKind

# An element of this name stands in some sample: samples are hardly ever translated.
SOMEWHERE = 2.5
# It stands where the very rows of the table belong: one of a few, no longer one of thousands.
INSIDE = 5.5
# It stands there, no other row has claimed it, and there are not more of these than rows without a name.
UNCLAIMED = 3.0
# Samples show elements in the order of the schema, as tables list them: so much if the order fits, or does not.
IN_ORDER, OUT_OF_ORDER = 1.0, -3.0
# Samples that show most of a table's rows show the others too.
ABSENT_MAX = -3.0
# A root element of a sample on the same page.
ROOT = 5.0


def propose(slot: Slot, context: Context) -> Iterable[str]:
    """Elements that the table of this row should list and does not; roots, for the name of an input or output."""
    if slot.kind is SlotKind.PART:
        return context.setting.samples.roots.get(slot.page, ())
    return _Shown(slot, context).free


def weigh(slot: Slot, candidates: frozenset[str], context: Context) -> Iterable[Vote]:
    """One vote a candidate and trait."""
    if slot.kind is SlotKind.PART:
        roots = context.setting.samples.roots.get(slot.page, ())
        yield from (
            Vote(name, ROOT, "samples", f"a sample has the root <{name}>") for name in sorted(candidates & set(roots))
        )
        return
    shown = _Shown(slot, context)
    for candidate in sorted(candidates):
        if candidate in shown.elements:
            yield from _weigh_shown(candidate, shown, slot.order)
        elif candidate in context.setting.samples.names:
            yield Vote(candidate, SOMEWHERE, "samples", f"samples show <{candidate}> elsewhere")
        elif shown.coverage:
            weight = max(ABSENT_MAX, math.log(1 - shown.coverage))
            yield Vote(candidate, weight, "samples", "samples show other rows of this table, not this one")


def _weigh_shown(candidate: str, shown: _Shown, order: int) -> Iterable[Vote]:
    yield Vote(candidate, INSIDE, "samples", f"samples show <{candidate}> where the rows of this table belong")
    if candidate in shown.free and len(shown.free) <= shown.open_rows:
        yield Vote(candidate, UNCLAIMED, "samples", f"no other row accounts for <{candidate}>")
    if shown.others:
        weight = IN_ORDER if shown.fits(candidate, order) else OUT_OF_ORDER
        yield Vote(
            candidate, weight, "samples", "the order of rows and elements" + (" agrees" if weight > 0 else " disagrees")
        )


class _Shown:
    """What samples show for the table of one slot, beside what its other rows are named."""

    def __init__(self, slot: Slot, context: Context) -> None:
        self.elements = context.elements.get(slot.table, [])
        claimed = context.claimed(slot.table)
        self.others = {name: order for name, (key, order) in claimed.items() if key != slot.key}
        self.free = [name for name in self.elements if name not in self.others]
        self.open_rows = context.open_rows(slot.table) + (1 if context.decided(slot.key) else 0)
        shown = sum(name in self.elements for name in self.others)
        # One row in advance that is not shown, so that a small table proves little.
        self.coverage = shown / (len(self.others) + 1)

    def fits(self, candidate: str, order: int) -> bool:
        """Whether the rows before and after are those before and after it in the samples."""
        place = {name: index for index, name in enumerate(self.elements)}
        return all(
            (place[name] < place[candidate]) == (other < order) for name, other in self.others.items() if name in place
        )


SAMPLES = Evidence(weigh, propose)
