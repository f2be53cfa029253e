"""The real pages: whether rows stay together, and find back when one is taken out."""

from __future__ import annotations

import os
import random
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from docspec.align.aligned import AlignedPage, AlignedRow
from docspec.align.language import tell_locales
from docspec.align.pages import Located, align_pages, group_pages
from docspec.read.page import Block, Page, Table
from docspec.read.reader import read_page

CORPUS = Path(os.environ.get("DOCSPEC_CORPUS", Path(__file__).parents[3] / "shared" / "corpus"))
SNAPSHOTS = ("2021-08", "2026-11")
LOCALES = ("sv-SE", "nl-NL", "de-DE", "it-IT", "zh-Hans")
Keyed = dict[str, dict[str, Page]]

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no real pages at {CORPUS} (set DOCSPEC_CORPUS)"),
]


@cache
def pages(snapshot: str) -> tuple[Located, ...]:
    return tuple(
        Located(read_page(path.relative_to(CORPUS / snapshot).as_posix(), path.read_bytes()), locale, key)
        for locale in LOCALES
        for path in sorted((CORPUS / snapshot / locale).rglob("*.md"))
        if (key := path.relative_to(CORPUS / snapshot / locale).with_suffix("").as_posix())
    )


@cache
def keyed(snapshot: str) -> Keyed:
    found, findings = group_pages(pages(snapshot))
    assert not findings
    return found


@cache
def aligned(snapshot: str) -> tuple[AlignedPage, ...]:
    return align_pages(keyed(snapshot))


def rows(found: Iterable[AlignedPage]) -> list[AlignedRow]:
    return [row for page in found for block in page.blocks for row in block.rows]


@pytest.mark.parametrize("snapshot", SNAPSHOTS)
def test_every_row_stands_in_all_locales(snapshot: str) -> None:
    found = aligned(snapshot)
    assert len(rows(found)) > 800
    for page in found:
        for block in page.blocks:
            assert {len(row.rows) for row in block.rows} <= {len(LOCALES)}, page.key


@pytest.mark.parametrize(("snapshot", "locale"), [("2021-08", "de-DE"), ("2026-11", "zh-Hans")])
def test_rows_find_back_when_every_table_of_a_locale_lost_one(snapshot: str, locale: str) -> None:
    """Measured: 98.7 (zh-Hans) to 99.9 % in the worst case, where no table of the locale is left to learn from."""
    rng = random.Random(7)
    partners = {_start(row, locale): _partners(row, locale) for row in rows(aligned(snapshot))}
    damaged = {key: {**members, locale: _damaged(members[locale], rng)} for key, members in keyed(snapshot).items()}
    left = [row for row in rows(align_pages(damaged)) if locale in row.rows]
    right = sum(partners[_start(row, locale)] == _partners(row, locale) for row in left)
    assert len(left) > 600
    assert right / len(left) >= 0.975


def _damaged(page: Page, rng: random.Random) -> Page:
    return replace(page, blocks=tuple(_short(block, rng) for block in page.blocks))


def _short(block: Block, rng: random.Random) -> Block:
    """A parameter table without one of its rows; a table of one row stays whole."""
    if not isinstance(block, Table) or not block.columns or len(block.rows) < 2:
        return block
    gone = rng.randrange(len(block.rows))
    return replace(block, rows=block.rows[:gone] + block.rows[gone + 1 :])


def _start(row: AlignedRow, locale: str) -> tuple[str, int]:
    place = row.rows[locale].place
    return place.path, place.start


def _partners(row: AlignedRow, locale: str) -> Mapping[str, int]:
    return {other: item.place.start for other, item in row.rows.items() if other != locale}


@pytest.mark.parametrize("snapshot", SNAPSHOTS)
def test_pages_without_paths_are_grouped_by_their_ids(snapshot: str) -> None:
    flat = [replace(item, key=None) for item in pages(snapshot)]
    found, findings = group_pages(flat)
    assert not findings
    groups = {frozenset(page.path for page in members.values()) for members in found.values()}
    assert groups == {frozenset(page.path for page in members.values()) for members in keyed(snapshot).values()}


@pytest.mark.parametrize("snapshot", SNAPSHOTS)
def test_languages_are_told_from_the_pages(snapshot: str) -> None:
    """Measured: of 1150 pages a date, at most one is told wrong, a page with one word of prose."""
    found = tell_locales([item.page for item in pages(snapshot)])
    assert sum(told != item.locale for told, item in zip(found, pages(snapshot), strict=True)) <= 2
