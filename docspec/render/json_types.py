"""The definitions of an API as JSON Schema (2020-12), for a schema of their own and for OpenAPI.

JSON has the shape of the XML: an `XArray` is an object whose `items` is an array.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from docspec.render.schema_model import UNDOCUMENTED, Definition, EnumDefinition, Member, SchemaModel, Value
from docspec.render.schema_names import key_name
from docspec.spec.catalog import Kind
from docspec.spec.model import Localized

Schema = dict[str, Any]

_TEXT = (
    "string normalizedString token language Name NCName NMTOKEN ID IDREF ENTITY QName NOTATION gYearMonth gYear "
    "gMonthDay gDay gMonth dateTime time date NMTOKENS IDREFS ENTITIES"
)


def _whole(least: int | None = None, most: int | None = None) -> Schema:
    bounds = {"minimum": least, "maximum": most}
    return {"type": "integer", **{key: bound for key, bound in bounds.items() if bound is not None}}


def _signed(bits: int) -> Schema:
    return _whole(-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)


# XML Schema Part 2: Datatypes. Its `dateTime` need not have a zone, so the `date-time` of RFC 3339 does not fit it.
_BUILTINS: Mapping[str, Schema] = {
    **{name: {"type": "string"} for name in _TEXT.split()},
    "anyType": {},
    "anySimpleType": {"type": ["string", "number", "boolean"]},
    "anyURI": {"type": "string", "format": "uri-reference"},
    "duration": {"type": "string", "format": "duration"},
    "boolean": {"type": "boolean"},
    "float": {"type": "number"},
    "double": {"type": "number"},
    "decimal": {"type": "number"},
    "integer": _whole(),
    "nonPositiveInteger": _whole(None, 0),
    "negativeInteger": _whole(None, -1),
    "nonNegativeInteger": _whole(0),
    "positiveInteger": _whole(1),
    **{name: _signed(bits) for name, bits in {"byte": 8, "short": 16, "int": 32, "long": 64}.items()},
    **{
        f"unsigned{name}": _whole(0, 2**bits - 1)
        for name, bits in {"Byte": 8, "Short": 16, "Int": 32, "Long": 64}.items()
    },
    "base64Binary": {"type": "string", "contentEncoding": "base64"},
    "hexBinary": {"type": "string", "pattern": "^([0-9A-Fa-f]{2})*$"},
}


@dataclass(frozen=True, slots=True)
class JsonTypes:
    """Writes definitions that refer to each other below `base`, such as `#/$defs/`."""

    base: str
    describe: Callable[[Localized], str]
    """A description as this schema writes it; empty for none."""
    name: Callable[[str], str]
    """A name or value as its descriptions write it."""

    def definitions(self, model: SchemaModel) -> dict[str, Schema]:
        """Every definition by its key."""
        made = {key_name(one.name): self._object(one) for one in model.definitions}
        return made | {key_name(one.name): self._enum(one) for one in model.enums}

    def reference(self, name: str) -> Schema:
        """What refers to a definition."""
        return {"$ref": f"{self.base}{key_name(name)}"}

    def _object(self, definition: Definition) -> Schema:
        head = self._head(definition.name, definition.wire)
        if definition.members is None:
            return head | {"description": UNDOCUMENTED}
        required = [member.name for member in definition.members if member.field.required]
        return {
            **head,
            **self._description(definition.summary),
            "type": "object",
            "properties": {member.name: self._property(member) for member in definition.members},
            **({"required": required} if required else {}),
            "additionalProperties": False,
        }

    def _enum(self, definition: EnumDefinition) -> Schema:
        lines = [self.describe(definition.summary), *map(self._gloss, definition.values)]
        text = "\n".join(filter(None, lines))
        head = self._head(definition.name, definition.wire) | ({"description": text} if text else {})
        # A list without values says nothing of them; an empty `enum` would forbid all.
        values = [value.value for value in definition.values]
        return {**head, "type": _BUILTINS[definition.base]["type"], **({"enum": values} if values else {})}

    def _gloss(self, value: Value) -> str:
        """A line of a list that tells what a value means; empty if nothing does."""
        gloss = self.name(value.label) if value.label else self.describe(value.description)
        return f"* {self.name(str(value.value))}: {gloss}" if gloss else ""

    def _property(self, member: Member) -> Schema:
        schema: Schema = self._type(member)
        for _ in range(max(member.use.lists, member.repeats)):
            schema = {"type": "array", "items": schema}
        return self._description(member.field.description) | schema

    def _type(self, member: Member) -> Schema:
        match member.use.kind:
            case Kind.BUILTIN:
                return _BUILTINS[member.use.name]
            case Kind.UNTOLD:
                return {}
        return self.reference(member.use.name)

    def _head(self, name: str, wire: str) -> Schema:
        return {} if key_name(name) == wire else {"x-wire-name": wire}

    def _description(self, texts: Localized) -> Schema:
        text = self.describe(texts)
        return {"description": text} if text else {}
