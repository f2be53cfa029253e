"""Words and marks as a tree of inline codes: what XML formats of translation write, each in its own elements.

A code of the target has the id of the same code in the source, so that a tool knows which of them the translation has.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from docspec.render.catalog.messages import Message, parted
from docspec.spec.identifiers import Identifiers
from docspec.spec.texts.inline import CodeKind, Ends, Mark, Piece, Plain, pieces


@dataclass(frozen=True, slots=True)
class Words:
    """Plain words."""

    text: str
    is_name: bool = False
    """Whether it is an identifier."""


@dataclass(frozen=True, slots=True)
class Code:
    """A mark that stands alone."""

    mark: Mark
    id: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Marks around something."""

    open: Mark
    close: Mark
    children: tuple[Node, ...]
    id: str = ""


Node = Words | Code | Pair


@dataclass(frozen=True, slots=True)
class Unit:
    """A text and its translation as trees."""

    is_plain: bool
    """Whether the text goes as it is, without codes: plain words, or CommonMark that cannot be taken apart."""
    source: tuple[Node, ...]
    target: tuple[Node, ...]


def unit(message: Message, target: str, identifiers: Identifiers) -> Unit:
    """The trees of one text."""
    is_plain = message.about.is_plain or any(pieces(text) is None for text in (message.source, target))
    if message.is_name:
        source: Sequence[Node] = (Words(message.source, is_name=True),)
    else:
        source = _tree(parted(message.source, is_plain, identifiers))
    translated = _tree(parted(target, is_plain, identifiers)) if target else ()
    source = tuple(_numbered(source, iter(_ids(source))))
    return Unit(is_plain, source, tuple(_numbered(translated, iter(_ids(translated, source)))))


def walk(nodes: Sequence[Node]) -> Iterator[Node]:
    """Every node, outermost first."""
    for node in nodes:
        yield node
        if isinstance(node, Pair):
            yield from walk(node.children)


def _tree(found: Sequence[tuple[Piece, bool]]) -> tuple[Node, ...]:
    """Marks that open and close nest, as they come from a parser."""
    levels: list[list[Node]] = [[]]
    opened: list[Mark] = []
    for piece, is_name in found:
        if isinstance(piece, Plain):
            levels[-1].append(Words(piece.text, is_name))
        elif piece.ends is Ends.OPEN:
            opened.append(piece)
            levels.append([])
        elif piece.ends is Ends.CLOSE:
            children = tuple(levels.pop())
            levels[-1].append(Pair(opened.pop(), piece, children))
        else:
            levels[-1].append(Code(piece))
    return tuple(levels[0])


def _ids(nodes: Sequence[Node], known: Sequence[Node] = ()) -> list[str]:
    """An id for each code, outermost first: that of a known code with the same marks, or else of one of its kind.

    A link whose target is another one, such as that of a page in another language, is still the link of the source.
    """
    before, codes = _codes(known), _codes(nodes)
    found: list[str] = [""] * len(codes)
    taken: set[str] = set()
    sorts: tuple[Callable[[Code | Pair], object], ...] = (_marks, _kind)
    for sort in sorts:
        free: dict[object, deque[str]] = defaultdict(deque)
        for code in before:
            if code.id not in taken:
                free[sort(code)].append(code.id)
        for number, code in enumerate(codes):
            if not found[number] and free[sort(code)]:
                found[number] = free[sort(code)].popleft()
                taken.add(found[number])
    fresh = map(str, count(len(before) + 1))
    return [id or next(fresh) for id in found]  # noqa: A001 - as the standards call it


def _codes(nodes: Sequence[Node]) -> list[Code | Pair]:
    return [node for node in walk(nodes) if not isinstance(node, Words)]


def _marks(node: Code | Pair) -> tuple[str, ...]:
    return (node.mark.markup,) if isinstance(node, Code) else (node.open.markup, node.close.markup)


def _kind(node: Code | Pair) -> CodeKind:
    return node.mark.kind if isinstance(node, Code) else node.open.kind


def _numbered(nodes: Sequence[Node], ids: Iterator[str]) -> Iterator[Node]:
    for node in nodes:
        if isinstance(node, Words):
            yield node
        elif isinstance(node, Code):
            yield replace(node, id=next(ids))
        else:
            id = next(ids)  # noqa: A001 - as the standards call it
            yield replace(node, id=id, children=tuple(_numbered(node.children, ids)))
