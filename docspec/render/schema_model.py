"""What every schema of an API says, whatever its language: types, messages and faults, with names that may collide.

See `schema_maker` for how it comes about.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from docspec.spec.catalog import Use
from docspec.spec.model import Localized, SpecField

UNDOCUMENTED = "No page documents this: anything may stand here."


@dataclass(frozen=True, slots=True)
class Member:
    """A field of a definition."""

    name: str
    """As it is on the wire."""
    use: Use
    """Its `name` is that of a definition, or of a built-in."""
    field: SpecField
    repeats: bool
    """Whether the element may stand there more than once."""


@dataclass(frozen=True, slots=True)
class Definition:
    """A type with members, or one that nobody documents."""

    name: str
    """Unlike every other name of the schema."""
    wire: str
    """What the spec calls it."""
    summary: Localized
    members: tuple[Member, ...] | None
    """None where nobody documents them."""
    is_ordered: bool = True
    """Whether members stand in this order."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a list."""

    value: str | int
    label: str
    """What a code is called; empty for other values."""
    description: Localized


@dataclass(frozen=True, slots=True)
class EnumDefinition:
    """A list of values: texts, or the codes of a fault."""

    name: str
    wire: str
    base: str
    """The built-in that the values are of."""
    summary: Localized
    values: tuple[Value, ...]
    """Each once."""


@dataclass(frozen=True, slots=True)
class OperationView:
    """An operation with the names of its definitions."""

    name: str
    summary: Localized
    roles: Sequence[str]
    input: str
    output: str
    faults: Sequence[str]


@dataclass(frozen=True, slots=True)
class SchemaModel:
    """All that a schema holds."""

    types: Sequence[Definition]
    enums: Sequence[EnumDefinition]
    faults: Sequence[Definition]
    messages: Sequence[Definition]
    undocumented: Sequence[Definition]
    operations: Sequence[OperationView]

    @property
    def definitions(self) -> list[Definition]:
        """Everything but value lists."""
        return [*self.types, *self.faults, *self.messages, *self.undocumented]

    @property
    def elements(self) -> list[Definition]:
        """What a message on the wire may begin with."""
        return [*self.messages, *self.faults]
