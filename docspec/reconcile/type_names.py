"""Canonical type expressions: the decided local name with the prefix it belongs to."""

from __future__ import annotations

from statistics import mode

from docspec.config import Decides
from docspec.read.plain import clean
from docspec.reconcile.reconcile import Reconciled
from docspec.reconcile.slot import Slot, SlotKind
from docspec.reconcile.type_expression import TypeExpression, builtin, parse, spelled

BELIEVED = 0.25
"""A type less probable than this is left out: it is likelier to be a word of some language than a type."""


def canonical_type(reconciled: Reconciled, base: str, documented: frozenset[str]) -> str | None:
    """The type of a row, None where nothing tells it.

    `base` is the key of the row; `documented` are the types that have a page. What a person decided is taken as it is;
    else a built-in has the built-ins' prefix, a documented type the set's own, whatever the cell says.
    """
    key = f"{base}.{SlotKind.TYPE}"
    local = reconciled.resolution(key)
    if local.confidence < BELIEVED:
        return None
    told = _told(reconciled, key)
    said = [told] if told else _expressions(reconciled.slots[key])
    arrays = sum(expression.array for expression in said)
    prefix = told.prefix if told and told.coloned else _prefix(reconciled, key, documented)
    name = told.local if told and told.coloned else local.value
    return spelled(prefix, name, array=2 * arrays > len(said))


def is_attested_type(reconciled: Reconciled, base: str, canonical: str) -> bool:
    """Whether some page has the type of a row as it is, `sd:int` being no `xsd:int`.

    The prefix of own types is decided for the whole set, and does not count where a page has one.
    """
    slot = reconciled.slots[f"{base}.{SlotKind.TYPE}"]
    prefix = canonical.rpartition(":")[0]
    wanted = "" if prefix == reconciled.prefixes.own else prefix
    said = ((observation.text, parse(observation.raw)) for observation in slot.observed.values())
    return any(local == reconciled.value(slot.key) and found and _is_prefix(found, wanted) for local, found in said)


def _is_prefix(said: TypeExpression, prefix: str) -> bool:
    """Whether an expression has this prefix, or any if none is given, or is written without one."""
    return not said.coloned or (clean(said.prefix) == prefix if prefix else bool(said.prefix))


def told_prefixes(reconciled: Reconciled) -> set[str]:
    """The prefixes that a person has put before types; empty for those that have none."""
    return {told_prefix(reconciled, key) for key in reconciled.setting.overrides}


def told_prefix(reconciled: Reconciled, key: str) -> str:
    """The prefix that a person has put before the type in a slot; empty if none."""
    told = _told(reconciled, key)
    return told.prefix if told else ""


def _told(reconciled: Reconciled, key: str) -> TypeExpression | None:
    override = reconciled.setting.overrides.get(key)
    return parse(override.value) if override and override.decides is Decides.TYPE else None


def _prefix(reconciled: Reconciled, key: str, documented: frozenset[str]) -> str:
    known, local = reconciled.prefixes, reconciled.value(key)
    if builtin(local) == local:
        return known.xsd
    said = _expressions(reconciled.slots[key])
    foreign = [expression.prefix for expression in said if expression.prefix in known.declared - {known.own}]
    return mode(foreign) if 2 * len(foreign) > len(said) and local not in documented else known.own


def _expressions(slot: Slot) -> list[TypeExpression]:
    found = (parse(observation.raw) for observation in slot.observed.values())
    return [expression for expression in found if expression]
