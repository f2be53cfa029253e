"""What a spec does not tell, for all formats of the reference."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from docspec.reconcile.weighed import Weighed


@dataclass(frozen=True, slots=True)
class ReferenceOptions:
    """A format takes of these what it has a place for."""

    base_url: str = ""
    """Where the site will stand; empty if that is not known."""
    weighed: Mapping[str, Weighed] = field(default_factory=dict)
    """What each kind of evidence weighed for a name, by `Entity.field`; empty where no pages are at hand."""


NO_OPTIONS = ReferenceOptions()
