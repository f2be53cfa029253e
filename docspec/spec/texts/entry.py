"""What a catalog of translations holds, whatever its format: entries, and parts that are not understood."""

from __future__ import annotations

from dataclasses import dataclass

from docspec.finding import Rule, Severity

CATALOG_UNREAD = Rule("R801", "catalog-unread", Severity.ERROR, "A part of a catalog is not understood.")


@dataclass(frozen=True, slots=True)
class Entry:
    """One text in one language."""

    path: str
    """As `docspec.spec.texts.paths` has it; empty if the catalog gives none."""
    source: str
    """What was translated, as the spec has it: CommonMark, or plain words for titles."""
    text: str
    """The translation, in the same form; empty if there is none."""
    is_reviewed: bool
    """Whether nobody marks it as fuzzy, or as still to be looked at."""
    line: int
    """Counts from 1."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A part that was left out."""

    line: int
    reason: str
    """What was found, and what to do."""


@dataclass(frozen=True, slots=True)
class CatalogText:
    """A catalog as it was read."""

    file: str
    """Its path, for people."""
    locale: str
    """The language it translates into, as a tag (`sv-SE`); empty if it does not say."""
    entries: tuple[Entry, ...] = ()
    unread: tuple[Unread, ...] = ()
