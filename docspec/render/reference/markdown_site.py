"""Renders a spec as a Markdown reference: a folder a locale, a page an entity, canonical names and translated texts."""

from __future__ import annotations

from collections.abc import Iterator

import jinja2

from docspec.render.names import Scope, file_name
from docspec.render.reference.markdown_pen import MarkdownPen
from docspec.render.reference.page import PageMaker, index_view
from docspec.render.reference.site import KINDS, Site
from docspec.render.reference.words import LocaleWords
from docspec.render.rendered import Rendered
from docspec.spec.model import Spec
from docspec.templating import render

_TEMPLATES = {kind: f"reference/markdown/{kind.removesuffix('s')}.md.jinja" for kind in KINDS}


def render_markdown(spec: Spec, env: jinja2.Environment) -> list[Rendered]:
    """The pages of every locale, in a folder named for it."""
    site, folders = Site(spec, MarkdownPen.suffix), Scope(key=str.casefold)
    return [
        Rendered(f"{folder}/{page.path}", page.text)
        for locale in dict.fromkeys(spec.info.locales)
        for folder in [folders.claim(file_name(locale))]
        for page in _pages(site, locale, env)
    ]


def _pages(site: Site, locale: str, env: jinja2.Environment) -> Iterator[Rendered]:
    words = LocaleWords(site.spec, locale, MarkdownPen())
    index = index_view(site, words)
    yield Rendered("index.md", render(env, "reference/markdown/index.md.jinja", page=index, t=words.t))
    for kind in KINDS:
        for name, path in site.paths[kind].items():
            view = PageMaker(site, words, path).view(name, site.entities[kind][name])
            yield Rendered(path, render(env, _TEMPLATES[kind], page=view, t=words.t))
