"""What stands around every page of the site: head, ways to other pages, and the same page in other languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from docspec.read.inline import BLANKS
from docspec.render.languages import direction, own_names, tag
from docspec.render.prose import read
from docspec.render.reference.addresses import Addresses, Alternate
from docspec.render.reference.characters import visible
from docspec.render.reference.html_pen import quoted
from docspec.render.reference.page import HEADINGS
from docspec.render.reference.site import Site, relative
from docspec.render.reference.words import LocaleWords
from docspec.spec.model import Localized

DESCRIPTION = 160
"""Characters of a description that search engines show."""


@dataclass(frozen=True, slots=True)
class Way:
    """A link."""

    label: str
    href: str


@dataclass(frozen=True, slots=True)
class LanguageWay:
    """The page in another language."""

    lang: str
    dir: str
    name: str
    """As the language calls itself."""
    href: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class KindWay:
    """The overview of a kind."""

    kind: str
    label: str
    href: str
    count: int
    is_current: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """Around one page."""

    lang: str
    dir: str
    folder: str
    """Of the locale."""
    root: str
    """The way to the root of the site; empty or with a final slash."""
    path: str
    """Of the page, below the folder."""
    site_title: str
    title: str
    description: str
    home: str
    """The way to the front page."""
    crumbs: tuple[Way, ...]
    """The ways to the pages above this one, from the front page down."""
    kinds: tuple[KindWay, ...]
    languages: tuple[LanguageWay, ...]
    language: str
    previous: Way | None
    next: Way | None
    canonical: str
    alternates: tuple[Alternate, ...]


class Framer:
    """Makes the frames of one locale."""

    def __init__(self, site: Site, words: LocaleWords, folders: Mapping[str, str], addresses: Addresses) -> None:
        self._site = site
        self._words = words
        self._folders = folders
        self._addresses = addresses
        self._title = visible(site.spec.info.title).strip() or "API"
        self._names = own_names(list(folders))

    def frame(
        self,
        path: str,
        title: str,
        description: str,
        *,
        kind: str = "",
        around: tuple[Way | None, Way | None] = (None, None),
    ) -> Frame:
        """The frame of the page at `path`; `title` is empty for the front page, `kind` where there is none."""
        locale, folder = self._words.locale, self._folders[self._words.locale]
        root = "../" * (path.count("/") + 1)
        kinds = self._kinds(path, kind)
        above = next((each for each in kinds if each.is_current and path != f"{kind}/index.html"), None)
        home = relative("index.html", path)
        parts = [title, above.label if above else "", self._title]
        return Frame(
            lang=tag(locale),
            dir=direction(locale),
            folder=folder,
            root=root,
            path=path,
            site_title=self._title,
            title=" · ".join(filter(None, parts)),
            description=shortened(description) or self._title,
            home=home,
            crumbs=(Way(self._title, home), *((Way(above.label, above.href),) if above else ())) if title else (),
            kinds=kinds,
            languages=self._languages(root, path),
            language=self._names[locale],
            previous=around[0],
            next=around[1],
            canonical=self._addresses.url(f"{folder}/{path}"),
            alternates=self._addresses.alternates(path),
        )

    def _kinds(self, path: str, current: str) -> tuple[KindWay, ...]:
        t = self._words.t
        return tuple(
            KindWay(kind, t.plain(HEADINGS[kind]), relative(f"{kind}/index.html", path), len(paths), kind == current)
            for kind, paths in self._site.paths.items()
            if paths
        )

    def _languages(self, root: str, path: str) -> tuple[LanguageWay, ...]:
        return tuple(
            LanguageWay(
                lang=tag(locale),
                dir=direction(locale),
                name=self._names[locale],
                href=quoted(f"{root}{folder}/{path}"),
                is_current=locale == self._words.locale,
            )
            for locale, folder in self._folders.items()
        )

    def description(self, texts: Localized, name: str, kind: str, members: Sequence[str]) -> str:
        """What a page is about, in the words of its locale, for search engines: its summary, else what it holds."""
        told = self._words.told(texts)
        if told and told.locale == self._words.locale:
            return read(told.text).plain()
        return f"{name} · {self._words.t.plain(HEADINGS[kind])}{': ' if members else ''}{', '.join(members)}"


def shortened(text: str) -> str:
    """The text, cut between words where it is too long for a description."""
    text = BLANKS.sub(" ", visible(text)).strip()
    if len(text) <= DESCRIPTION:
        return text
    cut = text[: DESCRIPTION - 1]
    at = cut.rfind(" ")
    return (cut[:at] if at > DESCRIPTION // 2 else cut).rstrip(" ,;:.") + "…"
