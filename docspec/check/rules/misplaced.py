"""D306, in part: names and types that stand outside of their code marks, wholly or with some letters."""

from __future__ import annotations

from collections.abc import Iterator

from docspec.align.aligned import Locale
from docspec.check.found import found_at
from docspec.check.rewrite import Rewriter
from docspec.check.rules.front_matter import CORRUPT
from docspec.check.subject import FieldRow, Subject
from docspec.check.wanted import TypeWording, wanted_name
from docspec.finding import Finding, Fixable
from docspec.read.page import Cell, Role

RULES = (CORRUPT,)

AGREE = 2
"""Other locales that must have the cell in code marks."""


def check(subject: Subject) -> Iterator[Finding]:
    """The cells that say what they should, but not in the code marks that most others have."""
    wording, rewriter = TypeWording(subject.rows, subject.reference), Rewriter(subject)
    for row in subject.rows:
        wanted = {Role.NAME: wanted_name(row, subject.reference), Role.TYPE: wording.wanted(row)}
        for role, text in wanted.items():
            cells = row.said(role)
            for locale, cell in cells.items():
                if cell.text.plain() == text and _is_outside(subject, cells, locale):
                    yield _finding(row, locale, role, cell, text, rewriter)


def _is_outside(subject: Subject, cells: dict[Locale, Cell], locale: Locale) -> bool:
    if _in_code(cells[locale]) or locale == subject.reference:
        return False
    if subject.reference in cells:
        return _in_code(cells[subject.reference])
    others = [cell for other, cell in cells.items() if other != locale]
    marked = sum(map(_in_code, others))
    return marked >= AGREE and 2 * marked > len(others)


def _in_code(cell: Cell) -> bool:
    """Whether all of a cell stands in code."""
    return "".join(cell.text.code()) == cell.text.plain()


def _finding(row: FieldRow, locale: Locale, role: Role, cell: Cell, text: str, rewriter: Rewriter) -> Finding:
    edits = rewriter.in_usual_marks(row, locale, role, text)
    return found_at(
        CORRUPT,
        cell.place,
        f"`{text}` stands outside of its code marks",
        locale=locale,
        entity=row.entity,
        field=row.name.value,
        found=text,
        expected=text,
        others={other: said.text.plain() for other, said in row.said(role).items() if other != locale},
        fixable=Fixable.SAFE if edits else None,
        edits=edits,
    )
