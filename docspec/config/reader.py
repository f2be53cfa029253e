"""Takes values from the YAML of docspec.yaml, or refuses them with file, line and key."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from typing import Any, NoReturn

import yaml

from docspec.config.locale_tag import is_locale
from docspec.errors import ConfigError

# RFC 3986: a scheme, and the characters that may stand in a URI.
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]+")


class Reader:
    """Takes values from YAML nodes, as they are spelled: `no` is Norwegian here, not false.

    What a method refuses it raises as ConfigError. A key is told with all that stand above it: `drift.rules.D401`.
    """

    def __init__(self, path: str) -> None:
        self.path = path

    def text(self, key: str, node: yaml.Node) -> str:
        """Text that is not empty."""
        if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
            self.refuse(node, f"`{key}` must be text")
        return str(node.value).strip()

    def texts(self, key: str, node: yaml.Node) -> tuple[str, ...]:
        """One text, or a list of them."""
        if not isinstance(node, yaml.SequenceNode):
            return (self.text(key, node),)
        return tuple(self.text(f"{key}[{index}]", item) for index, item in enumerate(node.value))

    def choice(self, key: str, node: yaml.Node, known: Iterable[str]) -> str:
        """One of some words."""
        word = self.text(key, node)
        if word not in known:
            self.refuse(node, f"`{key}` is `{word}`; {_suggestion(word, dict.fromkeys(known))}")
        return word

    def uri(self, key: str, node: yaml.Node) -> str:
        """A URI (RFC 3986), with its scheme."""
        value = self.text(key, node)
        if not _URI.fullmatch(value):
            self.refuse(node, f"`{key}` is no URI: `{value}`; write one such as https://api.example.com/soap")
        return value

    def locale(self, key: str, node: yaml.Node) -> str:
        """A locale tag that CLDR knows."""
        tag = self.text(key, node)
        if not is_locale(tag):
            self.refuse(node, f"`{key}` is no locale: `{tag}`; expected a tag such as sv-SE or zh-Hans")
        return tag

    def locales(self, key: str, node: yaml.Node) -> tuple[str, ...]:
        """A list of locale tags, each once."""
        if not isinstance(node, yaml.SequenceNode):
            self.refuse(node, f"`{key}` must be a list, such as [sv-SE, nl-NL]")
        return tuple(dict.fromkeys(self.locale(f"{key}[{index}]", item) for index, item in enumerate(node.value)))

    def section(self, key: str, node: yaml.Node, known: Mapping[str, Read]) -> dict[str, Any]:
        """The values of a mapping, each read by what `known` has for its key. No key stands above an empty `key`."""
        above = f"{key}." if key else ""
        return {name: known[name](self, f"{above}{name}", value) for name, value in self.entries(key, node, known)}

    def entries(
        self, key: str, node: yaml.Node, known: Mapping[str, object] | None = None
    ) -> list[tuple[str, yaml.Node]]:
        """The keys and values of a mapping; a key that stands twice, or that is not known, is refused."""
        if not isinstance(node, yaml.MappingNode):
            self.refuse(node, f"`{key}` must hold keys and values" if key else "expected keys and values")
        found: dict[str, yaml.Node] = {}
        for name_node, value in node.value:
            name = self.text(f"{key} key" if key else "a key", name_node)
            if known is not None and name not in known:
                self.refuse(name_node, f"unknown key `{name}`; {_suggestion(name, known)}")
            if name in found:
                self.refuse(name_node, f"`{name}` stands here a second time; keep one of them")
            found[name] = value
        return list(found.items())

    def entries_with_lines(self, key: str, node: yaml.Node) -> list[tuple[str, yaml.Node, int]]:
        """As `entries`, each with the line of its key, from 1."""
        entries = self.entries(key, node)
        lines = [line_of(name) for name, _ in node.value]
        return [(name, value, line) for (name, value), line in zip(entries, lines, strict=True)]

    def refuse(self, node: yaml.Node, message: str) -> NoReturn:
        """Raise ConfigError with the place of a node."""
        self.refuse_at(line_of(node), message)

    def refuse_at(self, line: int, message: str) -> NoReturn:
        """Raise ConfigError with a line, from 1."""
        raise ConfigError(message, path=self.path, line=line)


Read = Callable[[Reader, str, yaml.Node], Any]
"""Reads the value of a key. The methods of `Reader` are such functions; a section brings its own."""


def line_of(node: yaml.Node) -> int:
    """Where a node stands, from 1."""
    return int(node.start_mark.line) + 1


def _suggestion(name: str, known: Mapping[str, object]) -> str:
    close = get_close_matches(name, known, n=1)
    return f"did you mean `{close[0]}`?" if close else f"known are {', '.join(known)}"
