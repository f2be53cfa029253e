"""What stands on each page of the reference, as Markdown that templates only have to lay out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from docspec.reconcile.status import Status
from docspec.render import markdown
from docspec.render.interface import has_catalog
from docspec.render.reference_site import KINDS, Site, relative
from docspec.render.reference_views import (
    EntityView,
    Entry,
    ExampleView,
    FieldRow,
    FieldTable,
    IndexView,
    MessageView,
    Section,
)
from docspec.render.reference_words import LocaleWords
from docspec.spec.model import Entity, EnumEntity, Example, Fault, Message, Operation, Spec, SpecField, TypeEntity

UNKNOWN = "—"
"""Stands where the pages say nothing."""

_MARKS = {Status.ATTESTED: "", Status.INFERRED: " †", Status.UNRESOLVED: " ‡"}
_MEANINGS = {
    Status.INFERRED: "inferred: no page has this name as it is",
    Status.UNRESOLVED: "unresolved: the pages do not tell this name",
}
_REQUIRED = {True: "Yes", False: "No"}
_HEADINGS = {"types": "Types", "operations": "Operations", "enums": "Value lists", "faults": "Faults"}
_NO_CATALOG = "docspec has no words of its own in this language yet: headings are in English."


def index_view(spec: Spec, site: Site, words: LocaleWords) -> IndexView:
    """The front page of a locale."""
    sections = tuple(
        Section(words.t(_HEADINGS[kind]), tuple(_entries(getattr(spec, kind), site.paths[kind], site, words)))
        for kind in KINDS
        if getattr(spec, kind)
    )
    notice = "" if has_catalog(words.locale) else _NO_CATALOG
    return IndexView(markdown.line(spec.info.title) or UNKNOWN, notice, sections)


def _entries(entities: dict[str, Entity], paths: dict[str, str], site: Site, words: LocaleWords) -> Iterator[Entry]:
    for name, entity in entities.items():
        title = words.title(entity.title, name)
        link = markdown.link(markdown.code(name) or UNKNOWN, paths[name])
        yield Entry(f"{link} – {title}" if title else link, words.cell(entity.summary, site.link_to("index.md")))


class PageMaker:
    """Makes the view of one page."""

    def __init__(self, site: Site, words: LocaleWords, path: str) -> None:
        self._site = site
        self._words = words
        self._path = path
        self._link_to = site.link_to(path)

    def view(self, name: str, entity: Entity) -> EntityView:
        """The view of an entity of any kind."""
        title = self._words.title(entity.title, name)
        heading = markdown.line(name) or UNKNOWN
        heading = f"{heading} – {title}" if title else heading
        page = EntityView(heading, self._words.blocks(entity.summary, self._link_to))
        match entity:
            case TypeEntity():
                return replace(page, tables=self._tables(entity.fields), legend=self._legend(entity.fields))
            case Operation():
                return self._operation(page, entity)
            case EnumEntity():
                return self._enum(page, entity)
            case Fault():
                codes = tuple(Entry(str(code.id), markdown.code(code.name) or UNKNOWN) for code in entity.codes)
                tables, legend = self._tables(entity.fields), self._legend(entity.fields)
                return replace(page, tables=tables, legend=legend, codes=codes)
        raise TypeError(entity)

    def _operation(self, page: EntityView, operation: Operation) -> EntityView:
        messages = [message for message in (operation.input, operation.output) if message]
        return replace(
            page,
            roles=tuple(filter(None, map(markdown.code, operation.roles))),
            input=self._message(operation.input),
            output=self._message(operation.output),
            examples=tuple(map(self._example, operation.examples)),
            legend=self._legend(entry for message in messages for entry in message.fields),
        )

    def _enum(self, page: EntityView, enum: EnumEntity) -> EntityView:
        values = (
            Entry(markdown.code(value.value) or UNKNOWN, self._words.cell(value.description, self._link_to))
            for value in enum.values
        )
        used_by = (self._linked(field, self._site.owner_path(field)) for field in enum.used_by)
        return replace(page, values=tuple(values), used_by=tuple(used_by))

    def _message(self, message: Message | None) -> MessageView | None:
        return MessageView(markdown.code(message.name) or UNKNOWN, self._tables(message.fields)) if message else None

    def _example(self, example: Example) -> ExampleView:
        return ExampleView(
            self._words.cell(example.title, self._link_to),
            markdown.fence(example.request, "xml") if example.request else "",
            markdown.fence(example.response, "xml") if example.response else "",
        )

    def _tables(self, fields: Sequence[SpecField]) -> tuple[FieldTable, ...]:
        """A table for each run of fields of one group."""
        groups = [(group, list(run)) for group, run in groupby(fields, lambda entry: entry.group)]
        several = len(groups) > 1
        return tuple(self._table(markdown.line(group or "") if several else "", run) for group, run in groups)

    def _table(self, heading: str, fields: Sequence[SpecField]) -> FieldTable:
        told = any(entry.required is not None for entry in fields)
        return FieldTable(heading, tuple(map(self._row, fields)), tells_required=told)

    def _row(self, entry: SpecField) -> FieldRow:
        return FieldRow(
            name=(markdown.code(entry.name) or UNKNOWN) + _MARKS[entry.status],
            type="<br>".join(self._type(entry)),
            required=self._words.t(_REQUIRED[entry.required]) if entry.required is not None else UNKNOWN,
            description=self._words.cell(entry.description, self._link_to),
        )

    def _type(self, entry: SpecField) -> Iterator[str]:
        yield self._linked(entry.type, self._site.type_path(entry.type)) if entry.type else UNKNOWN
        if entry.values:
            values = self._linked(entry.values, self._site.paths["enums"].get(entry.values))
            yield f"{self._words.t('Values')}: {values}"

    def _linked(self, name: str, path: str | None) -> str:
        label = markdown.code(name) or UNKNOWN
        return markdown.link(label, relative(path, self._path)) if path else label

    def _legend(self, fields: Iterable[SpecField]) -> tuple[str, ...]:
        found = {entry.status for entry in fields}
        meanings = ((_MARKS[status].strip(), meaning) for status, meaning in _MEANINGS.items() if status in found)
        return tuple(f"{mark} {self._words.t(meaning)}" for mark, meaning in meanings)
