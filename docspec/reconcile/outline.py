"""What the blocks of an aligned page are for: parameter tables, roles, value lists, fault codes, samples.

Told by structure (what stands under what, what cells and items hold), never by the words of a heading, so that it
works in any language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from docspec.align.aligned import AlignedBlock, AlignedPage, AlignedRow, Locale
from docspec.read.inline import Code, Paragraph, Text, Words
from docspec.read.page import Block, Heading, Item, ItemList, Prose, Sample, Table
from docspec.read.place import Place
from docspec.read.plain import clean
from docspec.reconcile.spelling import IDENTIFIER

_IN_BRACKETS = re.compile(r"\(\s*([^()]+?)\s*\)")
_UPPER_SNAKE = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+")
_NAME = "[A-Za-z][A-Za-z0-9_]*"
_REFERENCE = re.compile(rf"{_NAME}(?:\([^()]*\))?(?:[/.]{_NAME})+|{_NAME}\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Caption:
    """A label or heading, by locale: what stands over a table or a sample."""

    texts: Mapping[Locale, Text]
    places: Mapping[Locale, Place]

    def bracketed(self) -> dict[Locale, str]:
        """The name in brackets, as in `Input (getAssetsParam)`; empty where no locale has an identifier there."""
        found = {locale: _IN_BRACKETS.search(clean(text.plain())) for locale, text in self.texts.items()}
        names = {locale: match[1] for locale, match in found.items() if match}
        return names if any(IDENTIFIER.fullmatch(name) for name in names.values()) else {}


NO_CAPTION = Caption({}, {})


@dataclass(frozen=True, slots=True)
class FieldTable:
    """A parameter table with what stands over it."""

    rows: tuple[AlignedRow, ...]
    heading: Caption
    label: Caption
    part: int
    """Which of the labels under this heading it stands under, from 0; pages label the parts of an operation."""
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListPart:
    """A list whose items are identifiers, with the heading over it."""

    items: tuple[Mapping[Locale, Item], ...]
    heading: Caption
    under_heading: bool
    """Whether it stands in a section of its own, below the title's."""


@dataclass(frozen=True, slots=True)
class SamplePart:
    """A sample with what stands over it."""

    samples: Mapping[Locale, Sample]
    heading: Caption
    label: Caption


@dataclass(slots=True)
class Outline:
    """An aligned page, taken apart."""

    page: AlignedPage
    title: Caption = NO_CAPTION
    summary: dict[Locale, str] = field(default_factory=dict)
    tables: list[FieldTable] = field(default_factory=list)
    labels: list[Caption] = field(default_factory=list)
    """Labels that name a message in brackets, in order, whether or not a table follows."""
    lists: list[ListPart] = field(default_factory=list)
    prose_lists: int = 0
    code_tables: list[AlignedBlock] = field(default_factory=list)
    samples: list[SamplePart] = field(default_factory=list)


@dataclass(slots=True)
class _Cursor:
    """What stands over the block in hand."""

    heading: Caption = NO_CAPTION
    label: Caption = NO_CAPTION
    parts: int = 0
    sections: int = 0


def outline(page: AlignedPage) -> Outline:
    """The outline of one page."""
    found = Outline(page)
    cursor = _Cursor()
    for block in page.blocks:
        _TAKE[_class_of(block)](found, cursor, block)
    _add_front_matter_summaries(found)
    return found


def _class_of(block: AlignedBlock) -> type[Block]:
    classes = Counter(type(item) for item in block.blocks.values())
    return max(classes, key=lambda kind: (classes[kind], kind.__name__))


def _take_heading(found: Outline, cursor: _Cursor, block: AlignedBlock) -> None:
    caption = _caption(block)
    if found.title is NO_CAPTION:
        found.title = caption
        return
    cursor.heading, cursor.label, cursor.parts = caption, NO_CAPTION, 0
    cursor.sections += 1


def _take_prose(found: Outline, cursor: _Cursor, block: AlignedBlock) -> None:
    labels = [item for item in block.blocks.values() if isinstance(item, Prose) and item.label]
    if 2 * len(labels) >= len(block.blocks):
        cursor.label = _caption(block)
        cursor.parts += 1
        if cursor.label.bracketed():
            found.labels.append(cursor.label)
    elif not cursor.sections:
        for locale, item in block.blocks.items():
            if isinstance(item, Prose):
                found.summary.setdefault(locale, item.text.markdown())


def _take_table(found: Outline, cursor: _Cursor, block: AlignedBlock) -> None:
    if block.rows:
        ids = sorted({item.id for item in block.blocks.values() if isinstance(item, Table) and item.id})
        part = max(cursor.parts - 1, 0)
        found.tables.append(FieldTable(block.rows, cursor.heading, cursor.label, part, tuple(ids)))
    elif any(isinstance(item, Table) and list(code_rows(item)) for item in block.blocks.values()):
        found.code_tables.append(block)


def _take_list(found: Outline, cursor: _Cursor, block: AlignedBlock) -> None:
    lists = [item for item in block.blocks.values() if isinstance(item, ItemList)]
    if 2 * sum(map(is_value_list, lists)) >= len(lists):
        found.lists.append(ListPart(block.items, cursor.heading, cursor.sections > 0))
    else:
        found.prose_lists += 1


def _take_sample(found: Outline, cursor: _Cursor, block: AlignedBlock) -> None:
    samples = {locale: item for locale, item in block.blocks.items() if isinstance(item, Sample)}
    found.samples.append(SamplePart(samples, cursor.heading, cursor.label))


_TAKE: dict[type[Block], Callable[[Outline, _Cursor, AlignedBlock], None]] = {
    Heading: _take_heading,
    Prose: _take_prose,
    Table: _take_table,
    ItemList: _take_list,
    Sample: _take_sample,
}


def _caption(block: AlignedBlock) -> Caption:
    texts = {locale: item.text for locale, item in block.blocks.items() if isinstance(item, Heading | Prose)}
    places = {locale: item.place for locale, item in block.blocks.items()}
    return Caption(texts, places)


def _add_front_matter_summaries(found: Outline) -> None:
    for locale, page in found.page.pages.items():
        description = page.front_matter.get("description")
        if locale not in found.summary and isinstance(description, str):
            found.summary[locale] = Text((Paragraph((Words(description),)),)).markdown()
    found.summary = dict(sorted(found.summary.items()))


def item_value(item: Item) -> str | None:
    """The value an item of a value list stands for: its leading code span, or all of it if that is an identifier."""
    plain = clean(item.text.plain())
    for node in item.text.walk():
        if isinstance(node, Code):
            return clean(node.text)
        if isinstance(node, Words) and not node.text.strip():
            continue
        break
    return plain if IDENTIFIER.fullmatch(plain) else None


def item_gloss(item: Item) -> str:
    """What an item says about its value, in Markdown; empty for most."""
    value = item_value(item)
    whole = item.text.markdown()
    code = f"`{value}`"
    return whole.removeprefix(code).lstrip(" :–—-、：") if whole.startswith(code) else ""


def is_value_list(items: ItemList) -> bool:
    """Whether nearly all items are values, and nothing but values or values with a gloss."""
    valued = [item for item in items.items if item_value(item) is not None and not item.text.links()]
    return len(valued) >= max(0.8 * len(items.items), 1)


def is_reference_list(part: ListPart) -> bool:
    """Whether the items point at fields (`Asset/type`) rather than name values."""
    values = [item_value(item) for items in part.items for item in items.values()]
    return bool(values) and sum(bool(value and _REFERENCE.fullmatch(value)) for value in values) > len(values) / 2


def references(text: str) -> Iterable[str]:
    """What looks like a reference to a field in a text: `ActiveJob/type`."""
    return (match[0] for match in _REFERENCE.finditer(clean(text)))


def code_rows(table: Table) -> Iterable[tuple[int, str, str]]:
    """Fault codes: rows that hold a number and a name in capitals, as (number, name, place)."""
    for row in table.rows:
        cells = [clean(cell.text.plain()) for cell in row.cells]
        number = next((int(cell) for cell in cells if cell.isdecimal()), None)
        name = next((cell for cell in cells if _UPPER_SNAKE.fullmatch(cell)), None)
        if number is not None and name is not None:
            yield number, name, str(row.place)
