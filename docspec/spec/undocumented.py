"""Types that fields speak of and that are no entity of the spec."""

from __future__ import annotations

from collections.abc import Mapping

from docspec.spec.catalog import Catalog, Kind
from docspec.spec.model import Spec, SpecField, owned_fields
from docspec.spec.type_name import take_apart


def undocumented_types(spec: Spec) -> Mapping[str, list[tuple[str, SpecField]]]:
    """Each such type, `prefix:Local`, with the fields that have it and their owners; sorted by type."""
    catalog = Catalog(spec)
    found: dict[str, list[tuple[str, SpecField]]] = {}
    for owner, entry in owned_fields(spec):
        if catalog.use(entry).kind is Kind.UNDOCUMENTED:
            found.setdefault(take_apart(entry.type or "").base, []).append((owner, entry))
    return dict(sorted(found.items()))


def undocumented_names(spec: Spec) -> list[str]:
    """The local names of these types, each once, sorted."""
    return sorted({take_apart(base).local for base in undocumented_types(spec)})
