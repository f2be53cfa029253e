"""Which namespace each prefix of the spec stands for: as the user declares it, else as the samples have it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from docspec.reconcile.outline import Outline
from docspec.reconcile.sample_index import commonest

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


def _commonest(outlines: Iterable[Outline]) -> str:
    counts = Counter(
        uri
        for outline in outlines
        for part in outline.samples
        for uri in _DECLARATION.findall(commonest(part).text)
        if not _STANDARDS.match(uri)
    )
    return min(counts, key=lambda uri: (-counts[uri], len(uri), uri), default="")
