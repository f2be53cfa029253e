"""The source pages that translations were made from, now and before, as the rules about age take them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from docspec.align.aligned import Locale
from docspec.read.page import Page


@dataclass(frozen=True, slots=True)
class Revision:
    """What a source page held once."""

    page: Page
    until: str
    """The commit that changed it."""
    day: str
    """Of that commit, such as `2024-02-29`."""


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A source page and what it held before."""

    key: str
    path: str
    """In its repository."""
    now: Page | None
    """None where the source has no such page any more."""
    older: tuple[Revision, ...] = ()
    """Newest first, as far as its history reaches."""
    declared: Mapping[str, Page | None] = field(default_factory=dict)
    """What it held at the commits that translations name; None where such a commit has no such page."""


@dataclass(frozen=True, slots=True)
class SourceHistory:
    """What is known of the history of the source as a whole."""

    locale: Locale
    """Of the source."""
    shallow: bool = False
    """Whether its history was cut off."""
