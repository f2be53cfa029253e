"""What stands on a page, for its table of contents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from docspec.render.interface import Interface
from docspec.render.reference.html_pen import breakable
from docspec.render.reference.views import EntityView, Entry, FieldTable


@dataclass(frozen=True, slots=True)
class Heading:
    """A section, with its rows."""

    label: str
    anchor: str
    rows: tuple[tuple[Markup, str], ...] = ()
    """Names, which may be parted between their words, and anchors."""


def contents(page: EntityView, t: Interface) -> tuple[Heading, ...]:
    """The sections of an entity's page, in the order of the page."""
    return tuple(_headings(page, t))


def _headings(page: EntityView, t: Interface) -> Iterator[Heading]:
    if page.roles:
        yield Heading(t("Roles"), "roles")
    if page.tables:
        yield Heading(t("Parameters"), "parameters", _rows(page.tables))
    if page.input:
        yield Heading(t("Input"), "input", _rows(page.input.tables))
    if page.output:
        yield Heading(t("Output"), "output", _rows(page.output.tables))
    if page.values:
        yield Heading(t("Values"), "values", _entries(page.values))
    if page.codes:
        yield Heading(t("Codes"), "codes", _entries(page.codes))
    if page.examples:
        yield Heading(t("Examples"), "examples")
    if page.used_by:
        yield Heading(t("Used by"), "used-by")


def _rows(tables: Iterable[FieldTable]) -> tuple[tuple[Markup, str], ...]:
    return tuple((breakable(row.plain), row.anchor) for table in tables for row in table.rows)


def _entries(entries: Iterable[Entry]) -> tuple[tuple[Markup, str], ...]:
    return tuple((breakable(entry.plain), entry.anchor) for entry in entries)
