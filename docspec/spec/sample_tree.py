"""XML samples as trees in which every element knows where it stands, and what keeps other samples from being read.

Unlike `read.samples`, which makes the best of damaged samples, this is strict: expat decides what is well-formed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

SOAP = frozenset({"http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope"})
"""SOAP 1.1 and 1.2."""
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_QNAME = re.compile(r"[^\s/>=]+")
DEEPEST = 256
"""As deep as libxml2 reads, and with it most consumers of XML."""
_SEPARATOR = "\n"  # stands in no namespace: an attribute cannot hold it after normalisation


@dataclass(slots=True)
class Node:
    """An element."""

    name: str
    """Without its prefix."""
    namespace: str
    start: int
    """Where its name begins in the text of the sample, in code points."""
    end: int
    attributes: tuple[str, ...]
    """Without declarations of namespaces and what XML Schema says of instances (`xsi:type`)."""
    children: list[Node] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What stands directly in it."""
        return "".join(self.words)

    def walk(self) -> Iterator[Node]:
        """It and all in it."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Malformed:
    """Why a text is no well-formed XML, and where that shows."""

    reason: str
    offset: int
    """In code points."""


def parse(text: str) -> Node | Malformed:
    """The root element of a text. One that declares entities of its own, or nests too deep, is refused."""
    return _Reader(text).read()


def payloads(root: Node) -> list[Node]:
    """The messages of a sample: the root itself, or what stands in the body of its SOAP envelope or fault detail."""
    if root.namespace not in SOAP:
        return [root]
    if root.name == "Fault":
        details = (child for child in root.children if child.name.lower() == "detail")
        return [message for detail in details for message in detail.children]
    inner = [child for child in root.children if child.name in {"Body", "Fault"}] if root.name != "Body" else [root]
    return [message for body in inner for child in _unwrapped(body) for message in payloads(child)]


def _unwrapped(body: Node) -> list[Node]:
    return body.children if body.name == "Body" else [body]


class _Reader:
    def __init__(self, text: str) -> None:
        # Blanks before a declaration are a slip of the page's layout, not of the sample.
        self._lead = len(text) - len(text.lstrip())
        self._text = text[self._lead :]
        self._data = self._text.encode("utf-8", errors="replace")
        self._open: list[Node] = []
        self._root: Node | None = None
        self._parser = expat.ParserCreate("utf-8", _SEPARATOR)
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._words
        self._parser.StartDoctypeDeclHandler = self._doctype

    def read(self) -> Node | Malformed:
        try:
            self._parser.Parse(self._data, True)
        except expat.ExpatError as error:
            return Malformed(expat.ErrorString(error.code), self._offset(self._parser.ErrorByteIndex))
        except _RefusedError as refused:
            return refused.reason
        return self._root or Malformed("no element found", 0)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self._open) == DEEPEST:
            raise self._refused(f"more than {DEEPEST} elements are nested in each other")
        namespace, _, local = name.rpartition(_SEPARATOR)
        start = self._offset(self._parser.CurrentByteIndex) + 1
        spelled = _QNAME.match(self._text, start - self._lead)
        own = tuple(key.rpartition(_SEPARATOR)[2] for key in attributes if key.rpartition(_SEPARATOR)[0] != _XSI)
        node = Node(local, namespace, start, start + len(spelled[0] if spelled else local), own)
        if self._open:
            self._open[-1].children.append(node)
        else:
            self._root = node
        self._open.append(node)

    def _end(self, _name: str) -> None:
        self._open.pop()

    def _words(self, words: str) -> None:
        self._open[-1].words.append(words)

    def _doctype(self, *_: object) -> None:
        # It could make a small text a huge one.
        raise self._refused("document type declarations are not read")

    def _refused(self, reason: str) -> _RefusedError:
        return _RefusedError(Malformed(reason, self._offset(self._parser.CurrentByteIndex)))

    def _offset(self, byte: int) -> int:
        return self._lead + len(self._data[:byte].decode("utf-8", errors="ignore"))


class _RefusedError(Exception):
    """Ends the reading of what is well-formed, but too much."""

    def __init__(self, reason: Malformed) -> None:
        super().__init__(reason.reason)
        self.reason = reason
