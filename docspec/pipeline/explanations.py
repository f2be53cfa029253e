"""Why things are what they are."""

from __future__ import annotations

from docspec.errors import UsageError
from docspec.explain import Explanation, explain, unresolved
from docspec.pipeline.restored import restore
from docspec.workspace import Sources


def explain_field(sources: Sources, target: str, reference_locale: str | None = None) -> Explanation:
    """Why a thing is what it is. `target` is what the spec calls it; a `UsageError` if the spec has none such."""
    restored = restore(sources, reference_locale=reference_locale)
    found = explain(restored.reconciled, target)
    if isinstance(found, Explanation):
        return found
    near = f"; near it are {', '.join(found)}" if found else ""
    raise UsageError(f"the spec has no {target!r}{near}")


def explain_unresolved(sources: Sources, reference_locale: str | None = None) -> list[Explanation]:
    """Everything that could not be resolved, what settles most first."""
    restored = restore(sources, reference_locale=reference_locale)
    return unresolved(restored.reconciled)
