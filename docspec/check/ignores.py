"""Findings that a page itself says to ignore, in a comment: `<!-- docspec-ignore D403: the number is right -->`.

A comment counts for the lines it stands on and, in an HTML cell, for the whole cell; alone on its line it counts for
the next line that is not empty, or for the element that begins there. `docspec-ignore-file` counts for the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from docspec.align.aligned import Locale
from docspec.check.found import found_at
from docspec.check.policy import IGNORE_UNUSED, Policy
from docspec.check.rulebook import near, select
from docspec.finding import Finding, Rule, Severity
from docspec.read.page import Page
from docspec.read.place import Place, SourceText
from docspec.read.regions import Comment, Region, regions

IGNORE_UNKNOWN = Rule("R602", "ignore-unknown", Severity.WARNING, "An ignore names no rule.")

_WORD = b"docspec-ignore"
_COMMENT = re.compile(rb"<!--\s*docspec-ignore(?P<file>-file)?(?![\w-])(?P<rest>.*?)-->", re.DOTALL)
_YAML = re.compile(rb"^[ \t]*#[ \t]*docspec-ignore(?P<file>-file)(?![\w-])(?P<rest>[^\r\n]*)", re.MULTILINE)
_REASON = re.compile(r"[:：].*", re.DOTALL)
_BETWEEN = re.compile(r"[\s,;，、]+")
_TABLE_TAG = re.compile(rb"<(?P<name>/?(?:t[dhr]|table))\b[^<>]*>", re.IGNORECASE)
_LINE_OVER = re.compile(rb"[ \t]*(?:[\r\n]|\Z)")
_NEXT = re.compile(rb"\s*(?:<(?P<tag>[a-z][a-z0-9]*)\b)?[^\r\n]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Ignore:
    """One word of one comment."""

    word: str
    rules: frozenset[str]
    """The ids it names; empty if it names none."""
    first: int
    """The lines it counts for, from 1."""
    last: int
    place: Place
    """Of the comment."""

    def fits(self, finding: Finding) -> bool:
        """Whether it silences a finding of its page."""
        return finding.rule.id in self.rules and finding.line <= self.last and finding.end_line >= self.first


def without_ignored(
    findings: Iterable[Finding],
    pages: Mapping[str, tuple[Locale | None, Page]],
    sources: Mapping[str, SourceText],
    policy: Policy,
) -> tuple[list[Finding], list[Finding]]:
    """The findings that no comment silences, and what is to be said about the comments themselves.

    `pages` and `sources` are by path.
    """
    ignores = {path: list(ignores_of(pages[path][1], sources[path])) for path in sorted(pages) if path in sources}
    used: set[Ignore] = set()
    kept: list[Finding] = []
    for finding in findings:
        fitting = {one for one in ignores.get(finding.path, ()) if one.fits(finding)}
        used |= fitting
        if not fitting:
            kept.append(finding)
    return kept, [said for path, found in ignores.items() for said in _said(found, used, pages[path][0], policy)]


def ignores_of(page: Page, source: SourceText) -> Iterator[Ignore]:
    """What a page says to ignore, in its order."""
    if _WORD not in source.data:
        return
    top = page.front_matter_place
    body = top.end - source.skipped if top else 0
    if top:
        yield from _ignores(_YAML.finditer(source.data, top.start - source.skipped, body), source)
    for region in regions(source.data, body):
        if isinstance(region, Comment | Region):
            yield from _ignores(_COMMENT.finditer(source.data, region.start, region.end), source)


def _ignores(matches: Iterable[re.Match[bytes]], source: SourceText) -> Iterator[Ignore]:
    for match in matches:
        place = source.place(*match.span())
        first, last = _whole(source) if match["file"] else _lines(match, source)
        words = _BETWEEN.split(_REASON.sub("", match["rest"].decode("utf-8")).strip())
        for word in dict.fromkeys(words):
            yield Ignore(word, select(word), first, last, place)


def _whole(source: SourceText) -> tuple[int, int]:
    return 1, source.place(len(source.data), len(source.data)).line


def _lines(match: re.Match[bytes], source: SourceText) -> tuple[int, int]:
    data, (start, end) = source.data, match.span()
    before = data[max(data.rfind(b"\n", 0, start), data.rfind(b"\r", 0, start)) + 1 : start]
    cell = _cell(data, start, end)
    if cell:
        start, end = cell
    elif not before.strip() and _LINE_OVER.match(data, end):
        end = _end_of_next(data, end)
    place = source.place(start, end)
    return place.line, place.end_line


def _cell(data: bytes, start: int, end: int) -> tuple[int, int] | None:
    """The HTML cell that something stands in."""
    table = max(data.rfind(b"<table", 0, start), data.rfind(b"<TABLE", 0, start), 0)
    before = [*_TABLE_TAG.finditer(data, table, start)][-1:]
    if not before or before[0]["name"].lower() not in {b"td", b"th"}:
        return None
    after = _TABLE_TAG.search(data, end)
    return before[0].start(), after.start() if after else end


def _end_of_next(data: bytes, at: int) -> int:
    """The end of the next line that is not empty, or of the element that begins on it."""
    match = _NEXT.match(data, at)
    assert match is not None  # it matches nothing, too
    closing = match["tag"] and re.compile(rb"</" + match["tag"] + rb"\s*>", re.IGNORECASE).search(data, at)
    return max(match.end(), closing.end()) if closing else match.end()


def _said(ignores: Sequence[Ignore], used: set[Ignore], locale: Locale | None, policy: Policy) -> Iterator[Finding]:
    for one in ignores:
        if not one.word:
            message = "this ignore names no rule; write one, such as `docspec-ignore D403`"
            yield found_at(IGNORE_UNKNOWN, one.place, message, locale=locale, found=one.word)
        elif not one.rules:
            message = f"`{one.word}` is no rule; {near(one.word)}; a reason stands after a colon"
            yield found_at(IGNORE_UNKNOWN, one.place, message, locale=locale, found=one.word)
        elif one not in used and not all(policy.is_off(rule, locale) for rule in one.rules):
            message = f"nothing here is silenced by the ignore of `{one.word}`; remove it"
            yield found_at(IGNORE_UNUSED, one.place, message, locale=locale, found=one.word)
