"""TermBase eXchange (ISO 30042), editions 2 and 3: entries, in them languages, in them terms."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from docspec.reconcile.lexicon.concept import Concept, Part, Unread
from docspec.reconcile.lexicon.languages import Language, language_of_tag
from docspec.reconcile.lexicon.terms import alternatives

# By local name: edition 3 has a namespace, edition 2 has none.
_ENTRIES = ("{*}termEntry", "{*}conceptEntry")
_LANGUAGES = ("{*}langSet", "{*}langSec")
_TERM = "{*}term"
_LANG = ("{http://www.w3.org/XML/1998/namespace}lang", "lang")


def read_tbx(data: bytes) -> Iterator[Part]:
    """The entries of a termbase. No DTD is loaded, no entity replaced; of broken XML what stands before the break."""
    parser = etree.XMLParser(recover=True, resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        yield Unread(error.lineno or 1, f"not XML: {error.msg}")
        return
    if broken := next(iter(parser.error_log), None):
        yield Unread(broken.line or 1, f"not well-formed XML: {broken.message}; what could be read was used")
    if root is None:
        return
    found = False
    for entry in root.iter(*_ENTRIES):
        found = True
        yield from _entry(entry)
    if not found:
        yield Unread(1, "no `termEntry` or `conceptEntry`; expected a TBX termbase")


def _entry(entry: etree._Element) -> Iterator[Part]:
    terms: dict[Language, list[str]] = {}
    for part in entry.iter(*_LANGUAGES):
        tag = next((part.get(name) for name in _LANG if part.get(name)), None)
        language = language_of_tag(tag) if tag else None
        if language is None:
            yield Unread(_line(part), f"`xml:lang` is no language: `{tag}`" if tag else "no `xml:lang`")
            continue
        for term in part.iter(_TERM):
            if any(child.tag is etree.Entity for child in term.iter()):
                yield Unread(_line(term), "an entity, which is not replaced; write the letters themselves")
            elif texts := alternatives("".join(term.itertext(etree.Element, "*"))):
                terms.setdefault(language, []).extend(texts)
            else:
                yield Unread(_line(term), "an empty term")
    if terms:
        yield Concept(_line(entry), terms)
    else:
        yield Unread(_line(entry), "an entry without terms")


def _line(element: etree._Element) -> int:
    return int(element.sourceline or 1)
