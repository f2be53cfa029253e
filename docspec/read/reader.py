"""One file to one page: front matter, then HTML tables and Markdown side by side, in the order they stand."""

from __future__ import annotations

import re

from docspec.read import html, markdown, rules
from docspec.read.decode import decode
from docspec.read.front_matter import front_matter
from docspec.read.page import Block, Page, Unread
from docspec.read.place import SourceText
from docspec.read.regions import Fence, Region, blanked, regions

_HTML_NAMES = (".html", ".htm", ".xhtml")
_HTML_START = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)


def read_page(path: str, data: bytes) -> Page:
    """Reads a file as a page, as far as it can be understood; the rest is in `Page.unread`.

    `path` is relative to the source folder, with `/` between its parts. Raises PageError for what is no text.
    """
    source = decode(path, data)
    if path.lower().endswith(_HTML_NAMES) or _HTML_START.match(source.data):
        about, blocks, unread = html.document(source)
        return Page(path, about, _in_order(blocks), tuple(unread))
    top = front_matter(source)
    blocks, unread = _body(source, top.body)
    return Page(path, top.values, _in_order(blocks), (*top.unread, *_sorted(unread)), top.place)


def _body(source: SourceText, start: int) -> tuple[list[Block], list[Unread]]:
    blocks: list[Block] = []
    unread: list[Unread] = []
    hidden: list[tuple[int, int]] = []
    for region in regions(source.data, start):
        if isinstance(region, Fence):
            place = source.trimmed(region.start, region.end)
            unread.append(Unread(rules.FENCE_UNCLOSED, "the code fence is never closed", place))
            continue
        hidden.append((region.start, region.end))
        if isinstance(region, Region):
            found, problems = html.blocks(source, source.data[region.start : region.end], region.start)
            blocks += found
            unread += [*_unclosed(source, region), *problems]
    found, problems = markdown.blocks(source, blanked(source.data, hidden, start))
    return blocks + found, unread + problems


def _unclosed(source: SourceText, region: Region) -> list[Unread]:
    place = source.trimmed(region.start, region.end)
    return [] if region.closed else [Unread(rules.TABLE_UNCLOSED, "the table has no `</table>`", place)]


def _in_order(blocks: list[Block]) -> tuple[Block, ...]:
    return tuple(sorted(blocks, key=lambda block: block.place.start))


def _sorted(unread: list[Unread]) -> list[Unread]:
    return sorted(unread, key=lambda item: item.place.start)
