"""Renders a spec as a folder that `mkdocs build` makes a site of: theme Material, plugin mkdocs-static-i18n.

The pages are those of the Markdown reference. The theme leads from each page to the same one in other languages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import jinja2

from docspec.errors import UsageError
from docspec.render.interface import Interface
from docspec.render.languages import direction
from docspec.render.localized import english_first
from docspec.render.markdown import visible
from docspec.render.reference.addresses import Addresses
from docspec.render.reference.front_matter import yaml_string
from docspec.render.reference.markdown_pages import INDEX, markdown_pages
from docspec.render.reference.markdown_pen import MarkdownPen
from docspec.render.reference.mkdocs_locales import SiteLocale, site_locales
from docspec.render.reference.options import NO_OPTIONS, ReferenceOptions
from docspec.render.reference.page import HEADINGS
from docspec.render.reference.site import KINDS, Site
from docspec.render.rendered import Rendered
from docspec.spec.model import Spec
from docspec.templating import render, source

_FOLDER = "reference/mkdocs/"


@dataclass(frozen=True, slots=True)
class LanguageView:
    """A locale of the site; texts are strings of YAML."""

    code: str
    name: str
    is_default: bool
    theme: str
    automatic: str
    light: str
    dark: str
    sections: tuple[tuple[str, str], ...]
    """English headings of the navigation, and those of the locale."""


@dataclass(frozen=True, slots=True)
class SectionView:
    """A part of the navigation; texts are strings of YAML."""

    heading: str
    pages: tuple[str, ...]


def render_mkdocs(spec: Spec, env: jinja2.Environment, options: ReferenceOptions = NO_OPTIONS) -> list[Rendered]:
    """The folder. Raises UsageError for a base URL that is none, and for locales that the i18n plugin cannot have."""
    found = list(dict.fromkeys(spec.info.locales))
    if not found:
        raise UsageError("the spec has no locale, and a site of MkDocs needs one; build the spec from pages again")
    site, locales = Site(spec, MarkdownPen.suffix), site_locales(found)
    return [
        _configuration(site, locales, env, options),
        Rendered("requirements.txt", render(env, f"{_FOLDER}requirements.txt.jinja", segmented=_has_chinese(locales))),
        Rendered("docs/assets/reference.css", source(env, f"{_FOLDER}reference.css")),
        *_themes(locales, env),
        *(
            Rendered(f"docs/{each.code}/{page.path}", page.text)
            for each in locales
            for page in markdown_pages(site, each.locale, env)
        ),
    ]


def _configuration(
    site: Site, locales: Sequence[SiteLocale], env: jinja2.Environment, options: ReferenceOptions
) -> Rendered:
    default = english_first([each.locale for each in locales])[0]
    text = render(
        env,
        f"{_FOLDER}mkdocs.yml.jinja",
        title=yaml_string(visible(site.spec.info.title).strip() or "API"),
        url=yaml_string(url) if (url := Addresses(options.base_url, {}).url("")) else "",
        front=yaml_string(INDEX),
        sections=[
            SectionView(yaml_string(HEADINGS[kind]), tuple(map(yaml_string, site.paths[kind].values())))
            for kind in KINDS
            if site.paths[kind]
        ],
        languages=[_language(each, each.locale == default) for each in locales],
        has_themes=not all(each.is_spoken for each in locales),
        search=[yaml_string(code) for code in sorted({each.search for each in locales if each.search} or {"en"})],
    )
    return Rendered("mkdocs.yml", text)


def _language(each: SiteLocale, is_default: bool) -> LanguageView:
    t = Interface(each.locale, _unmarked)
    return LanguageView(
        code=yaml_string(each.code),
        name=yaml_string(each.name),
        is_default=is_default,
        theme=yaml_string(each.theme),
        automatic=yaml_string(t("Theme of the system")),
        light=yaml_string(t("Light theme")),
        dark=yaml_string(t("Dark theme")),
        sections=tuple((yaml_string(HEADINGS[kind]), yaml_string(t(HEADINGS[kind]))) for kind in KINDS),
    )


def _unmarked(words: str, *, is_english: bool) -> str:  # noqa: ARG001 - YAML has no marks of languages
    return words


def _themes(locales: Sequence[SiteLocale], env: jinja2.Environment) -> Iterator[Rendered]:
    """What Material asks of a language, for those that it does not speak: it takes the rest from English."""
    for each in {each.theme: each for each in locales if not each.is_spoken}.values():
        text = render(env, f"{_FOLDER}language.html.jinja", language=each.theme, direction=direction(each.locale))
        yield Rendered(f"overrides/partials/languages/{each.theme}.html", text)


def _has_chinese(locales: Sequence[SiteLocale]) -> bool:
    return any(each.search == "zh" for each in locales)
