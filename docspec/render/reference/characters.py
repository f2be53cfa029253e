"""What no page of HTML can hold."""

from __future__ import annotations

import re

# Controls and noncharacters (HTML, section 13.2.3.5), and halves of surrogate pairs, which UTF-8 cannot hold.
_NOT_IN_HTML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
# The two noncharacters of each further plane. A search for them is ten times as slow; most texts have none.
_FURTHER = re.compile("[\U00010000-\U0010ffff]")
_NOT_IN_HTML_FURTHER = re.compile(
    "[" + "".join(chr(plane * 0x10000 + last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF)) + "]"
)


def visible(text: str) -> str:
    """The text without it."""
    text = _NOT_IN_HTML.sub("", text)
    return _NOT_IN_HTML_FURTHER.sub("", text) if _FURTHER.search(text) else text
