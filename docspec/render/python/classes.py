"""From the classes and enums of an API to those of Python, every word of them decided."""

from __future__ import annotations

from dataclasses import dataclass

from docspec.render.descriptions import sentence
from docspec.render.docstring import literal, quoted
from docspec.render.plan import UNDOCUMENTED
from docspec.render.python.annotations import Annotation, annotate, depth
from docspec.render.python.layout import assigned, field, headed
from docspec.render.python.style import ARRAYS, Argument, Ways
from docspec.render.python.views import PyClass, PyEnum, PyField, PyMember
from docspec.render.view import ClassView, EnumView, FieldView

_INDENT = 4


@dataclass(frozen=True, slots=True)
class ClassMaker:
    """Makes the classes of one package."""

    ways: Ways
    namespace: str
    """Of all elements."""

    def enum(self, item: EnumView) -> PyEnum:
        """An enum of texts, or of the numbers of codes."""
        base = "enum.IntEnum" if item.is_codes else "enum.StrEnum"
        members = tuple(
            PyMember(
                assigned(each.name, literal(each.value) if isinstance(each.value, str) else str(each.value)),
                quoted(each.doc.blocks, _INDENT),
            )
            for each in item.values
        )
        return PyEnum(item.name, _docstring(item), headed(item.name, base), members)

    def cls(self, item: ClassView) -> PyClass:
        """A class of fields, or a placeholder where no page tells them."""
        if item.module == UNDOCUMENTED:
            return self._made(item, Annotation(self.ways.placeholder_base), kind="placeholder")
        return self._made(item, self._base(item), tuple(self._field(each, item) for each in item.fields))

    def _made(
        self, item: ClassView, base: Annotation, fields: tuple[PyField, ...] = (), kind: str = "class"
    ) -> PyClass:
        return PyClass(
            name=item.name,
            doc=_docstring(item),
            heading=headed(item.name, base.text),
            wire_name=literal(item.wire),
            namespace=literal(self.namespace),
            fields=fields,
            base=base.modules,
            kind=kind,
        )

    def _base(self, item: ClassView) -> Annotation:
        if self.ways.base.text or not item.is_array:
            return self.ways.base
        (only,) = item.fields
        # Bases are looked up at once, so a class that comes later is named by a text.
        name = annotate(only.type, item.module, depth(only.type), self.ways.builtins)
        text = name.text if only.type.kind == "builtin" else f'"{name.text}"'
        return Annotation(f"{ARRAYS}.Items[{text}]", name.modules | {ARRAYS})

    def _field(self, each: FieldView, owner: ClassView) -> PyField:
        lists = depth(each.type) + owner.is_array
        annotation = annotate(each.type, owner.module, lists, self.ways.builtins)
        default: dict[str, Argument] = {}
        # Of what is repeated, none is as good as an empty list: XML cannot tell them apart.
        if lists and (owner.is_array or not each.required):
            default = {"default_factory": "list"}
        elif not each.required:
            annotation, default = annotation.optional(), {"default": "None"}
        statement = field(each.name, annotation.text, self.ways.function, default | self.ways.arguments(each))
        return PyField(statement, quoted(each.doc.blocks, _INDENT), annotation.modules)


def _docstring(item: ClassView | EnumView) -> str:
    return quoted(item.doc.blocks or [sentence("", item.wire, ".")], _INDENT)
