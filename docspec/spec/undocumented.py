"""Types that fields speak of and that are no entity of the spec."""

from __future__ import annotations

from collections.abc import Mapping

from docspec.reconcile.type_expression import XSD_NAMESPACE
from docspec.spec.model import Spec, SpecField, owned_fields


def undocumented_types(spec: Spec) -> Mapping[str, list[tuple[str, SpecField]]]:
    """Each such type, `prefix:Local`, with the fields that have it and their owners; sorted by type."""
    messages = (message for each in spec.operations.values() for message in (each.input, each.output) if message)
    known = {message.name for message in messages} | spec.types.keys() | spec.enums.keys() | spec.faults.keys()
    builtin = {"xsd", "xs"} | {prefix for prefix, uri in spec.info.namespaces.items() if uri == XSD_NAMESPACE}
    found: dict[str, list[tuple[str, SpecField]]] = {}
    for owner, entry in owned_fields(spec):
        base = _without_lists(entry.type or "")
        prefix, _, local = base.rpartition(":")
        if local and local not in known and prefix not in builtin:
            found.setdefault(base, []).append((owner, entry))
    return dict(sorted(found.items()))


def _without_lists(canonical: str) -> str:
    while canonical.endswith("[]"):
        canonical = canonical.removesuffix("[]")
    return canonical
