"""What stands on each page of the reference, written by the pen of a format; templates only have to lay it out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from docspec.reconcile.status import Status
from docspec.render.interface import has_catalog, word
from docspec.render.reference.anchors import row_anchors
from docspec.render.reference.pen import UNKNOWN
from docspec.render.reference.site import KINDS, RowPlace, Site, relative
from docspec.render.reference.views import (
    EntityView,
    Entry,
    ExampleView,
    FieldRow,
    FieldTable,
    IndexView,
    MessageView,
    Section,
    ValuesView,
)
from docspec.render.reference.words import LocaleWords
from docspec.spec.model import Entity, EnumEntity, EnumValue, Example, Fault, Message, Operation, SpecField, TypeEntity

VALUES_SHOWN = 12
"""Of a value list, beside a field that takes its values from it."""
HEADINGS = {
    "types": word("Types"),
    "operations": word("Operations"),
    "enums": word("Value lists"),
    "faults": word("Faults"),
}
STATUS = {
    Status.ATTESTED: word("attested"),
    Status.INFERRED: word("inferred"),
    Status.UNRESOLVED: word("unresolved"),
}
_MARKS = {Status.ATTESTED: "", Status.INFERRED: " †", Status.UNRESOLVED: " ‡"}
_MEANINGS = {
    Status.INFERRED: word("inferred: no page has this name as it is"),
    Status.UNRESOLVED: word("unresolved: the pages do not tell this name"),
}
_Anchors = Iterator[tuple[int, str]]
"""The number of each row on its page, from 1, and its anchor."""
_REQUIRED = {True: word("Yes"), False: word("No")}
_NO_CATALOG = "docspec has no words of its own in this language yet: headings are in English."


def index_view(site: Site, words: LocaleWords) -> IndexView:
    """The front page of a locale."""
    page = f"index{site.suffix}"
    sections = tuple(section(kind, site, words, page) for kind in KINDS if site.entities[kind])
    notice = "" if has_catalog(words.locale) else _NO_CATALOG
    return IndexView(words.pen.line(site.spec.info.title) or UNKNOWN, notice, sections)


def section(kind: str, site: Site, words: LocaleWords, page: str) -> Section:
    """All entities of a kind, as a page tells them that stands at `page`."""
    return Section(kind, words.t(HEADINGS[kind]), tuple(_entries(kind, site, words, page)))


def _entries(kind: str, site: Site, words: LocaleWords, page: str) -> Iterator[Entry]:
    link_to = site.link_to(page)
    for name, entity in site.entities[kind].items():
        title = words.title(entity.title, name)
        link = words.pen.link(words.pen.code(name) or UNKNOWN, relative(site.paths[kind][name], page))
        yield Entry(words.pen.joined(link, title), words.cell(entity.summary, link_to))


class PageMaker:
    """Makes the view of one page."""

    def __init__(self, site: Site, words: LocaleWords, path: str) -> None:
        self._site = site
        self._words = words
        self._pen = words.pen
        self._path = path
        self._link_to = site.link_to(path)

    def view(self, name: str, entity: Entity) -> EntityView:
        """The view of an entity of any kind."""
        summary = self._words.blocks(entity.summary, self._link_to)
        page = EntityView(self._pen.line(name) or UNKNOWN, self._words.title(entity.title, name), summary)
        anchors: _Anchors = enumerate(row_anchors(entity), start=1)
        match entity:
            case TypeEntity():
                return self._type(page, entity, anchors)
            case Operation():
                return self._operation(page, entity, anchors)
            case EnumEntity():
                return self._enum(page, entity, anchors)
            case Fault():
                return self._fault(page, entity, anchors)
        raise TypeError(entity)

    def _type(self, page: EntityView, entity: TypeEntity, anchors: _Anchors) -> EntityView:
        return replace(
            page,
            tables=self._tables(entity.fields, anchors),
            used_by=tuple(map(self._row_link, self._site.users(self._path))),
            legend=self._legend(entity.fields),
        )

    def _operation(self, page: EntityView, operation: Operation, anchors: _Anchors) -> EntityView:
        messages = [message for message in (operation.input, operation.output) if message]
        return replace(
            page,
            roles=tuple(filter(None, map(self._pen.code, operation.roles))),
            input=self._message(operation.input, anchors),
            output=self._message(operation.output, anchors),
            examples=tuple(map(self._example, operation.examples)),
            legend=self._legend(entry for message in messages for entry in message.fields),
        )

    def _enum(self, page: EntityView, enum: EnumEntity, anchors: _Anchors) -> EntityView:
        values = zip(enum.values, anchors, strict=True)
        return replace(
            page,
            values=tuple(self._value(value, anchor) for value, (_, anchor) in values),
            used_by=tuple(map(self._user, enum.used_by)),
        )

    def _fault(self, page: EntityView, fault: Fault, anchors: _Anchors) -> EntityView:
        tables = self._tables(fault.fields, anchors)
        # The anchors of codes follow those of the fields.
        codes = zip(fault.codes, anchors, strict=True)
        return replace(
            page,
            tables=tables,
            codes=tuple(
                Entry(str(code.id), self._pen.code(code.name) or UNKNOWN, anchor, code.name)
                for code, (_, anchor) in codes
            ),
            legend=self._legend(fault.fields),
        )

    def _message(self, message: Message | None, anchors: _Anchors) -> MessageView | None:
        if message is None:
            return None
        return MessageView(self._pen.code(message.name) or UNKNOWN, self._tables(message.fields, anchors))

    def _example(self, example: Example) -> ExampleView:
        return ExampleView(
            self._words.heading(example.title, self._link_to),
            self._pen.sample(example.request, "xml") if example.request else "",
            self._pen.sample(example.response, "xml") if example.response else "",
        )

    def _tables(self, fields: Sequence[SpecField], anchors: _Anchors) -> tuple[FieldTable, ...]:
        """A table for each run of fields of one group."""
        groups = [(group, list(run)) for group, run in groupby(fields, lambda entry: entry.group)]
        several = len(groups) > 1
        return tuple(self._table(self._pen.line(group or "") if several else "", run, anchors) for group, run in groups)

    def _table(self, heading: str, fields: Sequence[SpecField], anchors: _Anchors) -> FieldTable:
        told = any(entry.required is not None for entry in fields)
        return FieldTable(heading, tuple(self._row(entry, *next(anchors)) for entry in fields), tells_required=told)

    def _row(self, entry: SpecField, number: int, anchor: str) -> FieldRow:
        return FieldRow(
            name=self._pen.code(entry.name) or UNKNOWN,
            plain=entry.name,
            anchor=anchor,
            number=number,
            status=entry.status,
            status_word=self._words.t(STATUS[entry.status]) if _MARKS[entry.status] else "",
            mark=_MARKS[entry.status],
            type=self._linked(entry.type, self._site.type_path(entry.type)) if entry.type else UNKNOWN,
            values=self._values(entry.values) if entry.values else None,
            required=self._words.t(_REQUIRED[entry.required]) if entry.required is not None else UNKNOWN,
            description=self._words.cell(entry.description, self._link_to),
        )

    def _values(self, name: str) -> ValuesView:
        link = self._linked(name, self._site.paths["enums"].get(name))
        enum = self._site.spec.enums.get(name)
        values = enum.values if enum else []
        shown = values if len(values) <= VALUES_SHOWN + 1 else values[:VALUES_SHOWN]
        return ValuesView(link, tuple(map(self._value, shown)), len(values) - len(shown))

    def _value(self, value: EnumValue, anchor: str = "") -> Entry:
        return Entry(
            self._pen.code(value.value) or UNKNOWN,
            self._words.cell(value.description, self._link_to),
            anchor,
            value.value,
        )

    def _user(self, field: str) -> str:
        place = self._site.row(field)
        return self._row_link(place) if place else self._linked(field, None)

    def _row_link(self, place: RowPlace) -> str:
        target = self._pen.row_target(relative(place.page, self._path), place.anchor)
        return self._pen.link(self._pen.code(place.label) or UNKNOWN, target)

    def _linked(self, name: str, path: str | None) -> str:
        label = self._pen.code(name) or UNKNOWN
        return self._pen.link(label, relative(path, self._path)) if path else label

    def _legend(self, fields: Iterable[SpecField]) -> tuple[str, ...]:
        found = {entry.status for entry in fields}
        return tuple(
            self._pen.joined(_MARKS[status].strip(), self._words.t(meaning), by=" ")
            for status, meaning in _MEANINGS.items()
            if status in found
        )
