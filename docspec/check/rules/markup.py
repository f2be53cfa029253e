"""D306: markup that one locale broke. Names outside their element are looked for beside this, in `misplaced`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docspec.align.aligned import Locale
from docspec.check.agreement import leading
from docspec.check.found import found_at, within
from docspec.check.gaps import gaps
from docspec.check.rules import front_matter
from docspec.check.rules.front_matter import CORRUPT
from docspec.check.subject import Subject
from docspec.check.tables import rows_of, tables, width
from docspec.finding import Finding
from docspec.read.page import Block, Heading, Prose, Row, Sample, Table
from docspec.read.place import Place
from docspec.reconcile.outline import Outline

RULES = (CORRUPT,)
ALIKE = 0.3
"""So much of what a block holds must be found in another before that is taken for it, its marks lost."""
_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_]{2,}")


def check(subject: Subject) -> Iterator[Finding]:
    """Markup that is sound in the other locales."""
    for item in subject.reconciled.outlines:
        for locale, page in item.page.pages.items():
            for damage in subject.damages.get(page.path, ()):
                yield _finding(subject, item, locale, damage.place, damage.message)
        yield from _ragged(subject, item)
        yield from _stray_pipes(subject, item)
        yield from _unmarked(subject, item)
    yield from front_matter.check(subject)


def _ragged(subject: Subject, item: Outline) -> Iterator[Finding]:
    """Rows with more or fewer cells than their table has columns."""
    for block in item.page.blocks:
        found = {locale: part for locale, part in tables(block).items() if part.place.path not in subject.broken}
        if not any(_is_ragged(table) for table in found.values()):
            continue
        widths = {locale: width(table) for locale, table in found.items()}
        headers = {locale: len(table.header) not in (0, widths[locale]) for locale, table in found.items()}
        for locale in sorted(found):
            if headers[locale] and leading(headers, locale, subject.reference) is False:
                cells = found[locale].header
                yield _finding(subject, item, locale, cells[0].place, _many(len(cells), widths[locale], "header"))
        for row in rows_of(block).rows:
            parts = {locale: part for locale, part in row.items() if isinstance(part, Row) and locale in found}
            odd = {locale: len(part.cells) != widths[locale] for locale, part in parts.items()}
            for locale, part in parts.items():
                if odd[locale] and leading(odd, locale, subject.reference) is False:
                    yield _finding(subject, item, locale, part.place, _many(len(part.cells), widths[locale], "row"))


def _is_ragged(table: Table) -> bool:
    return len({len(table.header) or width(table), *(len(row.cells) for row in table.rows)}) > 1


def _many(found: int, due: int, what: str) -> str:
    fault = "stray" if found > due else "lost"
    return f"this {what} has {found} cells, the table {due} columns: a pipe or a cell is {fault}"


def _stray_pipes(subject: Subject, item: Outline) -> Iterator[Finding]:
    """Pipes in a cell of a table where no other locale has one."""
    for block in item.page.blocks:
        for row in rows_of(block).rows if any("|" in _text(part) for part in tables(block).values()) else ():
            parts = {locale: part for locale, part in row.items() if isinstance(part, Row)}
            counts = {locale: _pipes(part) for locale, part in parts.items()}
            for locale, part in parts.items():
                if counts[locale] and leading(counts, locale, subject.reference) == 0:
                    cell = next(cell for cell in part.cells if "|" in cell.text.plain())
                    place = within(subject.sources[cell.place.path], cell.place, "|") or cell.place
                    yield _finding(subject, item, locale, place, "a stray pipe", found="|")


def _text(table: Table) -> str:
    return " ".join(cell.text.plain() for row in table.rows for cell in row.cells)


def _pipes(row: Row) -> int:
    return sum(cell.text.plain().count("|") for cell in row.cells)


def _unmarked(subject: Subject, item: Outline) -> Iterator[Finding]:
    """Tables, samples and headings that are read as something else, as their marks are lost."""
    for locale, page in item.page.pages.items():
        if page.path not in subject.broken:
            for gap in gaps(item.page, locale, subject.reference):
                for block in gap.missing:
                    if other := next((other for other in gap.surplus if _lost_marks(block, other)), None):
                        message = f"the marks of a {type(block).__name__.lower()} are lost or broken here"
                        yield _finding(subject, item, locale, other.place, message)
                        break


def _lost_marks(due: Block, found: Block) -> bool:
    if isinstance(due, Heading) and isinstance(found, Prose):
        return found.text.plain().startswith(("#", "＃"))
    if isinstance(due, Table) and isinstance(found, Prose) and found.text.plain().startswith("|"):
        return True
    words = _words(due)
    if not isinstance(due, Sample | Table) or isinstance(found, type(due)) or not words:
        return False
    return len(words & _words(found)) / len(words) >= ALIKE


def _words(block: Block) -> frozenset[str]:
    """The ASCII words of a block, which a translation leaves where they are names."""
    match block:
        case Sample(text=text):
            return frozenset(_WORD.findall(text))
        case Table():
            return frozenset(_WORD.findall(_text(block)))
        case Prose(text=prose):
            return frozenset(_WORD.findall(prose.plain()))
        case _:
            return frozenset()


def _finding(
    subject: Subject, item: Outline, locale: Locale, place: Place, message: str, found: str | None = None
) -> Finding:
    entity = subject.names.by_page.get(item.page.key)
    return found_at(CORRUPT, place, message, locale=locale, entity=entity, found=found)
