"""Renders a spec as a Python package of dataclasses, or pydantic models, and enums, for programs that speak to the API.

Nothing of a page becomes code: names go through `names`, texts through `docstring`.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence

import jinja2

from docspec.render.docstring import literal
from docspec.render.environment import render
from docspec.render.header import header
from docspec.render.names import Scope, snake_case, upper_snake_case, words
from docspec.render.plan import (
    ENUMS,
    FAULTS,
    OPERATIONS,
    UNDOCUMENTED,
    Reference,
    SharedMessage,
    Target,
    distinct,
    is_array,
    plan,
)
from docspec.render.python_docs import Block, Docs, quoted, sentence
from docspec.render.python_layout import assigned, export_order, field, headed, imported
from docspec.render.python_style import WAYS, Argument, Style, Ways, Wire, is_tokens
from docspec.render.python_types import SPOKEN_OF, TOKENS, Annotation, annotate
from docspec.render.python_views import PyClass, PyEnum, PyField, PyMember, PyModule
from docspec.render.rendered import Rendered
from docspec.render.wire import own_namespace
from docspec.spec.model import EnumEntity, Fault, Spec, SpecField

_MODULE_DOCS = {
    ENUMS: "The lists of values.",
    OPERATIONS: "What operations take and give.",
    FAULTS: "The faults, and the codes that they carry.",
    UNDOCUMENTED: "What the API speaks of but no page documents.",
}
_TYPES_DOC = "The data types."
ARRAYS, XML_SCHEMA, BASE = "arrays", "xml_schema", "base"
"""Modules that are the same for every API."""
_RESERVED_CLASSES = ("Unknown", "Meta", "Model")


def render_python(
    spec: Spec,
    env: jinja2.Environment,
    package: str = "models",
    style: Style = Style.DATACLASS,
    locale: str | None = None,
) -> list[Rendered]:
    """The files of the package, relative to its folder.

    `package` is what the example in its docstring calls it; descriptions are in `locale` as far as it has them.
    """
    line, ways = header(spec), WAYS[style]
    maker = _Maker(spec, ways, style, locale)
    modules = maker.modules()
    shared = maker.shared_modules(modules)
    exports = {module.name: list(module.exports) for module in modules}
    teaches = {XML_SCHEMA: ["teach_xsdata"]} if XML_SCHEMA in shared else {}
    front = render(
        env,
        "models/python/init.py.jinja",
        header=line,
        doc=maker.package_doc(package, exports),
        imports=[
            imported(f".{name}", names, always_broken=True) for name, names in sorted((exports | teaches).items())
        ],
        names=[literal(name) for name in sorted(itertools.chain(*exports.values()), key=export_order)],
        teaches=bool(teaches),
    )
    template = "models/python/module.py.jinja"
    same = {"header": line, "kinds": ways.kinds, "third_party": ways.home not in sys.stdlib_module_names}
    return [
        Rendered("__init__.py", front),
        *(Rendered(f"{name}.py", render(env, f"models/python/{name}.py.jinja", header=line)) for name in shared),
        *(Rendered(f"{module.name}.py", render(env, template, module=module, **same)) for module in modules),
    ]


class _Maker:
    """Makes the views of one spec."""

    def __init__(self, spec: Spec, ways: Ways, style: Style, locale: str | None) -> None:
        self._spec = spec
        self._ways = ways
        self._style = style
        self._plan = plan(spec, _RESERVED_CLASSES, together=ways.together)
        self._docs = Docs(spec.info.locales, locale)
        self._namespace = own_namespace(spec)
        classes = (reference.name for reference in self._plan.references)
        modules = {*_MODULE_DOCS, *self._plan.type_modules, ARRAYS, XML_SCHEMA, BASE}
        self._reserved: frozenset[str] = SPOKEN_OF | ways.reserved | set(classes) | set(_RESERVED_CLASSES) | modules

    def modules(self) -> list[PyModule]:
        """The modules that have something in them."""
        order = [ENUMS, *self._plan.type_modules, OPERATIONS, FAULTS, UNDOCUMENTED]
        parts: dict[str, list[PyClass | PyEnum]] = {module: [] for module in order}
        for module, item in self._items():
            parts.setdefault(module, []).append(item)
        used = {sibling for items in parts.values() for item in items for sibling in item.modules}
        return [
            self._module(name, items, _MODULE_DOCS.get(name, _TYPES_DOC), parts)
            for name, items in parts.items()
            if items or name in used
        ]

    def _items(self) -> Iterator[tuple[str, PyClass | PyEnum]]:
        """Every class with its module."""
        named = self._plan
        yield from ((named.enums[name].module, self._enum(name, entity)) for name, entity in self._spec.enums.items())
        for name, entity in self._spec.types.items():
            doc = self._class_doc(name, named.types[name], self._docs.describe(entity.summary))
            yield named.types[name].module, self._class(name, named.types[name], doc, entity.fields)
        yield from ((shared.reference.module, self._message(shared)) for shared in named.messages)
        for name, fault in self._spec.faults.items():
            yield from ((named.faults[name].module, item) for item in self._fault(name, fault))
        yield from ((each.module, self._placeholder(base, each)) for base, each in named.undocumented.items())

    def shared_modules(self, modules: Sequence[PyModule]) -> list[str]:
        """The modules that are the same for every API, as far as this one needs them."""
        if self._style is Style.PYDANTIC:
            return [BASE]
        spoken_of = {module for each in modules for item in each.items for module in item.modules}
        return [
            name
            for name, needed in ((ARRAYS, ARRAYS in spoken_of), (XML_SCHEMA, bool(spoken_of & {"datetime", ENUMS})))
            if needed
        ]

    def package_doc(self, package: str, exports: Mapping[str, list[str]]) -> str:
        """The docstring of the package: what it is about, in which locale, and how it is used."""
        about = [sentence(f"Models of {self._spec.info.title}.")] if self._spec.info.title.strip() else []
        if self._docs.locale:
            rest = "; one that is missing there is in the locale named in front of it."
            about.append(sentence("Descriptions are in ", self._docs.locale, rest))
        if example := next(itertools.chain(*exports.values()), None):
            about.append(sentence("Use: ", f"from {package} import {example}"))
        return quoted(about or [sentence("Models of an API.")], 0)

    def _enum(self, name: str, entity: EnumEntity) -> PyEnum:
        reference = self._plan.enums[name]
        scope = Scope()
        # An enum holds a value once.
        values = {value.value: value for value in reversed(entity.values)}
        members = tuple(
            PyMember(
                assigned(scope.claim(upper_snake_case(each)), literal(each)),
                quoted(self._docs.describe(values[each].description), 4),
            )
            for each in dict.fromkeys(value.value for value in entity.values)
        )
        doc = self._class_doc(name, reference, self._docs.describe(entity.summary))
        return PyEnum(reference.name, quoted(doc, 4), headed(reference.name, "enum.StrEnum"), members)

    def _fault(self, name: str, fault: Fault) -> Iterable[PyClass | PyEnum]:
        reference = self._plan.faults[name]
        if fault.codes:
            codes, scope = self._plan.codes[name], Scope()
            members = tuple(
                PyMember(assigned(scope.claim(upper_snake_case(code.name)), str(code.id)), _note_member(code.name))
                for code in fault.codes
            )
            doc = quoted([sentence("The codes of ", reference.name, ".")], 4)
            yield PyEnum(codes.name, doc, headed(codes.name, "enum.IntEnum"), members)
        doc_blocks = self._class_doc(name, reference, self._docs.describe(fault.summary))
        yield self._class(name, reference, doc_blocks, fault.fields)

    def _message(self, shared: SharedMessage) -> PyClass:
        blocks: list[Block] = []
        for use in shared.uses:
            blocks.append(sentence("Input of " if use.is_input else "Output of ", use.name, "."))
            blocks += self._docs.describe(use.operation.summary)
        doc = self._class_doc(shared.message.name, shared.reference, blocks)
        return self._class(shared.message.name, shared.reference, doc, shared.message.fields)

    def _placeholder(self, base: str, reference: Reference) -> PyClass:
        doc = [sentence("", base, " is referred to, but no page documents it.")]
        return PyClass(
            reference.name,
            quoted(doc, 4),
            headed(reference.name, "RootModel[object]" if self._style is Style.PYDANTIC else ""),
            literal(base.rpartition(":")[2]),
            literal(self._namespace),
            kind="placeholder",
        )

    def _class_doc(self, wire: str, reference: Reference, blocks: Sequence[Block]) -> list[Block]:
        note = [sentence("Wire name: ", wire, ".")] if wire != reference.name else []
        return [*blocks, *note] or [sentence("", wire, ".")]

    def _class(self, wire: str, reference: Reference, doc: Sequence[Block], fields: Sequence[SpecField]) -> PyClass:
        scope = Scope(self._reserved)
        holds_items = is_array(wire, fields)
        named = [(entry, scope.claim(snake_case(entry.name))) for entry in distinct(fields)]
        made = tuple(self._field(entry, name, reference.module, holds_items) for entry, name in named)
        base = self._base(self._plan.target(fields[0]) if holds_items else None, reference.module)
        return PyClass(
            reference.name,
            quoted(doc, 4),
            headed(reference.name, base.text),
            literal(wire),
            literal(self._namespace),
            made,
            base.modules,
        )

    def _base(self, item: Target | None, module: str) -> Annotation:
        if self._style is Style.PYDANTIC:
            return Annotation(f"{BASE}.Model", frozenset({BASE}))
        if item is None:
            return Annotation("")
        # Bases are looked up at once, so a class that comes later is named by a text.
        name = annotate(item, module, _depth(item), self._ways.builtins)
        text = name.text if item.builtin else f'"{name.text}"'
        return Annotation(f"{ARRAYS}.Items[{text}]", name.modules | {ARRAYS})

    def _field(self, entry: SpecField, name: str, module: str, holds_items: bool) -> PyField:
        target = self._plan.target(entry)
        depth = _depth(target)
        annotation = annotate(target, module, depth, self._ways.builtins)
        tokens = is_tokens(target.builtin, target.lists)
        wire = Wire(entry.name, self._namespace, bool(entry.required), target.builtin, tokens)
        annotation, default = _filled(annotation, depth, entry.required, holds_items)
        note = [sentence("Wire name: ", entry.name, ".")] if _had_to_change(name, entry.name) else []
        doc = quoted([*self._docs.describe(entry.description), *note], 4)
        arguments = default | self._ways.arguments(wire)
        statement = field(name, annotation.text, self._ways.function, arguments)
        return PyField(name, annotation.text, statement, doc, annotation.modules)

    def _module(self, name: str, items: Sequence[PyClass | PyEnum], doc: str, modules: Iterable[str]) -> PyModule:
        spoken_of = {module for item in items for module in item.modules}
        siblings = spoken_of & {*modules, ARRAYS, BASE}
        if name == UNDOCUMENTED:
            spoken_of.add("typing")
        kinds = {item.kind for item in items}
        kinds |= {"field"} if any(item.fields for item in items if isinstance(item, PyClass)) else set()
        needed = {each for kind in kinds for each in self._ways.imports.get(kind, ())}
        return PyModule(
            name=name,
            doc=quoted([sentence(doc)], 0),
            items=tuple(items),
            standard=tuple(sorted(spoken_of - siblings - {"pydantic"})),
            others=tuple(sorted(spoken_of & {"pydantic"})),
            imports=imported(self._ways.home, sorted(needed)),
            siblings=imported(".", list(siblings)),
            exports=tuple(item.name for item in items) + (("Unknown",) if name == UNDOCUMENTED else ()),
        )


def _depth(target: Target) -> int:
    """In how many lists a value stands; XML has no way to write more than two."""
    return min(target.lists + (target.builtin in TOKENS), 2)


def _filled(
    annotation: Annotation, depth: int, required: bool | None, holds_items: bool
) -> tuple[Annotation, dict[str, Argument]]:
    """The annotation as the field needs it, and the argument that says what it is if left out."""
    if holds_items:
        return annotation.listed(1), {"default_factory": "list"}
    if required:
        return annotation, {}
    # Of what is repeated, none is as good as an empty list: XML cannot tell them apart.
    return (annotation, {"default_factory": "list"}) if depth else (annotation.optional(), {"default": "None"})


def _had_to_change(name: str, wire: str) -> bool:
    """Whether the name in Python is more than the wire name in another case style."""
    return "_".join(words(wire)).lower() != name or "".join(words(wire)) != wire.replace("_", "")


def _note_member(wire: str) -> str:
    return quoted([sentence("Wire name: ", wire, ".")], 4) if upper_snake_case(wire) != wire else ""
