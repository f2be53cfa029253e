"""Where every page of the reference stands, and what leads to it. The same in every locale."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Mapping
from urllib.parse import urlsplit

from docspec.render.markdown import LinkTo
from docspec.render.names import Scope, file_name
from docspec.spec.model import Entity, Spec
from docspec.spec.type_name import is_xsd, take_apart

KINDS = ("types", "operations", "enums", "faults")


class Site:
    """The pages of one spec, by what the spec calls their entities. Paths are relative to the folder of the locale."""

    def __init__(self, spec: Spec) -> None:
        self._namespaces = spec.info.namespaces
        entities: dict[str, Mapping[str, Entity]] = {kind: getattr(spec, kind) for kind in KINDS}
        self.paths = {kind: _paths(kind, entities[kind]) for kind in KINDS}
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

    def type_path(self, canonical: str) -> str | None:
        """The page of a type; None for a built-in and for what no page documents."""
        expression = take_apart(canonical)
        return None if is_xsd(expression, self._namespaces) else self._owners.get(expression.local)

    def owner_path(self, field: str) -> str | None:
        """The page of a field, `Entity.field`."""
        return self._owners.get(field.rpartition(".")[0])

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


def relative(target: str, page: str) -> str:
    """The way from one page to another of the same locale."""
    return posixpath.relpath(target, posixpath.dirname(page) or ".")


def _paths(kind: str, names: Mapping[str, Entity]) -> dict[str, str]:
    scope = Scope(key=str.casefold)
    return {name: f"{kind}/{scope.claim(file_name(name))}.md" for name in names}


def _sources(entities: Mapping[str, Mapping[str, Entity]], paths: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """The pages by the last part of their source's path, where only one has it."""
    pairs = [(_stem(entity.page), paths[kind][name]) for kind in KINDS for name, entity in entities[kind].items()]
    counts = Counter(stem for stem, _ in pairs)
    return {stem: path for stem, path in pairs if stem and counts[stem] == 1}


def _stem(path: str) -> str:
    return posixpath.splitext(posixpath.basename(path))[0]
