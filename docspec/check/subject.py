"""What rules look at: the decided set, row by row and passage by passage, each with what every locale has there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from docspec.align.aligned import AlignedBlock, AlignedRow, Locale
from docspec.check.age.aged import Aged
from docspec.check.age.source import SourceHistory
from docspec.check.damage import Damage, damages
from docspec.check.tables import rows_of, tables
from docspec.read.inline import Text
from docspec.read.page import Cell, Heading, Prose, Role, Row
from docspec.read.place import Place, SourceText
from docspec.reconcile.entity_names import EntityNames, entity_names
from docspec.reconcile.kinds import EntityKind
from docspec.reconcile.outline import Outline, item_value
from docspec.reconcile.reconcile import Reconciled
from docspec.reconcile.required import required
from docspec.reconcile.resolution import Resolution
from docspec.reconcile.slot import Slot, SlotKind, message_key, row_key
from docspec.reconcile.type_names import canonical_type


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One row of a parameter table, and what it documents."""

    key: str
    """The key of the row; slots add the kind."""
    table: str
    """The key of the table."""
    order: int
    """Its place in the table, from 0."""
    page: str
    entity: str
    """The type, fault, or input or output that has the field."""
    name: Resolution
    type: Resolution
    """Of the local part of the type."""
    type_text: str | None
    """The whole canonical type, such as `xsd:string`; None where nothing tells it."""
    required: bool | None
    cells: AlignedRow

    def said(self, role: Role) -> dict[Locale, Cell]:
        """The cells of a role that are not empty, by locale."""
        cells = {locale: self.cells.cell(locale, role) for locale in self.cells.rows}
        return {locale: cell for locale, cell in cells.items() if cell and cell.text.plain()}


@dataclass(frozen=True, slots=True)
class Passage:
    """One piece of running text: a description, an item, a paragraph, a heading."""

    page: str
    entity: str | None
    field: str | None
    what: str
    """`description`, `item`, `prose`, `heading`, or `cell` for one of a table that is no parameter table."""
    texts: Mapping[Locale, Text]
    """Also empty ones."""
    places: Mapping[Locale, Place]


class Subject:
    """The decided set as rules look at it."""

    def __init__(
        self,
        reconciled: Reconciled,
        sources: Mapping[str, SourceText],
        reference: Locale | None = None,
        history: SourceHistory | None = None,
        aged: Sequence[Aged] = (),
    ) -> None:
        """`sources` holds the text of each page by its path; `reference` is a locale whose facts lead.

        `history` is that of the pages that were translated, where one is given; `aged` is what it tells of each page.
        """
        self.reconciled = reconciled
        self.sources = sources
        self.reference = reference
        self.history = history
        self.aged = aged
        self.names: EntityNames = entity_names(reconciled)

    @cached_property
    def types(self) -> frozenset[str]:
        """The names of the types that have a page."""
        return frozenset(self.names.of_kind(EntityKind.TYPE).values())

    @cached_property
    def rows(self) -> tuple[FieldRow, ...]:
        """Every row that documents a field, in the order of pages and rows."""
        return tuple(row for item in self.reconciled.outlines for row in self._rows(item))

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every piece of running text, in the order of pages and blocks."""
        return tuple(passage for item in self.reconciled.outlines for passage in self._passages(item))

    @cached_property
    def listed(self) -> frozenset[str]:
        """What the items of value lists stand for, as any page has it."""
        parts = (part for item in self.reconciled.outlines for part in item.lists)
        items = (entry for part in parts for entries in part.items for entry in entries.values())
        return frozenset(value for entry in items if (value := item_value(entry)))

    @cached_property
    def damages(self) -> Mapping[str, tuple[Damage, ...]]:
        """The markup that single locales broke, by the path of the page; sound pages are left out."""
        return {
            item.page.pages[locale].path: some
            for item in self.reconciled.outlines
            for locale, some in damages(item.page, self.sources, self.reference).items()
        }

    @cached_property
    def broken(self) -> frozenset[str]:
        """The paths of pages of which so much is broken that what seems to be missing may only be unread."""
        return frozenset(path for path, some in self.damages.items() if any(damage.structural for damage in some))

    def slots(self, kind: SlotKind) -> Iterator[tuple[Slot, Resolution]]:
        """The slots of a kind with their decisions."""
        for key, slot in self.reconciled.slots.items():
            if slot.kind is kind:
                yield slot, self.reconciled.resolution(key)

    def _rows(self, item: Outline) -> Iterator[FieldRow]:
        for index, table in enumerate(item.tables):
            owner = self._owner(item, index)
            if owner is None:
                return
            for order, cells in enumerate(table.rows):
                key = row_key(item.page.key, index, order)
                yield FieldRow(
                    key=key,
                    table=f"{item.page.key}#t{index}",
                    order=order,
                    page=item.page.key,
                    entity=owner,
                    name=self.reconciled.resolution(f"{key}.{SlotKind.NAME}"),
                    type=self.reconciled.resolution(f"{key}.{SlotKind.TYPE}"),
                    type_text=canonical_type(self.reconciled, key, self.types),
                    required=required(cells, self.reconciled.yes_no),
                    cells=cells,
                )

    def _owner(self, item: Outline, index: int) -> str | None:
        """What a table lists the fields of; None where the page documents no entity."""
        key = item.page.key
        name = self.names.by_page.get(key)
        if name is None or self.names.kinds[key] is not EntityKind.OPERATION:
            return name
        return self.reconciled.value(message_key(key, self.reconciled.side(item, item.tables[index]))) or name

    def _passages(self, item: Outline) -> Iterator[Passage]:
        page, entity = item.page.key, self.names.by_page.get(item.page.key)
        for block in item.page.blocks:
            texts = {
                locale: (part.text, part.place)
                for locale, part in block.blocks.items()
                if isinstance(part, Heading | Prose)
            }
            if texts:
                what = "heading" if all(isinstance(part, Heading) for part in block.blocks.values()) else "prose"
                yield _passage(page, entity, None, what, texts)
            for items in block.items:
                said = {locale: (part.text, part.place) for locale, part in items.items()}
                yield _passage(page, entity, None, "item", said)
            if not block.rows:
                yield from _cells(page, entity, block)
        for row in self.rows_of(page):
            cells = {locale: row.cells.cell(locale, Role.DESCRIPTION) for locale in row.cells.rows}
            said = {locale: (cell.text, cell.place) for locale, cell in cells.items() if cell}
            yield _passage(page, row.entity, row.name.value, "description", said)

    def rows_of(self, page: str) -> tuple[FieldRow, ...]:
        """The rows of one page, by its key."""
        return self._rows_by_page.get(page, ())

    @cached_property
    def _rows_by_page(self) -> Mapping[str, tuple[FieldRow, ...]]:
        found: dict[str, list[FieldRow]] = {}
        for row in self.rows:
            found.setdefault(row.page, []).append(row)
        return {page: tuple(rows) for page, rows in found.items()}


def _cells(page: str, entity: str | None, block: AlignedBlock) -> Iterator[Passage]:
    """The cells of a table that is no parameter table; of tables that are equally wide, as their columns may differ."""
    widths = {len(table.header) for table in tables(block).values()}
    for row in rows_of(block).rows if len(widths) == 1 else ():
        parts = {locale: part.cells for locale, part in row.items() if isinstance(part, Row)}
        for number in range(min(map(len, parts.values()))):
            said = {locale: (cells[number].text, cells[number].place) for locale, cells in parts.items()}
            yield _passage(page, entity, None, "cell", said)


def _passage(
    page: str, entity: str | None, field: str | None, what: str, said: Mapping[Locale, tuple[Text, Place]]
) -> Passage:
    texts = {locale: text for locale, (text, _) in said.items()}
    return Passage(page, entity, field, what, texts, {locale: place for locale, (_, place) in said.items()})
