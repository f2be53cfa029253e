"""Which namespace each prefix of the spec stands for: as the user declares it, else as the samples have it.

Services put the version into the namespace, so samples of many years are in as many: `in_namespace` is the same API in
another one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from docspec.reconcile.outline import Outline
from docspec.reconcile.prefixes import CONVENTION
from docspec.reconcile.sample_index import commonest
from docspec.reconcile.type_expression import XSD_NAMESPACE
from docspec.spec.model import Spec, owned_fields
from docspec.spec.type_name import XSD_PREFIXES, take_apart

_DECLARATION = re.compile(r"""\bxmlns(?::[\w.-]+)?\s*=\s*["']([^"'\s<>]+)["']""")
# Namespaces of the standards a message is wrapped in (XML Schema, SOAP, WS-*) are nobody's own.
_STANDARDS = re.compile(r"https?://(?:[\w.]+\.)?(?:w3\.org|xmlsoap\.org|oasis-open\.org)/")


def namespaces(
    declared: Mapping[str, str], own: str, outlines: Iterable[Outline], others: Iterable[str] = ()
) -> dict[str, str]:
    """Prefix to namespace, of every prefix the spec may use: `own`, `others`; empty where nothing tells it."""
    found = {**dict.fromkeys(filter(None, others), ""), **declared}
    if own and not found.get(own):
        found[own] = _commonest(outlines)
    return dict(sorted(found.items()))


def own_prefix(spec: Spec) -> str:
    """The prefix of the API's own types: that of most fields, XML Schema's apart; empty if the spec has none."""
    used = Counter(take_apart(entry.type or "").prefix for _, entry in owned_fields(spec))
    prefixes = (prefix for prefix, uri in spec.info.namespaces.items() if not _is_xsd(prefix, uri))
    return min(prefixes, key=lambda prefix: (-used[prefix], prefix), default="")


def own_namespace(spec: Spec) -> str:
    """The namespace of the API's own types; empty where nothing tells it."""
    return spec.info.namespaces.get(own_prefix(spec), "")


def in_namespace(spec: Spec, uri: str) -> Spec:
    """The spec with its own types in another namespace."""
    return declare(spec, {own_prefix(spec) or CONVENTION: uri})


def declare(spec: Spec, declared: Mapping[str, str]) -> Spec:
    """The spec with these namespaces by prefix, and its own for other prefixes."""
    told = dict(sorted({**spec.info.namespaces, **declared}.items()))
    return spec.model_copy(update={"info": spec.info.model_copy(update={"namespaces": told})})


def _is_xsd(prefix: str, uri: str) -> bool:
    return uri == XSD_NAMESPACE or prefix in XSD_PREFIXES


def _commonest(outlines: Iterable[Outline]) -> str:
    counts = Counter(
        uri
        for outline in outlines
        for part in outline.samples
        for uri in _DECLARATION.findall(commonest(part).text)
        if not _STANDARDS.match(uri)
    )
    return min(counts, key=lambda uri: (-counts[uri], len(uri), uri), default="")
