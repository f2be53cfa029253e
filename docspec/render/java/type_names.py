"""What a canonical type of the spec is in Java."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from docspec.render.view import TypeView

_BOXED = {
    "boolean": "Boolean",
    "byte": "Byte",
    "double": "Double",
    "float": "Float",
    "int": "Integer",
    "long": "Long",
    "short": "Short",
}
_WHOLE = "integer negativeInteger nonNegativeInteger nonPositiveInteger positiveInteger unsignedLong"
# As JAXB maps them (Jakarta XML Binding 4, 6.2.2), times apart, for which java.time is newer; text is a String.
JAVA_BY_XSD: Mapping[str, str] = {
    **dict.fromkeys(_WHOLE.split(), "BigInteger"),
    **{name: name for name in _BOXED},
    "unsignedInt": "long",
    "unsignedShort": "int",
    "unsignedByte": "short",
    "decimal": "BigDecimal",
    "dateTime": "OffsetDateTime",
    "date": "LocalDate",
    "time": "LocalTime",
    "base64Binary": "byte[]",
    "hexBinary": "byte[]",
    **dict.fromkeys(("NMTOKENS", "IDREFS", "ENTITIES"), "List<String>"),
    **dict.fromkeys(("anyType", "anySimpleType"), "Object"),
}
PACKAGES: Mapping[str, str] = {
    "Arrays": "java.util",
    "BigDecimal": "java.math",
    "BigInteger": "java.math",
    "Iterator": "java.util",
    "List": "java.util",
    "LocalDate": "java.time",
    "LocalTime": "java.time",
    "Objects": "java.util",
    "OffsetDateTime": "java.time",
}
"""Where what the files speak of comes from."""


def plain(kind: TypeView) -> str:
    """The type where a value has to be there, its lists left out."""
    if kind.kind == "builtin":
        return JAVA_BY_XSD.get(kind.name, "String")
    return kind.name or "Object"


def boxed(kind: TypeView) -> str:
    """The type where a value may be missing, with its lists."""
    name = plain(kind)
    name = _BOXED.get(name, name) if kind.kind == "builtin" else name
    return "List<" * kind.lists + name + ">" * kind.lists


def imports(texts: Iterable[str]) -> list[str]:
    """The full names of the classes that types speak of."""
    spoken_of = {name for text in texts for name in re.findall(r"\w+", text)}
    return sorted(f"{PACKAGES[name]}.{name}" for name in spoken_of & PACKAGES.keys())
