"""The events of the Markdown parser as a tree, with byte spans."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import pyromark

_OPTIONS = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_HEADING_ATTRIBUTES

# No page is nested so; what walks the tree may then recurse without fear.
_DEEPEST = 100


@dataclass(slots=True)
class Node:
    """One element of Markdown."""

    kind: str
    """As pulldown-cmark names it: `Paragraph`, `Text`, `SoftBreak`, …"""
    value: Any
    """What the parser says of it: the text of a leaf, a mapping for a heading or link; None for most."""
    start: int
    """Offset of the first byte in the text, as UTF-8."""
    end: int
    children: list[Node] = field(default_factory=list)


def parse(text: str) -> Node:
    """The whole text as one node of kind `Page`. Raises RecursionError where it is nested beyond reason."""
    root = Node("Page", None, 0, 0)
    open_nodes = [root]
    for event, span in _events(text):
        if isinstance(event, str):
            open_nodes[-1].children.append(Node(event, None, span["start"], span["end"]))
            continue
        ((kind, value),) = event.items()
        if kind == "End":
            open_nodes.pop()
            continue
        name, about = _named(value) if kind == "Start" else (kind, value)
        node = Node(name, about, span["start"], span["end"])
        open_nodes[-1].children.append(node)
        if kind == "Start":
            open_nodes.append(node)
            if len(open_nodes) > _DEEPEST:
                raise RecursionError(f"more than {_DEEPEST} levels of Markdown")
    return root


def _events(text: str) -> Iterable[tuple[Any, Any]]:
    return pyromark.events_with_range(text, options=_OPTIONS)


def _named(tag: Any) -> tuple[str, Any]:
    if isinstance(tag, str):
        return tag, None
    ((name, value),) = tag.items()
    return name, value
