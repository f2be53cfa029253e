"""What a canonical type of the spec is in Python."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass

from docspec.spec.type_name import Expression, is_xsd, take_apart

_TEXT = (
    "string normalizedString token language Name NCName NMTOKEN ID IDREF ENTITY anyURI QName NOTATION duration "
    "gYearMonth gYear gMonthDay gDay gMonth"
)
_WHOLE = (
    "integer nonPositiveInteger negativeInteger long int short byte nonNegativeInteger unsignedLong unsignedInt "
    "unsignedShort unsignedByte positiveInteger"
)
# XML Schema Part 2: Datatypes. What Python cannot hold without loss (months of a duration, a day of no year) is text.
PYTHON_BY_XSD: Mapping[str, str] = {
    **dict.fromkeys(_TEXT.split(), "str"),
    **dict.fromkeys(_WHOLE.split(), "int"),
    "boolean": "bool",
    "float": "float",
    "double": "float",
    "decimal": "decimal.Decimal",
    "dateTime": "datetime.datetime",
    "date": "datetime.date",
    "time": "datetime.time",
    "base64Binary": "bytes",
    "hexBinary": "bytes",
    "NMTOKENS": "list[str]",
    "IDREFS": "list[str]",
    "ENTITIES": "list[str]",
}
SPOKEN_OF = frozenset("bool bytes dataclass datetime decimal enum field float int list str typing".split())
"""Names that generated code speaks of, so that it may use them for nothing else."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """An annotation, and the modules it speaks of."""

    text: str
    modules: frozenset[str] = frozenset()

    def listed(self, times: int = 1) -> Annotation:
        """A list of it, or a list of lists."""
        return Annotation("list[" * times + self.text + "]" * times, self.modules)

    def optional(self) -> Annotation:
        """It, or nothing."""
        return Annotation(f"{self.text} | None", self.modules)


@dataclass(frozen=True, slots=True)
class Reference:
    """A class of the generated package."""

    module: str
    name: str

    def seen_from(self, module: str) -> Annotation:
        """As another module of the package writes it, or its own."""
        if self.module == module:
            return Annotation(self.name)
        return Annotation(f"{self.module}.{self.name}", frozenset({self.module}))


@dataclass(frozen=True, slots=True)
class Types:
    """All that a type may refer to."""

    namespaces: Mapping[str, str]
    """By prefix."""
    documented: Mapping[str, Reference]
    """By the name of the entity."""
    undocumented: Mapping[str, Reference]
    """Placeholders, by type with its prefix."""
    unknown: Reference

    def annotate(self, canonical: str | None, module: str) -> Annotation:
        """The annotation of a type in a module of the package."""
        expression = take_apart(canonical or "")
        builtin = PYTHON_BY_XSD.get(expression.local) if is_xsd(expression, self.namespaces) else None
        if builtin:
            return Annotation(builtin, frozenset(builtin.split(".")[:-1])).listed(expression.lists)
        reference = self.documented.get(expression.local) or self.undocumented.get(expression.base, self.unknown)
        return reference.seen_from(module).listed(expression.lists)


def lacks_page(expression: Expression, namespaces: Mapping[str, str], documented: Container[str]) -> bool:
    """Whether the type should be an entity, and is none."""
    return bool(expression.local) and expression.local not in documented and not is_xsd(expression, namespaces)
