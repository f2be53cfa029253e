"""`drift: {source: …}`: where the pages that were translated have their history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from docspec.config.reader import Read, Reader


@dataclass(frozen=True, slots=True)
class SourceConfig:
    """Where the pages that were translated have their history."""

    repo: str = ""
    """A git checkout, or a folder in one, relative to docspec.yaml; empty if only the command line names one."""
    locale: str | None = None
    """The language of these pages; None for that of the reference locale, or English."""
    path: str | None = None
    """Where a page stands below it, such as `help/{key}.md`; None to look for it."""
    commit_key: tuple[str, ...] = ()
    """What translated pages call the commit they were made from in their front matter; empty for what is usual."""


def read_source(reader: Reader, key: str, node: yaml.Node) -> SourceConfig:
    """The whole section."""
    return SourceConfig(**reader.section(key, node, _KEYS))


def _template(reader: Reader, key: str, node: yaml.Node) -> str:
    text = reader.text(key, node)
    if "{key}" not in text:
        reader.refuse(node, f"`{key}` has no `{{key}}`: `{text}`; write a path such as help/{{key}}.md")
    return text.removeprefix("./")


_KEYS: Mapping[str, Read] = {
    "repo": Reader.text,
    "locale": Reader.locale,
    "path": _template,
    "commit_key": Reader.texts,
}
