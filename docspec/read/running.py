"""Puts running text together from what a parser found: blanks made single, markers dropped, empty nodes left out.

Both readers, of Markdown and of HTML, make their text through here, so that the same sentence gives the same `Text`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from docspec.read import tags
from docspec.read.inline import BLANKS, Code, Emphasis, Inline, Link, Paragraph, Words

# `[!DNL x]` and `[!UICONTROL x]` mark words that are not to be translated; only x is text.
_BRACKET = re.compile(r"\[!(?:DNL|UICONTROL)(?:\s+|(?=\]|$))|[\[\]]", re.IGNORECASE)
_MARKED_CODE = re.compile(r"\[!(?:DNL|UICONTROL)\s+([^\]]*)\]", re.IGNORECASE)
_MARKED_LINK = re.compile(r"^!(?:DNL|UICONTROL)\s+", re.IGNORECASE)
_BLANK = Words(" ")


def paragraph(nodes: Iterable[Inline]) -> Paragraph | None:
    """A paragraph with no blanks at its ends; None if nothing is in it."""
    _, kept, _ = _ends(tidy(nodes))
    return Paragraph(kept) if kept else None


def tidy(nodes: Iterable[Inline]) -> tuple[Inline, ...]:
    """The same text in as few nodes as can be."""
    return tuple(_apart(_merged(_unmarked(_merged(_unstarred(list(nodes)))))))


def wrapped(tag: str, classes: Sequence[str], target: str | None, children: Sequence[Inline]) -> tuple[Inline, ...]:
    """What an HTML element makes of its children. `target` is its link, if it has one."""
    if tag in tags.CODE or any(name in tags.CODE for name in classes):
        return code(children)
    if tag in tags.EMPHASIS:
        return emphasis(tag in tags.STRONG, children)
    if tag in tags.BREAKS or tag in tags.BLOCKS:
        return (_BLANK, *children, _BLANK)
    if target is not None:
        return link(target, children)
    return tuple(children)


def code(children: Sequence[Inline]) -> tuple[Inline, ...]:
    """A code span of the children's words; a link inside stays a link, around its own code."""
    if not any(isinstance(node, Link) for node in children):
        return _code("".join(map(_words, children)))
    parts: list[Inline] = []
    for node in children:
        parts += link(node.target, code(node.children)) if isinstance(node, Link) else _code(_words(node))
    return tuple(parts)


def emphasis(strong: bool, children: Iterable[Inline]) -> tuple[Inline, ...]:
    """Emphasis without the blanks at its ends, which stand outside; nothing if it holds nothing else."""
    return _around(tidy(children), lambda kept: Emphasis(strong, kept))


def link(target: str, children: Iterable[Inline]) -> tuple[Inline, ...]:
    """A link, its blanks as with emphasis. A marker may be its text: `[!DNL x](target)`."""
    inner = tidy(children)
    if inner and isinstance(inner[0], Words):
        inner = (Words(_MARKED_LINK.sub("", inner[0].text)), *inner[1:])
    return _around(inner, lambda kept: Link(target, kept))


def _around(nodes: tuple[Inline, ...], make: Callable[[tuple[Inline, ...]], Inline]) -> tuple[Inline, ...]:
    before, kept, after = _ends(nodes)
    return (*before, make(kept), *after) if kept else before


def _ends(nodes: tuple[Inline, ...]) -> tuple[tuple[Inline, ...], tuple[Inline, ...], tuple[Inline, ...]]:
    """Tidy nodes without the blanks at their ends, and those blanks."""
    kept = list(nodes)
    before: tuple[Inline, ...] = ()
    after: tuple[Inline, ...] = ()
    if kept and isinstance(first := kept[0], Words) and first.text[:1].isspace():
        before = (_BLANK,)
        kept[:1] = [Words(first.text.lstrip())] if first.text.strip() else []
    if kept and isinstance(last := kept[-1], Words) and last.text[-1:].isspace():
        after = (_BLANK,)
        kept[-1:] = [Words(last.text.rstrip())] if last.text.strip() else []
    return before, tuple(kept), after


def _code(text: str) -> tuple[Inline, ...]:
    """Code without the blanks at its ends, which stand outside."""
    text = BLANKS.sub(" ", _MARKED_CODE.sub(r"\1", text))
    if not text.strip():
        return (_BLANK,) if text else ()
    before = (_BLANK,) if text[0] == " " else ()
    after = (_BLANK,) if text[-1] == " " else ()
    return (*before, Code(text.strip()), *after)


def _words(node: Inline) -> str:
    return node.text if isinstance(node, Words | Code) else "".join(map(_words, node.children))


def _unstarred(nodes: list[Inline]) -> Iterator[Inline]:
    """`` `*`name`*` `` is emphasised code whose marks were swapped around: to a parser two code spans hold a star."""
    at = 0
    while at < len(nodes):
        end = next((i for i in range(at + 1, len(nodes)) if _is_star(nodes[i])), None) if _is_star(nodes[at]) else None
        if end is None:
            yield nodes[at]
            at += 1
        else:
            yield from code(nodes[at + 1 : end])
            at = end + 1


def _is_star(node: Inline) -> bool:
    return isinstance(node, Code) and node.text.strip(" ") == "*"


def _merged(nodes: Iterable[Inline]) -> Iterator[Inline]:
    """Words that touch become one, with single blanks."""
    pending: list[str] = []
    for node in nodes:
        if isinstance(node, Words):
            pending.append(node.text)
            continue
        if text := BLANKS.sub(" ", "".join(pending)):
            yield Words(text)
        pending.clear()
        yield node
    if text := BLANKS.sub(" ", "".join(pending)):
        yield Words(text)


def _unmarked(nodes: Iterable[Inline]) -> Iterator[Inline]:
    """Drops markers, which may hold other nodes; brackets of the text itself stay."""
    open_markers: list[bool] = []

    def bracket(match: re.Match[str]) -> str:
        mark = match.group()
        if mark == "]":
            return "" if open_markers and open_markers.pop() else "]"
        open_markers.append(mark != "[")
        return "[" if mark == "[" else ""

    for node in nodes:
        yield Words(_BRACKET.sub(bracket, node.text)) if isinstance(node, Words) else node


def _apart(nodes: Iterable[Inline]) -> Iterator[Inline]:
    """Code spans that touch are kept apart, or they would read as one."""
    last: Inline | None = None
    for node in nodes:
        if isinstance(node, Code) and isinstance(last, Code):
            yield _BLANK
        yield node
        last = node
