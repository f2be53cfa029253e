"""Lets into the spec what samples show and no table documents: fields of messages and types, and types without a page.

What comes in is `inferred`. Its type is that of documented fields of its name, if what stands in the samples fits that;
else it is told from what stands there, and stays open where that tells nothing.
A name that is nearly that of a documented field is a slip of the sample, not a field.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from itertools import pairwise

from docspec.reconcile.status import Status
from docspec.spec.catalog import Catalog, Kind, Use
from docspec.spec.messages import Direction, wire_messages
from docspec.spec.model import Message, Operation, Spec, SpecField, TypeEntity, owned_fields
from docspec.spec.namespaces import own_prefix
from docspec.spec.sample_tree import Node
from docspec.spec.shown import NEAR, Visit, spec_visits
from docspec.spec.undocumented import undocumented_names
from docspec.spec.xsd_values import is_value

CONFIDENCE = 0.5
"""As likely as not. Rows deleted from tables do come back (benchmarks/adoption.md); but a field that no table ever had
may be one that the service has given up."""
ROUNDS = 8
"""What is adopted opens what stands in it; so deep samples are followed."""

# The first of which all texts of an element are values; text fits all.
_TYPES = ("int", "long", "boolean", "double", "dateTime", "date")
_WRAPPER_END = re.compile(r"(?<=.)(Array|List|Collection)$")


@dataclass(slots=True)
class _Shown:
    """An element that no table documents."""

    after: str | None
    """The element that stands before it where it first appears."""
    nodes: list[Node] = field(default_factory=list)


def adopt_samples(spec: Spec) -> Spec:
    """The spec with what its own samples show."""
    for _ in range(ROUNDS):
        adopted = _Adoption(spec).spec()
        if adopted == spec:
            break
        spec = adopted
    return spec


class _Adoption:
    """One round: what can be seen from what is documented so far."""

    def __init__(self, spec: Spec) -> None:
        self._spec = spec
        self._catalog = Catalog(spec)
        self._messages = wire_messages(spec)
        self._shown: dict[str, dict[str, _Shown]] = {}
        for visit in spec_visits(spec, self._catalog, self._messages):
            self._look(visit)
        self._namesakes = _namesakes(spec, self._catalog)

    def spec(self) -> Spec:
        spec = self._spec
        operations = {name: self._operation(name, operation) for name, operation in spec.operations.items()}
        types = {
            name: entity.model_copy(update={"fields": self._fields(name, entity.fields)})
            for name, entity in spec.types.items()
        }
        known = set(undocumented_names(spec))
        opened = {name: self._type(name) for name in self._shown if name in known}
        return spec.model_copy(update={"operations": operations, "types": dict(sorted((types | opened).items()))})

    def _look(self, visit: Visit) -> None:
        known = visit.fields or {}
        names = {child.name for child in visit.node.children}
        absent = [name for name in known if name not in names]
        for before, child in pairwise([None, *visit.node.children]):
            if child and child.name not in known and not get_close_matches(child.name, absent, 1, NEAR):
                shown = self._shown.setdefault(visit.owner, {})
                shown.setdefault(child.name, _Shown(before.name if before else None)).nodes.append(child)

    def _operation(self, name: str, operation: Operation) -> Operation:
        wire = {one.direction: one.name for one in self._messages if one.operation == name}
        parts = {Direction.INPUT: operation.input, Direction.OUTPUT: operation.output}
        made = {side.value: self._message(wire[side], part) for side, part in parts.items()}
        return operation.model_copy(update=made)

    def _message(self, wire: str, part: Message | None) -> Message | None:
        if wire not in self._shown:
            return part
        before = part or Message(name=wire)
        return before.model_copy(update={"fields": self._fields(wire, before.fields)})

    def _type(self, name: str) -> TypeEntity:
        return TypeEntity(page="", status=Status.INFERRED, confidence=CONFIDENCE, fields=self._fields(name, []))

    def _fields(self, owner: str, fields: list[SpecField]) -> list[SpecField]:
        """The fields with those that samples show, each after the one that stands before it there."""
        made = [*fields]
        for name, shown in self._shown.get(owner, {}).items():
            places = [number for number, entry in enumerate(made) if entry.name == shown.after]
            made.insert(places[0] + 1 if places else 0, self._field(owner, name, shown.nodes))
        return made

    def _field(self, owner: str, name: str, nodes: Sequence[Node]) -> SpecField:
        type_ = self._type_of(owner, name, nodes)
        return SpecField(name=name, type=type_, required=None, status=Status.INFERRED, confidence=CONFIDENCE)

    def _type_of(self, owner: str, name: str, nodes: Sequence[Node]) -> str | None:
        children = {child.name for node in nodes for child in node.children}
        texts = [text for node in nodes if (text := node.text.strip())]
        fits = self._holds(children) if children else _takes(texts)
        namesake = next((told for use, told in self._namesakes.get(name, ()) if fits(use)), None)
        if namesake or not children:
            return namesake or _simple_type(texts)
        return self._own_type(owner, name, children)

    def _holds(self, children: set[str]) -> Callable[[Use], bool]:
        return lambda use: use.kind is Kind.ENTITY and children <= {*self._catalog.fields(use.name)}

    def _own_type(self, owner: str, name: str, children: set[str]) -> str | None:
        """A type called after its element, or after the wrapper around it; None where the name means another."""
        wrapped = _WRAPPER_END.sub("", owner) if _WRAPPER_END.search(owner) else name
        candidate, prefix = wrapped[:1].upper() + wrapped[1:], own_prefix(self._spec)
        entity = self._catalog.entities.get(candidate)
        is_free = entity is None or children <= {entry.name for entry in entity.fields}
        return f"{prefix}:{candidate}" if is_free and prefix and candidate not in self._catalog.enums else None


def _takes(texts: Sequence[str]) -> Callable[[Use], bool]:
    return lambda use: use.kind is Kind.BUILTIN and all(is_value(text, use.name) for text in texts)


def _namesakes(spec: Spec, catalog: Catalog) -> Mapping[str, Sequence[tuple[Use, str]]]:
    """The types of the documented fields of each name, the commonest first."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    uses: dict[str, Use] = {}
    for _, entry in owned_fields(spec):
        if entry.type and not entry.values:
            counts[entry.name][entry.type] += 1
            uses[entry.type] = catalog.use(entry)
    return {
        name: [(uses[told], told) for told in sorted(count, key=lambda told: (-count[told], told))]
        for name, count in counts.items()
    }


def _simple_type(texts: Sequence[str]) -> str | None:
    if not texts:
        return None
    fitting = (name for name in _TYPES if all(is_value(text, name) for text in texts))
    return f"xsd:{next(fitting, 'string')}"
