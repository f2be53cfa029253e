"""The YAML that a spec is written in, and what is asked of YAML that is read.

PyYAML speaks YAML 1.1. What is written here is quoted where a reader of 1.2 would take a text for something else, and
what is read is told where it stands. The writer is PyYAML's own, not libyaml's, so that the bytes are the same on every
machine; the reader may be either.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Hashable
from typing import Any, ClassVar

import yaml

_TEXT = "tag:yaml.org,2002:str"
_TIMESTAMP = "tag:yaml.org,2002:timestamp"
# YAML 1.2, section 10.3.2, and the `y` and `n` of 1.1 that PyYAML does not know.
_TAKEN_FOR_NUMBERS = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+")
_OTHER_LINE_ENDS = re.compile("[\r\x85\u2028\u2029]")
_TAKEN_FOR_TRUTH = re.compile(r"[yYnN]")

_Reader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def dump(data: object) -> str:
    """Maps, lists and scalars in block style, in the order they have; text of several lines as literal blocks."""
    return yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=sys.maxsize)


def load(text: str) -> object:
    """The data of one YAML document; dates stay text. Raises yaml.YAMLError, also for a key that stands twice."""
    return yaml.load(text, Loader=_Loader)


def line_of(text: str, location: tuple[str | int, ...]) -> int | None:
    """The line, from 1, of what stands at a path of keys and indices, or of the last part of the path that is there.

    JSON is read as the YAML that it nearly is; None where that cannot be done.
    """
    try:
        node = yaml.compose(text, Loader=_Reader)
    except yaml.YAMLError:
        return None
    if node is None:
        return None
    line = node.start_mark.line
    for part in location:
        child = next(((mark.line, value) for key, mark, value in _children(node) if key == part), None)
        if child is None:
            break
        line, node = child
    return line + 1


def line_of_repeated_key(text: str) -> int | None:
    """The line, from 1, of the first key that stands twice in its map; None if none does, or it is no YAML."""
    try:
        load(text)
    except yaml.constructor.ConstructorError as error:
        return error.problem_mark.line + 1 if error.problem_mark else None
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    return None


def _children(node: yaml.Node) -> list[tuple[str | int, yaml.Mark, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        return [(key.value, key.start_mark, value) for key, value in node.value]
    if isinstance(node, yaml.SequenceNode):
        return [(index, value.start_mark, value) for index, value in enumerate(node.value)]
    return []


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - PyYAML's signature
        """Equal parts are written out each time."""
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002 - PyYAML's signature
        """Lists stand further in than their key."""
        super().increase_indent(flow, False)


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    # PyYAML falls back to quotes where a literal block cannot hold the text, but takes other line ends for its own.
    style = '"' if _OTHER_LINE_ENDS.search(text) else "|" if "\n" in text else None
    return dumper.represent_scalar(_TEXT, text, style=style)


_Dumper.add_representer(str, _represent_text)
_Dumper.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(rf"(?:{_TAKEN_FOR_NUMBERS.pattern})\Z"), list("-+.0123456789")
)
_Dumper.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(rf"(?:{_TAKEN_FOR_TRUTH.pattern})\Z"), list("yYnN"))


class _Loader(_Reader):  # type: ignore[misc] # either of two classes
    yaml_implicit_resolvers: ClassVar = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag != _TIMESTAMP]
        for first, resolvers in _Reader.yaml_implicit_resolvers.items()
    }

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        """A key that stands twice is refused: one of the two would be lost."""
        seen: set[object] = set()
        for key, _ in node.value:
            if isinstance(key, yaml.ScalarNode):
                if key.value in seen:
                    raise yaml.constructor.ConstructorError(
                        None, None, f'key "{key.value}" stands twice', key.start_mark
                    )
                seen.add(key.value)
        return super().construct_mapping(node, deep=deep)  # type: ignore[no-any-return]
