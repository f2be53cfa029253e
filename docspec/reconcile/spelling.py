"""How identifiers are spelled: cleaned, compared without case and blanks, taken apart and joined."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cache

from docspec.read.plain import clean

# Over the classes of letters (see `_classes`): capitals that stand together, a word with or without a capital, digits,
# letters that have no case.
_WORD = re.compile(r"U+(?!L)|U?L+|D+|N+")
IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_.\-]*")
"""What a name of an API looks like: ASCII, no blanks. Others are kept, but nobody trusts them."""


@cache
def squash(text: str) -> str:
    """Letters and digits alone, without case: what remains the same when blanks, case and marks are damaged."""
    return "".join(letter for letter in clean(text).casefold() if letter.isalnum())


@cache
def words(identifier: str) -> tuple[str, ...]:
    """The words of an identifier as they are spelled: `getXMPPacket` holds get, XMP, Packet."""
    return tuple(identifier[match.start() : match.end()] for match in _WORD.finditer(_classes(identifier)))


def _classes(text: str) -> str:
    """A letter for each letter: U capital, L small, D digit, N without case (Chinese, Arabic), blank for all else."""
    return "".join(map(_letter_class, text))


@cache
def _letter_class(letter: str) -> str:
    if letter.isdigit():
        return "D"
    if not letter.isalpha():
        # A combining mark belongs to the letter before it.
        return "L" if unicodedata.combining(letter) else " "
    return "U" if letter.isupper() else "L" if letter.islower() else "N"


def has_case(word: str) -> bool:
    """Whether a word is in a script with capitals, or ASCII; Chinese, Arabic and Thai have none."""
    return word.isascii() or word.lower() != word.upper()


def camel(parts: Sequence[str], *, upper: bool) -> str:
    """Words joined in camel case; only the first letters are changed, so that acronyms stay."""
    joined = "".join(part[:1].upper() + part[1:] for part in parts)
    return joined if upper else lower_first(joined)


def lower_first(name: str) -> str:
    """The name with its first word in lower case: `XMPPacket` gives `xmpPacket`, `Name` gives `name`."""
    first = next(iter(words(name)), "")
    return first.lower() + name[len(first) :] if name.startswith(first) and first else name


def upper_first(name: str) -> str:
    """The name with its first letter in upper case."""
    return name[:1].upper() + name[1:]


@cache
def as_identifier(text: str) -> str:
    """The identifier a cell spells: cleaned, blanks inside closed in camel case; empty if it spells none.

    A text of more than four words is a sentence, not a name.
    """
    plain = clean(text).strip("`*\"'")
    if IDENTIFIER.fullmatch(plain):
        return plain
    parts = plain.split(" ")
    if 1 < len(parts) <= 4 and all(IDENTIFIER.fullmatch(part) for part in parts):
        return parts[0] + "".join(upper_first(part) for part in parts[1:])
    return ""


def is_lower_camel(name: str) -> bool:
    """Whether a name begins with a small letter."""
    return name[:1].islower()


@cache
def likeness(one: str, other: str) -> float:
    """How alike two spellings are, 0 to 1: the share of letters in common runs (Ratcliff and Obershelp, 1988)."""
    return SequenceMatcher(None, squash(one), squash(other), autojunk=False).ratio()
