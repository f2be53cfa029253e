"""What search finds: the entities of a spec and the rows of their pages, as one locale tells them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from docspec.render.interface import word
from docspec.render.prose import read
from docspec.render.reference.anchors import row_anchors
from docspec.render.reference.site import KINDS, Site
from docspec.render.reference.words import LocaleWords
from docspec.spec.model import Entity, EnumEntity, Fault, Operation, SpecField, TypeEntity

LABELS = {
    "types": word("Types"),
    "operations": word("Operations"),
    "enums": word("Value lists"),
    "faults": word("Faults"),
    "fields": word("Parameters"),
    "values": word("Values"),
    "codes": word("Codes"),
}
"""What kinds of documents are called, in the order in which documents have their numbers."""


@dataclass(frozen=True, slots=True)
class Document:
    """Something that is found."""

    kind: str
    """One of `LABELS`."""
    name: str
    page: str
    """Relative to the folder of the locale."""
    text: str = ""
    """What it is, without markup; empty where no page tells."""
    language: str = ""
    """The locale of the text where it is another than that of the site."""
    owner: str = ""
    """Of a row, what the table belongs to: a type, an input or output, a value list, a fault."""
    anchor: str = ""
    """Of a row, its anchor on the page."""
    also: tuple[str, ...] = ()
    """What else it is called: by the translation, in a title, by number."""


def documents(site: Site, words: LocaleWords) -> list[Document]:
    """The documents of a locale, by kind, else in the order of the spec."""
    pages = [
        (kind, name, site.paths[kind][name], entity) for kind in KINDS for name, entity in site.entities[kind].items()
    ]
    entities = (_entity(kind, name, page, entity, words) for kind, name, page, entity in pages)
    rows = (_rows(name, page, entity, words) for _, name, page, entity in pages)
    order = list(LABELS)
    return sorted(chain(entities, chain.from_iterable(rows)), key=lambda document: order.index(document.kind))


def _entity(kind: str, name: str, page: str, entity: Entity, words: LocaleWords) -> Document:
    text, language = _told(entity.summary, words)
    called = [entity.title.get(words.locale, "").strip()]
    if isinstance(entity, Operation):
        called += [message.name for message in (entity.input, entity.output) if message]
    return Document(kind, name, page, text, language, also=_others(called, name))


def _rows(name: str, page: str, entity: Entity, words: LocaleWords) -> Iterator[Document]:
    rows = _rows_of(name, entity, words)
    for (kind, owner, own, described, also), anchor in zip(rows, row_anchors(entity), strict=True):
        text, language = _told(described, words)
        yield Document(kind, own, page, text, language, owner, anchor, _others(also, own))


_Row = tuple[str, str, str, dict[str, str], list[str]]


def _rows_of(name: str, entity: Entity, words: LocaleWords) -> Iterator[_Row]:
    match entity:
        case TypeEntity(fields=fields):
            yield from (_field(name, entry, words) for entry in fields)
        case Operation(input=given, output=returned):
            for message in filter(None, (given, returned)):
                yield from (_field(message.name or name, entry, words) for entry in message.fields)
        case EnumEntity(values=values):
            yield from (("values", name, value.value, value.description, []) for value in values)
        case Fault(fields=fields, codes=codes):
            yield from (_field(name, entry, words) for entry in fields)
            yield from (("codes", name, code.name, {}, [str(code.id)]) for code in codes)


def _field(owner: str, entry: SpecField, words: LocaleWords) -> _Row:
    said = entry.observed.get(words.locale)
    return "fields", owner, entry.name, entry.description, [said.name] if said else []


def _told(texts: dict[str, str], words: LocaleWords) -> tuple[str, str]:
    told = words.told(texts)
    if told is None:
        return "", ""
    return read(told.text).plain(), "" if told.locale == words.locale else told.locale


def _others(names: list[str], name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(other for other in names if other and other != name))
