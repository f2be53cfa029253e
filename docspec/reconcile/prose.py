"""The words each locale uses in its own prose: what a translator of that language would write."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from docspec.align.aligned import AlignedPage, Locale
from docspec.read.inline import Text, Words
from docspec.read.page import ItemList, Page, Role, Table
from docspec.read.page import Prose as Paragraph
from docspec.reconcile.letters import LetterModel

_WORD = re.compile(r"[^\W\d_]+")
_IDENTIFIER_LIKE = re.compile(r"\S*[a-z][A-Z]\S*|\S*[_/:.=<>]\S+")


def letter_models(pages: Iterable[AlignedPage]) -> Mapping[Locale, LetterModel]:
    """A model of each locale's words: those of paragraphs, lists and descriptions, without code."""
    words: dict[Locale, set[str]] = defaultdict(set)
    for aligned in pages:
        for locale, page in aligned.pages.items():
            for text in _texts(page):
                words[locale].update(_words(text))
    return {locale: LetterModel(found) for locale, found in words.items()}


def _texts(page: Page) -> Iterator[Text]:
    for block in page.blocks:
        match block:
            case Paragraph(text=text):
                yield text
            case ItemList(items=items):
                yield from (item.text for item in items)
            case Table(rows=rows, columns=columns) if Role.DESCRIPTION in columns:
                place = columns[Role.DESCRIPTION]
                yield from (row.cells[place].text for row in rows if place < len(row.cells))
            case _:
                pass


def _words(text: Text) -> Iterator[str]:
    plain = " ".join(node.text for node in text.walk() if isinstance(node, Words))
    return (word.casefold() for word in _WORD.findall(_IDENTIFIER_LIKE.sub(" ", plain)))
