"""Where every page of the reference stands, what leads to it, and who uses what. The same in every locale."""

from __future__ import annotations

import posixpath
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from docspec.render.links import LinkTo
from docspec.render.names import Scope, file_name
from docspec.render.reference.anchors import row_anchors
from docspec.spec.model import Entity, EnumEntity, Fault, Operation, Spec, SpecField, TypeEntity
from docspec.spec.type_name import is_xsd, take_apart

KINDS = ("types", "operations", "enums", "faults")


@dataclass(frozen=True, slots=True)
class RowPlace:
    """Where a row stands."""

    label: str
    """`Entity.field`, or `Message.field` of an operation, as the spec has it."""
    page: str
    anchor: str


class Site:
    """The pages of one spec, by what the spec calls their entities. Paths are relative to the folder of the locale."""

    def __init__(self, spec: Spec, suffix: str) -> None:
        """`suffix` is that of the files of a format, with its dot."""
        self.spec = spec
        self.suffix = suffix
        self._namespaces = spec.info.namespaces
        entities: dict[str, Mapping[str, Entity]] = {kind: getattr(spec, kind) for kind in KINDS}
        self.entities = entities
        self.paths = {kind: _paths(kind, entities[kind], suffix) for kind in KINDS}
        messages = {
            message.name: self.paths["operations"][name]
            for name, operation in spec.operations.items()
            for message in (operation.output, operation.input)
            if message
        }
        # Where names collide, a type is meant: it is types and fields that are spoken of.
        paths = self.paths
        self._owners = messages | paths["operations"] | paths["faults"] | paths["enums"] | paths["types"]
        self._sources = _sources(entities, self.paths)
        self._rows: dict[str, RowPlace] = {}
        self._users: dict[str, list[RowPlace]] = defaultdict(list)
        for entry, place in self._fields():
            self._rows.setdefault(place.label, place)
            if entry.type and (page := self.type_path(entry.type)):
                self._users[page].append(place)

    def type_path(self, canonical: str) -> str | None:
        """The page of a type; None for a built-in and for what no page documents."""
        expression = take_apart(canonical)
        return None if is_xsd(expression, self._namespaces) else self._owners.get(expression.local)

    def row(self, field: str) -> RowPlace | None:
        """Where a field stands, `Entity.field`; the page alone, without an anchor, if it has no such field."""
        if place := self._rows.get(field):
            return place
        page = self._owners.get(field.rpartition(".")[0])
        return RowPlace(field, page, "") if page else None

    def users(self, page: str) -> list[RowPlace]:
        """The fields whose type is that of a page."""
        return self._users.get(page, [])

    def link_to(self, page: str) -> LinkTo:
        """How links in descriptions are written on a page: a link to a source page leads to what was made of it."""

        def written(target: str) -> str | None:
            parts = urlsplit(target)
            if parts.scheme or parts.netloc:
                return target
            made = self._sources.get(_stem(parts.path))
            # A source page that no entity was made from is not in the output: no link is better than a dead one.
            return relative(made, page) if made else None

        return written

    def _fields(self) -> Iterator[tuple[SpecField, RowPlace]]:
        for kind in KINDS:
            for name, entity in self.entities[kind].items():
                # Anchors of codes follow those of fields; there are none for them here.
                for (owner, entry), anchor in zip(owned(name, entity), row_anchors(entity), strict=False):
                    yield entry, RowPlace(f"{owner}.{entry.name}", self.paths[kind][name], anchor)


def relative(target: str, page: str) -> str:
    """The way from one page to another of the same locale."""
    return _way(target, posixpath.dirname(page))


@lru_cache(maxsize=1 << 16)
def _way(target: str, folder: str) -> str:
    return posixpath.relpath(target, folder or ".")


def owned(name: str, entity: Entity) -> Iterator[tuple[str, SpecField]]:
    """The fields of an entity in page order, each with what the spec calls its owner: the entity, or a message."""
    match entity:
        case TypeEntity() | Fault():
            yield from ((name, entry) for entry in entity.fields)
        case Operation():
            for message in filter(None, (entity.input, entity.output)):
                yield from ((message.name or name, entry) for entry in message.fields)
        case EnumEntity():
            return


def _paths(kind: str, names: Mapping[str, Entity], suffix: str) -> dict[str, str]:
    # Some formats have an overview of the kind beside its pages.
    scope = Scope({"index"}, key=str.casefold)
    return {name: f"{kind}/{scope.claim(file_name(name))}{suffix}" for name in names}


def _sources(entities: Mapping[str, Mapping[str, Entity]], paths: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """The pages by the last part of their source's path, where only one has it."""
    pairs = [(_stem(entity.page), paths[kind][name]) for kind in KINDS for name, entity in entities[kind].items()]
    counts = Counter(stem for stem, _ in pairs)
    return {stem: path for stem, path in pairs if stem and counts[stem] == 1}


def _stem(path: str) -> str:
    return posixpath.splitext(posixpath.basename(path))[0]
