"""What templates of any language lay out: the classes and enums of an API, named, typed and in one locale.

This is what `docspec models --target mine --templates DIR` and the entry points `docspec.targets` are given; it is
documented in docs/targets.md. Texts are the pages' own, and no code: a template has to write them so that they stay
text in its language.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from docspec.read.inline import Text
from docspec.render.header import header
from docspec.render.names import Scope, upper_snake_case
from docspec.render.plan import Plan, Reference, SharedMessage, Target, distinct, is_array, plan
from docspec.render.python_docs import Block, Docs, sentence
from docspec.render.wire import own_namespace
from docspec.spec.model import EnumEntity, Fault, Spec, SpecField


@dataclass(frozen=True, slots=True)
class TypeView:
    """What a field holds."""

    kind: str
    """`builtin`, `enum`, `class`, `placeholder` (a class that no page documents) or `unknown`."""
    name: str
    """The local name of the built-in of XML Schema, or the class or enum; empty for `unknown`."""
    lists: int
    """In how many lists it stands: each is a repeated element, not an array with `items`."""
    module: str = ""
    """Of the class or enum, as `ClassView.module`."""


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field of a class; in XML an element."""

    name: str
    """As the target spells it, and no other field of the class; the wire name for a target that keeps those."""
    wire: str
    """As the service spells it. Checked for nothing: it may hold any character."""
    type: TypeView
    required: bool | None
    """None where no page tells: to be treated as optional."""
    doc: Text


@dataclass(frozen=True, slots=True)
class ClassView:
    """A type, message, fault or placeholder."""

    name: str
    """An identifier that no other class or enum has."""
    wire: str
    module: str
    """`types`, `operations`, `faults` or `undocumented`; many types are parted, as in `types_a_m`."""
    doc: Text
    fields: tuple[FieldView, ...] = ()
    is_array: bool = False
    """Whether it does nothing but hold `items`."""


@dataclass(frozen=True, slots=True)
class ValueView:
    """A value of an enum."""

    name: str
    value: str | int
    doc: Text


@dataclass(frozen=True, slots=True)
class EnumView:
    """A list of values: texts, or the numbers of the codes of a fault."""

    name: str
    wire: str
    module: str
    doc: Text
    values: tuple[ValueView, ...]
    is_codes: bool = False


@dataclass(frozen=True, slots=True)
class Api:
    """Everything there is to lay out."""

    title: str
    header: str
    """A line that says where the file comes from; without it `docspec models` will not replace the file later on."""
    namespace: str
    """Of the elements; empty where nothing tells it."""
    locale: str | None
    """Of the texts; one that is missing there begins with its locale in brackets."""
    classes: tuple[ClassView, ...]
    """Types, messages, faults and placeholders, in this order."""
    enums: tuple[EnumView, ...]


@dataclass(frozen=True, slots=True)
class Naming:
    """How a target names things."""

    field: Callable[[str], str] | None = None
    """From the wire name; None where that stays as it is, and several fields may share it."""
    reserved_classes: frozenset[str] = frozenset()
    reserved_fields: frozenset[str] = frozenset()
    class_key: Callable[[str], str] = str
    """Which names of classes count as the same."""
    class_name: Callable[[str], str] = str
    """What becomes of a name before it is taken for a class."""
    value: Callable[[str], str] = upper_snake_case


def view(spec: Spec, naming: Naming, locale: str | None = None) -> Api:
    """The view of a spec, with texts in `locale` as far as it has them."""
    return _Viewer(spec, naming, locale).api()


class _Viewer:
    def __init__(self, spec: Spec, naming: Naming, locale: str | None) -> None:
        self._spec = spec
        self._naming = naming
        self._plan: Plan = plan(spec, naming.reserved_classes, naming.class_key, respelled=naming.class_name)
        self._docs = Docs(spec.info.locales, locale)
        self._enums = {*self._plan.enums.values(), *self._plan.codes.values()}
        self._placeholders = frozenset(self._plan.undocumented.values())

    def api(self) -> Api:
        return Api(
            title=self._spec.info.title,
            header=header(self._spec),
            namespace=own_namespace(self._spec),
            locale=self._docs.locale,
            classes=tuple(self._all_classes()),
            enums=tuple(self._all_enums()),
        )

    def _all_classes(self) -> Iterator[ClassView]:
        for name, entity in self._spec.types.items():
            yield self._class(name, self._plan.types[name], self._docs.describe(entity.summary), entity.fields)
        yield from map(self._message, self._plan.messages)
        for name, fault in self._spec.faults.items():
            yield self._class(name, self._plan.faults[name], self._docs.describe(fault.summary), fault.fields)
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
            blocks.append(sentence("Input of " if use.is_input else "Output of ", use.name, "."))
            blocks += self._docs.describe(use.operation.summary)
        return self._class(shared.message.name, shared.reference, blocks, shared.message.fields)

    def _class(self, wire: str, reference: Reference, doc: Iterable[Block], fields: Sequence[SpecField]) -> ClassView:
        scope, spell = Scope(self._naming.reserved_fields), self._naming.field
        named = ((entry, scope.claim(spell(entry.name)) if spell else entry.name) for entry in distinct(fields))
        made = tuple(self._field(entry, name) for entry, name in named)
        return ClassView(
            reference.name, wire, reference.module, _noted(doc, wire, reference.name), made, is_array(wire, fields)
        )

    def _field(self, entry: SpecField, name: str) -> FieldView:
        doc = _noted(self._docs.describe(entry.description), entry.name, name)
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
            ValueView(scope.claim(self._naming.value(each)), each, Text(self._docs.describe(docs[each])))
            for each in dict.fromkeys(value.value for value in entity.values)
        )
        doc = _noted(self._docs.describe(entity.summary), name, reference.name)
        return EnumView(reference.name, name, reference.module, doc, values)

    def _codes(self, fault: Fault, owner: Reference, reference: Reference) -> EnumView:
        scope = Scope(self._naming.reserved_fields)
        values = tuple(
            ValueView(scope.claim(self._naming.value(code.name)), code.id, Text((sentence("", code.name, "."),)))
            for code in fault.codes
        )
        doc = Text((sentence("The codes of ", owner.name, "."),))
        return EnumView(reference.name, reference.name, reference.module, doc, values, is_codes=True)


def _noted(blocks: Iterable[Block], wire: str, name: str) -> Text:
    note = (sentence("Wire name: ", wire, "."),) if wire != name else ()
    return Text((*blocks, *note))
