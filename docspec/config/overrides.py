"""`names:` and `types:`: what a person decided."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

import yaml

from docspec.config.reader import Reader

# As names of APIs are spelled: ASCII, no blanks.
_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_.\-]*")
_TYPE = re.compile(rf"(?:{_IDENTIFIER.pattern}:)?{_IDENTIFIER.pattern}(?:\[\])*")


class Decides(StrEnum):
    """What an override decides; the key it is written with."""

    NAME = "name"
    TYPE = "type"


@dataclass(frozen=True, slots=True)
class Override:
    """A name or type that a person decided."""

    target: str
    """What the spec calls it, with or without this override: `Entity`, `Entity.field`, `Enum.Value` and the like."""
    value: str
    """A type is an expression: `prefix:Local`, or `Local` for the prefix that such a type has in the spec."""
    reason: str
    """Empty if none is given."""
    line: int
    """Where docspec.yaml says so, from 1."""
    decides: Decides = Decides.NAME


class _Spelling(NamedTuple):
    pattern: re.Pattern[str]
    remedy: str


_SPELLINGS: Mapping[Decides, _Spelling] = {
    Decides.NAME: _Spelling(_IDENTIFIER, "use ASCII letters, digits and `_.-`, no blanks"),
    Decides.TYPE: _Spelling(_TYPE, "write `prefix:Local` in ASCII, such as `xsd:string`, or the local name alone"),
}


def read_names(reader: Reader, key: str, node: yaml.Node) -> tuple[Override, ...]:
    """Names by what they are of."""
    return _overrides(reader, key, node, Decides.NAME)


def read_types(reader: Reader, key: str, node: yaml.Node) -> tuple[Override, ...]:
    """Types of fields."""
    return _overrides(reader, key, node, Decides.TYPE)


def _overrides(reader: Reader, key: str, node: yaml.Node, decides: Decides) -> tuple[Override, ...]:
    return tuple(
        _override(reader, f"{key}.{target}", target, value, line, decides)
        for target, value, line in reader.entries_with_lines(key, node)
    )


def _override(reader: Reader, key: str, target: str, node: yaml.Node, line: int, decides: Decides) -> Override:
    if isinstance(node, yaml.ScalarNode):
        return Override(target, _decided(reader, key, node, decides), "", line, decides)
    told = dict(reader.entries(key, node, known={decides: "what is right", "reason": "why, for people"}))
    if decides not in told:
        reader.refuse(node, f"`{key}` says no {decides}; write `{decides}: …`, or the {decides} alone")
    reason = reader.text(f"{key}.reason", told["reason"]) if "reason" in told else ""
    return Override(target, _decided(reader, f"{key}.{decides}", told[decides], decides), reason, line, decides)


def _decided(reader: Reader, key: str, node: yaml.Node, decides: Decides) -> str:
    value, spelling = reader.text(key, node), _SPELLINGS[decides]
    if not spelling.pattern.fullmatch(value):
        reader.refuse(node, f"`{key}` is no {decides} of an API: `{value}`; {spelling.remedy}")
    return value
