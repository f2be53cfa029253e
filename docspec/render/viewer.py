"""Makes the views of a spec: everything named as a target names it, typed, and described in one locale."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from docspec.read.inline import Text
from docspec.render.descriptions import Block, Descriptions, sentence
from docspec.render.header import header
from docspec.render.names import Scope, upper_snake_case
from docspec.render.plan import Reference, SharedMessage, Target, distinct, is_array, plan
from docspec.render.view import Api, ClassView, EnumView, FieldView, TypeView, ValueView
from docspec.spec.messages import Direction
from docspec.spec.model import EnumEntity, Fault, Spec, SpecField
from docspec.spec.namespaces import own_namespace

_USE = {Direction.INPUT: "Input of ", Direction.OUTPUT: "Output of "}
_ITEMS = "items"
"""What the list in an array is called, whatever it is on the wire."""


@dataclass(frozen=True, slots=True)
class Naming:
    """How a target names things."""

    field: Callable[[str], str] | None = None
    """From the wire name; None where that stays as it is, and several fields may share it."""
    reserved_classes: frozenset[str] = frozenset()
    reserved_fields: frozenset[str] = frozenset()
    hides_classes: bool = False
    """Whether a field called like a class or module would hide it from the fields after it."""
    class_key: Callable[[str], str] = str
    """Which names of classes count as the same."""
    class_name: Callable[[str], str] = str
    """What becomes of a name before it is taken for a class."""
    value: Callable[[str], str] = upper_snake_case
    has_to_tell: Callable[[str, str], bool] = operator.ne
    """Whether the description of a field tells its wire name (given first) beside the name it has here."""
    together: bool = False
    """Whether all classes of fields stand in one module."""


def view(spec: Spec, naming: Naming, locale: str | None = None) -> Api:
    """The view of a spec, with texts in `locale` as far as it has them."""
    return _Viewer(spec, naming, locale).api()


class _Viewer:
    def __init__(self, spec: Spec, naming: Naming, locale: str | None) -> None:
        self._spec = spec
        self._naming = naming
        self._plan = plan(
            spec,
            naming.reserved_classes,
            naming.class_key,
            respelled=naming.class_name,
            together=naming.together,
        )
        self._descriptions = Descriptions(spec.info, locale)
        self._enums = {*self._plan.enums.values(), *self._plan.codes.values()}
        self._placeholders = frozenset(self._plan.undocumented.values())
        classes = self._plan.references if naming.hides_classes else ()
        self._reserved = naming.reserved_fields.union(*((each.name, each.module) for each in classes))

    def api(self) -> Api:
        return Api(
            title=self._spec.info.title,
            header=header(self._spec),
            namespace=own_namespace(self._spec),
            locale=self._descriptions.locale,
            classes=tuple(self._all_classes()),
            enums=tuple(self._all_enums()),
        )

    def _all_classes(self) -> Iterator[ClassView]:
        describe = self._descriptions.describe
        for name, entity in self._spec.types.items():
            yield self._class(name, self._plan.types[name], describe(entity.summary), entity.fields)
        yield from map(self._message, self._plan.messages)
        for name, fault in self._spec.faults.items():
            yield self._class(name, self._plan.faults[name], describe(fault.summary), fault.fields)
        for base, reference in self._plan.undocumented.items():
            doc = [sentence("", base, " is referred to, but no page documents it.")]
            yield ClassView(reference.name, base.rpartition(":")[2], reference.module, Text(tuple(doc)))

    def _all_enums(self) -> Iterator[EnumView]:
        for name, entity in self._spec.enums.items():
            yield self._enum(name, entity)
        for name, reference in self._plan.codes.items():
            yield self._codes(self._spec.faults[name], self._plan.faults[name], reference)

    def _message(self, shared: SharedMessage) -> ClassView:
        blocks: list[Block] = []
        for use in shared.uses:
            blocks.append(sentence(_USE[use.direction], use.name, "."))
            blocks += self._descriptions.describe(use.operation.summary)
        if shared.documented is None:
            blocks.append(sentence("No page documents it."))
        fields = shared.documented.fields if shared.documented else ()
        return self._class(shared.wire, shared.reference, blocks, fields)

    def _class(self, wire: str, reference: Reference, doc: Iterable[Block], fields: Sequence[SpecField]) -> ClassView:
        holds_items = is_array(wire, fields)
        scope = Scope(self._reserved)
        made = tuple(self._field(entry, self._field_name(entry, scope, holds_items)) for entry in distinct(fields))
        noted = _noted(doc, wire, wire != reference.name)
        return ClassView(reference.name, wire, reference.module, noted, made, holds_items)

    def _field_name(self, entry: SpecField, scope: Scope, holds_items: bool) -> str:
        spell = self._naming.field
        return scope.claim(_ITEMS if holds_items else spell(entry.name)) if spell else entry.name

    def _field(self, entry: SpecField, name: str) -> FieldView:
        blocks = self._descriptions.describe(entry.description)
        doc = _noted(blocks, entry.name, self._naming.has_to_tell(entry.name, name))
        return FieldView(name, entry.name, self._type(self._plan.target(entry)), entry.required, doc)

    def _type(self, target: Target) -> TypeView:
        if target.reference is None:
            return TypeView("builtin" if target.builtin else "unknown", target.builtin or "", target.lists)
        kind = "class"
        if target.reference in self._enums:
            kind = "enum"
        elif target.reference in self._placeholders:
            kind = "placeholder"
        return TypeView(kind, target.reference.name, target.lists, target.reference.module)

    def _enum(self, name: str, entity: EnumEntity) -> EnumView:
        reference, scope = self._plan.enums[name], Scope(self._naming.reserved_fields)
        # An enum holds a value once.
        docs = {value.value: value.description for value in reversed(entity.values)}
        values = tuple(
            ValueView(scope.claim(self._naming.value(each)), each, Text(self._descriptions.describe(docs[each])))
            for each in dict.fromkeys(value.value for value in entity.values)
        )
        doc = _noted(self._descriptions.describe(entity.summary), name, name != reference.name)
        return EnumView(reference.name, name, reference.module, doc, values)

    def _codes(self, fault: Fault, owner: Reference, reference: Reference) -> EnumView:
        scope = Scope(self._naming.reserved_fields)
        named = ((code, scope.claim(self._naming.value(code.name))) for code in fault.codes)
        values = tuple(ValueView(name, code.id, _noted((), code.name, code.name != name)) for code, name in named)
        doc = Text((sentence("The codes of ", owner.name, "."),))
        return EnumView(reference.name, reference.name, reference.module, doc, values, is_codes=True)


def _noted(blocks: Iterable[Block], wire: str, has_to_tell: bool) -> Text:
    note = (sentence("Wire name: ", wire, "."),) if has_to_tell else ()
    return Text((*blocks, *note))
