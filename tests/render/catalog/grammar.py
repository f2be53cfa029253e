"""Grammars of the formats, as witnesses.

The XML Schema of XLIFF 2.1 is in no package of PyPI, npm or Debian that we know of. What stands here was written by us
from the standard (section 4.2, the content and attributes of each element), for the parts that docspec uses.
"""

from __future__ import annotations

import io
import os
import zipfile
from functools import cache
from pathlib import Path

from lxml import etree

from tests.witnesses import missing

OMEGAT = Path(__file__).parents[3] / ".witnesses/OmegaT.jar"
"""Put there by `.ci/run`: it holds the DTD of TMX 1.4 and a schema of TBX (2008)."""

_ELEMENTS: dict[str, tuple[str, str, str]] = {
    # name: required attributes, optional attributes, content
    "xliff": ("version srcLang trgLang", "xml:space its:version", "file+"),
    "file": ("id", "canResegment", "notes? unit+"),
    "unit": ("id", "name type translate", "notes? originalData? segment"),
    "notes": ("", "", "note+"),
    "note": ("", "category", "#text"),
    "originalData": ("", "", "data+"),
    "data": ("id", "", "#text cp*"),
    "segment": ("", "state subState", "source target?"),
    "source": ("", "", "#inline"),
    "target": ("", "", "#inline"),
    "ph": ("id", "dataRef equiv disp type subType canDelete", ""),
    "pc": ("id", "dataRefStart dataRefEnd type subType canDelete", "#inline"),
    "mrk": (
        "id",
        "translate type its:locQualityIssueType its:locQualityIssueComment its:locQualityIssueSeverity",
        "#inline",
    ),
    "cp": ("hex", "", ""),
}
_SPACES = {"xml": "http://www.w3.org/XML/1998/namespace", "its": "http://www.w3.org/2005/11/its", "": ""}
_TYPES = {
    "id": "NMTOKEN",
    "state": "initial|translated|reviewed|final",
    "translate": "yes|no",
    "canDelete": "yes|no",
    "canResegment": "yes|no",
    "hex": "hexBinary",
    "version": "2.1",
    "dataRef": "NMTOKEN",
    "dataRefStart": "NMTOKEN",
    "dataRefEnd": "NMTOKEN",
}
_INLINE = "ph pc mrk cp"
_RNG = "http://relaxng.org/ns/structure/1.0"


@cache
def xliff_21() -> etree.RelaxNG:
    """The part of XLIFF 2.1 that docspec uses, in RELAX NG."""
    defined = "".join(_define(name, *parts) for name, parts in _ELEMENTS.items())
    text = (
        f'<grammar xmlns="{_RNG}" ns="urn:oasis:names:tc:xliff:document:2.0" '
        f'datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">'
        f'<start><ref name="xliff"/></start>{defined}</grammar>'
    )
    return etree.RelaxNG(etree.fromstring(text))


def _define(name: str, required: str, optional: str, content: str) -> str:
    attributes = "".join(map(_attribute, required.split()))
    attributes += "".join(f"<optional>{_attribute(one)}</optional>" for one in optional.split())
    return f'<define name="{name}"><element name="{name}">{attributes}{_content(content)}</element></define>'


def _attribute(name: str) -> str:
    prefix, _, local = name.rpartition(":")
    kind = _TYPES.get(local, "") if not prefix else ""
    if "|" in kind or kind[:1].isdecimal():
        value = "<choice>" + "".join(f"<value>{one}</value>" for one in kind.split("|")) + "</choice>"
    else:
        value = f'<data type="{kind}"/>' if kind else "<text/>"
    return f'<attribute name="{local}" ns="{_SPACES[prefix]}">{value}</attribute>'


def _content(content: str) -> str:
    if content == "#inline":
        choice = "".join(f'<ref name="{one}"/>' for one in _INLINE.split())
        return f"<mixed><zeroOrMore><choice>{choice}</choice></zeroOrMore></mixed>"
    if content.startswith("#text"):
        return '<mixed><zeroOrMore><ref name="cp"/></zeroOrMore></mixed>' if "cp" in content else "<text/>"
    if not content:
        return "<empty/>"
    many = {"+": "oneOrMore", "?": "optional", "*": "zeroOrMore"}
    parts = []
    for one in content.split():
        name = one.rstrip("+?*")
        wrap = many.get(one[-1])
        parts.append(f'<{wrap}><ref name="{name}"/></{wrap}>' if wrap else f'<ref name="{name}"/>')
    return "".join(parts)


def tmx_14() -> etree.DTD:
    """The DTD of TMX 1.4, as OmegaT ships it."""
    return etree.DTD(io.BytesIO(_shipped("schemas/tmx14.dtd")))


def tbx_2008(folder: Path) -> etree.XMLSchema:
    """The schema of TBX (ISO 30042:2008), as OmegaT ships it; unpacked in a folder."""
    for name in ("tbx.xsd", "xml.xsd"):
        (folder / name).write_bytes(_shipped(f"schemas/{name}"))
    return etree.XMLSchema(etree.parse(folder / "tbx.xsd"))


def _shipped(name: str) -> bytes:
    file = Path(os.environ.get("DOCSPEC_OMEGAT", OMEGAT))
    if not file.is_file():
        missing(f"there is no {file.name} here: `.ci/run` fetches it")
    with zipfile.ZipFile(file) as jar:
        return jar.read(name)
