"""The one public model: what docspec concludes about an API. Its JSON form is the contract others rely on.

Enforced by pydantic: unknown keys are refused, values are immutable, keys keep the order they were given.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from docspec.reconcile.status import Status

Localized = dict[str, str]
"""Text by locale (`sv-SE`), in CommonMark as far as paragraphs, lists, code spans, links and emphasis."""

Confidence = float


class Part(BaseModel):
    """What every part of the spec has in common."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Observed(Part):
    """What one page really said, and where."""

    name: str = Field(description="The name as the page has it.")
    type: str | None = Field(
        default=None, description="The type as the page has it; absent where the page has no cell for it."
    )
    path: str = Field(description="Relative to the source folder.")
    line: int = Field(ge=1, description="Line of the name, from 1.")


class SpecField(Part):
    """One row of a parameter table."""

    name: str
    type: str | None = Field(
        description="Canonical, `prefix:Local`; `[]` after it for an array; null where nothing tells it."
    )
    required: bool | None = Field(description="Null where the page does not say.")
    description: Localized = {}
    status: Status = Field(
        description="attested: a page has the name as it is; inferred: none has; unresolved: look at it."
    )
    confidence: Confidence = Field(ge=0, le=1, description="The share of fields with this figure that are right.")
    group: str | None = Field(default=None, description="Tells the tables of one page apart, where it has several.")
    values: str | None = Field(default=None, description="The enum of the values, where a page links it.")
    observed: dict[str, Observed] = Field(default={}, description="By locale.")


class Entity(Part):
    """What types, operations, enums and faults have in common."""

    page: str = Field(description="Path without the locale folder and the suffix; the same in every locale.")
    title: Localized = {}
    summary: Localized = {}
    status: Status = Status.ATTESTED
    confidence: Confidence = Field(default=1.0, ge=0, le=1)


class TypeEntity(Entity):
    """A data type."""

    fields: list[SpecField] = []


class Message(Part):
    """Input or output of an operation."""

    name: str
    fields: list[SpecField] = []


class Example(Part):
    """A request and the response to it, as the page prints them."""

    title: Localized = {}
    request: str | None = None
    response: str | None = None


class Operation(Entity):
    """An operation; an input or output that no page documents is null."""

    roles: list[str] = []
    input: Message | None = None
    output: Message | None = None
    examples: list[Example] = []


class EnumValue(Part):
    """One value of a value list."""

    value: str
    description: Localized = {}


class EnumEntity(Entity):
    """A list of values."""

    values: list[EnumValue] = []
    used_by: list[str] = Field(default=[], description="`Entity.field`, canonical.")


class FaultCode(Part):
    """A code that a fault may carry."""

    id: int
    name: str


class Fault(Entity):
    """A fault."""

    fields: list[SpecField] = []
    codes: list[FaultCode] = []


class Info(Part):
    """What the spec is about and where it comes from."""

    title: str
    locales: list[str]
    reference_locale: str | None = None
    namespaces: dict[str, str] = Field(
        default={}, description="Prefix to namespace, of the types; empty where nothing tells it."
    )
    generator: str


class Spec(Part):
    """An API."""

    docspec: Literal["1.0"] = "1.0"
    info: Info
    types: dict[str, TypeEntity] = {}
    operations: dict[str, Operation] = {}
    enums: dict[str, EnumEntity] = {}
    faults: dict[str, Fault] = {}

    def map_fields(self, change: Callable[[str, list[SpecField]], list[SpecField]]) -> Spec:
        """A copy in which every list of fields is what `change` makes of it, given the name of its owner."""

        def message(owner: str, part: Message | None) -> Message | None:
            return part and part.model_copy(update={"fields": change(part.name or owner, part.fields)})

        types = {
            name: item.model_copy(update={"fields": change(name, item.fields)}) for name, item in self.types.items()
        }
        faults = {
            name: item.model_copy(update={"fields": change(name, item.fields)}) for name, item in self.faults.items()
        }
        operations = {
            name: item.model_copy(update={"input": message(name, item.input), "output": message(name, item.output)})
            for name, item in self.operations.items()
        }
        return self.model_copy(update={"types": types, "operations": operations, "faults": faults})


def owned_fields(spec: Spec) -> Iterator[tuple[str, SpecField]]:
    """Every field with the name of its owner: a type, an input or output, a fault."""
    for name, part in spec.types.items():
        yield from ((name, field) for field in part.fields)
    for name, fault in spec.faults.items():
        yield from ((name, field) for field in fault.fields)
    for name, operation in spec.operations.items():
        for message in (operation.input, operation.output):
            if message is not None:
                for field in message.fields:
                    yield message.name or name, field
