"""Which field of a fault holds its code, where pages list codes."""

from __future__ import annotations

from docspec.reconcile.spelling import words
from docspec.spec.catalog import Catalog, Kind
from docspec.spec.model import Fault, SpecField

_WHOLE = frozenset(
    """integer nonPositiveInteger negativeInteger long int short byte nonNegativeInteger unsignedLong unsignedInt
    unsignedShort unsignedByte positiveInteger""".split()
)
_CODE = "code"


def code_field(fault: Fault, catalog: Catalog) -> SpecField | None:
    """The field of whole numbers that is called a code, else the only one; None where nothing tells which it is."""
    if not fault.codes:
        return None
    whole = [field for field in fault.fields if _is_whole(field, catalog)]
    called = [field for field in whole if words(field.name)[-1:] and words(field.name)[-1].casefold() == _CODE]
    return next((group[0] for group in (called, whole) if len(group) == 1), None)


def _is_whole(field: SpecField, catalog: Catalog) -> bool:
    use = catalog.use(field)
    return use.kind is Kind.BUILTIN and use.name in _WHOLE and not use.lists
