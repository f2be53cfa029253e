"""From the classes and enums of an API to those of Java."""

from __future__ import annotations

from collections.abc import Sequence

from docspec.read.inline import Text
from docspec.render.comment import JAVADOC, comment
from docspec.render.descriptions import sentence
from docspec.render.java.layout import WIDTH, call, components, string
from docspec.render.java.type_names import boxed, imports, plain
from docspec.render.java.views import JavaClass, JavaEnum, JavaField
from docspec.render.plan import UNDOCUMENTED
from docspec.render.view import ClassView, EnumView, FieldView

MOST_SLOTS = 254
"""What a constructor takes beside `this`; long and double count twice (JVMS 4.3.3)."""


def java_enum(item: EnumView) -> JavaEnum:
    """An enum of texts, or of the numbers of codes."""
    kind = "int" if item.is_codes else "String"
    constants = [
        comment(each.doc, JAVADOC, 2, WIDTH)
        + f"  {call(each.name, [string(each.value) if isinstance(each.value, str) else str(each.value)], ',', 2)}"
        for each in item.values
    ]
    return JavaEnum(
        name=item.name,
        doc=comment(item.doc, JAVADOC, 0, WIDTH),
        constants="\n".join(constants).removesuffix(",") + ";" if constants else "  ;",
        kind=kind,
        of=call(f"public static {item.name} of", [f"{kind} value"], " {", 2),
        same="constant.value == value" if item.is_codes else "constant.value.equals(value)",
    )


def java_class(item: ClassView) -> JavaClass:
    """A record; a class in its place if it has too many components."""
    fields = (_OPEN,) if item.module == UNDOCUMENTED else tuple(_field(each, item.is_array) for each in item.fields)
    element = boxed(item.fields[0].type) if item.is_array else ""
    is_record = sum(2 if each.type in {"long", "double"} else 1 for each in fields) <= MOST_SLOTS
    tags = [line for each in fields for line in each.param] if is_record else []
    return JavaClass(
        name=item.name,
        doc=comment(item.doc, JAVADOC, 0, WIDTH, tags),
        wire=string(item.wire),
        fields=fields,
        element=element,
        heading=_heading(item.name, fields, element) if is_record else f"public final class {item.name} {{",
        made=call(f"return new {item.name}", [each.name for each in fields] if is_record else ["this"], ";", 6),
        is_record=is_record,
        imports=tuple(imports(_spoken_of(fields, element, is_record))),
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
        name=field.name,
        type=plain(field.type) if is_required else kind,
        note=f"@Wire({', '.join(facts)})",
        doc=field.doc if field.doc.blocks else Text((sentence("", field.wire),)),
        boxed=kind,
        is_list=is_list,
        is_required=is_required,
    )


_ANYTHING = Text((sentence("whatever the service sends, unread"),))
_OPEN = JavaField(
    name="content",
    type="List<Object>",
    note="",
    doc=_ANYTHING,
    boxed="List<Object>",
    is_list=True,
    is_required=False,
)
