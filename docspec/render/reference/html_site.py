"""Renders a spec as a static site: a folder a locale, a page an entity, an overview a kind.

It opens from disk and from any server, below any path: all links are relative. Styles and scripts are files; every page
forbids all else (Content Security Policy, level 3).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import jinja2
from markupsafe import Markup

from docspec.reconcile.weighed import Weighed
from docspec.render.languages import direction, tag
from docspec.render.names import Scope, file_name
from docspec.render.reference.addresses import Addresses
from docspec.render.reference.assets import asset_files, navigation_file
from docspec.render.reference.characters import visible
from docspec.render.reference.frame import Framer, LanguageWay, Way, own_names
from docspec.render.reference.html_pen import HtmlPen, quoted
from docspec.render.reference.origin import OriginView, origin_view
from docspec.render.reference.page import HEADINGS, PageMaker, index_view, section
from docspec.render.reference.site import KINDS, Site, owned, relative
from docspec.render.reference.toc import contents
from docspec.render.reference.words import LocaleWords
from docspec.render.rendered import Rendered
from docspec.render.search.files import search_files
from docspec.spec.model import Entity, Spec
from docspec.templating import render

POLICY = Markup(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'"
)
"""What a page may load and run: files of the site. `self` is also what stands beside a page on a disk.

No page of ours connects to anything; auditors do from within the page, to read robots.txt.
"""
_TEMPLATES = {kind: f"reference/html/{kind.removesuffix('s')}.html.jinja" for kind in KINDS}
_OWN_FILES = {"assets", "index.html", "404.html", "robots.txt", "sitemap.xml"}


@dataclass(frozen=True, slots=True)
class HtmlOptions:
    """What a spec does not tell."""

    base_url: str = ""
    """Where the site will stand; empty if that is not known."""
    weighed: Mapping[str, Weighed] = field(default_factory=dict)
    """What each kind of evidence weighed for a name, by `Entity.field`; empty where no pages are at hand."""


NO_OPTIONS = HtmlOptions()


def render_html(spec: Spec, env: jinja2.Environment, options: HtmlOptions = NO_OPTIONS) -> list[Rendered]:
    """The files of the site. Raises UsageError for a base URL that is none."""
    site, scope = Site(spec, HtmlPen.suffix), Scope(_OWN_FILES, key=str.casefold)
    folders = {locale: scope.claim(file_name(locale)) for locale in dict.fromkeys(spec.info.locales)}
    addresses = Addresses(options.base_url, folders)
    files = [*asset_files(env), navigation_file(site), *_root(site, folders, addresses, env)]
    for locale, folder in folders.items():
        words = LocaleWords(spec, locale, HtmlPen())
        maker = _LocalePages(site, words, folders, addresses, env, options)
        pages = [*maker.pages(), *search_files(site, words)]
        files += [Rendered(f"{folder}/{page.path}", page.text) for page in pages]
    overviews = [f"{kind}/index.html" for kind in KINDS if site.paths[kind]]
    entities = [path for kind in KINDS for path in site.paths[kind].values()]
    return [*files, *addresses.files(["index.html", *overviews, *entities])]


def _root(site: Site, folders: Mapping[str, str], addresses: Addresses, env: jinja2.Environment) -> Iterator[Rendered]:
    """The list of languages, and what a server answers with where there is no page."""
    names = own_names(list(folders))
    languages = [
        LanguageWay(tag(locale), direction(locale), names[locale], quoted(f"{folder}/index.html"), is_current=False)
        for locale, folder in folders.items()
    ]
    title = visible(site.spec.info.title).strip() or "API"
    shared = {"title": title, "languages": languages, "policy": POLICY}
    canonical = addresses.front
    text = render(env, "reference/html/languages.html.jinja", canonical=canonical, root="", **shared)
    yield Rendered("index.html", visible(text))
    yield Rendered("404.html", visible(render(env, "reference/html/404.html.jinja", root=addresses.root, **shared)))


class _LocalePages:
    """The pages of one locale."""

    def __init__(
        self,
        site: Site,
        words: LocaleWords,
        folders: Mapping[str, str],
        addresses: Addresses,
        env: jinja2.Environment,
        options: HtmlOptions,
    ) -> None:
        self._site = site
        self._words = words
        self._framer = Framer(site, words, folders, addresses)
        self._env = env
        self._options = options

    def pages(self) -> Iterator[Rendered]:
        """All of them; paths are relative to the folder of the locale."""
        yield self._front()
        for kind in KINDS:
            paths = self._site.paths[kind]
            if not paths:
                continue
            yield self._overview(kind)
            names = [None, *paths, None]
            for (before, name), (_, after) in pairwise(pairwise(names)):
                if name is not None:
                    yield self._entity(kind, name, (before, after))

    def _front(self) -> Rendered:
        view, title = index_view(self._site, self._words), visible(self._site.spec.info.title)
        counts = (f"{len(part.entries)} {self._words.t.plain(HEADINGS[part.kind])}" for part in view.sections)
        frame = self._framer.frame("index.html", "", f"{title}: {', '.join(counts)}")
        names = {kind: self._ways(kind, "index.html") for kind in KINDS}
        return self._render(
            "reference/html/index.html.jinja",
            "index.html",
            page=view,
            frame=frame,
            names=names,
            namespaces=self._site.spec.info.namespaces,
        )

    def _overview(self, kind: str) -> Rendered:
        path, heading = f"{kind}/index.html", self._words.t.plain(HEADINGS[kind])
        about = self._framer.description({}, visible(self._site.spec.info.title), kind, [*self._site.paths[kind]])
        frame = self._framer.frame(path, heading, about, kind=kind)
        view = section(kind, self._site, self._words, path)
        return self._render("reference/html/overview.html.jinja", path, page=view, frame=frame)

    def _entity(self, kind: str, name: str, around: tuple[str | None, str | None]) -> Rendered:
        path, entity = self._site.paths[kind][name], self._site.entities[kind][name]
        view = PageMaker(self._site, self._words, path).view(name, entity)
        members = [entry.name for _, entry in owned(name, entity)]
        frame = self._framer.frame(
            path,
            visible(name),
            self._framer.description(entity.summary, name, kind, members),
            kind=kind,
            around=(self._way(kind, around[0], path), self._way(kind, around[1], path)),
        )
        return self._render(
            _TEMPLATES[kind],
            path,
            page=view,
            frame=frame,
            kind=kind,
            contents=contents(view, self._words.t),
            origins=self._origins(name, entity),
            sources=_sources(entity),
        )

    def _way(self, kind: str, name: str | None, page: str) -> Way | None:
        return None if name is None else Way(name, quoted(relative(self._site.paths[kind][name], page)))

    def _ways(self, kind: str, page: str) -> list[Way]:
        return [way for name in self._site.paths[kind] if (way := self._way(kind, name, page))]

    def _origins(self, name: str, entity: Entity) -> Sequence[OriginView]:
        weighed = self._options.weighed
        return [
            origin_view(entry, self._words, weighed.get(f"{owner}.{entry.name}"))
            for owner, entry in owned(name, entity)
        ]

    def _render(self, template: str, path: str, **values: object) -> Rendered:
        words = self._words
        text = render(self._env, template, t=words.t, plain=words.t.plain, policy=POLICY, **values)
        return Rendered(path, visible(text))


def _sources(entity: Entity) -> list[tuple[str, str]]:
    """The pages that the rows of an entity were read from, by locale."""
    paths = {
        (locale, observed.path): None for _, entry in owned("", entity) for locale, observed in entry.observed.items()
    }
    return sorted(paths)
