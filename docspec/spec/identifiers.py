"""The do-not-translate list: every identifier of a spec, and what each of them is.

A machine that knows the list leaves the names alone, which is what broke them in the first place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docspec.spec.model import Spec, owned_fields
from docspec.spec.type_name import take_apart

_NAME = re.compile(r"[^\W\d][\w.:-]*", re.ASCII)
# An inner capital, a digit, a mark of code: no language has such words.
_CODE = re.compile(r"[a-z][A-Z]|[A-Z]{2}[a-z]|[0-9_:]|[^\W\d_]\.[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Term:
    """An identifier."""

    text: str
    what: tuple[str, ...]
    """What it is, for people; several where several things have the name."""

    @property
    def is_code(self) -> bool:
        """Whether it can be nothing but an identifier; `name` or `Running` may be words of a sentence as well."""
        return looks_like_code(self.text)

    @property
    def description(self) -> str:
        """What it is, in a line."""
        first, *more = self.what
        return f"{first} (and {len(more)} more)" if more else first


def looks_like_code(name: str) -> bool:
    """Whether a name is spelled as no word of a language is."""
    return _CODE.search(name) is not None


def terms(spec: Spec) -> tuple[Term, ...]:
    """Every identifier, in the order of its letters; none that is blank or holds what no line of a table can."""
    found: dict[str, dict[str, None]] = {}
    for text, what in _named(spec):
        if text.strip() == text != "" and text.isprintable():
            found.setdefault(text, {})[what] = None
    return tuple(Term(text, tuple(found[text])) for text in sorted(found))


def _named(spec: Spec) -> Iterator[tuple[str, str]]:
    yield from ((prefix, "prefix of types") for prefix in spec.info.namespaces)
    yield from ((name, "type") for name in spec.types)
    yield from ((name, "value list") for name in spec.enums)
    yield from ((name, "fault") for name in spec.faults)
    for name, operation in spec.operations.items():
        yield name, "operation"
        yield from ((role, f"role of {name}") for role in operation.roles)
        for side, message in (("input", operation.input), ("output", operation.output)):
            if message:
                yield message.name, f"{side} of {name}"
    for owner, field in owned_fields(spec):
        yield field.name, f"field of {owner}"
        if field.type:
            yield take_apart(field.type).base, "type"
            yield take_apart(field.type).local, "type"
    for name, enum in spec.enums.items():
        yield from ((value.value, f"value of {name}") for value in enum.values)
    for name, fault in spec.faults.items():
        yield from ((code.name, f"code of {name}") for code in fault.codes)


class Identifiers:
    """Finds the identifiers that stand in running words."""

    def __init__(self, spec: Spec) -> None:
        self._known = frozenset(term.text for term in terms(spec) if term.is_code)

    def __contains__(self, name: object) -> bool:
        return name in self._known

    def split(self, words: str) -> Iterator[tuple[str, bool]]:
        """The words in parts, each with whether it is an identifier that can be nothing else."""
        at = 0
        for match in _NAME.finditer(words):
            # The full stop of a sentence is none of the name.
            name = match[0].rstrip(".:-")
            if name in self._known:
                if match.start() > at:
                    yield words[at : match.start()], False
                yield name, True
                at = match.start() + len(name)
        if words[at:]:
            yield words[at:], False
