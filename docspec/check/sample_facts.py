"""What of a code sample must be the same in every language: names, and literals by where they stand.

XML and JSON are told apart from other code by what they look like. Samples are often cut short or damaged, so nothing
is parsed that could fail: marks are read one after the other.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_TAG = re.compile(r"<(?P<close>/?)(?P<name>[^\W\d][\w.:-]*)(?P<rest>(?:[\s/][^<>]*)?)>|<!--.*?-->", re.DOTALL)
_ATTRIBUTE = re.compile(r"(?P<name>[^\W\d][\w.:-]*)\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)')")
_KEY = re.compile(r'"(?P<name>[^"\\\n]{1,80})"\s*:\s*(?P<value>"(?:[^"\\\n]|\\.)*"|[^\s,\[\]{}"]+)?')
_COMMENT_OR_STRING = re.compile(
    r"/\*.*?\*/|(?<![:\w])//[^\n]*|(?m:^\s*#[^\n]*|(?<=\s)#\s[^\n]*)|\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'",
    re.DOTALL,
)
_TOKEN = re.compile(r"[^\W\d]\w*(?:\.[^\W\d]\w*)*|\d+(?:[.,]\d+)*")
_LITERAL = re.compile(
    r"true|false|null|[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?%?"
    r"|\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?|\d{1,2}:\d{2}(?::\d{2})?"
    r"|\d+(?:[.,|/x-]\d+)+|#[0-9A-Fa-f]{3,8}",
)
_SYMBOL = re.compile(r"[A-Za-z]+(?:[a-z][A-Z]|_)[A-Za-z0-9_]*|[A-Z]{2,}")


@dataclass(frozen=True, slots=True)
class SampleFacts:
    """The facts of one sample."""

    names: Counter[str]
    """Elements, attributes and keys; of other code its words and numbers."""
    values: Mapping[str, tuple[str, ...]]
    """What stands at a place such as `job/state`, in order."""


def sample_facts(text: str) -> SampleFacts:
    """The facts of a sample in any language of code."""
    if _TAG.search(text) and text.lstrip()[:1] == "<":
        return _xml(text)
    if text.lstrip()[:1] in ("{", "[") and _KEY.search(text):
        return _json(text)
    code = _COMMENT_OR_STRING.sub(" ", text)
    return SampleFacts(Counter(_TOKEN.findall(code)), {})


def is_literal(value: str) -> bool:
    """Whether a value is a boolean, number, date, time or colour."""
    return bool(_LITERAL.fullmatch(value))


def is_symbol(value: str) -> bool:
    """Whether a value looks like a constant or an identifier rather than a word."""
    return bool(_SYMBOL.fullmatch(value))


def _xml(text: str) -> SampleFacts:
    names: Counter[str] = Counter()
    leaves: list[tuple[str, str]] = []
    opened: list[str] = []
    at = 0
    for match in _TAG.finditer(text):
        name = match["name"]
        if name is None:
            continue
        if match["close"]:
            if opened and opened[-1] == name:
                leaves.append(("/".join(opened[-2:]), text[at : match.start()].strip()))
            if name in opened:
                del opened[len(opened) - 1 - opened[::-1].index(name) :]
        else:
            leaves += _attributes(name, match["rest"], names)
            if not match["rest"].rstrip().endswith("/"):
                opened.append(name)
        names[f"</{name}>" if match["close"] else f"<{name}>"] += 1
        at = match.end()
    return SampleFacts(names, _gathered(leaves))


def _attributes(element: str, rest: str, names: Counter[str]) -> Iterator[tuple[str, str]]:
    for match in _ATTRIBUTE.finditer(rest):
        names[f"{match['name']}="] += 1
        yield f"{element}@{match['name']}", match["double"] if match["double"] is not None else match["single"]


def _json(text: str) -> SampleFacts:
    names: Counter[str] = Counter()
    leaves: list[tuple[str, str]] = []
    for match in _KEY.finditer(text):
        names[f'"{match["name"]}"'] += 1
        if match["value"] is not None:
            leaves.append((match["name"], match["value"].strip('"')))
    return SampleFacts(names, _gathered(leaves))


def _gathered(leaves: list[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for place, value in leaves:
        found.setdefault(place, []).append(value)
    return {place: tuple(values) for place, values in found.items()}
