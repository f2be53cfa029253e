"""Canonical types taken apart. What a page may make of a type is another matter, see `reconcile`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from docspec.reconcile.type_expression import XSD_NAMESPACE

XSD_PREFIXES = frozenset({"xsd", "xs"})
"""Mean XML Schema whatever is declared."""


@dataclass(frozen=True, slots=True)
class Expression:
    """A canonical type, taken apart: the type without `[]`, its prefix and local name, and how many `[]` there were."""

    base: str
    prefix: str
    local: str
    lists: int


@lru_cache(maxsize=4096)
def take_apart(canonical: str) -> Expression:
    """The parts of a canonical type."""
    base, lists = canonical, 0
    while base.endswith("[]"):
        base, lists = base[:-2], lists + 1
    prefix, _, local = base.rpartition(":")
    return Expression(base, prefix, local, lists)


def is_xsd(expression: Expression, namespaces: Mapping[str, str]) -> bool:
    """Whether the type claims to be one of XML Schema."""
    return namespaces.get(expression.prefix) == XSD_NAMESPACE or expression.prefix in XSD_PREFIXES
