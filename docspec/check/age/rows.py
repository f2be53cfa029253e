"""The rows of one page laid beside each other in several revisions and a translation, each with its facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from docspec.align.aligned import AlignedBlock, AlignedRow, Locale
from docspec.align.blocks import align_blocks
from docspec.align.rows import Pairs
from docspec.check.age.facts import Counts, Facts, Kind, cell_fact, sample_fact, text_facts
from docspec.check.tables import label, rows_of
from docspec.read.inline import Text
from docspec.read.page import Cell, Heading, Item, ItemList, Page, Prose, Role, Row, Sample
from docspec.read.place import Place
from docspec.reconcile.outline import is_value_list, item_value
from docspec.reconcile.spelling import IDENTIFIER

Who = str
"""A revision or the translation."""
_ROLES: Mapping[Role, Kind] = {Role.NAME: Kind.NAME, Role.TYPE: Kind.TYPE, Role.REQUIRED: Kind.REQUIRED}


@dataclass(frozen=True, slots=True)
class FactRow:
    """What one of them has in a row."""

    label: str
    facts: Facts
    place: Place
    said: Mapping[Kind, str]
    """Its name, type and answer as they stand there."""
    places: Mapping[Kind, Place]
    """Of the cells that hold them."""


@dataclass(frozen=True, slots=True)
class Lines:
    """A page as rows, and what stands outside of them."""

    rows: tuple[Mapping[Who, FactRow], ...]
    rest: Mapping[Who, Facts]


def laid_out(pages: Mapping[Who, Page], key: str, locales: Mapping[Who, Locale]) -> Lines:
    """The rows of pages laid beside each other; `locales` tells the language of each."""
    blocks = align_blocks(pages, Pairs())
    rows: list[Mapping[Who, FactRow]] = []
    inside: set[int] = set()
    for block in blocks:
        if found := list(_rows(block, key, locales)):
            rows += found
            inside.update(map(id, block.blocks.values()))
    return Lines(tuple(rows), {who: _rest(page, inside, key, locales[who]) for who, page in pages.items()})


def _rows(block: AlignedBlock, key: str, locales: Mapping[Who, Locale]) -> Iterator[Mapping[Who, FactRow]]:
    for row in block.rows:
        yield {who: _parameter(row, who, key, locales[who]) for who in row.rows}
    if not block.rows and (not block.items or _is_values(block)):
        for others in rows_of(block).rows:
            yield {who: _other(row, key, locales[who]) for who, row in others.items()}


def _is_values(block: AlignedBlock) -> bool:
    lists = [part for part in block.blocks.values() if isinstance(part, ItemList)]
    return 2 * sum(map(is_value_list, lists)) >= len(lists)


def _parameter(row: AlignedRow, who: Who, key: str, locale: Locale) -> FactRow:
    """A row of a parameter table."""
    cells = {role: row.cell(who, role) for role in _ROLES}
    told = {role: cell for role, cell in cells.items() if cell}
    texts = [cell.text for cell in row.rows[who].cells if not any(cell is one for one in told.values())]
    facts: dict[Kind, Counts] = text_facts(texts, key, locale)
    facts |= {_ROLES[role]: cell_fact(role, cell.text.plain()) for role, cell in told.items()}
    said = {_ROLES[role]: cell.text.plain() for role, cell in told.items()}
    places = {_ROLES[role]: cell.place for role, cell in told.items()}
    return FactRow(said.get(Kind.NAME) or label(row.rows[who]), facts, row.rows[who].place, said, places)


def _other(row: Row | Item, key: str, locale: Locale) -> FactRow:
    """A row of another table, or an item of a list of values; what it is named by is an identifier, or no fact."""
    name, cell, texts = _named(row)
    facts: dict[Kind, Counts] = text_facts(texts, key, locale)
    if name is None:
        return FactRow(label(row), facts, row.place, {}, {})
    facts |= {Kind.NAME: cell_fact(Role.NAME, name), Kind.CODE: facts[Kind.CODE] - Counts([name])}
    return FactRow(name, facts, row.place, {Kind.NAME: name}, {Kind.NAME: cell.place})


def _named(row: Row | Item) -> tuple[str | None, Cell | Item | Row, list[Text]]:
    if isinstance(row, Item):
        return item_value(row), row, [row.text]
    first = row.cells[0] if row.cells else None
    plain = first.text.plain() if first else ""
    texts = [cell.text for cell in row.cells]
    return (plain, first, texts) if first and IDENTIFIER.fullmatch(plain) else (None, row, texts)


def _rest(page: Page, inside: set[int], key: str, locale: Locale) -> Facts:
    """The facts of everything that is no row. A page named by an identifier is named by its title."""
    texts: list[Text] = []
    samples = Counts()
    for block in page.blocks:
        if isinstance(block, Heading | Prose):
            texts.append(block.text)
        elif isinstance(block, ItemList) and id(block) not in inside:
            texts += [item.text for item in block.items]
        elif isinstance(block, Sample):
            samples[sample_fact(block.text)] += 1
    title = page.title.text.plain() if page.title else ""
    named = cell_fact(Role.NAME, title) if IDENTIFIER.fullmatch(title) else Counts()
    return {**text_facts(texts, key, locale), Kind.SAMPLE: samples, Kind.NAME: named}
