"""Reads the CommonMark of descriptions into running text, so that every target can write it in its own way.

Only paragraphs, lists, code, links and emphasis are known to the spec. Anything else that a text may hold by accident
is kept as its words: HTML is shown as it stands and never becomes markup.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from docspec.read.inline import Bullets, Code, Emphasis, Inline, Link, Paragraph, Text, Words
from docspec.read.tree import Node, parse

# One line in which nothing can be Markdown: most descriptions are so, and need no parser.
_PLAIN = re.compile(r"[^\W\d_][^\\`*_\[\]<>&\r\n\0\ud800-\udfff]*(?<!\s)")


@lru_cache(maxsize=4096)
def read(markdown: str) -> Text:
    """The running text of a description."""
    if _PLAIN.fullmatch(markdown):
        return Text((Paragraph((Words(markdown),)),))
    return parsed(markdown)


def parsed(markdown: str) -> Text:
    """The same, by the parser."""
    # Half of a surrogate pair, from an escape in a spec, has no bytes that a parser could read.
    whole = markdown.encode("utf-8", errors="replace").decode()
    return Text(tuple(_blocks(parse(whole).children)))


def _blocks(nodes: Sequence[Node]) -> Iterator[Paragraph | Bullets]:
    for is_inline, run in groupby(nodes, lambda node: node.kind in _INLINE):
        if is_inline:
            yield Paragraph(_inlines(list(run)))
            continue
        for node in run:
            if node.kind == "List":
                yield Bullets(tuple(Text(tuple(_blocks(item.children))) for item in node.children))
            elif node.kind == "CodeBlock":
                yield Paragraph((Code("".join(str(child.value) for child in node.children)),))
            else:
                yield from _blocks(node.children)


def _inlines(nodes: Sequence[Node]) -> tuple[Inline, ...]:
    return tuple(inline for node in nodes for inline in _INLINE[node.kind](node))


def _within(node: Node) -> tuple[Inline, ...]:
    return _inlines([child for child in node.children if child.kind in _INLINE])


_INLINE: dict[str, Callable[[Node], tuple[Inline, ...]]] = {
    "Text": lambda node: (Words(node.value),),
    "InlineHtml": lambda node: (Words(node.value),),
    "Html": lambda node: (Words(node.value),),
    "Code": lambda node: (Code(node.value),),
    "SoftBreak": lambda _: (Words(" "),),
    "HardBreak": lambda _: (Words(" "),),
    "Emphasis": lambda node: (Emphasis(False, _within(node)),),
    "Strong": lambda node: (Emphasis(True, _within(node)),),
    "Link": lambda node: (Link(node.value["dest_url"], _within(node)),),
    "Image": _within,
}
