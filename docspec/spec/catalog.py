"""What each type that a spec speaks of is: built in, an entity, a value list, or something that nobody documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from docspec.spec.model import EnumEntity, Fault, Message, Spec, SpecField, TypeEntity
from docspec.spec.type_name import is_xsd, take_apart

# XML Schema Part 2: Datatypes, and the two types above them.
BUILTINS = frozenset(
    """anyType anySimpleType string normalizedString token language Name NCName NMTOKEN NMTOKENS ID IDREF IDREFS ENTITY
    ENTITIES QName NOTATION anyURI boolean decimal float double duration dateTime time date gYearMonth gYear gMonthDay
    gDay gMonth hexBinary base64Binary integer nonPositiveInteger negativeInteger long int short byte nonNegativeInteger
    unsignedLong unsignedInt unsignedShort unsignedByte positiveInteger""".split()
)


class Kind(StrEnum):
    """What a type is."""

    BUILTIN = "builtin"
    ENTITY = "entity"
    ENUM = "enum"
    UNDOCUMENTED = "undocumented"
    """Pages name it, and none documents it."""
    UNTOLD = "untold"
    """Nothing tells the type."""


@dataclass(frozen=True, slots=True)
class Use:
    """The type of a field."""

    kind: Kind
    name: str
    """The local name of a built-in, what the spec calls an entity or enum; empty where nothing tells it."""
    lists: int = 0
    """How many `[]` stand after it."""


class Catalog:
    """The types of one spec, by what it calls them."""

    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        pairs = ((operation.input, operation.output) for operation in spec.operations.values())
        messages = {message.name: message for pair in pairs for message in pair if message}
        self.entities: Mapping[str, TypeEntity | Fault | Message] = {**messages, **spec.faults, **spec.types}
        """Whatever has fields; a message may be the type of a field, too."""
        self.enums: Mapping[str, EnumEntity] = spec.enums

    def use(self, field: SpecField) -> Use:
        """The type of a field; a text whose values a page lists has the type of that list."""
        expression = take_apart(field.type or "")
        if field.values is not None and field.values in self.enums and self._may_list_values(field):
            return Use(Kind.ENUM, field.values, expression.lists)
        if is_xsd(expression, self.spec.info.namespaces):
            known = expression.local in BUILTINS
            return Use(Kind.BUILTIN, expression.local, expression.lists) if known else Use(Kind.UNTOLD, "")
        return Use(self._kind(expression.local), expression.local, expression.lists)

    def fields(self, name: str) -> Mapping[str, SpecField]:
        """The fields of an entity."""
        return by_name(self.entities[name].fields)

    def _may_list_values(self, field: SpecField) -> bool:
        expression = take_apart(field.type or "")
        return not expression.local or (is_xsd(expression, self.spec.info.namespaces) and expression.local == "string")

    def _kind(self, local: str) -> Kind:
        kinds: tuple[tuple[Kind, bool], ...] = (
            (Kind.UNTOLD, not local),
            (Kind.ENTITY, local in self.entities),
            (Kind.ENUM, local in self.enums),
        )
        return next((kind for kind, fits in kinds if fits), Kind.UNDOCUMENTED)


def by_name(fields: Sequence[SpecField]) -> dict[str, SpecField]:
    """The fields by name, in page order; of several with one name the first."""
    found: dict[str, SpecField] = {}
    for field in fields:
        found.setdefault(field.name, field)
    return found


def is_wrapper(name: str, fields: Mapping[str, SpecField]) -> bool:
    """Whether a type only stands around a list: `XArray`, `XList` or `ArrayOfX` with one field, or a lone `items`."""
    named = name.endswith(("Array", "List", "Collection")) or name.startswith("ArrayOf")
    return len(fields) == 1 and (named or next(iter(fields)) in {"items", "item"})
