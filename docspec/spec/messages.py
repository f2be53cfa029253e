"""Both messages of every operation, and what they are called on the wire, also where no page documents them.

What a page documents has its name from `reconcile`. For the others the samples of the page decide, and without them the
habit of the set: what is left of the names of inputs and outputs after the name of their operation.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from docspec.spec.model import Message, Operation, Spec
from docspec.spec.sample_tree import Node, parse, payloads


class Direction(StrEnum):
    """The two messages of an operation."""

    INPUT = "input"
    OUTPUT = "output"


_CONVENTIONS = {Direction.INPUT: "Request", Direction.OUTPUT: "Response"}


Shape = tuple[tuple[str, str | None, bool | None, str | None], ...]


@dataclass(frozen=True, slots=True)
class WireMessage:
    """A message of an operation."""

    name: str
    """The element that holds it."""
    operation: str
    direction: Direction
    documented: Message | None
    """None where the page documents none."""

    @property
    def shape(self) -> Shape | None:
        """What its fields are, whatever is said of them and where. Messages of one name and shape are one."""
        fields = self.documented.fields if self.documented else None
        return None if fields is None else tuple((one.name, one.type, one.required, one.values) for one in fields)


def wire_messages(spec: Spec) -> list[WireMessage]:
    """Both messages of every operation, in the order of the spec, input first."""
    endings = _endings(spec)
    taken = {message.name for operation in spec.operations.values() for message in _both(operation)}
    return [
        WireMessage(name, operation, direction, part)
        for operation, entity in spec.operations.items()
        for direction, part, name in _named(operation, entity, endings, taken)
    ]


def sample_trees(operation: Operation) -> Iterator[Node]:
    """The messages that the samples of an operation show, requests and responses as they follow each other."""
    for example in operation.examples:
        for text in filter(None, (example.request, example.response)):
            root = parse(text)
            if isinstance(root, Node):
                yield from payloads(root)


def _named(
    operation: str, entity: Operation, endings: Mapping[Direction, str], taken: Collection[str]
) -> Iterator[tuple[Direction, Message | None, str]]:
    parts = {Direction.INPUT: entity.input, Direction.OUTPUT: entity.output}
    names = {direction: part.name for direction, part in parts.items() if part and part.name}
    unnamed = [direction for direction in Direction if direction not in names]
    habits = {direction: operation + endings[direction] for direction in unnamed}
    roots = dict.fromkeys(tree.name for tree in sample_trees(entity) if tree.name not in taken)
    # Requests come before responses. Where fewer roots are left than messages, nothing tells whose they are.
    told = zip(unnamed, roots, strict=False) if roots.keys().isdisjoint(habits.values()) else ()
    shown = dict(told) if len(roots) >= len(unnamed) else {}
    yield from ((direction, part, (names | habits | shown)[direction]) for direction, part in parts.items())


def _both(operation: Operation) -> list[Message]:
    return [message for message in (operation.input, operation.output) if message]


def _endings(spec: Spec) -> dict[Direction, str]:
    """What most names of inputs, and of outputs, end with after the name of their operation."""
    counts: dict[Direction, Counter[str]] = {direction: Counter() for direction in Direction}
    for name, operation in spec.operations.items():
        messages = (operation.input, operation.output)
        if operation.input and operation.output and operation.input.name == operation.output.name:
            continue
        for direction, message in zip(Direction, messages, strict=True):
            if message and message.name.startswith(name) and message.name != name:
                counts[direction][message.name[len(name) :]] += 1
    return {direction: _habit(counts, direction) for direction in Direction}


def _habit(counts: Mapping[Direction, Counter[str]], direction: Direction) -> str:
    """The commonest ending on one side that is not rather one of the other."""
    own = counts[direction]
    foreign = counts[next(other for other in Direction if other is not direction)]
    endings = sorted(own, key=lambda ending: (foreign[ending] - own[ending], ending))
    return next((ending for ending in endings if own[ending] > foreign[ending]), _CONVENTIONS[direction])
