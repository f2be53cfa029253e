"""A page as it was read: its blocks in order, each with its place. What it means is not decided here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from docspec.finding import Rule
from docspec.read.inline import Text
from docspec.read.place import Place


class Role(StrEnum):
    """What a column of a parameter table holds."""

    NAME = "name"
    TYPE = "type"
    REQUIRED = "required"
    DESCRIPTION = "description"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its anchor."""

    level: int
    """1 to 6."""
    text: Text
    anchor: str | None
    """The id after `{#`, or of the element; the same in every locale where the publisher keeps it."""
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph. A whole paragraph in bold stands over what follows like a heading: it is a label."""

    text: Text
    label: bool
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list; `text` holds no nested items, these follow as items of their own."""

    text: Text
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list of items, bulleted or numbered."""

    items: tuple[Item, ...]
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table. Its place is what stands between the cell's marks, blanks at the ends left out."""

    text: Text
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; it may hold fewer cells than the header where the page lost one."""

    cells: tuple[Cell, ...]
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True)
class Table:
    """A table of any kind. `columns` names the columns of a parameter table, it is empty for other tables."""

    id: str | None
    header: tuple[Cell, ...]
    rows: tuple[Row, ...]
    columns: Mapping[Role, int]
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True)
class Sample:
    """A code fence. `language` is its info word, lower case, empty if it has none."""

    language: str
    text: str
    place: Place = field(compare=False)


Block = Heading | Prose | ItemList | Table | Sample


@dataclass(frozen=True, slots=True)
class Unread:
    """Something on a page that was not understood: kept, counted and shown, never dropped in silence."""

    rule: Rule
    reason: str
    place: Place


@dataclass(frozen=True, slots=True)
class Page:
    """One page of one locale."""

    path: str
    """Relative to the source folder, with `/` between the parts."""
    front_matter: Mapping[str, object]
    """Keys and values of the YAML at the top; empty if there is none or it is no YAML."""
    blocks: tuple[Block, ...]
    unread: tuple[Unread, ...] = ()
    front_matter_place: Place | None = None

    @property
    def title(self) -> Heading | None:
        """The first heading of the highest level the page has."""
        headings = [block for block in self.blocks if isinstance(block, Heading)]
        return min(headings, key=lambda heading: heading.level, default=None)


# A plain mapping, so that pages can be handed between processes.
NO_COLUMNS: Mapping[Role, int] = {}
