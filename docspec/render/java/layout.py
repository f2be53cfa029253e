"""Breaks the lines of generated Java where google-java-format would, so that formatting it changes nothing."""

from __future__ import annotations

from collections.abc import Sequence

from docspec.render.wrapping import AT_BLANKS, utf16_length, wrap

WIDTH = 100
"""Columns of a line, as google-java-format has it."""
_SHORT = 10
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def string(text: str) -> str:
    """A string literal."""
    if text.isprintable() and "\\" not in text and '"' not in text:
        return f'"{text}"'
    return '"' + "".join(map(_escape, text)) + '"'


def _escape(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    if char.isprintable():
        return char
    units = char.encode("utf-16-be", errors="surrogatepass")
    # An octal escape is read after lines are told apart, one by number before (JLS 3.3, 3.10.7).
    if ord(char) < 0x100:
        return f"\\{ord(char):03o}"
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


def call(head: str, items: Sequence[str], end: str, indent: int) -> str:
    """`head(items)end` in one line, else the items in one line below, else each in its own, or filled up if short."""
    joined = ", ".join(items)
    if fits(f"{head}({joined}){end}", indent):
        return f"{head}({joined}){end}"
    inner = "\n" + " " * (indent + 4)
    if fits(f"{joined}){end}", indent + 4):
        return f"{head}({inner}{joined}){end}"
    if all(utf16_length(item) <= _SHORT for item in items):
        return f"{head}({inner}" + inner.join(wrap(f"{joined}){end}", WIDTH - indent - 4, ruler=AT_BLANKS))
    return f"{head}({inner}" + f",{inner}".join(items) + f"){end}"


def pair(left: str, right: str, indent: int) -> str:
    """Two parts with a blank between them, or the second on a line of its own."""
    return f"{left} {right}" if fits(f"{left} {right}", indent) else f"{left}\n{' ' * (indent + 4)}{right}"


def kept_list(to: str, name: str, indent: int) -> str:
    """The statement that makes `to` a list like `name` that nobody can change; empty if there is none."""
    test, empty, copied = f"{name} == null", "List.of()", f"List.copyOf({name});"
    line = f"{test} ? {empty} : {copied}"
    if fits(f"{to} = {line}", indent):
        return f"{to} = {line}"
    inner = " " * (indent + 4)
    if fits(line, indent + 4):
        return f"{to} =\n{inner}{line}"
    return f"{to} =\n{inner}{test}\n{inner}    ? {empty}\n{inner}    : {copied}"


def components(head: str, parts: Sequence[tuple[str, str, str]], base: str, brace: str) -> str:
    """The first lines of a record up to its brace; a part is an annotation, a type and a name."""
    joined = ", ".join(" ".join(filter(None, part)) for part in parts)
    if fits(line := f"{head}({joined}) {' '.join(filter(None, [base, brace]))}", 0):
        return line
    # What the record implements goes into a line of its own, and the brace with it.
    close, last = (")", f"\n    {base} {brace}") if base else (f") {brace}", f" {brace}")
    if fits(f"{head}({joined}{close}", 0):
        return f"{head}({joined}){last}"
    if fits(f"{joined}{close}", 4):
        return f"{head}(\n    {joined}){last}"
    ends = [","] * (len(parts) - 1) + [close]
    lines = [_component(*part, end) for part, end in zip(parts, ends, strict=True)]
    return f"{head}(\n" + ",\n".join(lines) + f"){last}"


def _component(note: str, kind: str, name: str, behind: str) -> str:
    if fits(f"{note} {kind} {name}{behind}", 4):
        return f"    {note} {kind} {name}"
    if fits(f"{kind} {name}{behind}", 8):
        return f"    {note}\n        {kind} {name}"
    return f"    {note}\n        {kind}\n            {name}"


def fits(line: str, indent: int) -> bool:
    """Whether the line is short enough behind its indent."""
    return indent + utf16_length(line) <= WIDTH
