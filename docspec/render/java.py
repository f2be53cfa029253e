"""Renders a spec as Java records and enums, one file each, for a package of one's choice.

The annotation `Wire` keeps what serializers need: the name of each element, its type and whether it must be there.
Texts go through Javadoc and names through `names`, so nothing of a page becomes code.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import jinja2

from docspec.errors import UsageError
from docspec.read.inline import Text
from docspec.render.comment import JAVADOC, comment, inline
from docspec.render.descriptions import sentence
from docspec.render.names import lower_camel_case, portable, upper_snake_case
from docspec.render.plan import UNDOCUMENTED
from docspec.render.rendered import Rendered
from docspec.render.view import ClassView, EnumView, FieldView, TypeView
from docspec.render.viewer import Naming, view
from docspec.render.wrapping import columns, wrap
from docspec.spec.model import Spec
from docspec.templating import render

WIDTH = 100
"""Columns of a line, as google-java-format has it."""
_BOXED = {"boolean": "Boolean", "byte": "Byte", "double": "Double", "float": "Float", "int": "Integer", "long": "Long"}
_BOXED |= {"short": "Short"}
_WHOLE = "integer negativeInteger nonNegativeInteger nonPositiveInteger positiveInteger unsignedLong"
# As JAXB maps them (Jakarta XML Binding 4, 6.2.2), times apart, for which java.time is newer; text is a String.
JAVA_BY_XSD: Mapping[str, str] = {
    **dict.fromkeys(_WHOLE.split(), "BigInteger"),
    **{name: name for name in _BOXED},
    "unsignedInt": "long",
    "unsignedShort": "int",
    "unsignedByte": "short",
    "decimal": "BigDecimal",
    "dateTime": "OffsetDateTime",
    "date": "LocalDate",
    "time": "LocalTime",
    "base64Binary": "byte[]",
    "hexBinary": "byte[]",
    **dict.fromkeys(("NMTOKENS", "IDREFS", "ENTITIES"), "List<String>"),
    **dict.fromkeys(("anyType", "anySimpleType"), "Object"),
}
_IMPORTS = {
    "BigDecimal": "java.math",
    "BigInteger": "java.math",
    "Iterator": "java.util",
    "List": "java.util",
    "LocalDate": "java.time",
    "LocalTime": "java.time",
    "OffsetDateTime": "java.time",
}
_PACKAGE = re.compile(r"[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)*", re.ASCII | re.IGNORECASE)
_KEYWORDS = frozenset(
    "_ abstract assert boolean break byte case catch char class const continue default do double else enum extends "
    "false final finally float for goto if implements import instanceof int interface long native new null package "
    "private protected public return short static strictfp super switch synchronized this throw throws transient true "
    "try void volatile while".split()
)
# A component of a record cannot be called like these methods (JLS 8.10.1); those of Iterable would have another type.
_METHODS = frozenset(
    "clone finalize getClass hashCode notify notifyAll toString wait iterator forEach spliterator".split()
)
# Names of java.lang that the files speak of, that may stand for a type without a word, and contextual keywords.
_SPOKEN_OF = frozenset(
    "Boolean Byte Class Comparable Deprecated Double Enum Error Exception Float Integer Iterable Long Object Override "
    "Package Record RuntimeException Short String SuppressWarnings System Thread Throwable Void Wire".split()
) | frozenset(_IMPORTS)
# A file with its suffix may be 255 bytes long.
_LONGEST = 80


def _short(text: str) -> str:
    return portable(text)[:_LONGEST]


_NAMING = Naming(
    field=lambda wire: lower_camel_case(portable(wire)),
    reserved_classes=_SPOKEN_OF,
    reserved_fields=_KEYWORDS | _METHODS,
    class_key=str.casefold,
    class_name=_short,
    value=lambda wire: upper_snake_case(portable(wire)),
)


def render_java(spec: Spec, env: jinja2.Environment, package: str = "api", locale: str | None = None) -> list[Rendered]:
    """A file for each record and enum, one for `Wire`, and package-info.java. Raises UsageError for a bad `package`."""
    _check(package)
    api = view(spec, _NAMING, locale)
    same = {"header": api.header, "package": package}
    front = Text((sentence(f"Models of {api.title}."),))
    files = [
        Rendered(
            "package-info.java",
            render(env, "models/java/package-info.java.jinja", doc=comment(front, JAVADOC, 0, WIDTH), **same),
        ),
        Rendered("Wire.java", render(env, "models/java/Wire.java.jinja", namespace=string(api.namespace), **same)),
    ]
    for item in api.enums:
        text = render(env, "models/java/enum.java.jinja", item=item, **_enum(item), **same)
        files.append(Rendered(f"{item.name}.java", text))
    for each in api.classes:
        text = render(env, "models/java/record.java.jinja", item=each, **_record(each), **same)
        files.append(Rendered(f"{each.name}.java", text))
    return files


def string(text: str) -> str:
    """A string literal."""
    return '"' + "".join(map(_escape, text)) + '"'


_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


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


def _check(package: str) -> None:
    parts = package.split(".")
    if not _PACKAGE.fullmatch(package) or any(part in _KEYWORDS for part in parts):
        raise UsageError(f"`{package}` is no name of a Java package; expected one such as com.example.api")


def _enum(item: EnumView) -> dict[str, object]:
    kind = "int" if item.is_codes else "String"
    constants = [
        comment(each.doc, JAVADOC, 2, WIDTH)
        + f"  {each.name}({string(each.value) if isinstance(each.value, str) else each.value})"
        for each in item.values
    ]
    return {
        "doc": comment(item.doc, JAVADOC, 0, WIDTH),
        "constants": ",\n".join(constants),
        "kind": kind,
        "same": "constant.value == value" if item.is_codes else "constant.value.equals(value)",
    }


def _record(item: ClassView) -> dict[str, object]:
    types = {each.name: _type(each, item.is_array) for each in item.fields}
    components = [(_wire(each), f"{types[each.name]} {each.name}") for each in item.fields]
    tags = [line for each in item.fields for line in _param(each)]
    if item.module == UNDOCUMENTED:
        types["content"] = "List<Object>"
        components = [("", "List<Object> content")]
        tags = ["@param content whatever the service sends, unread"]
    element = _boxed(item.fields[0].type) if item.is_array else ""
    base = f"implements Iterable<{element}>" if element else ""
    spoken_of = {name for kind in types.values() for name in re.findall(r"\w+", kind)}
    spoken_of |= {"Iterator"} if element else set()
    return {
        "imports": sorted(f"{_IMPORTS[name]}.{name}" for name in spoken_of & _IMPORTS.keys()),
        "doc": comment(item.doc, JAVADOC, 0, WIDTH, tags),
        "heading": _heading(f"public record {item.name}", components, base),
        "wire": string(item.wire),
        "element": element,
        "items": item.fields[0].name if element else "",
    }


def _heading(start: str, components: Sequence[tuple[str, str]], base: str) -> str:
    """The first lines of a record, broken where google-java-format would; what they open is closed elsewhere."""
    end, close = (f"\n    {base} {{", ")") if base else (" {", ") {}")
    joined = ", ".join(f"{note} {rest}".strip() for note, rest in components)
    if base and columns(f"{start}({joined}) {base} {{") <= WIDTH:
        return f"{start}({joined}) {base} {{"
    if columns(f"{start}({joined}{close}") <= WIDTH:
        return f"{start}({joined}){end}"
    if columns(f"    {joined}{close}") <= WIDTH:
        return f"{start}(\n    {joined}){end}"
    ends = [","] * (len(components) - 1) + [close]
    lines = [_component_lines(*each, behind) for each, behind in zip(components, ends, strict=True)]
    return f"{start}(\n" + ",\n".join(lines) + f"){end}"


def _component_lines(note: str, rest: str, behind: str) -> str:
    if columns(f"    {note} {rest}{behind}") <= WIDTH:
        return f"    {note} {rest}"
    return f"    {note}\n        {rest}"


def _param(field: FieldView) -> list[str]:
    told = inline(field.doc, JAVADOC) or JAVADOC.code(field.wire) or "unnamed"
    first, *rest = wrap(f"@param {field.name} {told}", WIDTH - len(" * "), hanging=4)
    return [first, *(f"    {line}" for line in rest)]


def _wire(field: FieldView) -> str:
    facts = [f"name = {string(field.wire)}"] + (["required = true"] if field.required else [])
    return f"@Wire({', '.join(facts)})"


def _type(field: FieldView, is_items: bool) -> str:
    if is_items:
        return f"List<{_boxed(field.type)}>"
    return _plain(field.type) if field.required and not field.type.lists else _boxed(field.type)


def _plain(kind: TypeView) -> str:
    if kind.kind == "builtin":
        return JAVA_BY_XSD.get(kind.name, "String")
    return kind.name or "Object"


def _boxed(kind: TypeView) -> str:
    name = _plain(kind)
    name = _BOXED.get(name, name) if kind.kind == "builtin" else name
    return "List<" * kind.lists + name + ">" * kind.lists
