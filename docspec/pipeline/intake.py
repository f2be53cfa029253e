"""Pages come in: their bytes are read, and each gets its locale."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from docspec.align.language import tell_locales
from docspec.align.pages import Located
from docspec.errors import PageError, UsageError
from docspec.finding import Finding
from docspec.pipeline.progress import Progress
from docspec.read.page import Page
from docspec.read.rules import PAGE_UNREADABLE
from docspec.workspace import SourceFile, Sources

Read = Callable[[str, bytes], Page]
"""Makes a page of a path and the bytes of its file. Raises PageError for what is no text."""


def read_pages(
    files: Sequence[SourceFile], progress: Progress, strict: bool, read: Read
) -> tuple[list[tuple[SourceFile, Page]], list[Finding]]:
    """The pages, and a finding for each file that is none. With `strict` the first of those is raised: a PageError."""
    pages: list[tuple[SourceFile, Page]] = []
    findings: list[Finding] = []
    for number, file in enumerate(files):
        progress("read", number, len(files))
        try:
            pages.append((file, read(file.path, file.data)))
        except PageError as error:
            if strict:
                raise
            line = error.line or 1
            findings.append(
                Finding(
                    rule=PAGE_UNREADABLE,
                    path=file.path,
                    message=error.message,
                    line=line,
                    end_line=line,
                    locale=file.locale,
                )
            )
    progress("read", len(files), len(files))
    return pages, findings


def locate_pages(pages: Sequence[tuple[SourceFile, Page]], sources: Sources) -> list[Located]:
    """Give each page its locale: that of its folder, or the one its prose tells. Keep the locales asked for."""
    homeless = [page for file, page in pages if file.locale is None]
    told = dict(zip((page.path for page in homeless), tell_locales(homeless, sources.config.locales), strict=True))
    located = [Located(page, file.locale or told[page.path], file.key) for file, page in pages]
    wanted = {tag.casefold() for tag in sources.locales}
    # A page of unknown language stays: it is reported, not dropped.
    chosen = [item for item in located if not wanted or item.locale is None or item.locale.casefold() in wanted]
    if wanted and located and not any(item.locale for item in chosen):
        found = ", ".join(sorted({item.locale for item in located if item.locale})) or "none that can be told"
        raise UsageError(f"no page is in {', '.join(sources.locales)}; the pages are in {found}")
    return chosen


def unread_parts(located: Sequence[Located]) -> list[Finding]:
    """What was not understood of pages that could be read."""
    return [
        Finding(
            rule=unread.rule,
            path=item.page.path,
            message=unread.reason,
            line=unread.place.line,
            column=unread.place.column,
            end_line=unread.place.end_line,
            end_column=unread.place.end_column,
            locale=item.locale,
        )
        for item in located
        for unread in item.page.unread
    ]
