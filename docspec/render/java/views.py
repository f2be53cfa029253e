"""What the templates of Java lay out: records, classes and enums, every line of them broken as it has to be."""

from __future__ import annotations

from dataclasses import dataclass

from docspec.read.inline import Text
from docspec.render.comment import JAVADOC, comment, inline
from docspec.render.java.layout import WIDTH, call, kept_list, pair, string
from docspec.render.wrapping import wrap


@dataclass(frozen=True, slots=True)
class JavaField:
    """A component of a record, or a field of a class where they are too many for one."""

    name: str
    type: str
    note: str
    """The annotation that keeps its wire name; empty if it has none."""
    doc: Text
    boxed: str
    """The type while it may not be known yet."""
    is_list: bool
    is_required: bool
    """Whether the builder needs it."""

    @property
    def param(self) -> list[str]:
        """What tells about it in the comment of a record."""
        told = inline(self.doc, JAVADOC) or "unnamed"
        first, *rest = wrap(f"@param {self.name} {told}", WIDTH - len(" * "), hanging=4, ruler=JAVADOC.ruler)
        return [first, *(f"    {line}" for line in rest)]

    @property
    def comment(self) -> str:
        """What tells about it in a class."""
        return comment(self.doc, JAVADOC, 2, WIDTH)

    @property
    def kept(self) -> str:
        """The statement of a record that keeps a list from being changed."""
        return kept_list(self.name, self.name, 4)

    @property
    def assigned(self) -> str:
        """The statement of a constructor that takes it over from a builder."""
        to, given = f"this.{self.name}", f"builder.{self.name}"
        return kept_list(to, given, 4) if self.is_list else pair(f"{to} =", f"{given};", 4)

    @property
    def declared(self) -> str:
        """As a field of a class."""
        return pair(f"private final {self.type}", f"{self.name};", 2)

    @property
    def accessor(self) -> str:
        """The first line of the method that reads it."""
        return f"public {self.type} {self.name}() {{"

    @property
    def variable(self) -> str:
        """As a field of the builder."""
        return pair(f"private {self.boxed}", f"{self.name};", 4)

    @property
    def setter(self) -> str:
        """The first line of a method of the builder."""
        return call(f"public Builder {self.name}", [f"{self.boxed} value"], " {", 4)

    @property
    def set(self) -> str:
        """The statement of that method."""
        return pair(f"this.{self.name} =", "value;", 6)

    @property
    def demanded(self) -> str:
        """The statement of the builder that fails if it is not known."""
        return call("Objects.requireNonNull", [self.name, string(self.name)], ";", 6)


@dataclass(frozen=True, slots=True)
class JavaClass:
    """A record, or a class of too many fields for one."""

    name: str
    doc: str
    wire: str
    """A literal."""
    fields: tuple[JavaField, ...]
    element: str
    """Of an array, the type of what it holds; else empty."""
    heading: str
    made: str
    """The statement by which the builder makes it."""
    is_record: bool
    imports: tuple[str, ...]

    @property
    def has_builder(self) -> bool:
        """Whether it is made by naming its parts; one part needs no name."""
        return len(self.fields) > 1

    @property
    def listed(self) -> str:
        """The statement that returns all fields as a list."""
        return call("return Arrays.asList", [each.name for each in self.fields], ";", 4)

    @property
    def demanded(self) -> list[JavaField]:
        """The fields that the builder needs."""
        return [each for each in self.fields if each.is_required]

    @property
    def lists(self) -> list[JavaField]:
        """The fields that hold something that could be changed."""
        return [each for each in self.fields if each.is_list]


@dataclass(frozen=True, slots=True)
class JavaEnum:
    """An enum."""

    name: str
    doc: str
    constants: str
    kind: str
    """The type of the values."""
    of: str
    """The beginning of its method `of`."""
    same: str
    """The condition that a constant has a value."""
