"""Which label or table of an operation is its input and which its output."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from itertools import takewhile

from docspec.reconcile.outline import Caption, FieldTable, Outline


class Side(IntEnum):
    """The two messages of an operation, in the order in which pages document them."""

    INPUT = 0
    OUTPUT = 1

    @property
    def other(self) -> Side:
        """The other side."""
        return Side(1 - self)

    @property
    def word(self) -> str:
        """What people call a message of this side: `input` or `output`."""
        return self.name.lower()


Endings = Mapping[Side, Counter[str]]
# What RPC and WSDL documents end such names with by convention; a set's own habit soon outweighs them.
CONVENTIONS = {
    Side.INPUT: ("Request", "Param", "Params", "Parameters", "Input", "In", "Args"),
    Side.OUTPUT: ("Response", "Return", "Result", "Output", "Out", "Reply"),
}


def endings(outlines: Iterable[Outline]) -> Endings:
    """How the set names inputs and outputs: what is left of the two names of a page without their common beginning."""
    counts = {side: Counter(CONVENTIONS[side]) for side in Side}
    for outline in outlines:
        names = [_name(label) for label in outline.labels]
        if len(names) == len(Side):
            common = _common(*names)
            for side in Side:
                counts[side][names[side][common:]] += 1
    return counts


def side_of_label(outline: Outline, index: int, known: Endings) -> Side:
    """The side of a label; a page with one label alone tells by its ending, by the set's own habit."""
    if len(outline.labels) == 1 and _fits(_name(outline.labels[0]), Side.OUTPUT, known):
        return Side.OUTPUT
    return Side(min(index, Side.OUTPUT))


def labels_by_side(outline: Outline, known: Endings) -> dict[Side, Caption]:
    """The label that names each side of an operation, where it has one."""
    labels = ((side_of_label(outline, index, known), label) for index, label in enumerate(outline.labels))
    found: dict[Side, Caption] = {}
    for side, label in labels:
        found.setdefault(side, label)
    return found


def side_of_table(outline: Outline, table: FieldTable, known: Endings) -> Side:
    """The side of a table: that of the label over it, else that of its place under the heading."""
    for index, label in enumerate(outline.labels):
        if label is table.label:
            return side_of_label(outline, index, known)
    return Side(min(table.part, Side.OUTPUT))


def _name(label: Caption) -> str:
    names: Sequence[str] = list(label.bracketed().values())
    return max(sorted(names), key=names.count)


def _common(one: str, other: str) -> int:
    """How many letters two names have in common at the beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _fits(name: str, side: Side, known: Endings) -> bool:
    own, other = (_weight(name, known[one]) for one in (side, side.other))
    return own > other


def _weight(name: str, counts: Counter[str]) -> int:
    return sum(count for ending, count in counts.items() if ending and name.endswith(ending))
