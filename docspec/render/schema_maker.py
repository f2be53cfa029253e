"""From a spec to the model of its schemas: every name claimed, every type told.

Types, value lists, faults and messages share one space of names; where they collide, types keep theirs, then value
lists, faults and their codes, messages and what nobody documents; later ones get a number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from docspec.render.names import Scope
from docspec.render.schema_model import Definition, EnumDefinition, Member, OperationView, SchemaModel, Value
from docspec.spec.catalog import Catalog, Kind, Use, by_name, is_wrapper
from docspec.spec.fault_codes import code_field
from docspec.spec.messages import Direction, WireMessage, wire_messages
from docspec.spec.model import Fault, Operation, Spec, SpecField, TypeEntity
from docspec.spec.shown import AS_DOCUMENTED, Shape, shapes, spec_visits
from docspec.spec.undocumented import undocumented_names
from docspec.spec.xsd_values import is_value


def schema_model(spec: Spec) -> SchemaModel:
    """The model of a spec."""
    return _Maker(spec).model()


class _Maker:
    def __init__(self, spec: Spec) -> None:
        self._spec = spec
        self._catalog = Catalog(spec)
        self._wire = wire_messages(spec)
        self._shapes = shapes(spec_visits(spec, self._catalog, self._wire))
        self._scope = Scope()
        self._entities = self._claimed(spec.types)
        self._enums = self._claimed(spec.enums)
        self._faults = self._claimed(spec.faults)
        coded = [name for name, fault in spec.faults.items() if fault.codes]
        self._codes = {name: self._scope.claim(f"{name}Code") for name in coded}
        self._messages, self._shared = self._claimed_messages()
        self._message_names = {message.name: name for name, message in reversed(self._shared.items())}
        self._undocumented = self._claimed(undocumented_names(spec))

    def model(self) -> SchemaModel:
        spec = self._spec
        return SchemaModel(
            types=[self._entity(name, self._entities[name], entity) for name, entity in spec.types.items()],
            enums=[*self._value_lists(), *self._fault_codes()],
            faults=[self._fault(name, self._faults[name], fault) for name, fault in spec.faults.items()],
            messages=[self._message(name, message) for name, message in self._shared.items()],
            undocumented=[Definition(claimed, name, {}, None) for name, claimed in self._undocumented.items()],
            operations=[self._operation(name, operation) for name, operation in spec.operations.items()],
        )

    def _claimed(self, names: Iterable[str]) -> dict[str, str]:
        return {name: self._scope.claim(name) for name in names}

    def _claimed_messages(self) -> tuple[dict[tuple[str, Direction], str], dict[str, WireMessage]]:
        """The name of the definition of each message; operations that document the very same one share it."""
        names: dict[tuple[str, Direction], str] = {}
        shared: dict[str, WireMessage] = {}
        claimed: dict[object, str] = {}
        for message in self._wire:
            key = (message.name, message.shape)
            if key not in claimed:
                claimed[key] = self._scope.claim(message.name)
                shared[claimed[key]] = message
            names[message.operation, message.direction] = claimed[key]
        return names, shared

    def _value_lists(self) -> Iterator[EnumDefinition]:
        for wire, entity in self._spec.enums.items():
            values = {value.value: Value(value.value, "", value.description) for value in reversed(entity.values)}
            once = (values[value] for value in dict.fromkeys(value.value for value in entity.values))
            yield EnumDefinition(self._enums[wire], wire, "string", entity.summary, tuple(once))

    def _fault_codes(self) -> Iterator[EnumDefinition]:
        for wire, name in self._codes.items():
            fault = self._spec.faults[wire]
            labels = {code.id: code.name for code in reversed(fault.codes)}
            numbers = dict.fromkeys(code.id for code in fault.codes)
            values = tuple(Value(number, labels[number], {}) for number in numbers)
            yield EnumDefinition(name, name, self._base(code_field(fault, self._catalog), numbers), {}, values)

    def _base(self, holder: SpecField | None, numbers: Iterable[int]) -> str:
        """The built-in that codes are of: that of the field that holds them, if it can hold them all."""
        base = self._catalog.use(holder).name if holder else "int"
        return base if all(is_value(str(number), base) for number in numbers) else "integer"

    def _fault(self, wire: str, name: str, fault: Fault) -> Definition:
        """A fault; the field that holds its code, if one does, has the type of the codes."""
        made, holder = self._entity(wire, name, fault), code_field(fault, self._catalog)
        members = (
            replace(member, use=Use(Kind.ENUM, self._codes[wire])) if member.field is holder else member
            for member in made.members or ()
        )
        return replace(made, members=tuple(members))

    def _entity(self, wire: str, name: str, entity: TypeEntity | Fault) -> Definition:
        shape = self._shapes.get(wire, AS_DOCUMENTED)
        return Definition(name, wire, entity.summary, self._members(wire, entity.fields, shape), shape.is_ordered)

    def _message(self, name: str, message: WireMessage) -> Definition:
        shape = self._shapes.get(message.name, AS_DOCUMENTED)
        told = message.documented
        members = self._members(message.name, told.fields, shape) if told else None
        return Definition(name, message.name, {}, members, shape.is_ordered)

    def _members(self, owner: str, fields: Sequence[SpecField], shape: Shape) -> tuple[Member, ...]:
        named = by_name(fields)
        wraps = is_wrapper(owner, named)
        return tuple(self._member(field, repeats=wraps or name in shape.repeated) for name, field in named.items())

    def _member(self, field: SpecField, *, repeats: bool) -> Member:
        use = self._catalog.use(field)
        names: Mapping[Kind, Mapping[str, str]] = {
            Kind.ENTITY: {**self._message_names, **self._faults, **self._entities},
            Kind.ENUM: self._enums,
            Kind.UNDOCUMENTED: self._undocumented,
        }
        name = names[use.kind][use.name] if use.kind in names else use.name
        return Member(field.name, replace(use, name=name), field, repeats or use.lists > 0)

    def _operation(self, name: str, operation: Operation) -> OperationView:
        request, response = (self._messages[name, direction] for direction in Direction)
        faults = [*self._faults.values()]
        return OperationView(name, operation.summary, operation.roles, request, response, faults)
