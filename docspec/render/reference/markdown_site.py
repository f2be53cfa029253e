"""Renders a spec as a Markdown reference: a folder a locale, a page an entity, canonical names and translated texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import jinja2

from docspec.render import markdown
from docspec.render.languages import own_names
from docspec.render.names import Scope, file_name
from docspec.render.reference.front_matter import yaml_string
from docspec.render.reference.markdown_pages import INDEX, LanguagesOf, markdown_pages
from docspec.render.reference.markdown_pen import MarkdownPen
from docspec.render.reference.options import NO_OPTIONS, ReferenceOptions
from docspec.render.reference.pen import UNKNOWN
from docspec.render.reference.site import Site, relative
from docspec.render.rendered import Rendered
from docspec.spec.model import Spec
from docspec.templating import render

FRONT = "README.md"
"""Leads to the locales; where files are looked at in a browser, this one is shown with its folder."""


def render_markdown(spec: Spec, env: jinja2.Environment, _options: ReferenceOptions = NO_OPTIONS) -> list[Rendered]:
    """The pages of every locale, in a folder named for it, and a page that leads to all of them."""
    site, scope = Site(spec, MarkdownPen.suffix), Scope({FRONT}, key=str.casefold)
    folders = {locale: scope.claim(file_name(locale)) for locale in dict.fromkeys(spec.info.locales)}
    return [_front(spec, folders, env), *_pages(site, folders, env)]


def _pages(site: Site, folders: Mapping[str, str], env: jinja2.Environment) -> Iterator[Rendered]:
    for locale, folder in folders.items():
        for page in markdown_pages(site, locale, env, _languages(folders, locale)):
            yield Rendered(f"{folder}/{page.path}", page.text)


def _front(spec: Spec, folders: Mapping[str, str], env: jinja2.Environment) -> Rendered:
    names = own_names(list(folders))
    return Rendered(
        FRONT,
        render(
            env,
            "reference/markdown/languages.md.jinja",
            title=yaml_string(markdown.visible(spec.info.title).strip() or UNKNOWN),
            heading=markdown.line(spec.info.title) or UNKNOWN,
            languages=[
                markdown.link(markdown.words(names[locale]), f"{folder}/{INDEX}") for locale, folder in folders.items()
            ],
        ),
    )


def _languages(folders: Mapping[str, str], reader: str) -> LanguagesOf:
    """The languages of a page on one line, that of the page without a link; empty where there is but one."""
    names = {locale: markdown.words(name) for locale, name in own_names(list(folders)).items()}

    def line(path: str) -> str:
        page = f"{folders[reader]}/{path}"
        ways = (
            names[locale] if locale == reader else markdown.link(names[locale], relative(f"{folder}/{path}", page))
            for locale, folder in folders.items()
        )
        return " · ".join(ways) if len(folders) > 1 else ""

    return line
