"""What the messages of operations are called on the wire: pages slip here, and samples show it.

A page may call its output by the name of its input, or give it no name at all. Then the samples of the page decide, and
without them the habit of the set: what is left of the names of inputs and outputs after the name of their operation.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from docspec.spec.model import Message, Operation, Spec
from docspec.spec.sample_tree import Node, parse, payloads


class Direction(StrEnum):
    """The two messages of an operation."""

    INPUT = "input"
    OUTPUT = "output"


_CONVENTIONS = {Direction.INPUT: "Request", Direction.OUTPUT: "Response"}


@dataclass(frozen=True, slots=True)
class WireMessage:
    """A message of an operation."""

    name: str
    """The element that holds it."""
    operation: str
    direction: Direction
    documented: Message | None
    """None where the page documents none."""


def wire_messages(spec: Spec) -> list[WireMessage]:
    """Both messages of every operation, in the order of the spec, input first."""
    endings = _endings(spec)
    taken = Counter(message.name for operation in spec.operations.values() for message in _both(operation))
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
    operation: str, entity: Operation, endings: Mapping[Direction, str], taken: Counter[str]
) -> Iterator[tuple[Direction, Message | None, str]]:
    told = [part.name for part in _both(entity)]
    roots = list(dict.fromkeys(tree.name for tree in sample_trees(entity)))
    habits = {direction: operation + ending for direction, ending in endings.items()}
    for direction, part, root in zip(Direction, (entity.input, entity.output), (*roots, "", ""), strict=False):
        name, habit = part.name if part else "", habits[direction]
        is_free = root == name or not taken[root]
        if habit in roots:
            yield direction, part, habit
        elif name and told.count(name) == 1:
            yield direction, part, name
        elif root and is_free and root not in habits.values():
            yield direction, part, root
        else:
            yield direction, part, habit


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
