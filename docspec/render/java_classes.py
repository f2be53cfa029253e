"""From the classes and enums of an API to what the templates of Java lay out, every word of it decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from docspec.read.inline import Text
from docspec.render.comment import JAVADOC, comment, inline
from docspec.render.descriptions import sentence
from docspec.render.java_layout import WIDTH, call, components, kept_list, pair, string
from docspec.render.java_types import boxed, imports, plain
from docspec.render.plan import UNDOCUMENTED
from docspec.render.view import ClassView, EnumView, FieldView
from docspec.render.wrapping import wrap

MOST_SLOTS = 254
"""What a constructor takes beside `this`; long and double count twice (JVMS 4.3.3)."""


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


def java_enum(item: EnumView) -> JavaEnum:
    """An enum of texts, or of the numbers of codes."""
    kind = "int" if item.is_codes else "String"
    constants = [
        comment(each.doc, JAVADOC, 2, WIDTH)
        + f"  {call(each.name, [string(each.value) if isinstance(each.value, str) else str(each.value)], ',', 2)}"
        for each in item.values
    ]
    return JavaEnum(
        item.name,
        comment(item.doc, JAVADOC, 0, WIDTH),
        "\n".join(constants).removesuffix(",") + ";" if constants else "  ;",
        kind,
        call(f"public static {item.name} of", [f"{kind} value"], " {", 2),
        "constant.value == value" if item.is_codes else "constant.value.equals(value)",
    )


def java_class(item: ClassView) -> JavaClass:
    """A record; a class in its place if it has too many components."""
    fields = (_OPEN,) if item.module == UNDOCUMENTED else tuple(_field(each, item.is_array) for each in item.fields)
    element = boxed(item.fields[0].type) if item.is_array else ""
    is_record = sum(2 if each.type in {"long", "double"} else 1 for each in fields) <= MOST_SLOTS
    tags = [line for each in fields for line in each.param] if is_record else []
    return JavaClass(
        item.name,
        comment(item.doc, JAVADOC, 0, WIDTH, tags),
        string(item.wire),
        fields,
        element,
        _heading(item.name, fields, element) if is_record else f"public final class {item.name} {{",
        call(f"return new {item.name}", [each.name for each in fields] if is_record else ["this"], ";", 6),
        is_record,
        tuple(imports(_spoken_of(fields, element, is_record))),
    )


def _heading(name: str, fields: Sequence[JavaField], element: str) -> str:
    base = f"implements Iterable<{element}>" if element else ""
    parts = [(each.note, each.type, each.name) for each in fields]
    has_body = len(fields) > 1 or any(each.is_list for each in fields)
    return components(f"public record {name}", parts, base, "{" if has_body else "{}")


def _spoken_of(fields: Sequence[JavaField], element: str, is_record: bool) -> set[str]:
    """Types of the standard library and others that the file speaks of."""
    needed = {
        "Iterator": bool(element),
        "Objects": len(fields) > 1 and any(each.is_required for each in fields),
        "Arrays List": not is_record,
    }
    return {each.type for each in fields} | {names for names, is_needed in needed.items() if is_needed}


def _field(field: FieldView, is_items: bool) -> JavaField:
    is_list = is_items or bool(field.type.lists) or plain(field.type).startswith("List<")
    is_required = bool(field.required) and not is_list
    kind = f"List<{boxed(field.type)}>" if is_items else boxed(field.type)
    facts = [f"name = {string(field.wire)}"] + (["required = true"] if field.required else [])
    return JavaField(
        field.name,
        plain(field.type) if is_required else kind,
        f"@Wire({', '.join(facts)})",
        field.doc if field.doc.blocks else Text((sentence("", field.wire),)),
        kind,
        is_list,
        is_required,
    )


_ANYTHING = Text((sentence("whatever the service sends, unread"),))
_OPEN = JavaField("content", "List<Object>", "", _ANYTHING, "List<Object>", is_list=True, is_required=False)
