"""Paths as ids of XML (NMTOKEN): what an id cannot hold is written `_xHHHH_`, and read back.

The spelling is that of SQL/XML (ISO/IEC 9075-14, section 9.1), which schemas of docspec use for odd names as well.
"""

from __future__ import annotations

import re

# Whatever begins like an escape is one: also where an escape follows that would close it.
_NOT_IN_ID = re.compile(r"[^A-Za-z0-9._-]|_(?=x)")
_ESCAPE = re.compile(r"_x([0-9A-F]{4,6})_")


def to_id(path: str) -> str:
    """The id of a path; ASCII letters, digits, `.`, `-` and `_`."""
    return _NOT_IN_ID.sub(lambda match: f"_x{ord(match[0]):04X}_", path)


def from_id(text: str) -> str:
    """The path of an id; an escape of no character stays as it is."""
    return _ESCAPE.sub(lambda match: chr(number) if (number := int(match[1], 16)) <= 0x10FFFF else match[0], text)
