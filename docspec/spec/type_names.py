"""Canonical type expressions: the decided local name with the prefix it belongs to."""

from __future__ import annotations

from statistics import mode

from docspec.align.aligned import AlignedRow
from docspec.read.page import Role
from docspec.reconcile.reconcile import Reconciled
from docspec.reconcile.slot import SlotKind
from docspec.reconcile.type_expression import TypeExpression, builtin, parse, spelled

BELIEVED = 0.25
"""A type less probable than this is left out: it is likelier to be a word of some language than a type."""


def canonical_type(reconciled: Reconciled, row: AlignedRow, base: str, documented: frozenset[str]) -> str | None:
    """The type of a row, None where nothing tells it.

    `base` is the key of the row; `documented` are the types that have a page. A built-in has the built-ins' prefix, a
    documented type the set's own, whatever the cell says.
    """
    local = reconciled.resolution(f"{base}.{SlotKind.TYPE}")
    if local.confidence < BELIEVED:
        return None
    said = _expressions(row)
    known = reconciled.prefixes
    if builtin(local.value) == local.value:
        prefix = known.xsd
    else:
        foreign = [expression.prefix for expression in said if expression.prefix in known.declared - {known.own}]
        prefix = mode(foreign) if 2 * len(foreign) > len(said) and local.value not in documented else known.own
    arrays = sum(expression.array for expression in said)
    return spelled(prefix, local.value, array=2 * arrays > len(said))


def _expressions(row: AlignedRow) -> list[TypeExpression]:
    cells = (row.cell(locale, Role.TYPE) for locale in row.rows)
    return [expression for cell in cells if cell and (expression := parse(cell.text.plain()))]
