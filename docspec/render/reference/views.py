"""What the templates of the reference lay out.

Every text was written by the pen of the format and is safe where templates put it; anchors and what is called plain are
not, and are to be escaped.
"""

from __future__ import annotations

from dataclasses import dataclass

from docspec.reconcile.status import Status


@dataclass(frozen=True, slots=True)
class Entry:
    """A value, a code or a link, and what it is."""

    name: str
    description: str
    anchor: str = ""
    """Of its row; empty where nothing leads to it."""
    plain: str = ""
    """The canonical name of the row, not yet written by a pen."""


@dataclass(frozen=True, slots=True)
class ValuesView:
    """What a field may hold, told beside it."""

    link: str
    """The name of the value list, which leads to its page if it has one."""
    entries: tuple[Entry, ...]
    """The first of the list."""
    more: int
    """How many follow them."""

    @property
    def is_described(self) -> bool:
        """Whether any of them has a description."""
        return any(entry.description for entry in self.entries)


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A row of a parameter table."""

    name: str
    plain: str
    """The name, not yet written by a pen."""
    anchor: str
    number: int
    """Of the row on its page, from 1."""
    status: Status
    status_word: str
    """Empty for what is attested."""
    mark: str
    """Stands behind the name of a field that is not attested, see `EntityView.legend`."""
    type: str
    values: ValuesView | None
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
class EntityView:
    """The page of one entity; what its kind does not have is empty."""

    name: str
    title: str
    """In this locale; empty if that is the name."""
    summary: str
    tables: tuple[FieldTable, ...] = ()
    roles: tuple[str, ...] = ()
    input: MessageView | None = None
    output: MessageView | None = None
    examples: tuple[ExampleView, ...] = ()
    values: tuple[Entry, ...] = ()
    used_by: tuple[str, ...] = ()
    """Links to the fields that are of this type, or take its values."""
    codes: tuple[Entry, ...] = ()
    legend: tuple[str, ...] = ()
    """What the marks beside names mean."""

    @property
    def describes_values(self) -> bool:
        """Whether any value has a description; the column is left out where none does."""
        return any(value.description for value in self.values)


@dataclass(frozen=True, slots=True)
class Section:
    """The entities of one kind."""

    kind: str
    """As in `KINDS`; also the folder of their pages."""
    heading: str
    entries: tuple[Entry, ...]
    """Names are links, with the title where that is another; descriptions are the summaries."""


@dataclass(frozen=True, slots=True)
class IndexView:
    """The front page of a locale."""

    heading: str
    notice: str
    """Where docspec does not speak the language; else empty."""
    sections: tuple[Section, ...]
