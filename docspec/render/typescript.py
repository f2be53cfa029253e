"""Renders a spec as TypeScript declarations: what requests and responses look like as objects, by their wire names.

Texts go through TSDoc comments and names of properties through string literals, so nothing of a page becomes code.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import jinja2

from docspec.read.inline import Bullets, Code, Inline, Paragraph, Text, Words
from docspec.render.comment import TSDOC, comment
from docspec.render.descriptions import Block, sentence
from docspec.render.names import is_portable, portable
from docspec.render.plan import UNDOCUMENTED
from docspec.render.rendered import Rendered
from docspec.render.view import Api, ClassView, EnumView, FieldView, TypeView, ValueView
from docspec.render.viewer import Naming, view
from docspec.render.wrapping import columns
from docspec.spec.model import Spec
from docspec.templating import render

WIDTH = 80
"""Columns of a line, as prettier has it unless told otherwise."""
_NUMBERS = (
    "byte decimal double float int integer long negativeInteger nonNegativeInteger nonPositiveInteger positiveInteger "
    "short unsignedByte unsignedInt unsignedLong unsignedShort"
)
TYPESCRIPT_BY_XSD: Mapping[str, str] = {**dict.fromkeys(_NUMBERS.split(), "number"), "boolean": "boolean"}
"""Anything else is text, as it is on the wire."""
_UNTYPED = frozenset({"anyType", "anySimpleType"})
# Of the standard library, where a class of the same name would puzzle.
_GLOBALS = frozenset(
    "Array ArrayBuffer BigInt Boolean Date Error Function Infinity Intl Iterable Iterator JSON Map Math NaN Number "
    "Object Partial Pick Promise Proxy Readonly Record Reflect RegExp Required Set String Symbol Uint8Array".split()
)
_NAMING = Naming(reserved_classes=_GLOBALS, class_name=portable)


def render_typescript(spec: Spec, env: jinja2.Environment, locale: str | None = None) -> list[Rendered]:
    """A file for each module that has something in it, and `index.d.ts`, which exports them all."""
    api = view(spec, _NAMING, locale)
    parts: dict[str, list[str]] = {}
    uses: dict[str, dict[str, set[str]]] = {}
    items: list[EnumView | ClassView] = [*api.enums, *api.classes]
    for item in items:
        parts.setdefault(item.module, []).append(_enum(item) if isinstance(item, EnumView) else _class(item))
        for kind in _types(item):
            if kind.module not in {"", item.module}:
                uses.setdefault(item.module, {}).setdefault(kind.module, set()).add(kind.name)
    files = [
        Rendered(
            f"{module}.d.ts",
            render(
                env,
                "models/typescript/module.d.ts.jinja",
                header=api.header,
                imports=[_import(source, sorted(names)) for source, names in sorted(uses.get(module, {}).items())],
                items=texts,
            ),
        )
        for module, texts in sorted(parts.items())
    ]
    index = render(
        env, "models/typescript/index.d.ts.jinja", header=api.header, about=_about(api), modules=sorted(parts)
    )
    return [Rendered("index.d.ts", index), *files]


def string(text: str) -> str:
    """A string literal, its quotes as prettier chooses them."""
    quote = "'" if text.count('"') > text.count("'") else '"'
    return quote + "".join(_escape(char, quote) for char in text) + quote


def _escape(char: str, quote: str) -> str:
    if char in {"\\", quote}:
        return f"\\{char}"
    return char if char.isprintable() else f"\\u{{{ord(char):x}}}"


def _about(api: Api) -> str:
    blocks = [Paragraph((Words(f"Types of {api.title}."),))]
    if api.locale:
        told = (Words("Descriptions are in "), Code(api.locale), Words("; others begin with their locale."))
        blocks.append(Paragraph(told))
    return comment(Text(tuple(blocks)), TSDOC, 0, WIDTH, ["@packageDocumentation"])


def _types(item: ClassView | EnumView) -> Iterator[TypeView]:
    yield from (each.type for each in item.fields) if isinstance(item, ClassView) else ()


def _import(source: str, names: Sequence[str]) -> str:
    line = f'import type {{ {", ".join(names)} }} from "./{source}.js";'
    if columns(line) <= WIDTH:
        return line
    return "\n".join(["import type {", *(f"  {name}," for name in names), f'}} from "./{source}.js";'])


def _enum(item: EnumView) -> str:
    values = [string(each.value) if isinstance(each.value, str) else str(each.value) for each in item.values]
    told = [(each, _told(each, item.is_codes)) for each in item.values]
    notes = tuple(
        Text((Paragraph((Code(str(each.value)), Words(": "), *_first(blocks))), *blocks[1:]))
        for each, blocks in told
        if blocks
    )
    blocks = (*item.doc.blocks, Bullets(notes)) if notes else item.doc.blocks
    return comment(Text(blocks), TSDOC, 0, WIDTH) + _union(item.name, list(dict.fromkeys(values)) or ["string"])


def _told(value: ValueView, is_code: bool) -> tuple[Block, ...]:
    """What a comment says of a value: of a code its name, which a union of numbers has no other place for."""
    return (sentence("", value.name, "."), *value.doc.blocks) if is_code else value.doc.blocks


def _first(blocks: Sequence[Block]) -> tuple[Inline, ...]:
    return blocks[0].children if isinstance(blocks[0], Paragraph) else ()


def _union(name: str, values: Sequence[str]) -> str:
    union = " | ".join(values)
    if columns(f"export type {name} = {union};") <= WIDTH:
        return f"export type {name} = {union};"
    if len(values) == 1 or columns(f"  {union};") <= WIDTH:
        return f"export type {name} =\n  {union};"
    return "\n".join([f"export type {name} =", *(f"  | {value}" for value in values)]) + ";"


def _class(item: ClassView) -> str:
    head = comment(item.doc, TSDOC, 0, WIDTH)
    if item.module == UNDOCUMENTED:
        return head + _union(item.name, ["unknown"])
    if not item.fields:
        return f"{head}export interface {item.name} {{}}"
    by_name: dict[str, list[FieldView]] = {}
    for each in item.fields:
        by_name.setdefault(each.wire, []).append(each)
    lines = [_property(name, same, item.is_array) for name, same in by_name.items()]
    return f"{head}export interface {item.name} {{\n{''.join(lines)}}}"


def _property(name: str, same: Sequence[FieldView], is_items: bool) -> str:
    """A property; one name may stand for several fields, which the service tells apart by their order."""
    key = name if is_portable(name.replace("$", "_")) else string(name)
    mark = "" if all(each.required for each in same) else "?"
    kinds = list(dict.fromkeys(_type(each.type, is_items) for each in same))
    doc = Text(tuple(block for each in same for block in each.doc.blocks))
    return f"{comment(doc, TSDOC, 2, WIDTH)}  {key}{mark}: {' | '.join(kinds)};\n"


def _type(kind: TypeView, is_items: bool) -> str:
    if kind.kind == "builtin":
        name = "unknown" if kind.name in _UNTYPED else TYPESCRIPT_BY_XSD.get(kind.name, "string")
    else:
        name = kind.name or "unknown"
    return name + "[]" * (kind.lists + is_items)
