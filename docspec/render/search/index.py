"""An inverted index: the terms of all documents, and which documents have them where.

Its numbers are small so that its files are: documents count from 0, and a posting is `document * len(FIELDS) + field`.
How matches are weighed is up to the browser.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from docspec.render.search.documents import Document
from docspec.render.search.words import name_terms, text_terms, whole

FIELDS = ("whole", "name", "owner", "also", "text")
"""Where a document may have a term: its whole name, parts of the name, its owner, other names, what it says."""


@dataclass(frozen=True, slots=True)
class Index:
    """Terms and where they are found."""

    documents: Sequence[Document]
    postings: Mapping[str, Sequence[int]]
    """By term, in the order in which JavaScript compares texts (UTF-16); ascending, as often as a term stands there."""


def index(documents: Sequence[Document]) -> Index:
    """The index of the documents."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, document in enumerate(documents):
        for field, terms in enumerate(terms_of(document)):
            posting = number * len(FIELDS) + field
            for term in terms:
                found[term].append(posting)
    return Index(documents, {term: found[term] for term in sorted(found, key=_utf16)})


def terms_of(document: Document) -> tuple[Iterable[str], ...]:
    """The terms of a document, by field."""
    return (
        whole(document.name),
        name_terms(document.name),
        _names(document.owner),
        (term for name in document.also for term in _names(name)),
        text_terms(document.text),
    )


def _names(name: str) -> Iterator[str]:
    yield from dict.fromkeys((*whole(name), *text_terms(name)))


def _utf16(term: str) -> bytes:
    return term.encode("utf-16-be", "surrogatepass")
