"""What the rows of a page are called in links to them: the same in every locale, and for as long as the name stays."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docspec.render.names import Scope
from docspec.render.reference.characters import visible
from docspec.spec.model import Entity, EnumEntity, Fault, Operation, TypeEntity

SECTIONS = frozenset(
    "parameters input output roles values codes examples used-by search search-results main navigation".split()
)
"""The anchors of a page that are not rows; a row of such a name gets an underscore at its end."""
# An id has no blanks (HTML, section 3.2.6). Those that begin with `~` are of a page's own.
_NOT_IN_ANCHORS = re.compile(r"\s+|^~+")


def row_anchors(entity: Entity) -> list[str]:
    """The anchors of all rows of an entity's page, in page order.

    That of a field, value or code is its canonical name; the fields of an operation begin with `input.` or `output.`.
    """
    scope = Scope(SECTIONS)
    return [scope.claim(_NOT_IN_ANCHORS.sub("_", visible(name)) or "_") for name in _rows(entity)]


def _rows(entity: Entity) -> Iterator[str]:
    match entity:
        case TypeEntity():
            yield from (entry.name for entry in entity.fields)
        case Operation():
            for part, message in (("input", entity.input), ("output", entity.output)):
                yield from (f"{part}.{entry.name}" for entry in (message.fields if message else ()))
        case EnumEntity():
            yield from (value.value for value in entity.values)
        case Fault():
            yield from (entry.name for entry in entity.fields)
            yield from (code.name for code in entity.codes)
