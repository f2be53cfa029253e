"""The Markdown pages of one locale, which every format that is made of Markdown has."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import jinja2

from docspec.render import markdown
from docspec.render.reference.front_matter import front_matter
from docspec.render.reference.markdown_pen import MarkdownPen
from docspec.render.reference.page import PageMaker, index_view
from docspec.render.reference.site import KINDS, Site
from docspec.render.reference.words import LocaleWords
from docspec.render.rendered import Rendered
from docspec.templating import render

INDEX = "index.md"
LanguagesOf = Callable[[str], str]
"""From the path of a page to a line, as Markdown, that leads to the same page in other languages."""
_TEMPLATES = {kind: f"reference/markdown/{kind.removesuffix('s')}.md.jinja" for kind in KINDS}


def _no_languages(_path: str) -> str:
    return ""


def markdown_pages(
    site: Site, locale: str, env: jinja2.Environment, languages_of: LanguagesOf = _no_languages
) -> Iterator[Rendered]:
    """The front page and a page an entity; paths are relative to the folder of the locale."""
    words = LocaleWords(site.spec, locale, MarkdownPen(locale))
    shared = {"t": words.t, "anchor": markdown.anchor}
    yield Rendered(
        INDEX,
        render(
            env,
            "reference/markdown/index.md.jinja",
            page=index_view(site, words),
            meta=front_matter(site.spec.info.title, {}, words),
            languages=languages_of(INDEX),
            **shared,
        ),
    )
    for kind in KINDS:
        for name, path in site.paths[kind].items():
            entity = site.entities[kind][name]
            text = render(
                env,
                _TEMPLATES[kind],
                page=PageMaker(site, words, path).view(name, entity),
                meta=front_matter(name, entity.summary, words),
                languages=languages_of(path),
                **shared,
            )
            yield Rendered(path, text)
