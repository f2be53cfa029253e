"""The YAML between `---` lines at the top of a page.

Every scalar stays the words that stand there: no dates, no numbers, no code. One bad line does not take the rest
with it: where the whole is no YAML, its entries are read one by one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

import yaml

from docspec.read import rules
from docspec.read.page import Unread
from docspec.read.place import Place, SourceText

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_OPEN = re.compile(rb"\A\s*?---[ \t]*(?:\r\n|\n|\r)")
_CLOSE = re.compile(rb"^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)
_BLANK_LINE = re.compile(rb"(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)")
_ENTRY = re.compile(r"^(?=[^\s#-][^\n:]*:(?:[ \t\r\n]|\Z))", re.MULTILINE)
_FIRST_ENTRY = re.compile(
    rb"(?:#[^\r\n]*(?:\r\n|\n|\r))*[^\s:|>#-][^\r\n:\xef]*(?::(?=[ \t\r\n]|\Z)|\xef\xbc\x9a)"  # the last: `：`
)
# Beyond this a block is no front matter, and nesting could exhaust the YAML reader.
_MOST_BYTES = 256 * 1024
_MOST_NESTING = 100


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands at the top of a page."""

    values: Mapping[str, object]
    place: Place | None
    """Of the YAML between the marks; None if there is no front matter."""
    body: int
    """Where the page itself begins: an offset in the bytes of the source text."""
    unread: tuple[Unread, ...] = ()


def front_matter(source: SourceText) -> FrontMatter:
    """Reads the front matter; a page without one gives no values and begins at 0."""
    opened = _OPEN.match(source.data)
    if not opened:
        return FrontMatter({}, None, 0)
    start = opened.end()
    closed = _CLOSE.search(source.data, start)
    if not _FIRST_ENTRY.match(source.data, start) and not (closed and closed.start() == start):
        return FrontMatter({}, None, 0)  # a thematic break
    if closed:
        return _block(source, start, closed.start(), closed.end(), ())
    blank = _BLANK_LINE.search(source.data, start)
    end = blank.start() if blank else len(source.data)
    reason = "front matter without its closing `---`; read up to the next empty line"
    unclosed = Unread(rules.FRONT_MATTER_UNCLOSED, reason, source.trimmed(start, end))
    return _block(source, start, end, end, (unclosed,))


def _block(source: SourceText, start: int, end: int, body: int, unread: tuple[Unread, ...]) -> FrontMatter:
    place = source.trimmed(start, end)
    # PyYAML counts lines by more characters than we do; with LF alone both count alike.
    text = re.sub(r"\r\n|\r", "\n", source.data[start:end].decode("utf-8"))
    try:
        return FrontMatter(_mapping(text), place, body, unread)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error)
        bad = _line_place(source, start, end, mark.line if mark else 0)
        broken = Unread(rules.FRONT_MATTER_INVALID, f"front matter is not YAML: {problem}", bad)
        return FrontMatter(_salvaged(text), place, body, (*unread, broken))


def _mapping(text: str) -> Mapping[str, object]:
    if len(text) > _MOST_BYTES or text.count("[") + text.count("{") > _MOST_NESTING * 10:
        raise ValueError("it is too long or too deeply nested")
    loaded = yaml.load(text, Loader=_LOADER)
    if loaded is None or loaded == "":
        return {}
    if not isinstance(loaded, dict):
        raise ValueError("expected `key: value` lines")
    return {str(key): value for key, value in cast("dict[object, object]", loaded).items()}


def _salvaged(text: str) -> Mapping[str, object]:
    """The entries that are YAML each by itself."""
    values: dict[str, object] = {}
    for entry in _ENTRY.split(text[:_MOST_BYTES]):
        try:
            values.update(_mapping(entry))
        except (yaml.YAMLError, RecursionError, ValueError):
            continue
    return values


def _line_place(source: SourceText, start: int, end: int, line: int) -> Place:
    """The place of a line of the block, 0 is the first."""
    for number, match in enumerate(re.finditer(rb"[^\r\n]*(?:\r\n|\n|\r|\Z)", source.data[start:end])):
        if number == line:
            return source.trimmed(start + match.start(), start + match.end())
    return source.trimmed(start, end)
