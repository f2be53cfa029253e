"""A file of words to entries of the lexicon, by the format its suffix tells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from docspec.finding import Finding
from docspec.reconcile.lexicon.concept import LEXICON_UNREAD, Concept, Part, Unread
from docspec.reconcile.lexicon.dictd import read_dictd
from docspec.reconcile.lexicon.languages import ENGLISH
from docspec.reconcile.lexicon.lexicon import Entry
from docspec.reconcile.lexicon.pairs import read_pairs
from docspec.reconcile.lexicon.tbx import read_tbx

SHOWN = 50
"""Of more parts that are not understood only the number is told."""


@dataclass(frozen=True, slots=True)
class LexiconRead:
    """What a file gave."""

    entries: tuple[Entry, ...]
    findings: tuple[Finding, ...]


def read_lexicon(path: str, data: bytes, index_path: str = "", index: bytes = b"") -> LexiconRead:
    """Read one file; what is not understood in it is a finding, and the rest is used.

    `index` is the file beside a dictd dictionary, `index_path` its path.
    """
    parts = list(_parts(path, data, index_path, index))
    entries = tuple(entry for part in parts if isinstance(part, Concept) for entry in _entries(path, part))
    unread = [part for part in parts if isinstance(part, Unread)]
    if not entries and not unread:
        unread.append(Unread(1, "no term has an English translation; expected terms in English beside the others"))
    if len(unread) > SHOWN:
        more = f"{len(unread) - SHOWN} more parts from here on were not understood"
        unread[SHOWN:] = [Unread(unread[SHOWN].line, more)]
    return LexiconRead(entries, tuple(_finding(path, part) for part in unread))


def _parts(path: str, data: bytes, index_path: str, index: bytes) -> Iterator[Part]:
    name = path.lower()
    if name.endswith((".csv", ".tsv")):
        return read_pairs(data)
    if name.endswith(".tbx"):
        return read_tbx(data)
    return read_dictd(path, data, index_path, index)


def _entries(path: str, concept: Concept) -> Iterator[Entry]:
    """Each term in another language with each English one."""
    english = concept.terms.get(ENGLISH, ())
    for language, terms in concept.terms.items():
        if language != ENGLISH:
            yield from (Entry(language, term, word, path, concept.line) for term in terms for word in english)


def _finding(path: str, part: Unread) -> Finding:
    return Finding(LEXICON_UNREAD, part.path or path, part.reason, line=part.line, end_line=part.line)
