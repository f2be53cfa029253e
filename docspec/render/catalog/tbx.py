"""TBX-Basic (ISO 30042): the do-not-translate list as a termbase, in the edition of 2019 (DCA) and in that of 2008."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from docspec.config import language_tag
from docspec.render.catalog.xml_text import XML, child, document
from docspec.spec.identifiers import Term

_INLINE = frozenset({"p", "term", "termNote", "descrip", "note"})
_NOTE = "Do not translate: an identifier of the API, the same in every language."
_WORD = "Also a word of the language: translate it where a sentence means the word."


@dataclass(frozen=True, slots=True)
class Edition:
    """What an edition calls its elements."""

    namespace: str | None
    root: str
    attributes: Mapping[str, str]
    header: str
    entry: str
    language: str
    term: str
    xcs: str = ""
    """The constraints that a file of 2008 names; those of 2019 have them in the name of the dialect."""


TBX_3 = Edition(
    namespace="urn:iso:std:iso:30042:ed-2",
    root="tbx",
    attributes={"type": "TBX-Basic", "style": "dca"},
    header="tbxHeader",
    entry="conceptEntry",
    language="langSec",
    term="termSec",
)
TBX_2 = Edition(
    namespace=None,
    root="martif",
    attributes={"type": "TBX-Basic"},
    header="martifHeader",
    entry="termEntry",
    language="langSet",
    term="tig",
    xcs="TBXBasicXCSV02.xcs",
)


def render_tbx(terms: Sequence[Term], locales: Sequence[str], source_locale: str, made: str, edition: Edition) -> str:
    """The termbase: an entry for each identifier, with the same term in every locale."""
    space = f"{{{edition.namespace}}}" if edition.namespace else ""
    root = etree.Element(
        f"{space}{edition.root}", dict(edition.attributes), nsmap={None: edition.namespace} if space else None
    )
    root.set(f"{XML}lang", language_tag(source_locale))
    header = child(root, f"{space}{edition.header}")
    child(child(child(header, f"{space}fileDesc"), f"{space}sourceDesc"), f"{space}p", f"{made} {_NOTE}")
    if edition.xcs:
        child(child(header, f"{space}encodingDesc"), f"{space}p", edition.xcs, type="XCSURI")
    body = child(child(root, f"{space}text"), f"{space}body")
    for number, term in enumerate(terms, start=1):
        entry = child(body, f"{space}{edition.entry}", id=f"c{number}")
        child(entry, f"{space}descrip", term.description, type="definition")
        child(entry, f"{space}note", _NOTE if term.is_code else f"{_NOTE} {_WORD}")
        for locale in locales:
            language = child(entry, f"{space}{edition.language}")
            language.set(f"{XML}lang", language_tag(locale))
            section = child(language, f"{space}{edition.term}")
            child(section, f"{space}term", term.text)
            child(section, f"{space}termNote", "properNoun", type="partOfSpeech")
            child(section, f"{space}termNote", "preferredTerm-admn-sts", type="administrativeStatus")
    return document(root, made, inline=_INLINE)
