"""What templates of any language lay out: the classes and enums of an API, named, typed and in one locale.

This is what `docspec models --target mine --templates DIR` and the entry points `docspec.targets` are given; it is
documented in docs/targets.md. Texts are the pages' own, and no code: a template has to write them so that they stay
text in its language.
"""

from __future__ import annotations

from dataclasses import dataclass

from docspec.read.inline import Text


@dataclass(frozen=True, slots=True)
class TypeView:
    """What a field holds."""

    kind: str
    """`builtin`, `enum`, `class`, `placeholder` (a class that no page documents) or `unknown`."""
    name: str
    """The local name of the built-in of XML Schema, or the class or enum; empty for `unknown`."""
    lists: int
    """In how many lists it stands: each is a repeated element, not an array with `items`."""
    module: str = ""
    """Of the class or enum, as `ClassView.module`."""


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field of a class; in XML an element."""

    name: str
    """As the target spells it, and no other field of the class; the wire name for a target that keeps those."""
    wire: str
    """As the service spells it. Checked for nothing: it may hold any character."""
    type: TypeView
    required: bool | None
    """None where no page tells: to be treated as optional."""
    doc: Text


@dataclass(frozen=True, slots=True)
class ClassView:
    """A type, message, fault or placeholder."""

    name: str
    """An identifier that no other class or enum has."""
    wire: str
    module: str
    """`types`, `operations`, `faults` or `undocumented`; many types are parted, as in `types_a_m`."""
    doc: Text
    fields: tuple[FieldView, ...] = ()
    is_array: bool = False
    """Whether it only stands around a list, which its one field holds."""


@dataclass(frozen=True, slots=True)
class ValueView:
    """A value of an enum."""

    name: str
    value: str | int
    doc: Text


@dataclass(frozen=True, slots=True)
class EnumView:
    """A list of values: texts, or the numbers of the codes of a fault."""

    name: str
    wire: str
    module: str
    doc: Text
    values: tuple[ValueView, ...]
    is_codes: bool = False


@dataclass(frozen=True, slots=True)
class Api:
    """Everything there is to lay out."""

    title: str
    header: str
    """A line that says where the file comes from; without it `docspec models` will not replace the file later on."""
    namespace: str
    """Of the elements; empty where nothing tells it."""
    locale: str | None
    """Of the texts; one that is missing there begins with its locale in brackets."""
    classes: tuple[ClassView, ...]
    """Types, messages, faults and placeholders, in this order."""
    enums: tuple[EnumView, ...]
