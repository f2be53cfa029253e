"""What the templates of the Python models lay out: modules, classes, fields and members, every word of them decided."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PyField:
    """A field of a dataclass."""

    statement: str
    """All of it: name, annotation and the call of `field`; its lines after the first are indented."""
    doc: str
    """With its quotes; empty if there is none."""
    modules: frozenset[str]
    """That the annotation speaks of."""


@dataclass(frozen=True, slots=True)
class PyClass:
    """A class of fields, or a placeholder for one."""

    name: str
    doc: str
    heading: str
    """Its first line or lines."""
    wire_name: str
    """Literals, as are all that follow."""
    namespace: str
    fields: tuple[PyField, ...] = ()
    base: frozenset[str] = frozenset()
    """The modules that its base speaks of."""
    kind: str = "class"

    @property
    def modules(self) -> frozenset[str]:
        """The modules that its annotations speak of."""
        return self.base.union(*(each.modules for each in self.fields))


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
    others: tuple[str, ...]
    """Modules of other packages."""
    imports: str
    """The import of names from the home of the style."""
    siblings: str
    """The import of other modules of the package; empty if there is none."""
    exports: tuple[str, ...]
    """The names that the package exports."""
