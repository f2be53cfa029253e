"""What a link points at, whatever site, language or spelling it goes by."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from docspec.align.aligned import AlignedPage, Locale
from docspec.config import is_locale
from docspec.read.page import Heading, Table
from docspec.read.plain import clean

_SUFFIX = re.compile(r"\.(?:md|mdx|markdown|x?html?|aspx|php)$|/(?:index|readme)(?:\.\w+)?$", re.IGNORECASE)
_COUNTRY = re.compile(r"[A-Za-z]{2}")
_LOCALE_KEYS = frozenset("lang language locale lc hl setlang culture region country mkt".split())
_NOT_IN_SLUG = re.compile(r"[^\w\s-]")


@dataclass(frozen=True, slots=True)
class Goal:
    """A target as far as it says what is meant."""

    site: str
    """The last two labels of the host; empty for a link within the set."""
    path: tuple[str, ...]
    """Without locale, suffix and index page; a relative one is told from the root of the set."""
    query: tuple[tuple[str, str], ...]
    fragment: str
    """Of a heading that every locale has, its number; else as it is, case folded."""

    def may_be(self, other: Goal) -> bool:
        """Whether another target may be meant as well: the same page on a site that moved, or an anchor in words."""
        if self == other:
            return True
        if not (self.fragment.isascii() and other.fragment.isascii()):
            return replace(self, fragment="") == replace(other, fragment="")
        elsewhere = self.site != other.site and not (self.site and other.site)
        near = elsewhere or (self.site == other.site != "")
        return near and bool(self.path) and self.path[-1:] == other.path[-1:] and self.fragment == other.fragment


class Goals:
    """Tells what links mean, with the headings of the set at hand."""

    def __init__(self, pages: Mapping[str, AlignedPage]) -> None:
        self._pages = pages
        self._anchors: dict[tuple[str, Locale], dict[str, str]] = {}

    def of(self, key: str, locale: Locale, target: str) -> Goal:
        """What a target on a page of a locale points at."""
        try:
            parts = urlsplit(html.unescape(target).strip())
        except ValueError:
            return Goal("", (target.casefold(),), (), "")
        if parts.scheme and not parts.netloc:
            return Goal(parts.scheme.lower(), (parts.path.casefold(),), (), "")
        path = _path(key, parts)
        page = "/".join(path) if not parts.netloc else ""
        fragment = unquote(parts.fragment).casefold()
        known = self._known(page, locale) if fragment and page in self._pages else {}
        return Goal(_site(parts.hostname), path, _query(parts.query), known.get(fragment, fragment))

    def _known(self, key: str, locale: Locale) -> Mapping[str, str]:
        if (key, locale) not in self._anchors:
            self._anchors[key, locale] = _anchors(self._pages[key], locale)
        return self._anchors[key, locale]


def _path(key: str, parts: SplitResult) -> tuple[str, ...]:
    path = unquote(parts.path)
    if not parts.netloc and not path:
        return tuple(key.split("/"))
    path = _SUFFIX.sub("", path.rstrip("/"))
    if not parts.netloc and not path.startswith("/"):
        # Kept as it is written but for `..`: keys are paths below the locale's folder.
        path = posixpath.normpath(posixpath.join(posixpath.dirname(key), path))
    found = [part for part in path.split("/") if part not in ("", ".", "..")]
    return tuple(part for number, part in enumerate(found) if not _is_locale_part(part, first=number == 0))


def _site(host: str | None) -> str:
    return ".".join((host or "").split(".")[-2:])


def _query(query: str) -> tuple[tuple[str, str], ...]:
    pairs = parse_qsl(query, keep_blank_values=True)
    return tuple(sorted((key, value) for key, value in pairs if key.casefold() not in _LOCALE_KEYS))


def _is_locale_part(part: str, *, first: bool = False) -> bool:
    """Whether a part of a path names a language; the first may name a country alone (`/jp/`)."""
    return bool(first and _COUNTRY.fullmatch(part)) or is_locale(part)


def _anchors(page: AlignedPage, locale: Locale) -> dict[str, str]:
    """The anchors of a page in one locale, each with the number of its block; slugs as GitHub makes them."""
    found: dict[str, str] = {}
    for number, aligned in enumerate(page.blocks):
        block = aligned.blocks.get(locale)
        if isinstance(block, Heading):
            words = _NOT_IN_SLUG.sub("", clean(block.text.plain()).casefold())
            found.setdefault(re.sub(r"\s", "-", words), f"block {number}")
        name = block.anchor if isinstance(block, Heading) else block.id if isinstance(block, Table) else None
        if name:
            found[name.casefold()] = f"block {number}"
    return found


def localised(target: str, theirs: Locale, ours: Locale, like: str | None = None) -> str:
    """A target of another locale with its language made ours, where a part of it names theirs.

    Our language is spelled as in `like` where that names it (`/zh-hant/`), else in the way theirs is.
    """
    spelled = next((tag for tag in _spellings(ours) if like and _part(tag).search(like)), None)
    for one, other in zip(_spellings(theirs), _spellings(ours), strict=True):
        found = _part(one).sub(spelled or other, target)
        if found != target:
            return found
    return target


def _part(tag: str) -> re.Pattern[str]:
    spelled = re.escape(tag)
    return re.compile(rf"(?<=[/=.]){spelled}(?=[/&#?.]|$)|^{spelled}(?=/)")


def _spellings(locale: Locale) -> tuple[str, ...]:
    return (locale, locale.lower(), locale.replace("-", "_"), locale.split("-")[0].lower())
