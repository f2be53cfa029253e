"""D304: columns of a table that a locale lost, added or swapped."""

from __future__ import annotations

from collections.abc import Iterator

from docspec.align.aligned import AlignedBlock, Locale
from docspec.check.agreement import leading
from docspec.check.found import found_at
from docspec.check.subject import Subject
from docspec.check.tables import tables, width
from docspec.finding import Finding, Rule, Severity
from docspec.read.page import Role, Table
from docspec.read.place import Place

COLUMNS = Rule("D304", "columns", Severity.ERROR, "A column is lost, added or swapped.")

RULES = (COLUMNS,)


def check(subject: Subject) -> Iterator[Finding]:
    """Tables that are narrower or wider than the others', or as wide with other columns in a place."""
    for item in subject.reconciled.outlines:
        for block in item.page.blocks:
            found = tables(block)
            widths = {locale: width(table) for locale, table in found.items()}
            for locale, table in sorted(found.items()):
                if table.place.path not in subject.broken:
                    due = leading(widths, locale, subject.reference)
                    message = _width(widths[locale], due) or _swapped(subject, block, locale)
                    if message:
                        yield _finding(subject, table, message, locale, subject.names.by_page.get(item.page.key))


def _width(found: int, due: int | None) -> str | None:
    if due is None or found == due:
        return None
    return f"a column is {'lost' if found < due else 'added'}: the table has {found} columns, elsewhere {due}"


def _swapped(subject: Subject, block: AlignedBlock, locale: Locale) -> str | None:
    """What to say where the columns of a parameter table stand in another order; None for any other table."""
    orders = _orders(block)
    due = leading(orders, locale, subject.reference)
    found = orders.get(locale)
    if due is None or found is None or due == found or set(due) != set(found):
        return None
    return f"columns are swapped: {', '.join(found)} stand here, elsewhere {', '.join(due)}"


def _orders(block: AlignedBlock) -> dict[Locale, tuple[Role, ...]]:
    """The roles of a parameter table's columns, from the first column to the last."""
    columns = block.rows[0].columns if block.rows else {}
    return {locale: tuple(sorted(roles, key=lambda role: roles[role])) for locale, roles in columns.items()}


def _finding(subject: Subject, table: Table, message: str, locale: Locale, entity: str | None) -> Finding:
    return found_at(COLUMNS, _header(subject, table), message, locale=locale, entity=entity)


def _header(subject: Subject, table: Table) -> Place:
    """The place of the first row that a table has."""
    cells = table.header or (table.rows[0].cells if table.rows else ())
    source = subject.sources[table.place.path]
    if not cells:
        return table.place
    return source.place(cells[0].place.start - source.skipped, cells[-1].place.end - source.skipped)
