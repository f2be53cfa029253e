"""A slot is a place that holds one identifier: every locale says something in it, and one thing is true."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from docspec.align.aligned import AlignedRow, Locale
from docspec.read.page import Cell, Item, Role
from docspec.read.place import Place
from docspec.read.plain import clean
from docspec.reconcile.kinds import EntityKind, value_lists
from docspec.reconcile.messages import Endings, Side, labels_by_side, side_of_table
from docspec.reconcile.outline import NO_CAPTION, Caption, ListPart, Outline, item_value
from docspec.reconcile.spelling import as_identifier, camel
from docspec.reconcile.type_expression import TypeExpression, builtin, parse


class SlotKind(StrEnum):
    """What a slot holds."""

    NAME = "name"
    TYPE = "type"
    """The local part of a type expression."""
    TITLE = "title"
    PART = "part"
    """The name of an input or output."""
    VALUE = "value"
    ROLE = "role"


# Marks that slipped in at the ends of a type name.
_EDGES = re.compile(r"^[^\w]+|[^\w]+$")


@dataclass(frozen=True, slots=True)
class Observation:
    """What one locale says in a slot."""

    raw: str
    """As the page has it, blanks single."""
    text: str
    """The identifier it spells; empty if it spells none."""
    where: Place
    """Where it stands, with what stands around it in its cell, item, label or heading."""

    @property
    def place(self) -> str:
        """`path:line:column`."""
        return str(self.where)


@dataclass(frozen=True, slots=True)
class Slot:
    """One place that holds one identifier."""

    key: str
    """Unique; slots of one row differ in the last part only."""
    kind: SlotKind
    page: str
    entity_kind: EntityKind
    observed: Mapping[Locale, Observation]
    table: str = ""
    """The key of the table or list it stands in, empty for a title."""
    order: int = 0
    """Its place in that table or list, from 0."""
    anchor: str = ""
    """The id of the title, where it was made from the original: the same in every locale that has one."""

    @property
    def row(self) -> str:
        """The key of the row, or of the page's title: what its slots share."""
        return self.key.rpartition(".")[0] if self.table else self.key

    def beside(self, kind: SlotKind) -> str:
        """The key of the slot of another kind in the same row."""
        return f"{self.key.rpartition('.')[0]}.{kind}"


def slots_of(outline: Outline, kind: EntityKind, known: Endings) -> Iterator[Slot]:
    """Every slot of a page; `known` tells how the set names inputs and outputs."""
    key = outline.page.key
    yield _title_slot(outline, kind)
    if kind is EntityKind.OPERATION:
        labels = labels_by_side(outline, known)
        for side in sorted(labels.keys() | {side_of_table(outline, table, known) for table in outline.tables}):
            yield _part_slot(key, kind, side, labels.get(side, NO_CAPTION))
    for index, table in enumerate(outline.tables):
        for order, row in enumerate(table.rows):
            yield from _row_slots(key, kind, index, order, row)
    lists = value_lists(outline)
    if kind is EntityKind.ENUM:
        yield from _list_slots(key, kind, SlotKind.VALUE, lists)
    elif kind is EntityKind.OPERATION:
        yield from _list_slots(key, kind, SlotKind.ROLE, lists[:1])


def _title_slot(outline: Outline, kind: EntityKind) -> Slot:
    places = outline.title.places
    observed = {
        locale: Observation(text.plain(), title_name(text.plain()), places[locale])
        for locale, text in outline.title.texts.items()
    }
    anchors = {page.title.anchor for page in outline.page.pages.values() if page.title and page.title.anchor}
    # Where locales have different anchors, each made its own from its own title: they tell nothing.
    anchor = anchors.pop() if len(anchors) == 1 else ""
    key = f"{outline.page.key}#title"
    return Slot(key, SlotKind.TITLE, outline.page.key, kind, observed, anchor=anchor)


def title_name(title: str) -> str:
    """The entity name a title spells: blanks closed in camel case; empty if it is not in ASCII."""
    parts = clean(title).replace("-", " ").split(" ")
    name = as_identifier(title) if len(parts) == 1 else camel([p for p in parts if p.isascii()], upper=True)
    return name if name and all(part.isascii() for part in parts) and name.isidentifier() else ""


def _part_slot(key: str, kind: EntityKind, side: Side, caption: Caption) -> Slot:
    observed = {
        locale: Observation(name, as_identifier(name), caption.places[locale])
        for locale, name in caption.bracketed().items()
    }
    return Slot(message_key(key, side), SlotKind.PART, key, kind, observed, order=side)


def message_key(page: str, side: Side) -> str:
    """The key of the slot that names an input or output."""
    return f"{page}#{side.name.lower()}"


def row_key(page: str, table: int, row: int) -> str:
    """The key of a row: table and row count from 0."""
    return f"{page}#t{table}.r{row}"


def _row_slots(key: str, kind: EntityKind, index: int, order: int, row: AlignedRow) -> Iterator[Slot]:
    table = f"{key}#t{index}"
    base = row_key(key, index, order)
    names = {locale: _observe_name(cell) for locale, cell in _cells(row, Role.NAME)}
    yield Slot(f"{base}.{SlotKind.NAME}", SlotKind.NAME, key, kind, names, table, order)
    types = {locale: (cell, parse(cell.text.plain())) for locale, cell in _cells(row, Role.TYPE)}
    observed = {locale: _observe_type(cell, expression) for locale, (cell, expression) in types.items()}
    yield Slot(f"{base}.{SlotKind.TYPE}", SlotKind.TYPE, key, kind, observed, table, order)


def _cells(row: AlignedRow, role: Role) -> Iterator[tuple[Locale, Cell]]:
    for locale in row.rows:
        cell = row.cell(locale, role)
        if cell is not None and cell.text.plain():
            yield locale, cell


def _observe_name(cell: Cell) -> Observation:
    raw = cell.text.plain()
    return Observation(raw, as_identifier(raw), cell.place)


def _observe_type(cell: Cell, expression: TypeExpression | None) -> Observation:
    raw = cell.text.plain()
    return Observation(raw, _local(expression) if expression else "", cell.place)


def _local(expression: TypeExpression) -> str:
    return builtin(expression.local) or _EDGES.sub("", clean(expression.local))


def _list_slots(key: str, kind: EntityKind, slot_kind: SlotKind, lists: list[ListPart]) -> Iterator[Slot]:
    for index, part in enumerate(lists):
        table = f"{key}#{slot_kind}{index}"
        for order, items in enumerate(part.items):
            observed = {locale: _observe_item(item) for locale, item in items.items()}
            yield Slot(f"{table}.r{order}.{slot_kind}", slot_kind, key, kind, observed, table, order)


def _observe_item(item: Item) -> Observation:
    value = item_value(item) or ""
    return Observation(item.text.plain(), value, item.place)
