"""A contract: the types, elements, value lists and operations of a service, as its WSDL or XSD declares them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from docspec.reconcile.messages import Side


@dataclass(frozen=True, slots=True)
class Declared:
    """Where something is declared."""

    path: str
    """As the file is called in findings."""
    line: int
    """Counts from 1."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class ContractField:
    """An element or attribute of a type; one value of a list of values, which has no type."""

    name: str
    place: Declared = field(compare=False)
    type: str = ""
    """Local name; empty for a type without a name."""
    namespace: str = ""
    """Of the type."""
    base: str = ""
    """The built-in that a simple type restricts; empty for all others."""
    required: bool = True
    repeated: bool = False

    @property
    def types(self) -> tuple[str, ...]:
        """What a page may have for its type: the type, and of a simple one what it restricts."""
        return tuple(dict.fromkeys(filter(None, (self.type, self.base))))


@dataclass(frozen=True, slots=True)
class Structure:
    """What has fields: a type, an element, a message; a list of values has its values for fields."""

    name: str
    place: Declared = field(compare=False)
    fields: tuple[ContractField, ...] = ()
    """In the order of the schema, those of the base first; each name stands once."""

    def field(self, name: str) -> ContractField | None:
        """The field of a name; None if there is none."""
        return next((one for one in self.fields if one.name == name), None)


@dataclass(frozen=True, slots=True)
class ContractOperation:
    """An operation of a port type."""

    name: str
    place: Declared = field(compare=False)
    messages: Mapping[Side, str] = field(default_factory=dict)
    """What the input and the output are called: their element, of an RPC message the message itself."""
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contract:
    """Everything by local name; of two declarations with one name in one mapping the first. False if it is empty."""

    types: Mapping[str, Structure] = field(default_factory=dict)
    elements: Mapping[str, Structure] = field(default_factory=dict)
    """Global elements, and RPC messages."""
    enums: Mapping[str, Structure] = field(default_factory=dict)
    operations: Mapping[str, ContractOperation] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.types or self.elements or self.enums or self.operations)

    @property
    def faults(self) -> frozenset[str]:
        """What any operation may fail with."""
        return frozenset(name for operation in self.operations.values() for name in operation.faults)

    def message(self, operation: str, side: Side) -> str:
        """What the input or output of an operation is called; empty if the contract does not tell."""
        known = self.operations.get(operation)
        return known.messages.get(side, "") if known else ""


NO_CONTRACT = Contract()
