"""Which class of the generated code stands in which module, under which name, and what each type is, in any language.

All names share one scope, for every class is exported from one place.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from docspec.render.names import Scope, camel_case
from docspec.spec.model import Message, Operation, Spec, SpecField
from docspec.spec.type_name import is_xsd, take_apart
from docspec.spec.undocumented import undocumented_types

ENUMS, TYPES, OPERATIONS, FAULTS, UNDOCUMENTED = "enums", "types", "operations", "faults", "undocumented"
UNTYPED = frozenset({"anyType", "anySimpleType"})
"""The types of XML Schema that tell nothing about a value."""
MANY = 200
"""As many types one module takes; more are parted by the alphabet."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A class of the generated code."""

    module: str
    name: str


@dataclass(frozen=True, slots=True)
class Target:
    """What a type is: a built-in of XML Schema, or a class; nothing is known of it where it is neither."""

    builtin: str | None = None
    """Its local name."""
    reference: Reference | None = None
    lists: int = 0
    """How many lists it stands in."""


@dataclass(frozen=True, slots=True)
class Use:
    """An operation that uses a message, as input or as output."""

    name: str
    operation: Operation
    is_input: bool


@dataclass(frozen=True, slots=True)
class SharedMessage:
    """A message and who uses it: operations that document the very same one share its class."""

    message: Message
    reference: Reference
    uses: list[Use] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Plan:
    """Every class, by what the spec calls it."""

    namespaces: Mapping[str, str]
    """By prefix."""
    types: Mapping[str, Reference]
    enums: Mapping[str, Reference]
    faults: Mapping[str, Reference]
    codes: Mapping[str, Reference]
    """Enums of the codes, by fault."""
    messages: Sequence[SharedMessage]
    undocumented: Mapping[str, Reference]
    """Placeholders, by type with its prefix."""
    _documented: Mapping[str, Reference]
    _told: frozenset[str]
    """Enums that tell at least one value."""

    @property
    def references(self) -> list[Reference]:
        """All classes."""
        parts = (self.types, self.enums, self.faults, self.codes, self.undocumented)
        return [*(each for part in parts for each in part.values()), *(shared.reference for shared in self.messages)]

    @property
    def type_modules(self) -> list[str]:
        """The modules that the types stand in."""
        return sorted({reference.module for reference in self.types.values()})

    def target(self, entry: SpecField) -> Target:
        """What a field holds. An enum that tells no value says less than the type, which is taken then."""
        lists = (entry.type or "").count("[]")
        if entry.values in self._told:
            return Target(reference=self.enums[entry.values or ""], lists=lists)
        return self.resolve(entry.type)

    def resolve(self, canonical: str | None) -> Target:
        """What a canonical type is."""
        expression = take_apart(canonical or "")
        if is_xsd(expression, self.namespaces):
            return Target(builtin=expression.local, lists=expression.lists)
        local = expression.local
        if not local:  # a message without a name is nobody's type
            return Target(lists=expression.lists)
        if local in self.enums.keys() - self._told - self.types.keys():
            return Target(builtin="string", lists=expression.lists)
        reference = self._documented.get(local) or self.undocumented.get(expression.base)
        return Target(reference=reference, lists=expression.lists)


def plan(
    spec: Spec,
    reserved: Iterable[str] = (),
    key: Callable[[str], str] = str,
    *,
    respelled: Callable[[str], str] = str,
    together: bool = False,
) -> Plan:
    """The plan of a spec. Where names collide, types keep theirs, then enums, faults and messages.

    No class gets a `reserved` name; `key` tells which names count as the same, `respelled` leaves of a name what an
    identifier of the language may hold. With `together` all classes of fields
    share a
    module, so that none that is half made is looked into by another.
    """
    scope = Scope(reserved, key=key)
    modules = dict.fromkeys(spec.types, TYPES) if together else _type_modules(spec.types)
    homes = {FAULTS: TYPES, OPERATIONS: TYPES} if together else {FAULTS: FAULTS, OPERATIONS: OPERATIONS}
    types = {name: Reference(modules[name], scope.claim(camel_case(respelled(name)))) for name in spec.types}
    enums = {name: Reference(ENUMS, scope.claim(camel_case(respelled(name)))) for name in spec.enums}
    faults = {name: Reference(homes[FAULTS], scope.claim(camel_case(respelled(name)))) for name in spec.faults}
    coded = [name for name, fault in spec.faults.items() if fault.codes]
    codes = {name: Reference(homes[FAULTS], scope.claim(f"{faults[name].name.rstrip('_')}Code")) for name in coded}
    messages = list(_messages(spec, scope, homes[OPERATIONS], respelled))
    documented = {shared.message.name: shared.reference for shared in reversed(messages)} | faults | enums | types
    undocumented = {
        base: Reference(UNDOCUMENTED, scope.claim(camel_case(respelled(take_apart(base).local))))
        for base in undocumented_types(spec)
    }
    told = frozenset(name for name, entity in spec.enums.items() if entity.values)
    return Plan(spec.info.namespaces, types, enums, faults, codes, messages, undocumented, documented, told)


def is_array(name: str, fields: Sequence[SpecField]) -> bool:
    """Whether a type does nothing but hold `items`, any number of them."""
    holds_items = [entry.name for entry in fields] == ["items"]
    return name.endswith("Array") and holds_items and not (fields[0].type or "").endswith("[]")


def distinct(fields: Sequence[SpecField]) -> list[SpecField]:
    """The fields without those that say again what one before them says: several tables of a page may list the same."""
    found = {(entry.name, entry.type, entry.values): entry for entry in reversed(fields)}
    kept = {id(entry) for entry in found.values()}
    return [entry for entry in fields if id(entry) in kept]


def _uses(spec: Spec) -> Iterator[tuple[str, Message, bool]]:
    for name, operation in spec.operations.items():
        if operation.input:
            yield name, operation.input, True
        if operation.output:
            yield name, operation.output, False


def _messages(spec: Spec, scope: Scope, module: str, respelled: Callable[[str], str]) -> Iterable[SharedMessage]:
    found: dict[str, list[SharedMessage]] = {}
    for name, message, is_input in _uses(spec):
        same = found.setdefault(message.name, [])
        shared = next((each for each in same if each.message == message), None)
        if shared is None:
            class_name = scope.claim(camel_case(respelled(message.name), fallback="Message"))
            shared = SharedMessage(message, Reference(module, class_name))
            same.append(shared)
        shared.uses.append(Use(name, spec.operations[name], is_input))
    return [shared for same in found.values() for shared in same]


def _type_modules(names: Iterable[str]) -> dict[str, str]:
    ordered = sorted(names, key=lambda name: (name.casefold(), name))
    if len(ordered) <= MANY:
        return dict.fromkeys(ordered, TYPES)
    size = math.ceil(len(ordered) / math.ceil(len(ordered) / MANY))
    scope = Scope()
    modules: dict[str, str] = {}
    for start in range(0, len(ordered), size):
        part = ordered[start : start + size]
        modules |= dict.fromkeys(part, scope.claim(f"{TYPES}_{_letter(part[0])}_{_letter(part[-1])}"))
    return modules


def _letter(name: str) -> str:
    first = name[:1].lower()
    return first if first.isascii() and first.isalnum() else "other"
