"""The real pages, read beside an independent reader: the one of the answer sheet's tools."""

from __future__ import annotations

import html
import os
import re
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from docspec.read.page import Page, Role, Table
from docspec.read.reader import read_page
from tests.outside import outside
from tests.read.reading import source_at, tables

CORPUS = Path(os.environ.get("DOCSPEC_CORPUS", Path(__file__).parents[3] / "shared" / "corpus"))
SEEDS = CORPUS.parent / "seeds"
TRUTH = CORPUS.parent / "tools" / "truth.py"
SNAPSHOTS = ("2021-08", "2026-11")
LOCALES = ("en", "sv-SE", "nl-NL", "de-DE", "it-IT", "zh-Hans")

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not TRUTH.is_file(), reason=f"no real pages at {CORPUS} (set DOCSPEC_CORPUS)"),
]


@cache
def truth() -> ModuleType:
    return outside(TRUTH)


@cache
def pages(snapshot: str, locale: str) -> tuple[tuple[str, bytes, Page], ...]:
    """Path below the locale, bytes and page of all pages of a locale."""
    root = CORPUS / snapshot / locale
    paths = sorted(root.rglob("*.md"))
    assert paths, f"no pages in {root}"
    names = ((path.relative_to(root).as_posix(), path.read_bytes()) for path in paths)
    return tuple((name, data, read_page(f"{locale}/{name}", data)) for name, data in names)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("snapshot", SNAPSHOTS)
def test_tables_rows_columns_and_titles_are_those_of_the_other_reader(snapshot: str, locale: str) -> None:
    for name, data, page in pages(snapshot, locale):
        text = data.decode()
        theirs, ours = truth().tables(text), tables(page)
        assert [table.place.line for table in ours] == [text.count("\n", 0, at) + 1 for at, _, _ in theirs], name
        assert page.title is not None
        assert page.title.text.plain() == truth().title(text), name
        english = truth().param_tables((CORPUS / snapshot / "en" / name).read_text("utf-8"))
        expected = {index: {Role(role): column for role, column in roles.items()} for index, roles in english}
        for index, (table, (_, _, rows)) in enumerate(zip(ours, theirs, strict=True)):
            assert dict(table.columns) == expected.get(index, {}), (name, index)
            assert [len(row.cells) for row in table.rows] == [len(cells) for _, cells in rows], (name, index)
            if table.columns:
                assert words(table) == [[squeezed(cell) for cell in cells] for _, cells in rows], (name, index)


@pytest.mark.parametrize("snapshot", SNAPSHOTS)
def test_the_place_of_every_cell_holds_its_words(snapshot: str) -> None:
    for locale in LOCALES:
        for name, data, page in pages(snapshot, locale):
            for table in tables(page):
                for cell in [*table.header, *(cell for row in table.rows for cell in row.cells)]:
                    source = squeezed(visible(source_at(data, cell.place)))
                    assert source == squeezed(cell.text.plain()), (locale, name, cell.place.line)


@pytest.mark.parametrize("snapshot", SNAPSHOTS)
def test_front_matter_is_yaml_and_has_an_id(snapshot: str) -> None:
    for locale in LOCALES:
        for name, _, page in pages(snapshot, locale):
            assert {"uuid", "exl-id"} & page.front_matter.keys(), (locale, name)


def test_what_is_unread_is_ragged_in_the_source() -> None:
    """One table of the real pages has rows that lost a cell; there is nothing else that is not understood."""
    for locale in LOCALES:
        found = {(name, unread.rule.id) for name, _, page in pages("2026-11", locale) for unread in page.unread}
        assert len(found) <= 1, locale
        assert all(rule == "R106" for _, rule in found), locale


def test_every_seed_has_one_parameter_table_of_26_rows() -> None:
    for path in SEEDS.iterdir():
        (table,) = [table for table in tables(read_page(path.name, path.read_bytes())) if table.columns]
        assert (set(table.columns), len(table.rows)) == ({Role.NAME, Role.TYPE, Role.DESCRIPTION}, 26), path.name


def words(table: Table) -> list[list[str]]:
    return [[squeezed(cell.text.plain()) for cell in row.cells] for row in table.rows]


def squeezed(text: str) -> str:
    """Without blanks and marks, on which two readers may differ."""
    return re.sub(r"[\s`*\\]", "", text)


def visible(source: str) -> str:
    """The words of a cell's source: no comments, tags of HTML, markers or link targets."""
    source = re.sub(r"<!--.*?-->", "", source, flags=re.DOTALL)
    source = re.sub(r"</?(?:p|ul|li|span|b|i|a|br|table|tr|td|em|strong)\b[^>]*>", "", source)
    source = re.sub(r"\[!(?:DNL|UICONTROL) ([^\]]*)\]", r"\1", source)
    return html.unescape(re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", source))
