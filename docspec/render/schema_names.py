"""Names in schemas: those of the spec where the schema takes them, else with `_xHHHH_` for each odd character.

The form is that of SQL/XML (ISO/IEC 9075-14, 9.1): from every name comes another one, the same every time, and the name
can be told from it (`docspec.spec.texts.ids.from_id`). Unlike there, an underscore before an `x` stays where nobody can
take it for an escape: `my_xml` is a good name. No name at all is `_x0000_`, and NUL, which no page can hold, goes as
U+FFFD. What is wanted of names is asked of the schema processor itself (libxml2).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from lxml import etree

_XS = "http://www.w3.org/2001/XMLSchema"
_NCNAME = etree.XMLSchema(etree.XML(f'<s:schema xmlns:s="{_XS}"><s:element name="v" type="s:NCName"/></s:schema>'))
_KEY = re.compile(r"[A-Za-z0-9._-]")
_ESCAPE_LOOK = re.compile(r"_x[0-9A-Fa-f]{4,6}(?=(.))", re.DOTALL)


@lru_cache(maxsize=4096)
def xml_name(name: str) -> str:
    """A name that may stand for an element or type of XML (an NCName)."""
    return _escaped(name, _begins_ncname, _in_ncname)


@lru_cache(maxsize=4096)
def key_name(name: str) -> str:
    """A name of ASCII letters, digits and `._-`, as components of OpenAPI are called."""
    return _escaped(name, _is_key, _is_key)


def _escaped(name: str, begins: Callable[[str], bool], fits: Callable[[str], bool]) -> str:
    if not name:
        return "_x0000_"
    text = name.replace("\0", "\ufffd")
    # An underscore that looks like the start of an escape is escaped itself, so that no two names meet. What closes an
    # escape may also be the underscore of the next one: in `_x0031:` that of the colon.
    looks = {found.start() for found in _ESCAPE_LOOK.finditer(text) if found[1] == "_" or not fits(found[1])}
    return "".join(
        char if place not in looks and (fits(char) if place else begins(char)) else f"_x{ord(char):04X}_"
        for place, char in enumerate(text)
    )


@cache
def _begins_ncname(char: str) -> bool:
    return _is_ncname(char)


@cache
def _in_ncname(char: str) -> bool:
    return not char.isspace() and _is_ncname(f"a{char}")


def _is_ncname(text: str) -> bool:
    element = etree.Element("v")
    try:
        element.text = text
    except ValueError:  # what XML cannot hold at all
        return False
    return bool(_NCNAME.validate(element))


def _is_key(char: str) -> bool:
    return bool(_KEY.fullmatch(char))
