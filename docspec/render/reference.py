"""Renders a spec as a Markdown reference: one folder a locale, one page an entity, names canonical and texts translated."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby

import jinja2

from docspec.reconcile.status import Status
from docspec.render import markdown, prose
from docspec.render.environment import render
from docspec.render.interface import has_catalog, translator
from docspec.render.localized import english_first, pick
from docspec.render.names import Scope, file_name
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
from docspec.render.rendered import Rendered
from docspec.spec.model import Entity, EnumEntity, Fault, Localized, Message, Operation, Spec, SpecField, TypeEntity

UNKNOWN = "—"
_MARKS = {Status.INFERRED: "†", Status.UNRESOLVED: "‡"}
_LEGEND = {
    Status.INFERRED: "inferred: no page has this name as it is",
    Status.UNRESOLVED: "unresolved: the pages do not tell this name",
}
_REQUIRED = {True: "Yes", False: "No"}
_HEADINGS = {"types": "Types", "operations": "Operations", "enums": "Value lists", "faults": "Faults"}
_TEMPLATES = {kind: f"reference/markdown/{kind.removesuffix('s')}.md.jinja" for kind in KINDS}
_NO_CATALOG = "docspec has no words in this language yet; those of its own are in English."


def render_markdown(spec: Spec, env: jinja2.Environment) -> list[Rendered]:
    """The pages of every locale, in a folder named for it."""
    site, folders = Site(spec), Scope(key=str.casefold)
    return [
        page
        for locale in dict.fromkeys(spec.info.locales)
        for page in _Locale(spec, site, locale, folders.claim(file_name(locale)), env).pages()
    ]


class _Locale:
    """Renders the pages of one locale."""

    def __init__(self, spec: Spec, site: Site, locale: str, folder: str, env: jinja2.Environment) -> None:
        self._spec = spec
        self._site = site
        self._locale = locale
        self._folder = folder
        self._env = env
        self._t = translator(locale)
        trusted = [spec.info.reference_locale] if spec.info.reference_locale else []
        self._order = [locale, *trusted, *english_first(spec.info.locales)]

    def pages(self) -> Iterator[Rendered]:
        """The front page, then the entities, kind by kind."""
        yield self._rendered("index.md", "reference/markdown/index.md.jinja", self._index())
        for kind in KINDS:
            for name, path in self._site.paths[kind].items():
                entity = getattr(self._spec, kind)[name]
                yield self._rendered(path, _TEMPLATES[kind], _Page(self, path).view(name, entity))
