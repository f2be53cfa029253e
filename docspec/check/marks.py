"""Code marks: how the other locales mark a text as code, and the same around it where one locale lost them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from docspec.align.aligned import Locale
from docspec.check.subject import Passage, Subject
from docspec.read.place import Place

_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Marked:
    """A text that stands once in a passage, with what it should become."""

    place: Place
    text: str


def alone(text: str) -> str:
    """A pattern for a text that is no part of a longer word; letters of other scripts may touch it, as in Japanese."""
    before = r"(?<![A-Za-z0-9_])" if text[:1].isalnum() else ""
    after = r"(?![A-Za-z0-9_])" if text[-1:].isalnum() else ""
    return f"{before}{re.escape(text)}{after}"


def marked_like(subject: Subject, passage: Passage, locale: Locale, text: str) -> Marked | None:
    """The text in the marks that another locale has around it; None unless it stands in the source exactly once."""
    place = passage.places[locale]
    raw = _raw(subject, place)
    found = list(re.finditer(alone(text), raw))
    marks = next((marks for other in sorted(passage.places) if (marks := _marks(subject, passage, other, text))), None)
    if len(found) != 1 or marks is None or "<" in text or "`" in text:
        return None
    source = subject.sources[place.path]
    start = place.start - source.skipped + len(raw[: found[0].start()].encode())
    return Marked(source.place(start, start + len(text.encode())), f"{marks[0]}{text}{marks[1]}")


def _marks(subject: Subject, passage: Passage, locale: Locale, text: str) -> tuple[str, str] | None:
    if text not in passage.texts[locale].code():
        return None
    raw, spelled = _raw(subject, passage.places[locale]), re.escape(text)
    if match := re.search(rf"(<(?P<name>[a-zA-Z]+)\b[^<>]*>\s*){spelled}(\s*</(?P=name)>)", raw):
        return _BLANKS.sub(" ", match[1]), _BLANKS.sub(" ", match[3])
    return ("`", "`") if re.search(rf"`{spelled}`", raw) else None


def _raw(subject: Subject, place: Place) -> str:
    source = subject.sources[place.path]
    return source.data[place.start - source.skipped : place.end - source.skipped].decode("utf-8")
