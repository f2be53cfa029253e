"""How old translated pages are, by the history of the pages that were translated."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from docspec.align.aligned import Locale
from docspec.check.age import stamp
from docspec.check.age.aged import Aged, aged, substantial
from docspec.check.age.source import Revision, SourceHistory, SourcePage
from docspec.check.facts.wording import language
from docspec.errors import PageError
from docspec.pipeline.restored import Restored
from docspec.read.page import Page
from docspec.read.place import SourceText
from docspec.read.reader import read_page
from docspec.workspace import PagePast, SourcePast

AskPast = Callable[[Mapping[str, frozenset[str]], Locale], SourcePast]
"""Asked for the past of source pages: by their keys, each with the commits that its translations name."""
SOURCE_LANGUAGE = "en"
"""Of the pages that were translated, where nothing says otherwise."""


def find_ages(
    restored: Restored, texts: Mapping[str, SourceText], past: AskPast, progress: Callable[[int, int], None]
) -> tuple[SourceHistory, tuple[Aged, ...]]:
    """How old each translated page is, by the history of the pages that were translated."""
    config = restored.sources.config.drift.source
    locale = config.locale or restored.spec.info.reference_locale or SOURCE_LANGUAGE
    keys = config.commit_key or stamp.KEYS
    pages = {
        item.page.key: {other: page for other, page in item.page.pages.items() if language(other) != language(locale)}
        for item in restored.reconciled.outlines
    }
    stamps = {
        key: frozenset(filter(None, (stamp.stamp_text(page, keys) for page in members.values())))
        for key, members in pages.items()
    }
    told = past(stamps, locale)
    found: list[Aged] = []
    for number, page_past in enumerate(told):
        progress(number, len(pages))
        source = _source_page(page_past, locale)
        for other, page in pages[source.key].items():
            said = stamp.stamp_of(page, texts[page.path], keys)
            known = said is not None and said.text not in told.unknown
            found.append(aged(page, source, (locale, other), said, known=known))
    progress(len(pages), len(pages))
    return SourceHistory(locale, told.shallow), tuple(found)


def _source_page(past: PagePast, locale: Locale) -> SourcePage:
    """A source page and its older revisions, as far as they differ in substance; what is no text is left out."""
    now = _readable(past.path, past.now)
    older = ((one, _readable(one.path, one.data)) for one in past.older)
    revisions = tuple(Revision(page, one.until, one.day) for one, page in older if page)
    declared = {commit: _readable(past.path, data) for commit, data in past.declared.items()}
    page = SourcePage(past.key, past.path, now, revisions, declared)
    return replace(page, older=substantial(page, locale))


def _readable(path: str, data: bytes | None) -> Page | None:
    try:
        return read_page(path, data) if data is not None else None
    except PageError:
        return None
