"""Dictionaries of dictd (`.dict` or `.dict.dz`, with an `.index` beside it) in the form that FreeDict publishes.

An index line holds headword, offset and length, the numbers to the base of 64 (dictd(8), dictfmt(1)). An entry begins
with its headword; its translations follow, on the same line or on lines of their own.
"""

from __future__ import annotations

import gzip
import io
import re
import zlib
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from docspec.reconcile.lexicon.concept import Concept, Part, Unread
from docspec.reconcile.lexicon.languages import Language, language_named, language_of_tag
from docspec.reconcile.lexicon.terms import alternatives, key

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
MAX_BYTES = 500_000_000
"""A dictionary that unpacks to more is cut there."""
_GZIP = b"\x1f\x8b"
_VALUES = {digit: value for value, digit in enumerate(DIGITS)}
_ABOUT = ("00-database", "00database")
"""Headwords under which a dictionary speaks of itself."""
_SHORT = frozenset({"00databaseshort"})
_CODES = re.compile(r"(?<![a-z])([a-z]{2,3})-([a-z]{2,3})(?![a-z])")
_NUMBER = re.compile(r"^(?:\d+|[a-z])[.)]\s*")
_SOUND = re.compile(r"/[^/]*/|\[[^\]]*\]|<[^>]*>|\([^)]*\)")
# A translation is followed by examples in quotes, notes and references (`see also: {…}`).
_ASIDE = re.compile(r"[\"“«{]|[^\s:,;]+(?: [^\s:,;]+)?:")


@dataclass(frozen=True, slots=True)
class _Headword:
    text: str
    offset: int
    length: int


def read_dictd(path: str, data: bytes, index_path: str, index: bytes) -> Iterator[Part]:
    """The entries of a dictionary of two languages, which its name tells or its file's."""
    text, why = _unpacked(data)
    heads: list[_Headword] = []
    for number, line in enumerate(index.split(b"\n"), start=1):
        if line.strip():
            head = _headword(line)
            if head is None:
                yield Unread(number, "expected a headword, an offset and a length, with tabs between", index_path)
            else:
                heads.append(head)
    pair = _languages(path, text, heads)
    if pair is None:
        yield Unread(1, "neither `00-database-short` nor the file name tells its languages; name it such as nld-eng")
        return
    here = [head for head in heads if head.offset + head.length <= len(text)]
    if why or len(here) < len(heads):
        lost = f"{len(heads) - len(here)} of {len(heads)} entries lie beyond its end"
        yield Unread(text.count(b"\n") + 1, f"{why or 'the file is cut'}: {lost}; fetch it again")
    yield from _entries(text, here, pair)


def _entries(text: bytes, heads: list[_Headword], pair: tuple[Language, Language]) -> Iterator[Part]:
    ends = [match.start() for match in re.finditer(rb"\n", text)]
    for head in heads:
        if head.text.startswith(_ABOUT):
            continue
        line = bisect_left(ends, head.offset) + 1
        try:
            body = text[head.offset : head.offset + head.length].decode()
        except UnicodeDecodeError:
            yield Unread(line, f"the entry of `{head.text}` is not UTF-8")
            continue
        if translations := list(dict.fromkeys(_translations(head.text, body))):
            yield Concept(line, {pair[0]: [head.text], pair[1]: translations})


def _unpacked(data: bytes) -> tuple[bytes, str]:
    """The text, and what kept the rest of it away. A dictzip file is a gzip file with an index of its own."""
    if not data.startswith(_GZIP):
        return data, ""
    parts: list[bytes] = []
    size = 0
    with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
        try:
            while part := file.read1(1 << 20):
                parts.append(part)
                size += len(part)
                if size > MAX_BYTES:
                    return b"".join(parts), f"larger than {MAX_BYTES // 1_000_000} MB"
        except (EOFError, OSError, zlib.error):
            return b"".join(parts), "the packed file is cut or damaged"
    return b"".join(parts), ""


def _headword(line: bytes) -> _Headword | None:
    try:
        cells = line.decode().rstrip("\r").split("\t")
    except UnicodeDecodeError:
        return None
    if len(cells) not in (3, 4):
        return None
    offset, length = _number(cells[1]), _number(cells[2])
    # The fourth cell is the headword as it was before it was simplified for sorting.
    return None if offset is None or length is None else _Headword(cells[-1 * (len(cells) == 4)], offset, length)


def _number(digits: str) -> int | None:
    if not digits or any(digit not in _VALUES for digit in digits):
        return None
    value = 0
    for digit in digits:
        value = value * 64 + _VALUES[digit]
    return value


def _languages(path: str, text: bytes, heads: list[_Headword]) -> tuple[Language, Language] | None:
    """The languages that `00-database-short` tells in codes or English names, or else the file name in codes."""
    said = [
        text[head.offset : head.offset + head.length].decode(errors="replace")
        for head in heads
        if key(head.text) in _SHORT
    ]
    # The headword stands before what is said under it.
    short = re.sub(r"00-?database-?short", " ", " ".join(said))
    return _by_code(short) or _by_name(short) or _by_code(path.rpartition("/")[2].lower())


def _by_code(text: str) -> tuple[Language, Language] | None:
    for one, other in _CODES.findall(text):
        first, second = language_of_tag(one), language_of_tag(other)
        if first and second and first != second:
            return first, second
    return None


def _by_name(text: str) -> tuple[Language, Language] | None:
    named = (language_named(word) for word in re.findall(r"[^\W\d_]+", text))
    found = list(dict.fromkeys(language for language in named if language))
    return (found[0], found[1]) if len(found) > 1 else None


def _translations(headword: str, body: str) -> Iterator[str]:
    first, *rest = [line.strip() for line in body.strip().split("\n")]
    bare = _SOUND.sub(" ", first).strip()
    if not key(bare).startswith(key(headword)):
        rest = [first, *rest]
    elif not any(rest):
        rest = [bare[len(headword) :]]
    for line in rest:
        plain = _NUMBER.sub("", line)
        if plain and not _ASIDE.match(plain):
            yield from alternatives(plain)
