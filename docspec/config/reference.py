"""`reference:`: what is published, and where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

import yaml

from docspec.config.reader import Read, Reader

REFERENCE_FORMATS = ("html", "markdown", "mkdocs")


@dataclass(frozen=True, slots=True)
class ReferenceConfig:
    """What is published, and where."""

    base_url: str = ""
    """Where the site stands on the web; empty if nobody said."""
    formats: tuple[str, ...] = ("html", "markdown")
    """What a build writes."""


def is_base_url(text: str) -> bool:
    """Whether a site can stand there: on the web, without query, fragment and user."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    is_plain = text.isprintable() and not set(text) & set(" ?#@<>\"'\\")
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and is_plain


def read_reference(reader: Reader, key: str, node: yaml.Node) -> ReferenceConfig:
    """The whole section."""
    return ReferenceConfig(**reader.section(key, node, _KEYS))


def _base_url(reader: Reader, key: str, node: yaml.Node) -> str:
    value = reader.text(key, node)
    if not is_base_url(value):
        reader.refuse(node, f"`{key}` is no address of a site: `{value}`; write one such as https://example.com/docs/")
    return value


def _formats(reader: Reader, key: str, node: yaml.Node) -> tuple[str, ...]:
    items = node.value if isinstance(node, yaml.SequenceNode) else [node]
    return tuple(dict.fromkeys(reader.choice(key, item, REFERENCE_FORMATS) for item in items))


_KEYS: Mapping[str, Read] = {
    "base_url": _base_url,
    "formats": _formats,
}
