"""Text as people read it: what differs in width, joins or direction marks only is the same."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

# Marks that change how text runs or joins but not what it says: zero-width, bidi controls, soft hyphens.
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")
_BLANKS = re.compile(r"\s+")


@cache
def clean(text: str) -> str:
    """Text with compatibility forms made plain (NFKC), invisible marks dropped, blanks single, none at the ends."""
    return _BLANKS.sub(" ", _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))).strip()
