"""The repair of one cell: new text in the marks it has, or, where these are broken, in those of its column."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterable

from docspec.align.aligned import Locale
from docspec.check.found import within
from docspec.check.subject import FieldRow, Subject
from docspec.finding import Edit
from docspec.read.inline import Paragraph, Text
from docspec.read.page import Cell, Role
from docspec.read.place import Place, SourceText

Marks = tuple[str, str]
"""What stands before and after the text of a cell, as its source has it."""
# What would be markup in a cell of a pipe table: stars, backslashes, angles, and underscores at the edge of a word.
_SPECIAL = re.compile(r"[\\*`<\[]|(?<![^\W_])_|_(?![^\W_])")
_ODD_BLANKS = re.compile(r"(?:\s|&nbsp;|&#160;)+")


class Rewriter:
    """Rewrites cells of a set in the marks that their columns have."""

    def __init__(self, subject: Subject) -> None:
        self._sources = subject.sources
        self._tables: dict[str, list[FieldRow]] = {}
        self._usual: dict[tuple[str, Locale, Role], Marks | None] = {}
        for row in subject.rows:
            self._tables.setdefault(row.table, []).append(row)

    def edits(self, row: FieldRow, locale: Locale, role: Role, text: str) -> tuple[Edit, ...]:
        """The edits after which a cell that is there says `text`; none where they cannot be told."""
        cell = row.cells.cell(locale, role)
        if cell is None:
            return ()
        source = self._sources[cell.place.path]
        found = cell.text.plain()
        place = within(source, cell.place, found)
        if place and _in_one_piece(cell, found):
            return (_edit(source, cell, place, text),)
        return _link_edits(source, cell, text) or self._anew(cell, text, self._marks(row, locale, role))

    def in_usual_marks(self, row: FieldRow, locale: Locale, role: Role, text: str) -> tuple[Edit, ...]:
        """The edit that writes a cell anew, with the marks that its column has in the other rows."""
        cell = row.cells.cell(locale, role)
        others = [other.cells.cell(locale, role) for other in self._tables[row.table] if other is not row]
        marks = self._most(others) or self._most(row.cells.cell(other, role) for other in row.cells.rows)
        return self._anew(cell, text, marks) if cell else ()

    def without(self, cell: Cell, unwanted: re.Pattern[str]) -> tuple[Edit, ...]:
        """The edits that take characters out of a cell, its tags aside; between letters a blank is not missed."""
        source = self._sources[cell.place.path]
        text = raw(source, cell.place.start, cell.place.end)
        edits = []
        for match in re.finditer(rf"<[^<>]*>|(?P<odd>(?:{unwanted.pattern})+)", text, unwanted.flags):
            if match["odd"]:
                start = cell.place.start + len(text[: match.start()].encode())
                edits.append(Edit(start, start + len(match[0].encode()), ""))
        return tuple(edits)

    def _anew(self, cell: Cell, text: str, marks: Marks | None) -> tuple[Edit, ...]:
        if marks is None:
            return ()
        before, after = marks
        source = self._sources[cell.place.path]
        escaped = _escaped(text, in_html=_in_html(source, cell.place), in_code=before.endswith("`"))
        return (Edit(cell.place.start, cell.place.end, f"{before}{escaped}{after}"),)

    def _marks(self, row: FieldRow, locale: Locale, role: Role) -> Marks | None:
        """What the cells of this column mostly have; of the same row in other locales where it has no whole cell."""
        key = (row.table, locale, role)
        if key not in self._usual:
            self._usual[key] = self._most(other.cells.cell(locale, role) for other in self._tables[row.table])
        return self._usual[key] or self._most(row.cells.cell(other, role) for other in row.cells.rows)

    def _most(self, cells: Iterable[Cell | None]) -> Marks | None:
        counts = Counter(marks for cell in cells if cell and (marks := self._marks_of(cell)))
        return max(counts, key=lambda marks: (counts[marks], marks), default=None)

    def _marks_of(self, cell: Cell) -> Marks | None:
        source, found = self._sources[cell.place.path], cell.text.plain()
        place = within(source, cell.place, found)
        if place is None or not _in_one_piece(cell, found):
            return None
        before, after = raw(source, cell.place.start, place.start), raw(source, place.end, cell.place.end)
        return _ODD_BLANKS.sub(" ", before), _ODD_BLANKS.sub(" ", after)


def raw(source: SourceText, start: int, end: int) -> str:
    """What a file has between two offsets."""
    return source.data[start - source.skipped : end - source.skipped].decode("utf-8")


def _in_one_piece(cell: Cell, found: str) -> bool:
    """Whether all of a text stands in one code span, or outside of any."""
    return cell.text.code() in ((), (found,))


def _edit(source: SourceText, cell: Cell, place: Place, text: str) -> Edit:
    in_code = source.data[: place.start - source.skipped].endswith(b"`")
    escaped = _escaped(text, in_html=_in_html(source, cell.place), in_code=in_code)
    return Edit(place.start, place.end, escaped)


def _link_edits(source: SourceText, cell: Cell, text: str) -> tuple[Edit, ...]:
    """Of a type whose local part is a link: the label and the prefix before it, each in its place."""
    label, *more = [Text((Paragraph(link.children),)).plain() for link in cell.text.links()] or [""]
    prefix, colon, local = text.rpartition(":")
    found = cell.text.plain()
    spot = within(source, cell.place, label) if label and not more and found.endswith(label) else None
    lead = found.removesuffix(label).rstrip()
    before = within(source, cell.place, lead) if lead else None
    if spot is None or (lead and (before is None or not colon or before.end > spot.start)):
        return ()
    if before is None:
        return (_edit(source, cell, spot, text),)
    return (_edit(source, cell, before, f"{prefix}{colon}"), _edit(source, cell, spot, local))


def _in_html(source: SourceText, place: Place) -> bool:
    """Whether a cell is an element, not a piece between pipes."""
    return source.data[: place.start - source.skipped].rstrip().endswith(b">")


def _escaped(text: str, *, in_html: bool, in_code: bool) -> str:
    if in_html:
        return html.escape(text, quote=False)
    return (text if in_code else _SPECIAL.sub(r"\\\g<0>", text)).replace("|", r"\|")
