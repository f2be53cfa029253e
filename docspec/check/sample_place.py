"""Where a part of a sample stands in its page: a page may indent a sample, quote it or write `<` as `&lt;`."""

from __future__ import annotations

import re

from docspec.read.page import Sample
from docspec.read.place import Place, SourceText

_LESS = "(?:<|&lt;|&#60;|&#x3[cC];)"


def sample_place(source: SourceText, sample: Sample, start: int, end: int) -> Place:
    """The place of `sample.text[start:end]`; that of the whole sample where it cannot be told."""
    first, last = sample.place.start - source.skipped, sample.place.end - source.skipped
    raw = source.data[first:last].decode("utf-8")
    span = _same_text(raw, sample.text, start, end) or _same_count(raw, sample.text, start, end)
    if span is None:
        return sample.place
    begin = first + len(raw[: span[0]].encode())
    return source.place(begin, begin + len(raw[span[0] : span[1]].encode()))


def _same_text(raw: str, text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the page has the sample as it is, blanks at the ends left out."""
    lead = text.find(raw) if raw else -1
    if lead < 0:
        return None
    # Blanks at the ends, and the end of a text that breaks off, are where the sample begins or ends.
    return max(0, min(start - lead, len(raw))), max(0, min(end - lead, len(raw)))


def _same_count(raw: str, text: str, start: int, end: int) -> tuple[int, int] | None:
    """By counting: as many tags of that name stand before it in the page as in the sample."""
    name = text[start:end]
    if not name or text[start - 1 : start] != "<":
        return None
    before = len(re.findall(rf"<{re.escape(name)}(?![\w.:-])", text[: end + 1])) - 1
    pattern = rf"{_LESS}(?P<name>{re.escape(name)})(?![\w.:-])"
    found = [match.span("name") for match in re.finditer(pattern, raw)]
    return found[before] if 0 <= before < len(found) else None
