"""Code samples as trees of elements, as far as they can be made out.

Samples on pages are seldom whole XML: an ellipsis stands for what was left out, roots stay open, end tags do not
match, prefixes are not declared. So tags are read one after the other and nesting is made good by the way.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from docspec.read.page import Sample

_MARK = re.compile(
    r"<!--.*?(?:-->|\Z)|<!\[CDATA\[(?P<cdata>.*?)(?:\]\]>|\Z)|<[?!][^>]*(?:>|\Z)"
    r"|<\s*(?P<close>/?)\s*(?P<name>[^\W\d][\w.:：-]*)(?P<rest>(?:\"[^\"<]*\"|'[^'<]*'|[^<>])*)(?:>|(?=<)|\Z)",
    re.DOTALL,
)
_PREFIX = re.compile(r"^[\w.-]*[:：]")
# More open elements than this are damage, and would only cost.
_DEEPEST = 200


@dataclass(frozen=True, slots=True)
class Element:
    """An element of a sample."""

    name: str
    """Without its prefix."""
    children: tuple[Element, ...]
    """In the order of the sample."""
    text: str
    """The words directly in it, blanks at the ends left out."""


@dataclass(slots=True)
class _Open:
    name: str
    children: list[Element] = field(default_factory=list)
    text: list[str] = field(default_factory=list)

    def closed(self) -> Element:
        return Element(_PREFIX.sub("", self.name), tuple(self.children), "".join(self.text).strip())


def parse_sample(sample: Sample) -> Element | None:
    """The root of a sample; None if it holds no element.

    Where several stand side by side, the first that holds others, or else the first.
    """
    return _first(parse_elements(sample.text))


def message(root: Element) -> Element:
    """What stands in the body of a SOAP envelope, if the root is one; an empty body leaves the envelope."""
    bodies = [child for child in root.children if child.name == "Body"] if root.name == "Envelope" else []
    return (_first(bodies[0].children) if bodies else None) or root


def _first(elements: Sequence[Element]) -> Element | None:
    return next((element for element in elements if element.children), elements[0] if elements else None)


def parse_elements(text: str) -> tuple[Element, ...]:
    """The outermost elements of a text, in order; what stands between them is left out."""
    stack = [_Open("")]
    at = 0
    for match in _MARK.finditer(text):
        stack[-1].text.append(html.unescape(text[at : match.start()]))
        at = match.end()
        if match["cdata"] is not None:
            stack[-1].text.append(match["cdata"])
        elif match["name"] is None:
            continue
        elif match["close"]:
            _close(match["name"], stack)
        else:
            stack.append(_Open(match["name"]))
            if match["rest"].rstrip().endswith("/") or len(stack) > _DEEPEST:
                _pop(stack)
    stack[-1].text.append(html.unescape(text[at:]))
    while len(stack) > 1:
        _pop(stack)
    return tuple(stack[0].children)


def _close(name: str, stack: list[_Open]) -> None:
    """Ends the innermost open element of that name, and all in it."""
    names = [element.name for element in stack]
    if name not in names:
        name = next((known for known in reversed(names) if _PREFIX.sub("", known) == _PREFIX.sub("", name)), "")
    if not name:
        _mend(stack)
        return
    while _pop(stack) != name:
        pass


def _mend(stack: list[_Open]) -> None:
    """An end tag that nothing opened: where the innermost element holds words only, its end was misspelt."""
    if len(stack) > 1 and not stack[-1].children and "".join(stack[-1].text).strip():
        _pop(stack)


def _pop(stack: list[_Open]) -> str:
    done = stack.pop()
    stack[-1].children.append(done.closed())
    return done.name
