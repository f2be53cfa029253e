"""Breaks the lines of generated Python where `ruff format` would, so that formatting it changes nothing.

All statements stand in the body of a class, four blanks in. Calls have a comma after the last argument and so are
always broken up; what is left to decide is where the line in front of them is broken.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from docspec.render.docstring import WIDTH, literal
from docspec.render.python.style import Argument
from docspec.render.wrapping import columns

_INDENT = 4


def field(name: str, annotation: str, function: str, arguments: Mapping[str, Argument]) -> str:
    """The definition of a field by the call of a function."""
    if _fits(f"{name}: {annotation} = {function}(", _INDENT):
        return f"{name}: {annotation} = {_call(function, arguments, _INDENT)}"
    head = f"{name}: {annotation} = ("
    bracketed = f"{head}\n        {_call(function, arguments, 2 * _INDENT)}\n    )"
    # With an annotation that cannot be broken, brackets must be worth it: all lines fit then.
    is_breakable = _broken(annotation) != annotation
    if _fits(head if is_breakable else bracketed, _INDENT):
        return bracketed
    return f"{name}: {_broken(annotation)} = {_call(function, arguments, _INDENT)}"


def _call(function: str, arguments: Mapping[str, Argument], indent: int) -> str:
    lines = [f"{_argument(name, value, indent + _INDENT)}," for name, value in arguments.items()]
    inner, outer = " " * (indent + _INDENT), " " * indent
    return "\n".join([f"{function}(", *(inner + line for line in lines), f"{outer})"])


def _argument(name: str, value: Argument, indent: int) -> str:
    if isinstance(value, str):
        return f"{name}={value}"
    items = [f"{literal(key)}: {each}" for key, each in value.items()]
    line = f"{name}={{{', '.join(items)}}}"
    if _fits(f"{line},", indent):
        return line
    inner, outer = " " * (indent + _INDENT), " " * indent
    return "\n".join([f"{name}={{", *(f"{inner}{item}," for item in items), f"{outer}}}"])


def _broken(annotation: str) -> str:
    """An annotation that is too long for its line."""
    if not annotation.endswith(" | None"):
        return _broken_list(annotation, _INDENT)
    if _fits(annotation, 2 * _INDENT):
        return f"(\n        {annotation}\n    )"
    first = annotation.removesuffix(" | None")
    if not _fits(first, 2 * _INDENT):
        first = _broken_list(first, 2 * _INDENT)
    return f"(\n        {first}\n        | None\n    )"


def _broken_list(annotation: str, indent: int) -> str:
    if not annotation.startswith("list["):
        return annotation
    inner, outer = " " * (indent + _INDENT), " " * indent
    return f"list[\n{inner}{annotation[5:-1]}\n{outer}]"


def _fits(text: str, indent: int) -> bool:
    """Whether the first line fits behind its indent, and the others, which bring theirs."""
    return all(columns(line) <= WIDTH for line in f"{' ' * indent}{text}".split("\n"))


def assigned(name: str, value: str) -> str:
    """`name = value`, in brackets where only these make it fit."""
    line = f"{name} = {value}"
    is_better = columns(f"        {value}") <= WIDTH >= columns(f"    {name} = (")
    if columns(f"    {line}") > WIDTH and is_better:
        return f"{name} = (\n        {value}\n    )"
    return line


def headed(name: str, base: str = "") -> str:
    """The first line of a class, or lines."""
    if not base:
        return f"class {name}:"
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
    # isort counts bytes: a single letter beyond ASCII is a constant.
    is_constant = len(name.encode()) > 1 and name.isupper()
    return 0 if is_constant else 1 if name[:1].isupper() else 2


def _natural(text: str) -> list[tuple[int, str]]:
    # Pairs of what stands before a number and the number; either may be missing.
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in re.split(r"([0-9]+)", text) if part]
