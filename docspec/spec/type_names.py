"""Canonical type expressions: the decided local name with the prefix it belongs to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from docspec.align.aligned import AlignedRow, Locale
from docspec.read.page import Role
from docspec.reconcile.reconcile import Reconciled
from docspec.reconcile.slot import SlotKind
from docspec.reconcile.type_expression import builtin, parse, spelled

BELIEVED = 0.25
"""A type less probable than this is left out: it is likelier to be a word of some language than a type."""


@dataclass(frozen=True, slots=True)
class Prefixes:
    """The prefixes of one spec."""

    xsd: str
    own: str
    """Of types that have no better claim to another; empty where no page and no configuration has one."""
    declared: frozenset[str]
    """Those the user declares, without that of the built-ins."""


def prefixes(reconciled: Reconciled, xsd: str, declared: Sequence[str]) -> Prefixes:
    """The own prefix is the one most cells were given; the first declared one where no cell was given any."""
    counts = Counter(
        resolution.value
        for key, resolution in reconciled.resolutions.items()
        if reconciled.slots[key].kind is SlotKind.PREFIX and resolution.value not in ("", xsd)
    )
    own = max(sorted(counts), key=lambda prefix: counts[prefix], default=declared[0] if declared else "")
    return Prefixes(xsd, own, frozenset(declared))


def canonical_type(
    reconciled: Reconciled, row: AlignedRow, base: str, known: Prefixes, documented: frozenset[str]
) -> str | None:
    """The type of a row, None where nothing tells it.

    `base` is the key of the row; `documented` are the types that have a page. A built-in has the built-ins' prefix, a
    documented type the set's own, whatever the cell says.
    """
    local = reconciled.resolution(f"{base}.{SlotKind.TYPE}")
    if local.confidence < BELIEVED:
        return None
    if builtin(local.value) == local.value:
        prefix = known.xsd
    else:
        said = reconciled.value(f"{base}.{SlotKind.PREFIX}")
        prefix = said if said in known.declared and local.value not in documented else known.own
    arrays = Counter(_is_array(row, locale) for locale in row.rows)
    return spelled(prefix, local.value, array=arrays[True] > arrays[False])


def _is_array(row: AlignedRow, locale: Locale) -> bool:
    cell = row.cell(locale, Role.TYPE)
    expression = parse(cell.text.plain()) if cell else None
    return bool(expression and expression.array)
