"""What a canonical type of the spec is in Python."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from docspec.render.plan import UNDOCUMENTED
from docspec.render.view import TypeView

_TEXT = (
    "string normalizedString token language Name NCName NMTOKEN ID IDREF ENTITY anyURI QName NOTATION duration "
    "gYearMonth gYear gMonthDay gDay gMonth"
)
_WHOLE = (
    "integer nonPositiveInteger negativeInteger long int short byte nonNegativeInteger unsignedLong unsignedInt "
    "unsignedShort unsignedByte positiveInteger"
)
TOKENS = frozenset({"NMTOKENS", "IDREFS", "ENTITIES"})
"""Lists in themselves: their values stand in one element, parted by blanks."""
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
    **dict.fromkeys(TOKENS, "str"),
}
PYDANTIC_BY_XSD: Mapping[str, str] = {**PYTHON_BY_XSD, "base64Binary": "pydantic.Base64Bytes"}
UNKNOWN = TypeView("class", "Unknown", 0, UNDOCUMENTED)
"""A value whose type no page tells."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """An annotation, and the modules it speaks of."""

    text: str
    modules: frozenset[str] = frozenset()

    def listed(self, times: int) -> Annotation:
        """A list of it, or a list of lists."""
        return Annotation("list[" * times + self.text + "]" * times, self.modules)

    def optional(self) -> Annotation:
        """It, or nothing."""
        return Annotation(f"{self.text} | None", self.modules)


def depth(kind: TypeView) -> int:
    """In how many lists a value stands; XML has no way to write more than two."""
    return min(kind.lists + (kind.name in TOKENS and kind.kind == "builtin"), 2)


def annotate(kind: TypeView, module: str, lists: int, builtins: Mapping[str, str] = PYTHON_BY_XSD) -> Annotation:
    """The annotation of a type in a module of the package, in so many lists."""
    if kind.kind != "builtin" and kind.name:
        return seen_from(module, kind).listed(lists)
    known = builtins.get(kind.name)
    if known is None:
        return seen_from(module, UNKNOWN).listed(lists)
    return Annotation(known, frozenset(known.split(".")[:-1])).listed(lists)


def seen_from(module: str, kind: TypeView) -> Annotation:
    """A class as a module of the package writes it, its own or another's."""
    if kind.module == module:
        return Annotation(kind.name)
    return Annotation(f"{kind.module}.{kind.name}", frozenset({kind.module}))
