"""The inline part of Markdown: nodes of the parser to nodes of running text, inline HTML among them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from docspec.read import tags
from docspec.read.inline import Code, Inline, Words
from docspec.read.running import emphasis, link, wrapped
from docspec.read.tree import Node

_TAG = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z][\w-]*)(?P<rest>[^>]*)>", re.DOTALL)
_CLASS = re.compile(r"""\bclass\s*=\s*["']?([^"'>]*)""", re.IGNORECASE)
_HREF = re.compile(r"""\bhref\s*=\s*["']?([^"'>\s]*)""", re.IGNORECASE)


@dataclass(slots=True)
class _Open:
    """An HTML element that is not closed yet."""

    name: str = ""
    classes: list[str] = field(default_factory=list)
    target: str | None = None
    children: list[Inline] = field(default_factory=list)

    def wrap(self) -> tuple[Inline, ...]:
        return wrapped(self.name, self.classes, self.target, self.children)


def inline(nodes: Iterable[Node]) -> list[Inline]:
    """Running text as it comes: `running.paragraph` tidies it."""
    stack = [_Open()]
    for node in nodes:
        if node.kind == "InlineHtml":
            _html(node.value, stack)
        elif convert := _INLINE.get(node.kind):
            stack[-1].children += convert(node)
    while len(stack) > 1:
        _close(stack)
    return stack[0].children


def _html(source: str, stack: list[_Open]) -> None:
    tag = _TAG.fullmatch(source)
    name = tag["name"].lower() if tag else ""
    if tag is None:
        return  # a comment, a declaration
    if name not in tags.KNOWN:
        stack[-1].children.append(Words(source))
    elif tag["close"]:
        if any(element.name == name for element in stack):
            while _close(stack) != name:
                pass
    elif name in tags.BREAKS or tag["rest"].endswith("/"):
        stack[-1].children += wrapped(name, (), None, ())
    else:
        classes, target = _CLASS.search(tag["rest"]), _HREF.search(tag["rest"])
        stack.append(_Open(name, classes[1].split() if classes else [], target[1] if target else None))


def _close(stack: list[_Open]) -> str:
    closed = stack.pop()
    stack[-1].children += closed.wrap()
    return closed.name


_INLINE: dict[str, Callable[[Node], Iterable[Inline]]] = {
    "Text": lambda node: (Words(node.value),),
    "Html": lambda node: (Words(node.value),),
    "Code": lambda node: (Code(node.value),),
    "SoftBreak": lambda _: (Words(" "),),
    "HardBreak": lambda _: (Words(" "),),
    "Emphasis": lambda node: emphasis(False, inline(node.children)),
    "Strong": lambda node: emphasis(True, inline(node.children)),
    "Link": lambda node: link(node.value["dest_url"], inline(node.children)),
    "Image": lambda node: inline(node.children),
}
