"""What the templates of the Python models lay out: modules, classes, fields and members, every word of them decided.

Lines that `ruff format` would break are broken here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from docspec.render.docstring import WIDTH, columns, literal
from docspec.render.python_types import Annotation

_FIELD = "dataclasses.field("


@dataclass(frozen=True, slots=True)
class PyField:
    """A field of a dataclass."""

    declaration: str
    """Name and annotation."""
    arguments: tuple[str, ...]
    """Of `dataclasses.field`."""
    doc: str
    """With its quotes; empty if there is none."""
    modules: frozenset[str]
    """That the annotation speaks of."""


@dataclass(frozen=True, slots=True)
class PyClass:
    """A dataclass."""

    name: str
    doc: str
    fields: tuple[PyField, ...] = ()
    kind: str = "dataclass"

    @property
    def modules(self) -> frozenset[str]:
        """The modules that it speaks of."""
        return frozenset({"dataclasses"}).union(*(each.modules for each in self.fields))


@dataclass(frozen=True, slots=True)
class PyMember:
    """A member of an enum."""

    assignment: str
    doc: str


@dataclass(frozen=True, slots=True)
class PyEnum:
    """An enum."""

    name: str
    doc: str
    heading: str
    """Its first line or lines."""
    members: tuple[PyMember, ...]
    kind: str = "enum"
    modules: frozenset[str] = frozenset({"enum"})


@dataclass(frozen=True, slots=True)
class PyModule:
    """A module."""

    name: str
    doc: str
    items: tuple[PyClass | PyEnum, ...]
    standard: tuple[str, ...]
    """Modules of the standard library that it speaks of."""
    siblings: str
    """The import of other modules of the package; empty if there is none."""
    exports: tuple[str, ...]
    """The names that the package exports."""


def declared(name: str, annotation: Annotation) -> str:
    """`name: annotation`, on several lines where the first would be too long with what follows it."""
    line = f"{name}: {annotation.text}"
    if columns(f"    {line} = {_FIELD}") <= WIDTH:
        return line
    if annotation.text.endswith(" | None"):
        union = annotation.text
        if columns(f"        {union}") > WIDTH:
            union = union.removesuffix(" | None") + "\n        | None"
        return f"{name}: (\n        {union}\n    )"
    if annotation.text.startswith("list["):
        return f"{name}: list[\n        {annotation.text[5:-1]}\n    ]"
    return line


def metadata(entries: dict[str, str | None]) -> str:
    """The argument `metadata` of a field."""
    items = [f"{literal(key)}: {'None' if value is None else literal(value)}" for key, value in entries.items()]
    line = f"metadata={{{', '.join(items)}}}"
    if columns(f"        {line},") <= WIDTH:
        return line
    return "\n".join(["metadata={", *(f"            {item}," for item in items), "        }"])


def assigned(name: str, value: str) -> str:
    """`name = value`, in brackets where only these make it fit."""
    line = f"{name} = {value}"
    if columns(f"    {line}") > WIDTH >= columns(f"        {value}"):
        return f"{name} = (\n        {value}\n    )"
    return line


def headed(name: str, base: str) -> str:
    """The first line of a class, or lines."""
    line = f"class {name}({base}):"
    return line if columns(line) <= WIDTH else f"class {name}(\n    {base}\n):"


def imported(source: str, names: list[str], *, always_broken: bool = False) -> str:
    """`from source import names`, sorted; empty for no names."""
    names = sorted(names, key=import_order)
    line = f"from {source} import {', '.join(names)}"
    if columns(line) <= WIDTH and not always_broken:
        return line if names else ""
    return "\n".join([f"from {source} import (", *(f"    {name}," for name in names), ")"])


def import_order(name: str) -> tuple[object, ...]:
    """The key by which isort sorts what is imported: constants, classes, others; numbers by value; case last."""
    return _kind(name), _natural(name.lower()), _natural(name)


def export_order(name: str) -> tuple[object, ...]:
    """The key by which `__all__` is sorted (ruff, RUF022): as `import_order`, but with case."""
    return _kind(name), _natural(name)


def _kind(name: str) -> int:
    is_constant = len(name) > 1 and name.isupper()
    return 0 if is_constant else 1 if name[:1].isupper() else 2


def _natural(text: str) -> list[tuple[int, str]]:
    # Pairs of what stands before a number and the number; either may be missing.
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in re.split(r"([0-9]+)", text) if part]
