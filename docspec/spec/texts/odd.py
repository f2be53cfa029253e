"""Characters that a format cannot hold, written so that it can, and read back.

XML 1.0 has no way to write most control characters, PO readers stop at a NUL, and UTF-8 has no bytes for half a
character. Each becomes a character reference, `&#x1B;`, in plain text; an ampersand that already stands before such
letters becomes one too (`&#x26;#x1B;`), so that what is read is what was written.
"""

from __future__ import annotations

import re

# XML 1.0 (fifth edition), section 2.2: what is no Char. Lone surrogates are none either.
NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# PO: what GNU gettext takes for the end of a text or warns of, and what readers take for the end of a line. Line feeds
# at the ends must be the same in both languages (msgfmt --check), which is no business of a translator.
NOT_IN_PO = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]|\\A\n|\n\\Z")
_REFERENCE = re.compile("&#x([0-9A-Fa-f]{1,6});")
_LAST = 0x10FFFF


def spelled(text: str, odd: re.Pattern[str]) -> str:
    """The text with character references for what `odd` finds."""
    safe = _REFERENCE.sub(lambda match: f"&#x26;{match[0][1:]}", text)
    return odd.sub(lambda match: f"&#x{ord(match[0]):X};", safe)


def unspelled(text: str) -> str:
    """The text with the characters that such references stand for."""
    return _REFERENCE.sub(lambda match: chr(number) if (number := int(match[1], 16)) <= _LAST else match[0], text)
