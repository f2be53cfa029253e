"""Tables of terms: CSV and TSV, a column a language. Each line stands for itself, so a bad one costs no other."""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterator, Mapping, Sequence

from docspec.reconcile.lexicon.concept import Concept, Part, Unread
from docspec.reconcile.lexicon.languages import ANY, ENGLISH, Language, language_of
from docspec.reconcile.lexicon.terms import alternatives

_LINE_END = re.compile(r"\r\n|\n|\r")
_DELIMITERS = ",;\t"
UNTOLD = ("term", "translation")
"""The header of a table that tells no languages: any language, and English."""
_HEADER = "expected languages, such as `nl-NL,en`, or `term,translation`"
Columns = Mapping[int, Language]
"""Column, from 0 -> its language; columns of anything else are not among them."""


def read_pairs(data: bytes) -> Iterator[Part]:
    """The lines of a table with a header. UTF-8, with or without byte order mark."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in data:
        yield Unread(1, "no UTF-8 text; save it as UTF-8")
        return
    # What is no UTF-8 becomes lone surrogates, which a line is refused for.
    lines = _LINE_END.split(data.decode("utf-8-sig", errors="surrogateescape"))
    filled = [(number, line) for number, line in enumerate(lines, start=1) if line.strip(f"{_DELIMITERS} ")]
    if not filled:
        return
    delimiter = max(_DELIMITERS, key=filled[0][1].count)
    header = _cells(filled[0][1], delimiter)
    columns = _columns(header)
    if columns is None:
        used = len(header or ()) == len(UNTOLD)
        told = ", so it was read as `term,translation`" if used else ""
        yield Unread(filled[0][0], f"the first line names no languages{told}; {_HEADER}")
        if not used:
            return
        yield from (_part(number, line, delimiter, _UNTOLD_COLUMNS, 2) for number, line in filled)
        return
    yield from (_part(number, line, delimiter, columns, len(header or ())) for number, line in filled[1:])


_UNTOLD_COLUMNS: Columns = {0: ANY, 1: ENGLISH}


def _cells(line: str, delimiter: str) -> list[str] | None:
    """The cells of one line; None if it is no line of a table."""
    try:
        return next(csv.reader([line], delimiter=delimiter, strict=True))
    except csv.Error:
        return None


def _columns(header: Sequence[str] | None) -> Columns | None:
    if header is None:
        return None
    if tuple(cell.strip().casefold() for cell in header) == UNTOLD:
        return _UNTOLD_COLUMNS
    told = {index: language for index, cell in enumerate(header) if (language := language_of(cell)) is not None}
    return told if len(set(told.values())) > 1 else None


def _part(line: int, text: str, delimiter: str, columns: Columns, width: int) -> Part:
    cells = _cells(text, delimiter)
    if cells is None:
        return Unread(line, "a quote is not closed, or text stands beside it; quote whole cells, double quotes inside")
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        return Unread(line, "not UTF-8; save the file as UTF-8")
    if len(cells) != width:
        return Unread(line, f"{len(cells)} cells where the header has {width}; quote a cell that holds `{delimiter}`")
    terms: dict[Language, list[str]] = {}
    for index, language in columns.items():
        terms.setdefault(language, []).extend(alternatives(cells[index]))
    if sum(map(bool, terms.values())) < 2:
        return Unread(line, "a term without translation; fill the other cell, or remove the line")
    return Concept(line, terms)
