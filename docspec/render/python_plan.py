"""Which class of the generated package stands in which module, under which name.

All names share one scope, for `__init__.py` exports every class.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from docspec.render.names import Scope, camel_case
from docspec.render.python_types import Reference, Types, lacks_page
from docspec.spec.model import Message, Operation, Spec
from docspec.spec.type_name import Expression, take_apart

ENUMS, TYPES, OPERATIONS, FAULTS, UNDOCUMENTED = "enums", "types", "operations", "faults", "undocumented"
UNKNOWN = Reference(UNDOCUMENTED, "Unknown")
MANY = 200
"""As many types one module takes; more are parted by the alphabet."""


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
    """Every class of the package, by what the spec calls it."""

    types: Mapping[str, Reference]
    enums: Mapping[str, Reference]
    faults: Mapping[str, Reference]
    codes: Mapping[str, Reference]
    """Enums of the codes, by fault."""
    messages: Sequence[SharedMessage]
    lookup: Types

    @property
    def type_modules(self) -> list[str]:
        """The modules of types; there may be several."""
        return sorted({reference.module for reference in self.types.values()})

    @property
    def references(self) -> list[Reference]:
        """Every class."""
        messages = [shared.reference for shared in self.messages]
        named = (self.types, self.enums, self.faults, self.codes, self.lookup.undocumented)
        return [*(reference for part in named for reference in part.values()), *messages, self.lookup.unknown]


def plan(spec: Spec) -> Plan:
    """The plan of a spec. Where names collide, types keep theirs, then enums, faults and messages."""
    scope = Scope({UNKNOWN.name})
    modules = _type_modules(spec.types)
    types = {name: Reference(modules[name], scope.claim(camel_case(name))) for name in spec.types}
    enums = {name: Reference(ENUMS, scope.claim(camel_case(name))) for name in spec.enums}
    faults = {name: Reference(FAULTS, scope.claim(camel_case(name))) for name in spec.faults}
    coded = [name for name, fault in spec.faults.items() if fault.codes]
    codes = {name: Reference(FAULTS, scope.claim(f"{faults[name].name.rstrip('_')}Code")) for name in coded}
    messages = list(_messages(spec, scope))
    documented = {shared.message.name: shared.reference for shared in reversed(messages)} | faults | enums | types
    namespaces = spec.info.namespaces
    used = {
        expression.base: expression.local
        for expression in _types_used(spec)
        if lacks_page(expression, namespaces, documented)
    }
    undocumented = {
        base: Reference(UNDOCUMENTED, scope.claim(camel_case(local))) for base, local in sorted(used.items())
    }
    return Plan(types, enums, faults, codes, messages, Types(namespaces, documented, undocumented, UNKNOWN))


def _types_used(spec: Spec) -> Iterator[Expression]:
    messages = (message.fields for _, message, _ in _uses(spec))
    types, faults = (part.fields for part in spec.types.values()), (part.fields for part in spec.faults.values())
    owned = chain.from_iterable(chain(types, messages, faults))
    return (take_apart(entry.type) for entry in owned if entry.type is not None)


def _uses(spec: Spec) -> Iterator[tuple[str, Message, bool]]:
    for name, operation in spec.operations.items():
        if operation.input:
            yield name, operation.input, True
        if operation.output:
            yield name, operation.output, False


def _messages(spec: Spec, scope: Scope) -> Iterable[SharedMessage]:
    found: dict[str, list[SharedMessage]] = {}
    for name, message, is_input in _uses(spec):
        same = found.setdefault(message.name, [])
        shared = next((each for each in same if each.message == message), None)
        if shared is None:
            class_name = scope.claim(camel_case(message.name, fallback="Message"))
            shared = SharedMessage(message, Reference(OPERATIONS, class_name))
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
