"""Renders a spec as a static site: a folder a locale, a page an entity, an overview a kind.

It opens from disk and from any server, below any path: all links are relative. Styles and scripts are files; every page
forbids all else (Content Security Policy, level 3).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial

import jinja2
from markupsafe import Markup

from docspec.render.languages import direction, own_names, tag
from docspec.render.names import Scope, file_name
from docspec.render.reference.addresses import Addresses
from docspec.render.reference.assets import asset_files, navigation_file
from docspec.render.reference.characters import visible
from docspec.render.reference.frame import Framer, LanguageWay, Way
from docspec.render.reference.html_pen import HtmlPen, quoted
from docspec.render.reference.options import NO_OPTIONS, ReferenceOptions
from docspec.render.reference.origin import OriginView, origin_view
from docspec.render.reference.page import HEADINGS, PageMaker, index_view, section
from docspec.render.reference.site import KINDS, Site, owned, relative
from docspec.render.reference.toc import contents
from docspec.render.reference.words import LocaleWords
from docspec.render.rendered import Rendered
from docspec.render.search.files import FOLDER, search_files
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


Make = Callable[[], Iterable[Rendered]]
"""Makes a file, or all of a folder."""


def render_html(spec: Spec, env: jinja2.Environment, options: ReferenceOptions = NO_OPTIONS) -> list[Rendered]:
    """The files of the site. Raises UsageError for a base URL that is none."""
    return list(HtmlSite(spec, env, options).files())


class HtmlSite:
    """A site whose files are made when they are asked for. Raises UsageError for a base URL that is none."""

    def __init__(self, spec: Spec, env: jinja2.Environment, options: ReferenceOptions = NO_OPTIONS) -> None:
        site, scope = Site(spec, HtmlPen.suffix), Scope(_OWN_FILES, key=str.casefold)
        folders = {locale: scope.claim(file_name(locale)) for locale in dict.fromkeys(spec.info.locales)}
        addresses = Addresses(options.base_url, folders)
        self._made: dict[str, Make] = {
            "assets/navigation.js": lambda: [navigation_file(site)],
            "assets/": lambda: asset_files(env),
            **dict(_root(site, folders, addresses, env)),
        }
        """By path; that of a folder ends with a slash, and stands after its files that are made apart."""
        for locale, folder in folders.items():
            words = LocaleWords(spec, locale, HtmlPen())
            pages = _LocalePages(site, words, folders, addresses, env, options)
            self._made |= {f"{folder}/{path}": partial(_below, folder, make) for path, make in pages.makers()}
            self._made[f"{folder}/{FOLDER}/"] = cache(partial(_below, folder, partial(search_files, site, words)))
        overviews = [f"{kind}/index.html" for kind in KINDS if site.paths[kind]]
        entities = [path for kind in KINDS for path in site.paths[kind].values()]
        for file in addresses.files(["index.html", *overviews, *entities]):
            self._made[file.path] = partial(tuple, [file])

    def files(self) -> Iterator[Rendered]:
        """All of them."""
        for make in self._made.values():
            yield from make()

    def shared(self) -> Iterable[Rendered]:
        """The styles and scripts of all pages."""
        return self._made["assets/"]()

    def file(self, path: str) -> Rendered | None:
        """The file of this path; None if the site has none such. Raises TemplateError."""
        folders = (path[: at + 1] for at, letter in enumerate(path) if letter == "/")
        made = (self._made[each]() for each in (path, *folders) if each in self._made)
        return next((file for files in made for file in files if file.path == path), None)


def _below(folder: str, make: Make) -> list[Rendered]:
    return [Rendered(f"{folder}/{file.path}", file.text) for file in make()]


def _root(
    site: Site, folders: Mapping[str, str], addresses: Addresses, env: jinja2.Environment
) -> Iterator[tuple[str, Make]]:
    """The list of languages, and what a server answers with where there is no page."""
    names = own_names(list(folders))
    languages = [
        LanguageWay(tag(locale), direction(locale), names[locale], quoted(f"{folder}/index.html"), is_current=False)
        for locale, folder in folders.items()
    ]
    title = visible(site.spec.info.title).strip() or "API"
    shared = {"title": title, "languages": languages, "policy": POLICY}
    own = {
        "index.html": ("languages", {"root": "", "canonical": addresses.front}),
        "404.html": ("404", {"root": addresses.root}),
    }
    for path, (template, values) in own.items():
        yield path, partial(_page, env, f"reference/html/{template}.html.jinja", path, **shared, **values)


def _page(env: jinja2.Environment, template: str, path: str, **values: object) -> list[Rendered]:
    return [Rendered(path, visible(render(env, template, **values)))]


class _LocalePages:
    """The pages of one locale."""

    def __init__(
        self,
        site: Site,
        words: LocaleWords,
        folders: Mapping[str, str],
        addresses: Addresses,
        env: jinja2.Environment,
        options: ReferenceOptions,
    ) -> None:
        self._site = site
        self._words = words
        self._framer = Framer(site, words, folders, addresses)
        self._env = env
        self._options = options

    def makers(self) -> Iterator[tuple[str, Make]]:
        """What makes each page, by its path below the folder of the locale."""
        yield "index.html", self._front
        for kind in KINDS:
            paths = self._site.paths[kind]
            if not paths:
                continue
            yield f"{kind}/index.html", partial(self._overview, kind)
            names = list(paths)
            for before, name, after in zip([None, *names], names, [*names[1:], None], strict=False):
                yield paths[name], partial(self._entity, kind, name, (before, after))

    def _front(self) -> list[Rendered]:
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

    def _overview(self, kind: str) -> list[Rendered]:
        path, heading = f"{kind}/index.html", self._words.t.plain(HEADINGS[kind])
        about = self._framer.description({}, visible(self._site.spec.info.title), kind, [*self._site.paths[kind]])
        frame = self._framer.frame(path, heading, about, kind=kind)
        view = section(kind, self._site, self._words, path)
        return self._render("reference/html/overview.html.jinja", path, page=view, frame=frame)

    def _entity(self, kind: str, name: str, around: tuple[str | None, str | None]) -> list[Rendered]:
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

    def _render(self, template: str, path: str, **values: object) -> list[Rendered]:
        t = self._words.t
        return _page(self._env, template, path, t=t, plain=t.plain, policy=POLICY, **values)


def _sources(entity: Entity) -> list[tuple[str, str]]:
    """The pages that the rows of an entity were read from, by locale."""
    paths = {
        (locale, observed.path): None for _, entry in owned("", entity) for locale, observed in entry.observed.items()
    }
    return sorted(paths)
