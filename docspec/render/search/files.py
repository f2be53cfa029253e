"""The index of a locale as scripts, for a page that was opened from the disk may load nothing else.

`index.js` says what there is; the terms, and what is shown of documents, stand in parts of a size that is quickly
loaded, and of which a query needs few. Each file is one call of `docspecSearch(name, data)`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import TypeVar

from docspec.render.interface import has_catalog, word
from docspec.render.reference.assets import script_data
from docspec.render.reference.site import Site
from docspec.render.reference.words import LocaleWords
from docspec.render.rendered import Rendered
from docspec.render.search.documents import LABELS, Document, documents
from docspec.render.search.index import FIELDS, Index, index
from docspec.render.search.words import RULES

T = TypeVar("T")

FOLDER = "search"
TERMS_SIZE = 32_000
"""Bytes of a part with terms, about; a query needs those in which its words would stand."""
PAGES_SIZE = 24_000
"""Bytes of a part with documents, about; those that are shown are needed, and they may stand anywhere."""
EXCERPT = 240
"""Letters of a text that are shown; all of it is found."""


WORDS = {
    "none": word("No results"),
    "count": word("Results: {count}"),
    "more": word("More: {count}"),
    "also": word("also called {name}"),
}
"""What the box says, apart from what it says before the index is there."""


def search_files(
    site: Site, words: LocaleWords, *, terms_size: int = TERMS_SIZE, pages_size: int = PAGES_SIZE
) -> list[Rendered]:
    """The files of a locale, relative to its folder."""
    found = index(documents(site, words))
    terms = list(_parts(_terms(found), terms_size))
    shown = list(_parts(enumerate(map(_shown, found.documents)), pages_size))
    parts = [_file(f"terms-{number}", dict(part)) for number, part in enumerate(terms)]
    for number, part in enumerate(shown):
        first = part[0][0]
        parts.append(_file(f"pages-{number}", _by_page(found.documents[first : first + len(part)])))
    contents = {
        # So that no browser takes a part from its cache that is of another index.
        "version": hashlib.sha256("".join(part.text for part in parts).encode()).hexdigest()[:12],
        "rules": RULES,
        "fields": FIELDS,
        "documents": len(found.documents),
        "kinds": _kinds(found.documents, words),
        "terms": [part[0][0] for part in terms],
        "pages": [part[0][0] for part in shown],
        "lang": "" if has_catalog(words.locale) else "en",
        "words": {name: words.t.plain(text) for name, text in WORDS.items()},
    }
    return [_file("index", contents), *parts]


def _kinds(found: Sequence[Document], words: LocaleWords) -> list[tuple[str, str, int]]:
    """The kinds there are, what they are called, and the number of the first document of each."""
    first: dict[str, int] = {}
    for number, document in enumerate(found):
        first.setdefault(document.kind, number)
    return [(kind, words.t.plain(LABELS[kind]), number) for kind, number in first.items()]


def _terms(found: Index) -> Iterator[tuple[str, Sequence[int]]]:
    """The terms, with what each posting is more than the one before."""
    for term, postings in found.postings.items():
        yield term, [here - before for before, here in pairwise((0, *postings))]


def _by_page(part: Sequence[Document]) -> list[object]:
    groups = groupby(part, key=lambda document: (document.page, document.owner))
    return [(page, owner, list(map(_shown, rows))) for (page, owner), rows in groups]


def _shown(document: Document) -> list[object]:
    """What is shown of a document beside its page; what is empty at its end is left out."""
    text = document.text if len(document.text) <= EXCERPT else f"{document.text[:EXCERPT].rstrip()}…"
    anchor: str | int = 0 if document.anchor == document.name else document.anchor
    values: list[object] = [document.name, anchor, text, document.also, document.language]
    while len(values) > 1 and values[-1] in {"", ()}:
        values.pop()
    return values


def _parts(items: Iterable[tuple[T, object]], size: int) -> Iterator[list[tuple[T, object]]]:
    """The items in parts of about that many bytes; none for no items."""
    part: list[tuple[T, object]] = []
    used = 0
    for item in items:
        used += len(script_data(item).encode())
        part.append(item)
        if used >= size:
            yield part
            part, used = [], 0
    if part:
        yield part


def _file(name: str, data: object) -> Rendered:
    return Rendered(f"{FOLDER}/{name}.js", f"docspecSearch({script_data(name)},{script_data(data)});\n")
