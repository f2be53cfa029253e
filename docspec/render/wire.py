"""The namespace that the classes of an API are written in as XML."""

from __future__ import annotations

from collections import Counter

from docspec.reconcile.type_expression import XSD_NAMESPACE
from docspec.spec.model import Spec, owned_fields
from docspec.spec.type_name import take_apart


def own_namespace(spec: Spec) -> str:
    """The namespace whose prefix most types bear, that of XML Schema apart; empty if nothing tells it."""
    own = {prefix: uri for prefix, uri in spec.info.namespaces.items() if uri and uri != XSD_NAMESPACE}
    used = Counter(take_apart(entry.type or "").prefix for _, entry in owned_fields(spec))
    return own[min(own, key=lambda prefix: (-used[prefix], prefix))] if own else ""
