"""A sample beside the spec: the root is a message, and what stands in it are the fields of that, and so on down."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from docspec.spec.catalog import Catalog, Kind, Use, by_name
from docspec.spec.messages import WireMessage, sample_trees
from docspec.spec.model import Fault, Spec, SpecField
from docspec.spec.sample_tree import Node

NEAR = 0.8
"""`uploadDirectorhJob` means `uploadDirectoryJob` (Ratcliff and Obershelp's ratio of letters)."""


@dataclass(frozen=True, slots=True)
class Visit:
    """An element whose children the spec knows, or should know."""

    node: Node
    owner: str
    """The message, type or fault whose fields its children are."""
    fields: Mapping[str, SpecField] | None
    """None where nobody documents the type."""


class Roots:
    """What a sample may begin with: messages and faults, by the element that holds them."""

    def __init__(self, messages: Sequence[WireMessage], faults: Mapping[str, Fault]) -> None:
        self._faults = faults
        self._messages: dict[str, list[WireMessage]] = {}
        for message in messages:
            self._messages.setdefault(message.name, []).append(message)

    @property
    def names(self) -> list[str]:
        """Everything that a sample may begin with."""
        return [*self._messages, *self._faults]

    def message(self, name: str, operation: str | None = None) -> WireMessage | None:
        """The message of that name, that of the operation before those of others."""
        found = self._messages.get(name, [])
        return next((one for one in found if one.operation == operation), found[0] if found else None)

    def fields(self, name: str, operation: str | None = None) -> Mapping[str, SpecField] | None:
        """The fields of a message or fault; None if no page documents it."""
        message = self.message(name, operation)
        if message:
            return by_name(message.documented.fields) if message.documented else None
        return by_name(self._faults[name].fields) if name in self._faults else None


def visits(root: Node, catalog: Catalog, fields: Mapping[str, SpecField] | None) -> Iterator[Visit]:
    """The root and every element below it that has, or should have, fields of its own. `fields` are those of the root.

    What stands in an element of a type that nobody documents is not looked into.
    """
    pending = [Visit(root, root.name, fields)]
    while pending:
        visit = pending.pop()
        yield visit
        if visit.fields is None:
            continue
        inner = ((child, visit.fields.get(child.name)) for child in reversed(visit.node.children))
        uses = ((child, catalog.use(field)) for child, field in inner if field)
        pending += [_inside(child, catalog, use) for child, use in uses if use.kind in _HOLDING]


_HOLDING = frozenset({Kind.ENTITY, Kind.UNDOCUMENTED})


def _inside(node: Node, catalog: Catalog, use: Use) -> Visit:
    return Visit(node, use.name, catalog.fields(use.name) if use.kind is Kind.ENTITY else None)


@dataclass(frozen=True, slots=True)
class Shape:
    """How the samples of a spec show the elements of one owner."""

    is_ordered: bool
    """Whether all samples have them in page order."""
    repeated: frozenset[str]
    """Those that some sample has more than once in one element."""


AS_DOCUMENTED = Shape(is_ordered=True, repeated=frozenset())


def shapes(samples: Sequence[Visit]) -> dict[str, Shape]:
    """The shape of every owner that samples show."""
    found: dict[str, Shape] = {}
    for visit in samples:
        before = found.get(visit.owner, AS_DOCUMENTED)
        order = [*(visit.fields or ())]
        names = [child.name for child in visit.node.children if child.name in order]
        counts = Counter(names)
        places = [order.index(name) for name in names]
        repeated = {name for name, count in counts.items() if count > 1}
        found[visit.owner] = Shape(before.is_ordered and places == sorted(places), before.repeated | repeated)
    return found


def spec_visits(spec: Spec, catalog: Catalog, messages: Sequence[WireMessage]) -> list[Visit]:
    """All that the samples of a spec show."""
    roots = Roots(messages, spec.faults)
    trees = ((name, tree) for name, operation in spec.operations.items() for tree in sample_trees(operation))
    return [visit for name, tree in trees for visit in visits(tree, catalog, roots.fields(tree.name, name))]
