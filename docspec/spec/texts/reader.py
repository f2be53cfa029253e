"""A catalog of translations to its entries, by the format that its suffix tells."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from docspec.spec.texts.entry import CatalogText
from docspec.spec.texts.po_reader import read_po, rest_of_po
from docspec.spec.texts.xliff_reader import read_xliff, rest_of_xliff


@dataclass(frozen=True, slots=True)
class Format:
    """How files of a format are read, and cut."""

    read: Callable[[str, bytes], CatalogText]
    rest: Callable[[bytes, Mapping[int, str]], bytes]
    """The file with those entries alone that begin on some lines, each with a note why."""


_PO = Format(read_po, rest_of_po)
_XLIFF = Format(read_xliff, rest_of_xliff)
FORMATS: Mapping[str, Format] = {".po": _PO, ".pot": _PO, ".xlf": _XLIFF, ".xliff": _XLIFF}
"""By suffix, in lower case."""


def format_of(file: str) -> Format | None:
    """The format of a file; None if its suffix tells none."""
    return next((form for suffix, form in FORMATS.items() if file.lower().endswith(suffix)), None)
