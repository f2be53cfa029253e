"""D306 in the front matter: keys that are translated."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from docspec.align.aligned import Locale
from docspec.check.agreement import leading
from docspec.check.found import found_at
from docspec.check.subject import Subject
from docspec.finding import Edit, Finding, Fixable, Rule, Severity
from docspec.read.page import Page
from docspec.read.place import Place
from docspec.reconcile.outline import Outline

CORRUPT = Rule(
    "D306", "markup-corrupt", Severity.ERROR, "Markup is broken: a pipe, a tag, a fence, a front-matter key."
)


def check(subject: Subject) -> Iterator[Finding]:
    """Keys that no other locale has, each for one that the others have and this page lacks."""
    usual = _usual(subject)
    for item in subject.reconciled.outlines:
        keys = {locale: frozenset(page.front_matter) for locale, page in item.page.pages.items()}
        if len(set(keys.values())) > 1:
            for locale, page in item.page.pages.items():
                for key, due in _translated(item, keys, locale, usual, subject.reference):
                    if place := _place(subject, page, key):
                        yield _finding(subject, item, locale, key, due, place)


def _usual(subject: Subject) -> frozenset[str]:
    """Keys that several locales have somewhere in the set: publishers' own, however they spread them."""
    users: dict[str, set[Locale]] = {}
    for item in subject.reconciled.outlines:
        for locale, page in item.page.pages.items():
            for key in page.front_matter:
                users.setdefault(key, set()).add(locale)
    return frozenset(key for key, locales in users.items() if len(locales) > 1)


def _translated(
    item: Outline,
    keys: Mapping[Locale, frozenset[str]],
    locale: Locale,
    usual: frozenset[str],
    reference: Locale | None,
) -> Iterator[tuple[str, str]]:
    """Keys of a page with what they should be."""

    def due(key: str) -> bool | None:
        return leading({other: key in some for other, some in keys.items()}, locale, reference)

    pages = item.page.pages
    own = [key for key in pages[locale].front_matter if key not in usual and due(key) is False]
    lost = [key for key in _in_order(pages) if key not in keys[locale] and due(key)]
    for key in own:
        value = pages[locale].front_matter[key]
        same = [name for name in lost if any(page.front_matter.get(name) == value for page in pages.values())]
        # Titles and texts are translated with their keys: then the key must stand in the same place.
        found = same or [name for name in lost if _in_place(key, name, pages[locale], pages.values())]
        if len(found) == 1:
            yield key, found[0]


def _in_place(key: str, name: str, page: Page, others: Iterable[Page]) -> bool:
    """Whether another page has a key behind the same one that this page has its own behind."""
    return any(
        name in other.front_matter and _before(name, other, page) == _before(key, page, other) for other in others
    )


def _before(key: str, page: Page, other: Page) -> str | None:
    """The last key before one that both pages have; None if there is none."""
    keys = list(page.front_matter)
    return next((one for one in reversed(keys[: keys.index(key)]) if one in other.front_matter), None)


def _in_order(pages: Mapping[Locale, Page]) -> Sequence[str]:
    return list(dict.fromkeys(key for page in pages.values() for key in page.front_matter))


def _place(subject: Subject, page: Page, key: str) -> Place | None:
    """Where a key stands; None in a page of HTML, whose head is no front matter."""
    about = page.front_matter_place
    if about is None:
        return None
    source = subject.sources[page.path]
    start = about.start - source.skipped
    raw = source.data[start : about.end - source.skipped].decode("utf-8")
    match = re.search(rf"^[\"']?(?P<key>{re.escape(key)})[\"']?\s*:", raw, re.MULTILINE)
    if match is None:
        return None
    before = start + len(raw[: match.start("key")].encode())
    return source.place(before, before + len(key.encode()))


def _finding(subject: Subject, item: Outline, locale: Locale, key: str, due: str, place: Place) -> Finding:
    return found_at(
        CORRUPT,
        place,
        f"the key `{due}` is translated to `{key}`",
        {other: due for other, page in item.page.pages.items() if due in page.front_matter},
        locale=locale,
        entity=subject.names.by_page.get(item.page.key),
        found=key,
        expected=due,
        fixable=Fixable.SAFE,
        edits=(Edit(place.start, place.end, due),),
    )
