"""D301 to D303: rows that a locale lost, has alone, or has in another order. Items of value lists are rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from docspec.align.aligned import AlignedBlock, Locale
from docspec.check.agreement import leading
from docspec.check.found import found_at
from docspec.check.subject import FieldRow, Subject
from docspec.check.tables import Rows, is_list, label, rows_of
from docspec.finding import Finding, Rule, Severity
from docspec.read.page import Item, ItemList, Row
from docspec.read.place import Place
from docspec.reconcile.outline import Outline, is_value_list

MISSING = Rule("D301", "row-missing", Severity.ERROR, "A row of the other locales is absent.")
EXTRA = Rule("D302", "row-extra", Severity.WARNING, "A row that no other locale has.")
ORDER = Rule("D303", "row-order", Severity.NOTE, "The same rows stand in another order.")

RULES = (MISSING, EXTRA, ORDER)


@dataclass(frozen=True, slots=True)
class _Table:
    """The rows of one table with what is known of them."""

    subject: Subject
    block: AlignedBlock
    rows: Rows
    fields: Mapping[int, FieldRow]
    """By the number of the row."""
    entity: str | None

    def present(self, number: int) -> dict[Locale, bool]:
        """Which locales have a row, of those that can tell."""
        return {locale: locale in self.rows.rows[number] for locale in self.rows.locales}


def check(subject: Subject) -> Iterator[Finding]:
    """What single locales' tables and value lists have less, more or elsewhere."""
    for item in subject.reconciled.outlines:
        fields = {id(row.cells): row for row in subject.rows_of(item.page.key)}
        for block in item.page.blocks:
            if not is_list(block) or _is_values(block):
                yield from _check(_table(subject, item, block, fields))


def _is_values(block: AlignedBlock) -> bool:
    lists = [part for part in block.blocks.values() if isinstance(part, ItemList)]
    return 2 * sum(map(is_value_list, lists)) >= len(lists)


def _table(subject: Subject, item: Outline, block: AlignedBlock, known: Mapping[int, FieldRow]) -> _Table:
    fields = {number: known[id(row)] for number, row in enumerate(block.rows) if id(row) in known}
    entity = next((row.entity for row in fields.values()), subject.names.by_page.get(item.page.key))
    return _Table(subject, block, rows_of(block), fields, entity)


def _check(table: _Table) -> Iterator[Finding]:
    for locale in sorted(table.rows.locales):
        if table.block.blocks[locale].place.path in table.subject.broken:
            continue
        missing, extra = _absent_and_extra(table, locale)
        gaps = _gaps(table, locale)
        if len(missing) == len(extra):
            # As many too few as too many are the same rows, moved or changed beyond knowing.
            yield from _order(table, locale, next(_apart(extra, missing, gaps), None))
            continue
        yield from (_missing(table, number, locale) for number in _apart(missing, extra, gaps))
        yield from (_extra(table, number, locale) for number in _apart(extra, missing, gaps))
        yield from _order(table, locale, None)


def _absent_and_extra(table: _Table, locale: Locale) -> tuple[list[int], list[int]]:
    numbers = range(len(table.rows.rows))
    due = {number: leading(table.present(number), locale, table.subject.reference) for number in numbers}
    has = {number: locale in table.rows.rows[number] for number in numbers}
    missing = [number for number in numbers if due[number] is True and not has[number]]
    return missing, [number for number in numbers if due[number] is False and has[number]]


def _apart(numbers: Sequence[int], others: Sequence[int], gaps: Sequence[int]) -> Iterator[int]:
    """Rows in whose gap none of the others stands: these may be the same, changed beyond knowing."""
    taken = {gaps[number] for number in others}
    return (number for number in numbers if gaps[number] not in taken)


def _gaps(table: _Table, locale: Locale) -> list[int]:
    """For each row how many rows before it a locale shares with others."""
    gaps: list[int] = []
    shared = 0
    for row in table.rows.rows:
        gaps.append(shared)
        shared += locale in row and len(row) > 1
    return gaps


def _missing(table: _Table, number: int, locale: Locale) -> Finding:
    others = _said(table.rows.rows[number])
    field = table.fields.get(number)
    name = (field.name.value if field else None) or next(iter(others.values()))
    return found_at(
        MISSING,
        _gap_place(table, number, locale),
        f"the row of `{name}` is missing",
        others,
        locale=locale,
        entity=table.entity,
        field=field.name.value if field else None,
        expected=name,
        confidence=_share(table, number, locale, present=True),
    )


def _gap_place(table: _Table, number: int, locale: Locale) -> Place:
    """Where a missing row would stand: behind the row before it, else before the first row of the table."""
    block = table.block.blocks[locale]
    source = table.subject.sources[block.place.path]
    before = [row[locale].place.end for row in table.rows.rows[:number] if locale in row]
    after = [row[locale].place.start for row in table.rows.rows[number:] if locale in row]
    at = (before[-1] if before else min(after, default=block.place.start)) - source.skipped
    return source.place(at, at)


def _extra(table: _Table, number: int, locale: Locale) -> Finding:
    row = table.rows.rows[number][locale]
    field = table.fields.get(number)
    return found_at(
        EXTRA,
        row.place,
        f"no other locale has the row of `{label(row)}`",
        locale=locale,
        entity=table.entity,
        field=field.name.value if field else None,
        found=label(row),
        confidence=_share(table, number, locale, present=False),
    )


def _order(table: _Table, locale: Locale, moved: int | None) -> Iterator[Finding]:
    """A note where rows that all locales have stand otherwise; `moved` is a row that is not known elsewhere."""
    common = [number for number, row in enumerate(table.rows.rows) if len(row) == len(table.rows.locales)]
    orders = {other: _ordered(table, common, other) for other in table.rows.locales}
    due = leading(orders, locale, table.subject.reference)
    if due is not None and due != orders[locale]:
        moved = next(have for have, other in zip(orders[locale], due, strict=True) if have != other)
    if moved is not None:
        row = table.rows.rows[moved][locale]
        message = f"the rows stand in another order from `{label(row)}` on"
        yield found_at(ORDER, row.place, message, locale=locale, entity=table.entity, found=label(row))


def _ordered(table: _Table, numbers: Iterable[int], locale: Locale) -> tuple[int, ...]:
    return tuple(sorted(numbers, key=lambda number: table.rows.rows[number][locale].place.start))


def _said(row: Mapping[Locale, Row | Item]) -> dict[Locale, str]:
    return {locale: label(one) for locale, one in row.items()}


def _share(table: _Table, number: int, locale: Locale, *, present: bool) -> float:
    others = [has for other, has in table.present(number).items() if other != locale]
    return others.count(present) / len(others)
