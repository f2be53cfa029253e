"""How rules make findings: from a place on a page and what is wrong there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypedDict, Unpack

from docspec.align.aligned import Locale
from docspec.finding import Edit, Finding, Fixable, Rule, Severity
from docspec.read.place import Place, SourceText

# What may stand in a page's source where its text has a blank.
_BLANK = r"(?:\s|&nbsp;|&#160;|<br\s*/?>)+"
_ENTITIES = {"&": "&(?:amp;)?", "<": "(?:<|&lt;)", ">": "(?:>|&gt;)"}


class Details(TypedDict, total=False):
    """What a finding says beside its place; see `Finding`."""

    locale: Locale | None
    entity: str | None
    field: str | None
    found: str | None
    expected: str | None
    confidence: float | None
    fixable: Fixable | None
    edits: tuple[Edit, ...]
    set_to: Severity | None


def found_at(
    rule: Rule, place: Place, message: str, others: Mapping[Locale, str] | None = None, **details: Unpack[Details]
) -> Finding:
    """A finding at a place; `others` is what other locales say there."""
    return Finding(
        rule,
        place.path,
        message,
        place.line,
        place.column,
        place.end_line,
        place.end_column,
        others=tuple(sorted((others or {}).items())),
        **details,
    )


def within(source: SourceText, place: Place, text: str) -> Place | None:
    """The place of some text inside a place, as its source spells it; None where markup stands in its midst.

    Blanks match any blanks, and characters match their escapes in Markdown and HTML; what stands in tags is no text.
    """
    raw = source.data[place.start - source.skipped : place.end - source.skipped].decode("utf-8")
    for match in re.finditer(f"<[^<>]*>|(?P<text>{_pattern(text)})", raw) if text else ():
        if match["text"] is not None:
            start = place.start - source.skipped + len(raw[: match.start()].encode())
            return source.place(start, start + len(match[0].encode()))
    return None


def nth_within(source: SourceText, place: Place, words: str, text: str, start: int) -> Place | None:
    """The place of a text that stands at an offset of the running words of a place; None where that cannot be told.

    It is told by counting: as many stand before it in the source as in the words, code and link targets left out.
    """
    raw = source.data[place.start - source.skipped : place.end - source.skipped].decode("utf-8")
    edge = "(?<![A-Za-z0-9])" if text[:1].isascii() else ""
    begins = f"{edge}(?={re.escape(text)})"
    number = sum(match.start() < start for match in re.finditer(begins, words))
    inside = re.finditer(rf"<[^<>]*>|`[^`]*`|\]\([^()]*\)|(?P<text>{edge}{_pattern(text)})", raw)
    matches = [match for match in inside if match["text"] is not None]
    if len(matches) != len(re.findall(begins, words)):
        return None
    match = matches[number]
    start = place.start - source.skipped + len(raw[: match.start()].encode())
    return source.place(start, start + len(match[0].encode()))


def _pattern(text: str) -> str:
    return _BLANK.join("".join(map(_letter, word)) for word in text.split())


def _letter(letter: str) -> str:
    if letter.isalnum():
        return letter
    return rf"\\?{_ENTITIES.get(letter, re.escape(letter))}"
