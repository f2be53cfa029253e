"""The grammar of type expressions.

    type   = [prefix ":"] local {"[]"} | collection
    collection = type "collection" | word "of" type | word ("<" | "(") type (">" | ")"), word as in "list of"
    prefix = a word, in any language and width; blanks around the colon are slips
    local  = an XSD built-in, in any case, or the name of a type

The built-ins are those of XML Schema Part 2: Datatypes, and the words JSON references use for the same things.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from docspec.read.plain import clean
from docspec.reconcile.spelling import squash

BUILTINS = (
    "string boolean decimal float double duration dateTime time date gYearMonth gYear gMonthDay gDay gMonth hexBinary "
    "base64Binary anyURI QName NOTATION normalizedString token language NMTOKEN NMTOKENS Name NCName ID IDREF IDREFS "
    "ENTITY ENTITIES integer nonPositiveInteger negativeInteger long int short byte nonNegativeInteger unsignedLong "
    "unsignedInt unsignedShort unsignedByte positiveInteger anyType anySimpleType"
).split()
# What other references call the same things: JSON Schema, OpenAPI formats, .NET and SQL.
_OTHER_WORDS = {
    "number": "decimal",
    "bool": "boolean",
    "int16": "short",
    "int32": "int",
    "int64": "long",
    "str": "string",
    "text": "string",
    "guid": "string",
    "uuid": "string",
    "datetimeoffset": "dateTime",
    "timestamp": "dateTime",
    "uri": "anyURI",
    "binary": "base64Binary",
    "object": "anyType",
    "any": "anyType",
}
BUILTIN_BY_SPELLING = {squash(name): name for name in BUILTINS} | _OTHER_WORDS
XSD_NAMESPACE = "http://www.w3.org/2001/XMLSchema"

_EXPRESSION = re.compile(r"(?:(?P<prefix>[^:\[\]]*?)\s*:\s*)?(?P<local>[^:\[\]]+?)\s*(?P<arrays>(?:\[\s*\]\s*)*)")


_WORDS = "array|list|set|collection|sequence"
# Behind the type only in small letters, and with no prefix: `types:Order Array` is a slip for `types:OrderArray`.
_COLLECTION = re.compile(
    rf"(?P<behind>[^\s:<>()]+) (?:{_WORDS})"
    rf"|(?i:{_WORDS}) of (?P<of>[^\s<>()]+?)s?"
    rf"|(?i:{_WORDS}) ?[<(] ?(?P<in>[^\s<>()]+) ?[>)]"
)


@dataclass(frozen=True, slots=True)
class TypeExpression:
    """A type as a page writes it, taken apart. Nothing in it is canonical yet."""

    prefix: str
    """Empty where the page has none or lost it."""
    local: str
    coloned: bool
    """Whether a colon stood between prefix and local name; without one, a text is a type only if its name is known."""
    array: bool = False


def parse(text: str) -> TypeExpression | None:
    """The expression in a cell; None for an empty cell, or one that does not follow the grammar."""
    plain = clean(text)
    collection = _COLLECTION.fullmatch(plain)
    match = _EXPRESSION.fullmatch(next(filter(None, collection.groups())) if collection else plain)
    if not match:
        return None
    prefix = match["prefix"]
    return TypeExpression(prefix or "", match["local"], prefix is not None, bool(collection or match["arrays"]))


def builtin(local: str) -> str | None:
    """The built-in of this spelling, whatever its case and blanks; None if there is none."""
    return BUILTIN_BY_SPELLING.get(squash(local))


def local_name(text: str) -> str:
    """What a slot of a type holds: the built-in as it is spelled, else the local part; the text if it is no type."""
    expression = parse(text)
    return (builtin(expression.local) or expression.local) if expression else text


def spelled(prefix: str, local: str, *, array: bool) -> str:
    """The canonical expression; without colon where there is no prefix."""
    return f"{prefix}:{local}{'[]' * array}" if prefix else f"{local}{'[]' * array}"
