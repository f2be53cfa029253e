"""Which files are one page: by their path below the locale folder, else by the ids they share."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median_high

from docspec.align.aligned import AlignedPage, Locale
from docspec.align.blocks import align_blocks
from docspec.align.rows import Pairs, is_unambiguous
from docspec.finding import Finding, Rule, Severity
from docspec.read.page import Heading, Page, Table

CLAIMED_TWICE = Rule("R201", "page-told-twice", Severity.WARNING, "Two files are one page in one locale, by their ids.")
UNKNOWN_LANGUAGE = Rule("R202", "language-unknown", Severity.WARNING, "The language of a page cannot be told.")

# Opaque ids: UUIDs, hashes, publishers' own long ids. Short words are no ids.
_OPAQUE = re.compile(r"(?=.*\d)[0-9A-Za-z_-]{16,}")
ENOUGH = 0.9
"""So many shared ids make two files one page; an id that stands on several pages of a locale counts for less."""


@dataclass(frozen=True, slots=True)
class Located:
    """A page with what its place on the disk says of it."""

    page: Page
    locale: Locale | None
    key: str | None
    """Path below the locale folder without suffix; None in a flat folder."""


@dataclass(slots=True)
class _Group:
    """One page, as far as it has been put together."""

    number: int
    key: str | None
    members: dict[Locale, Page] = field(default_factory=dict)


class _Groups:
    """All pages, found by key, or by the ids they hold."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._weights = weights
        self._by_key: dict[str, _Group] = {}
        self._by_id: dict[str, list[int]] = defaultdict(list)
        self.all: list[_Group] = []

    def of(self, item: Located) -> _Group:
        """The group a page belongs to, a new one if it is the first of its kind."""
        ids = sorted(set(page_ids(item.page)))
        found = self._by_key.get(item.key) if item.key is not None else self._nearest(ids)
        group = found if found is not None else self._new(item.key)
        for name in ids:
            self._by_id[name].append(group.number)
        return group

    def _new(self, key: str | None) -> _Group:
        group = _Group(len(self.all), key)
        self.all.append(group)
        if key is not None:
            self._by_key[key] = group
        return group

    def _nearest(self, ids: Sequence[str]) -> _Group | None:
        scores: dict[int, float] = defaultdict(float)
        for name in ids:
            for index in set(self._by_id[name]):
                scores[index] += self._weights[name]
        best = max(sorted(scores), key=lambda index: scores[index], default=-1)
        return self.all[best] if scores.get(best, 0.0) >= ENOUGH else None


def group_pages(located: Sequence[Located]) -> tuple[dict[str, dict[Locale, Page]], tuple[Finding, ...]]:
    """Pages by key and locale, and the files that could not be given a place."""
    groups = _Groups(_id_weights(located))
    findings: list[Finding] = []
    for item in sorted(located, key=lambda item: (item.key is None, item.page.path)):
        if item.locale is None:
            findings.append(
                _finding(
                    UNKNOWN_LANGUAGE,
                    item.page,
                    "too little prose to tell its language: put it into a folder named for its locale",
                )
            )
            continue
        members = groups.of(item).members
        if item.locale in members:
            other = members[item.locale].path
            findings.append(
                _finding(
                    CLAIMED_TWICE, item.page, f"the same page in {item.locale} as {other}, which is used", item.locale
                )
            )
            continue
        members[item.locale] = item.page
    return _keyed(groups.all), tuple(findings)


def page_ids(page: Page) -> Iterator[str]:
    """Every id on a page that a translation keeps: opaque front matter values, anchors, ids of tables."""
    for value in page.front_matter.values():
        if isinstance(value, str) and _OPAQUE.fullmatch(value):
            yield value
    for block in page.blocks:
        if isinstance(block, Heading) and block.anchor:
            yield f"#{block.anchor}"
        elif isinstance(block, Table) and block.id:
            yield f"#{block.id}"


def _id_weights(located: Sequence[Located]) -> dict[str, float]:
    """What each id tells: 1 where it stands on one page of a locale, little where on many.

    A copy is no other page. Most locales decide, as a page whose language was told wrong stands twice in another.
    """
    holders: dict[str, dict[Locale | None, set[object]]] = defaultdict(lambda: defaultdict(set))
    for item in located:
        ids = frozenset(page_ids(item.page))
        title = item.page.title
        for name in ids:
            holders[name][item.locale].add((ids, title.text if title else None))
    return {name: 1 / median_high(map(len, pages.values())) ** 2 for name, pages in holders.items()}


def _keyed(groups: Sequence[_Group]) -> dict[str, dict[Locale, Page]]:
    keyed: dict[str, dict[Locale, Page]] = {}
    for group in groups:
        base = group.key or _made_key(group.members)
        key, number = base, 2
        while key in keyed:
            key, number = f"{base}-{number}", number + 1
        keyed[key] = dict(sorted(group.members.items()))
    return dict(sorted(keyed.items()))


def _made_key(members: dict[Locale, Page]) -> str:
    """A key for a page whose files' names say nothing: the anchor of its title, which all locales share."""
    anchors = Counter(page.title.anchor for page in members.values() if page.title and page.title.anchor)
    if anchors:
        return max(sorted(anchors), key=lambda anchor: anchors[anchor])
    return min(page.path for page in members.values()).rsplit("/", 1)[-1].rsplit(".", 1)[0]


def _finding(rule: Rule, page: Page, message: str, locale: Locale | None = None) -> Finding:
    return Finding(rule=rule, path=page.path, message=message, locale=locale)


def align_pages(keyed: dict[str, dict[Locale, Page]]) -> tuple[AlignedPage, ...]:
    """Every page, aligned.

    Tables in which some locale lacks a row are aligned a second time, with the names learned from the others.
    """
    pairs = Pairs()
    first = {key: AlignedPage(key, pages, align_blocks(pages, pairs)) for key, pages in keyed.items()}
    for page in first.values():
        for block in page.blocks:
            if is_unambiguous(block):
                pairs.learn(block.rows)
    return tuple(_again(page, pairs) if _is_doubtful(page) else page for page in first.values())


def _is_doubtful(page: AlignedPage) -> bool:
    return any(block.rows and not is_unambiguous(block) for block in page.blocks)


def _again(page: AlignedPage, pairs: Pairs) -> AlignedPage:
    return AlignedPage(page.key, page.pages, align_blocks(page.pages, pairs))
