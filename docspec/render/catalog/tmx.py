"""TMX 1.4b (LISA OSCAR, 26 April 2005): what may be learned from, in all languages at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxml import etree

from docspec.config import language_tag
from docspec.render.catalog.inline_tree import Code, Node, Pair, Words, unit
from docspec.render.catalog.messages import Background, Message
from docspec.render.catalog.notes import about
from docspec.render.catalog.xml_text import XML, append_text, child, document
from docspec.spec.identifiers import Identifiers
from docspec.spec.texts.inline import CodeKind
from docspec.spec.texts.odd import NOT_IN_XML, spelled

_INLINE = frozenset({"seg", "note", "prop"})
# The recommended values of `type`; what TMX has no word for begins with `x-`.
_TYPES: Mapping[CodeKind, str] = {
    CodeKind.CODE: "x-code",
    CodeKind.LINK: "link",
    CodeKind.EMPHASIS: "italic",
    CodeKind.STRONG: "bold",
    CodeKind.BREAK: "x-break",
    CodeKind.OTHER: "x-other",
}


def render_tmx(
    found: Sequence[Message],
    source_locale: str,
    locales: Sequence[str],
    background: Background,
    made: str,
    identifiers: Identifiers,
) -> str:
    """The memory: a unit for each text that the source and another locale have without an error.

    A translation with a warning stays in; one with an error does not. Where the source itself has an error nothing can
    be learned.
    """
    root = etree.Element("tmx", {"version": "1.4"})
    child(
        root,
        "header",
        creationtool="docspec",
        creationtoolversion="1",
        segtype="block",
        datatype="plaintext",
        adminlang="en",
        srclang=language_tag(source_locale),
        **{"o-tmf": "docspec"},
    )
    body = child(root, "body")
    for message in found:
        sound = [one for one in locales if one != source_locale and _is_sound(message, one, background)]
        if sound and not message.is_borrowed and _is_sound(message, source_locale, background):
            _unit(body, message, source_locale, sound, identifiers)
    return document(root, made, inline=_INLINE)


def _is_sound(message: Message, locale: str, background: Background) -> bool:
    key = (locale, message.path)
    wrong = key not in background.reviewed and any(issue.is_error for issue in background.drift.get(key, ()))
    return bool(message.about.texts.get(locale, "").strip()) and not wrong


def _unit(
    body: etree._Element, message: Message, source_locale: str, locales: Sequence[str], identifiers: Identifiers
) -> None:
    own = child(body, "tu", tuid=message.path)
    child(own, "prop", about(message), type="x-docspec")
    texts = message.about.texts
    source = unit(message, "", identifiers).source
    for locale in (source_locale, *locales):
        variant = child(own, "tuv")
        variant.set(f"{XML}lang", language_tag(locale))
        trees = source if locale == source_locale else unit(message, texts[locale], identifiers).target
        _write(child(variant, "seg"), trees)


def _write(parent: etree._Element, nodes: Sequence[Node]) -> None:
    for node in nodes:
        match node:
            case Words(text):
                append_text(parent, spelled(text, NOT_IN_XML))
            case Code(mark, id):
                child(parent, "ph", mark.markup, x=id, type=_TYPES[mark.kind])
            case Pair(open, close, children, id):
                child(parent, "bpt", open.markup, i=id, x=id, type=_TYPES[open.kind])
                _write(parent, children)
                child(parent, "ept", close.markup, i=id)
