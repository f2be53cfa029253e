"""Renders a spec as a Python package of dataclasses and enums, for programs that speak to the API.

Nothing of a page becomes code: names go through `names`, texts through `docstring`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence

import jinja2

from docspec.render.docstring import literal
from docspec.render.names import Scope, snake_case, upper_snake_case, words
from docspec.render.python_docs import Block, Docs, quoted, sentence
from docspec.render.python_layout import assigned, export_order, field, headed, imported
from docspec.render.python_plan import ENUMS, FAULTS, OPERATIONS, UNDOCUMENTED, SharedMessage, plan
from docspec.render.python_types import SPOKEN_OF, Annotation, Reference
from docspec.render.python_views import PyClass, PyEnum, PyField, PyMember, PyModule
from docspec.render.rendered import Rendered
from docspec.spec.model import EnumEntity, Fault, Spec, SpecField
from docspec.templating import render

# Anything else could be taken for the declaration of an encoding (PEP 263) in the first line of a module.
_HARMLESS_GENERATOR = re.compile(r"[\w .+-]+", re.ASCII)

_MODULE_DOCS = {
    ENUMS: "The lists of values.",
    OPERATIONS: "What operations take and give.",
    FAULTS: "The faults, and the codes that they carry.",
    UNDOCUMENTED: "What the API speaks of but no page documents.",
}
_TYPES_DOC = "The data types."


def render_python(spec: Spec, env: jinja2.Environment, package: str = "models") -> list[Rendered]:
    """The files of the package, relative to its folder; `package` is what the example in its docstring calls it."""
    generator = spec.info.generator if _HARMLESS_GENERATOR.fullmatch(spec.info.generator) else "docspec"
    maker = _Maker(spec)
    modules = maker.modules()
    files = [
        Rendered(f"{module.name}.py", render(env, "models/python/module.py.jinja", module=module, generator=generator))
        for module in modules
    ]
    exports = {module.name: list(module.exports) for module in modules}
    front = render(
        env,
        "models/python/init.py.jinja",
        generator=generator,
        doc=maker.package_doc(package, exports),
        imports=[imported(f".{name}", names, always_broken=True) for name, names in sorted(exports.items())],
        names=[literal(name) for name in sorted(itertools.chain(*exports.values()), key=export_order)],
    )
    return [Rendered("__init__.py", front), *files]


class _Maker:
    """Makes the views of one spec."""

    def __init__(self, spec: Spec) -> None:
        self._spec = spec
        self._plan = plan(spec)
        self._docs = Docs(spec.info.locales)
        classes = (reference.name for reference in self._plan.references)
        self._reserved = SPOKEN_OF | set(classes) | set(_MODULE_DOCS) | set(self._plan.type_modules)

    def modules(self) -> list[PyModule]:
        """The modules that have something in them."""
        parts: dict[str, list[PyClass | PyEnum]] = {
            ENUMS: [self._enum(name, entity) for name, entity in self._spec.enums.items()],
            **{module: [] for module in self._plan.type_modules},
            OPERATIONS: [self._message(shared) for shared in self._plan.messages],
            FAULTS: [item for name, fault in self._spec.faults.items() for item in self._fault(name, fault)],
            UNDOCUMENTED: [self._placeholder(base, each) for base, each in self._plan.lookup.undocumented.items()],
        }
        for name, entity in self._spec.types.items():
            reference = self._plan.types[name]
            doc = self._class_doc(name, reference, self._docs.describe(entity.summary))
            wraps = _is_array(name, entity.fields)
            parts[reference.module].append(self._class(reference, doc, entity.fields, wraps=wraps))
        used = {sibling for items in parts.values() for item in items for sibling in item.modules}
        return [
            _module(name, items, _MODULE_DOCS.get(name, _TYPES_DOC), parts)
            for name, items in parts.items()
            if items or name in used
        ]

    def package_doc(self, package: str, exports: dict[str, list[str]]) -> str:
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
        yield self._class(reference, doc_blocks, fault.fields)

    def _message(self, shared: SharedMessage) -> PyClass:
        blocks: list[Block] = []
        for use in shared.uses:
            blocks.append(sentence("Input of " if use.is_input else "Output of ", use.name, "."))
            blocks += self._docs.describe(use.operation.summary)
        doc = self._class_doc(shared.message.name, shared.reference, blocks)
        return self._class(shared.reference, doc, shared.message.fields)

    def _placeholder(self, base: str, reference: Reference) -> PyClass:
        doc = [sentence("", base, " is referred to, but no page documents it.")]
        return PyClass(reference.name, quoted(doc, 4))

    def _class_doc(self, wire: str, reference: Reference, blocks: Sequence[Block]) -> list[Block]:
        note = [sentence("Wire name: ", wire, ".")] if wire != reference.name else []
        return [*blocks, *note] or [sentence("", wire, ".")]

    def _class(
        self, reference: Reference, doc: Sequence[Block], fields: Sequence[SpecField], *, wraps: bool = False
    ) -> PyClass:
        scope = Scope(self._reserved)
        named = [(entry, scope.claim(snake_case(entry.name))) for entry in fields]
        made = tuple(self._field(entry, name, reference.module, wraps) for entry, name in named)
        return PyClass(reference.name, quoted(doc, 4), made)

    def _field(self, entry: SpecField, name: str, module: str, wraps: bool) -> PyField:
        annotation, default = _filled(self._annotation(entry, module), entry.required, wraps)
        known = {"name": entry.name, "type": entry.type} | ({"values": entry.values} if entry.values else {})
        note = [sentence("Wire name: ", entry.name, ".")] if _had_to_change(name, entry.name) else []
        doc = quoted([*self._docs.describe(entry.description), *note], 4)
        statement = field(name, annotation.text, default, known)
        return PyField(name, annotation.text, statement, doc, annotation.modules)

    def _annotation(self, entry: SpecField, module: str) -> Annotation:
        annotation = self._plan.lookup.annotate(entry.type, module)
        enum = self._plan.enums.get(entry.values or "")
        if enum is None:
            return annotation
        return enum.seen_from(module).listed((entry.type or "").count("[]"))


def _filled(annotation: Annotation, required: bool | None, wraps: bool) -> tuple[Annotation, str]:
    """The annotation as the field needs it, and the argument that says what it is if left out."""
    if wraps:
        return annotation.listed(), "default_factory=list"
    if required:
        return annotation, ""
    return annotation.optional(), "default=None"


def _is_array(name: str, fields: Sequence[SpecField]) -> bool:
    """Whether a type does nothing but hold `items`, any number of them."""
    holds_items = [entry.name for entry in fields] == ["items"]
    return name.endswith("Array") and holds_items and not (fields[0].type or "").endswith("[]")


def _of_dataclasses(items: Sequence[PyClass | PyEnum]) -> tuple[str, ...]:
    classes = [item for item in items if isinstance(item, PyClass)]
    if not classes:
        return ()
    return ("dataclass", "field") if any(each.fields for each in classes) else ("dataclass",)


def _had_to_change(name: str, wire: str) -> bool:
    """Whether the name in Python is more than the wire name in another case style."""
    return "_".join(words(wire)).lower() != name or "".join(words(wire)) != wire.replace("_", "")


def _note_member(wire: str) -> str:
    return quoted([sentence("Wire name: ", wire, ".")], 4) if upper_snake_case(wire) != wire else ""


def _module(name: str, items: Sequence[PyClass | PyEnum], doc: str, modules: Iterable[str]) -> PyModule:
    spoken_of = {module for item in items for module in item.modules}
    siblings = spoken_of & set(modules)
    if name == UNDOCUMENTED:
        spoken_of.add("typing")
    return PyModule(
        name=name,
        doc=quoted([sentence(doc)], 0),
        items=tuple(items),
        standard=tuple(sorted(spoken_of - siblings)),
        dataclasses=_of_dataclasses(items),
        siblings=imported(".", list(siblings)),
        exports=tuple(item.name for item in items) + (("Unknown",) if name == UNDOCUMENTED else ()),
    )
