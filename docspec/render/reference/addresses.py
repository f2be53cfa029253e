"""Where the site will stand on the web: canonical links, the same page in other languages, and the sitemap.

All of it needs to be told where that is; without a base URL there is none of it, and the site works all the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlsplit
from xml.sax.saxutils import quoteattr

from markupsafe import escape

from docspec.config import is_base_url
from docspec.errors import UsageError
from docspec.render.languages import tag
from docspec.render.localized import english_first
from docspec.render.rendered import Rendered

X_DEFAULT = "x-default"
"""The page for readers of all other languages (RFC 6596 does not know it; search engines do)."""
URLS_PER_SITEMAP = 10_000
"""The protocol allows 50,000 and 50 MB (sitemaps.org); each of ours names every language."""
_SAFE = "/-._~!$&'()*+,;=:@"


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in a language."""

    hreflang: str
    url: str


class Addresses:
    """The addresses of a site."""

    def __init__(self, base_url: str, folders: Mapping[str, str]) -> None:
        """`folders` are those of the locales. Raises UsageError for a base URL that is none of the web."""
        self._base = _checked(base_url)
        self._folders = folders
        self._default = next(iter(english_first(folders)), "")

    @property
    def root(self) -> str:
        """What leads to the root of the site from any address of its server: its path there; empty if nobody said."""
        return urlsplit(self._base).path if self._base else ""

    @property
    def front(self) -> str:
        """The canonical address of the first page, of no language. Empty without a base URL.

        Empty, too, at the root of a host: auditors take that for the mistake of naming the first page on every page.
        """
        return "" if self.root == "/" else self.url("index.html")

    def url(self, path: str) -> str:
        """The address of a file of the site; an index is called by its folder. Empty without a base URL."""
        if not self._base:
            return ""
        folder, slash, name = path.rpartition("/")
        return self._base + quote(f"{folder}{slash}" if name == "index.html" else path, safe=_SAFE)

    def alternates(self, path: str) -> tuple[Alternate, ...]:
        """The page at `path` below the folder of every locale, by language. Empty without a base URL."""
        if not self._base:
            return ()
        urls = {locale: self.url(f"{folder}/{path}") for locale, folder in self._folders.items()}
        known = [Alternate(tag(locale), url) for locale, url in urls.items() if tag(locale) != "und"]
        return (*known, Alternate(X_DEFAULT, urls[self._default]))

    def files(self, pages: Sequence[str]) -> Iterator[Rendered]:
        """The sitemap and robots.txt; `pages` are paths below the folders of all locales."""
        if not self._base:
            return
        entries = [(self.url(f"{folder}/{page}"), page) for folder in self._folders.values() for page in pages]
        parts = [entries[at : at + URLS_PER_SITEMAP] for at in range(0, len(entries), URLS_PER_SITEMAP)]
        names = ["sitemap.xml"] if len(parts) < 2 else [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
        for name, part in zip(names, parts or [[]], strict=True):
            yield Rendered(name, self._sitemap(part))
        if len(parts) > 1:
            yield Rendered("sitemap.xml", self._index(names))
        yield Rendered("robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {self.url('sitemap.xml')}\n")

    def _sitemap(self, entries: Sequence[tuple[str, str]]) -> str:
        lines = [
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
        ]
        for url, page in entries:
            links = (
                f'<xhtml:link rel="alternate" hreflang={quoteattr(one.hreflang)} href={quoteattr(one.url)}/>'
                for one in self.alternates(page)
            )
            lines.append(f"<url><loc>{escape(url)}</loc>{''.join(links)}</url>")
        return "\n".join([*lines, "</urlset>", ""])

    def _index(self, names: Sequence[str]) -> str:
        return "\n".join(
            [
                '<?xml version="1.0" encoding="UTF-8"?>',
                '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
                *(f"<sitemap><loc>{escape(self.url(name))}</loc></sitemap>" for name in names),
                "</sitemapindex>",
                "",
            ]
        )


def _checked(base_url: str) -> str:
    """The base URL with a final slash; empty for none."""
    if not base_url:
        return ""
    if not is_base_url(base_url):
        raise UsageError(f"`{base_url}` is no address of a site; write one such as https://example.com/docs/")
    return base_url.rstrip("/") + "/"
