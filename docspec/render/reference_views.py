"""What the templates of the reference lay out. Every text is safe Markdown; cells are on one line."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A row of a parameter table."""

    name: str
    type: str
    required: str
    description: str


@dataclass(frozen=True, slots=True)
class FieldTable:
    """A parameter table; the heading is empty where a page has but one."""

    heading: str
    rows: tuple[FieldRow, ...]
    tells_required: bool
    """Whether any row says if it is required; the column is left out where none does."""


@dataclass(frozen=True, slots=True)
class MessageView:
    """Input or output of an operation."""

    name: str
    tables: tuple[FieldTable, ...]


@dataclass(frozen=True, slots=True)
class ExampleView:
    """An example; request and response are code blocks, empty where the page has none."""

    title: str
    request: str
    response: str


@dataclass(frozen=True, slots=True)
class Entry:
    """Two cells: a value, a code or a link, and what it is."""

    name: str
    description: str


@dataclass(frozen=True, slots=True)
class EntityView:
    """The page of one entity; what its kind does not have is empty."""

    heading: str
    summary: str
    tables: tuple[FieldTable, ...] = ()
    roles: tuple[str, ...] = ()
    input: MessageView | None = None
    output: MessageView | None = None
    examples: tuple[ExampleView, ...] = ()
    values: tuple[Entry, ...] = ()
    used_by: tuple[str, ...] = ()
    codes: tuple[Entry, ...] = ()
    legend: tuple[str, ...] = ()
    """What the marks beside names mean."""


@dataclass(frozen=True, slots=True)
class Section:
    """The entities of one kind on the front page."""

    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class IndexView:
    """The front page of a locale."""

    heading: str
    notice: str
    """Where docspec does not speak the language; else empty."""
    sections: tuple[Section, ...]
