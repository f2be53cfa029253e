"""`contract:`, `lexicon:` and `texts:`: files that stand beside the pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from docspec.config.reader import Reader, line_of

LEXICON_SUFFIXES = (".csv", ".tsv", ".tbx", ".dict", ".dict.dz")
"""Of the files of words that are understood; compared without regard to case."""


CONTRACT_SUFFIXES = (".wsdl", ".xsd")
"""Of the files that declare an API; compared without regard to case."""


CATALOG_SUFFIXES = (".po", ".xlf", ".xliff")
"""Of the files of translations that are understood; compared without regard to case."""


@dataclass(frozen=True, slots=True)
class NamedFile:
    """A file that the configuration names."""

    path: str
    """As it stands there, relative to docspec.yaml; of `texts` it may be a pattern."""
    line: int
    """Where it is named; counts from 1."""


def read_lexicon(reader: Reader, key: str, node: yaml.Node) -> tuple[NamedFile, ...]:
    """A list of files."""
    if not isinstance(node, yaml.SequenceNode):
        reader.refuse(node, f"`{key}` must be a list of files, such as [terms.tbx, pairs.csv]")
    return _files(reader, key, node.value, LEXICON_SUFFIXES)


def read_contract(reader: Reader, key: str, node: yaml.Node) -> tuple[NamedFile, ...]:
    """A file, or a list of files."""
    if isinstance(node, yaml.ScalarNode):
        return (_file(reader, key, key, node, CONTRACT_SUFFIXES),)
    if not isinstance(node, yaml.SequenceNode):
        reader.refuse(node, f"`{key}` must be a file or a list of files, such as [Api.wsdl]")
    return _files(reader, key, node.value, CONTRACT_SUFFIXES)


def read_texts(reader: Reader, key: str, node: yaml.Node) -> tuple[NamedFile, ...]:
    """A file or pattern, or a list of them."""
    if isinstance(node, yaml.ScalarNode):
        return (_file(reader, key, "catalog", node, CATALOG_SUFFIXES),)
    if not isinstance(node, yaml.SequenceNode):
        reader.refuse(node, f"`{key}` must be a list of files, such as [reviewed/*.po]")
    return _files(reader, key, node.value, CATALOG_SUFFIXES, kind="catalog")


def _files(
    reader: Reader, key: str, nodes: Sequence[yaml.Node], suffixes: Sequence[str], kind: str = ""
) -> tuple[NamedFile, ...]:
    found: dict[str, NamedFile] = {}
    for index, item in enumerate(nodes):
        file = _file(reader, f"{key}[{index}]", kind or key, item, suffixes)
        found.setdefault(file.path, file)
    return tuple(found.values())


def _file(reader: Reader, key: str, kind: str, node: yaml.Node, suffixes: Sequence[str]) -> NamedFile:
    path = reader.text(key, node)
    if not path.lower().endswith(tuple(suffixes)):
        reader.refuse(node, f"`{key}` is no {kind}: `{path}`; expected a file in {' '.join(suffixes)}")
    return NamedFile(path, line_of(node))
