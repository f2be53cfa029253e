"""Terms as lexicons write them: alternatives side by side, notes in brackets, phrases that become names."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from docspec.read.plain import clean
from docspec.reconcile.spelling import camel, words

# `keyword (noun) <sg> [tech.]`: what stands in brackets is said about the term.
_NOTE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|<[^<>]*>|\{[^{}]*\}")
_BETWEEN = re.compile("[,;|、،؛]")
# Dictionaries cite English verbs and nouns so.
_CITED = re.compile(r"^(?:to|an?|the) +(?=\w)", re.IGNORECASE)
LONGEST = 4
"""A phrase of more words explains, it does not name."""


def alternatives(text: str) -> list[str]:
    """The terms a text lists, without notes; none twice."""
    bare = _NOTE.sub(" ", clean(text))
    return list(dict.fromkeys(clean(part) for part in _BETWEEN.split(bare) if any(map(str.isalnum, part))))


@cache
def key(term: str) -> str:
    """What is the same for spellings that differ in case, width, blanks and hyphens only.

    Vowel signs count: without them words of Hindi or Thai would be one that are not.
    """
    return "".join(letter for letter in clean(term).casefold() if unicodedata.category(letter)[0] in "LNM")


@cache
def identifier(term: str) -> str:
    """The name in camel case that an English term spells: `file name` gives `fileName`; empty if it spells none."""
    parts = [word.casefold() for word in words(_CITED.sub("", clean(term), count=1))]
    name = camel(parts, upper=False) if 0 < len(parts) <= LONGEST else ""
    return name if name.isascii() and name.isidentifier() else ""
