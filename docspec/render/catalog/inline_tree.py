"""Words and marks as a tree of inline codes: what XML formats of translation write, each in its own elements.

A code of the target has the id of the same code in the source, so that a tool knows which of them the translation has.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from docspec.render.catalog.messages import Message, parted
from docspec.render.catalog.terms import Identifiers
from docspec.spec.texts.inline import Ends, Mark, Piece, Plain, pieces


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
        source: tuple[Node, ...] = (Words(message.source, is_name=True),)
    else:
        source = _tree(parted(message.source, is_plain, identifiers))
    translated = _tree(parted(target, is_plain, identifiers)) if target else ()
    numbered = tuple(_numbered(source, _Ids()))
    return Unit(is_plain, numbered, tuple(_numbered(translated, _Ids(numbered))))


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


@dataclass(slots=True)
class _Ids:
    """Gives ids to codes; those of `known` codes first, each once."""

    known: Sequence[Node] = ()
    _free: dict[tuple[str, ...], list[str]] = field(default_factory=dict)
    _last: int = 0

    def __post_init__(self) -> None:
        for node in walk(self.known):
            if not isinstance(node, Words):
                self._free.setdefault(_key(node), []).append(node.id)
                self._last += 1

    def of(self, node: Code | Pair) -> str:
        free = self._free.get(_key(node))
        if free:
            return free.pop(0)
        self._last += 1
        return str(self._last)


def _key(node: Code | Pair) -> tuple[str, ...]:
    return (node.mark.markup,) if isinstance(node, Code) else (node.open.markup, node.close.markup)


def _numbered(nodes: Sequence[Node], ids: _Ids) -> Iterator[Node]:
    for node in nodes:
        if isinstance(node, Words):
            yield node
        elif isinstance(node, Code):
            yield replace(node, id=ids.of(node))
        else:
            id = ids.of(node)  # noqa: A001 - as the standards call it
            yield replace(node, id=id, children=tuple(_numbered(node.children, ids)))
