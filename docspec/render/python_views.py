"""What the templates of the Python models lay out: modules, classes, fields and members, every word of them decided."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PyField:
    """A field of a dataclass."""

    name: str
    annotation: str
    statement: str
    """All of it: name, annotation and the call of `field`; its lines after the first are indented."""
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
        """The modules that its annotations speak of."""
        return frozenset[str]().union(*(each.modules for each in self.fields))


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
    dataclasses: tuple[str, ...]
    """What it needs of the module `dataclasses`."""
    siblings: str
    """The import of other modules of the package; empty if there is none."""
    exports: tuple[str, ...]
    """The names that the package exports."""
