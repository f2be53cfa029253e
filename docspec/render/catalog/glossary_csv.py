"""The do-not-translate list as CSV: one table for people and tools, and a pair of languages a file for engines.

The table has a column a locale, then what Google Cloud Translation takes beside an equivalent term set (`pos`,
`description`). The pairs are two columns without a header, source and target, as DeepL and Google take them.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from docspec.spec.identifiers import Term


def render_table(terms: Sequence[Term], locales: Sequence[str]) -> str:
    """Every identifier, the same in all locales, with whether it may be a word as well, and what it is."""
    header = [*locales, "pos", "do_not_translate", "description"]
    flags = {True: "always", False: "as a name"}
    rows = ([*[term.text] * len(locales), "proper noun", flags[term.is_code], term.description] for term in terms)
    return _csv([header, *rows])


def render_pair(terms: Sequence[Term]) -> str:
    """The identifiers that can be nothing else: an engine would keep `name` in every sentence."""
    return _csv([term.text, term.text] for term in terms if term.is_code)


def _csv(rows: Iterable[Sequence[str]]) -> str:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows(rows)
    return stream.getvalue()
