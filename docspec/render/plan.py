"""Which class of the generated code stands in which module, under which name, and what each type is, in any language.

All names share one scope, for every class is exported from one place.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from docspec.render.names import Scope, camel_case
from docspec.spec.catalog import Catalog, Kind, by_name, is_wrapper
from docspec.spec.messages import Direction, wire_messages
from docspec.spec.model import Message, Operation, Spec, SpecField
from docspec.spec.type_name import take_apart
from docspec.spec.undocumented import undocumented_types

ENUMS, TYPES, OPERATIONS, FAULTS, UNDOCUMENTED = "enums", "types", "operations", "faults", "undocumented"
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
    """An operation that uses a message."""

    name: str
    operation: Operation
    direction: Direction


@dataclass(frozen=True, slots=True)
class SharedMessage:
    """A message and who uses it: operations that document the very same one share its class."""

    wire: str
    """The element that holds it."""
    documented: Message | None
    """None where no page documents it."""
    reference: Reference
    uses: list[Use] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Plan:
    """Every class, by what the spec calls it."""

    types: Mapping[str, Reference]
    enums: Mapping[str, Reference]
    faults: Mapping[str, Reference]
    codes: Mapping[str, Reference]
    """Enums of the codes, by fault."""
    messages: Sequence[SharedMessage]
    undocumented: Mapping[str, Reference]
    """Placeholders, by type with its prefix."""
    _catalog: Catalog
    _documented: Mapping[str, Reference]
    """By the local name of a type; a message may be one, too."""

    @property
    def references(self) -> list[Reference]:
        """All classes."""
        parts = (self.types, self.enums, self.faults, self.codes, self.undocumented)
        return [*(each for part in parts for each in part.values()), *(shared.reference for shared in self.messages)]

    def target(self, entry: SpecField) -> Target:
        """What a field holds. An enum that tells no value is as good as text."""
        use = self._catalog.use(entry)
        if use.kind is Kind.BUILTIN:
            return Target(builtin=use.name, lists=use.lists)
        if use.kind is Kind.ENUM and self._catalog.enums[use.name].values:
            return Target(reference=self.enums[use.name], lists=use.lists)
        if use.kind is Kind.ENUM:
            return Target(builtin="string", lists=use.lists)
        base = take_apart(entry.type or "").base
        return Target(reference=self._documented.get(use.name) or self.undocumented.get(base), lists=use.lists)


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
    identifier of the language may hold. With `together` all classes of fields share a module, so that none that is half
    made is looked into by another.
    """
    scope = Scope(reserved, key=key)

    def claim(name: str, fallback: str = "Type") -> str:
        return scope.claim(camel_case(respelled(name), fallback=fallback))

    modules = dict.fromkeys(spec.types, TYPES) if together else _type_modules(spec.types)
    homes = {FAULTS: TYPES, OPERATIONS: TYPES} if together else {FAULTS: FAULTS, OPERATIONS: OPERATIONS}
    types = {name: Reference(modules[name], claim(name)) for name in spec.types}
    enums = {name: Reference(ENUMS, claim(name)) for name in spec.enums}
    faults = {name: Reference(homes[FAULTS], claim(name)) for name in spec.faults}
    coded = [name for name, fault in spec.faults.items() if fault.codes]
    codes = {name: Reference(homes[FAULTS], scope.claim(f"{faults[name].name.rstrip('_')}Code")) for name in coded}
    messages = _messages(spec, homes[OPERATIONS], claim)
    called = {
        name: shared.reference
        for shared in reversed(messages)
        if shared.documented
        for name in (shared.documented.name, shared.wire)
    }
    undocumented = {base: Reference(UNDOCUMENTED, claim(take_apart(base).local)) for base in undocumented_types(spec)}
    return Plan(types, enums, faults, codes, messages, undocumented, Catalog(spec), called | faults | enums | types)


def is_array(name: str, fields: Sequence[SpecField]) -> bool:
    """Whether a type only stands around a list: in a language it is that list, on the wire the element around it."""
    is_listed = any((entry.type or "").endswith("[]") for entry in fields)
    return len(distinct(fields)) == 1 and not is_listed and is_wrapper(name, by_name(fields))


def distinct(fields: Sequence[SpecField]) -> list[SpecField]:
    """The fields without those that say again what one before them says: several tables of a page may list the same."""
    found = {(entry.name, entry.type, entry.values): entry for entry in reversed(fields)}
    kept = {id(entry) for entry in found.values()}
    return [entry for entry in fields if id(entry) in kept]


def _messages(spec: Spec, module: str, claim: Callable[[str, str], str]) -> list[SharedMessage]:
    """The messages as they are called on the wire; those of one name and shape share a class."""
    found: dict[object, SharedMessage] = {}
    for message in wire_messages(spec):
        key = (message.name, message.shape)
        if key not in found:
            home = module if message.documented else UNDOCUMENTED
            reference = Reference(home, claim(message.name, "Message"))
            found[key] = SharedMessage(message.name, message.documented, reference)
        found[key].uses.append(Use(message.operation, spec.operations[message.operation], message.direction))
    return [*found.values()]


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
