"""D305: a section, table, sample or list that a locale lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docspec.align.aligned import Locale
from docspec.check.found import found_at
from docspec.check.gaps import Gap, gaps
from docspec.check.subject import Subject
from docspec.finding import Finding, Rule, Severity
from docspec.read.page import Block, Heading, ItemList, Sample, Table
from docspec.reconcile.outline import Outline

MISSING = Rule("D305", "section-missing", Severity.ERROR, "A table, sample, list or section is absent.")

RULES = (MISSING,)


def check(subject: Subject) -> Iterator[Finding]:
    """What is missing; what follows on what is missing is told with it."""
    for item in subject.reconciled.outlines:
        for locale, page in item.page.pages.items():
            if page.path not in subject.broken:
                for gap in gaps(item.page, locale, subject.reference):
                    if not gap.surplus and (blocks := [block for block in gap.missing if _counts(block)]):
                        yield _finding(subject, item, locale, gap, blocks)


def _counts(block: Block) -> bool:
    return isinstance(block, Heading | Table | Sample | ItemList)


def _finding(subject: Subject, item: Outline, locale: Locale, gap: Gap, blocks: Sequence[Block]) -> Finding:
    page = item.page.pages[locale]
    source = subject.sources[page.path]
    at = (gap.after.place.end - source.skipped) if gap.after else 0
    words = ", ".join(map(_described, blocks))
    return found_at(
        MISSING,
        source.place(at, at),
        f"missing here: {words}",
        dict.fromkeys(gap.others, words),
        locale=locale,
        entity=subject.names.by_page.get(item.page.key),
        expected=words,
        confidence=gap.share,
    )


def _described(block: Block) -> str:
    match block:
        case Heading(text=text):
            return f"the section `{text.plain()}`"
        case Table(id=name, rows=rows):
            return f"the table{f' `{name}`' if name else ''} of {len(rows)} rows"
        case Sample(language=language):
            return f"the {language + ' ' if language else ''}sample"
        case ItemList(items=items):
            return f"the list of {len(items)} items"
        case _:
            return "a paragraph"
