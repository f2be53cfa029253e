"""From decisions to the spec: the one place where what pages said becomes what we conclude."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping

from docspec.read.page import Table
from docspec.reconcile.entity_names import entity_names
from docspec.reconcile.kinds import EntityKind, value_lists
from docspec.reconcile.messages import Side
from docspec.reconcile.outline import Outline, code_rows, item_gloss
from docspec.reconcile.reconcile import Reconciled
from docspec.reconcile.slot import SlotKind, message_key
from docspec.reconcile.type_names import told_prefixes
from docspec.spec.examples import examples
from docspec.spec.fields import FieldMaker, rounded
from docspec.spec.links import link_values
from docspec.spec.model import (
    EnumEntity,
    EnumValue,
    Fault,
    FaultCode,
    Info,
    Message,
    Operation,
    Part,
    Spec,
    TypeEntity,
)
from docspec.spec.namespaces import namespaces


def build_spec(reconciled: Reconciled, info: Info) -> Spec:
    """The spec of a decided set; `info.namespaces` are those the user declares, others are added."""
    names = entity_names(reconciled)
    enums = names.of_kind(EntityKind.ENUM)
    types = frozenset(names.of_kind(EntityKind.TYPE).values())
    maker = FieldMaker(reconciled, types, dict(enums))
    made: dict[EntityKind, dict[str, Part]] = defaultdict(dict)
    for item in reconciled.outlines:
        key = item.page.key
        if key in names.by_page:
            kind = names.kinds[key]
            made[kind][names.by_page[key]] = _MAKE[kind](maker, item)
    others = told_prefixes(reconciled)
    own = reconciled.prefixes.own
    told = info.model_copy(update={"namespaces": namespaces(info.namespaces, own, reconciled.outlines, others)})
    spec = Spec.model_validate({"info": told, **{kind.value: dict(sorted(made[kind].items())) for kind in _MAKE}})
    return link_values(spec, [(enums[item.page.key], item) for item in reconciled.outlines if item.page.key in enums])


def _common(maker: FieldMaker, item: Outline) -> dict[str, object]:
    resolution = maker.reconciled.resolution(f"{item.page.key}#title")
    return {
        "page": item.page.key,
        "title": {locale: text.plain() for locale, text in sorted(item.title.texts.items())},
        "summary": item.summary,
        "status": resolution.status,
        "confidence": rounded(resolution.confidence),
    }


def _type(maker: FieldMaker, item: Outline) -> TypeEntity:
    fields = maker.fields(item, list(range(len(item.tables))))
    return TypeEntity.model_validate({**_common(maker, item), "fields": fields})


def _fault(maker: FieldMaker, item: Outline) -> Fault:
    fields = maker.fields(item, list(range(len(item.tables))))
    return Fault.model_validate({**_common(maker, item), "fields": fields, "codes": _codes(item)})


def _enum(maker: FieldMaker, item: Outline) -> EnumEntity:
    return EnumEntity.model_validate({**_common(maker, item), "values": _values(maker, item)})


def _operation(maker: FieldMaker, item: Outline) -> Operation:
    messages = [_message(maker, item, side) for side in Side]
    parts = {
        "roles": _roles(maker, item),
        "input": messages[0],
        "output": messages[1],
        "examples": examples(item, [message.name if message else "" for message in messages]),
    }
    return Operation.model_validate({**_common(maker, item), **parts})


_MAKE: Mapping[EntityKind, Callable[[FieldMaker, Outline], Part]] = {
    EntityKind.TYPE: _type,
    EntityKind.OPERATION: _operation,
    EntityKind.ENUM: _enum,
    EntityKind.FAULT: _fault,
}


def _message(maker: FieldMaker, item: Outline, side: Side) -> Message | None:
    """Input or output; None where the page has neither a name nor a table for it."""
    tables = [index for index, table in enumerate(item.tables) if maker.reconciled.side(item, table) is side]
    name = maker.reconciled.value(message_key(item.page.key, side))
    return Message(name=name, fields=maker.fields(item, tables)) if tables or name else None


def _roles(maker: FieldMaker, item: Outline) -> list[str]:
    return _listed(maker, item, SlotKind.ROLE, 0, sum(len(part.items) for part in value_lists(item)[:1]))


def _values(maker: FieldMaker, item: Outline) -> list[EnumValue]:
    values = []
    for index, part in enumerate(value_lists(item)):
        names = _listed(maker, item, SlotKind.VALUE, index, len(part.items))
        for name, items in zip(names, part.items, strict=True):
            glosses = {locale: gloss for locale, entry in sorted(items.items()) if (gloss := item_gloss(entry))}
            values.append(EnumValue(value=name, description=glosses))
    return values


def _listed(maker: FieldMaker, item: Outline, kind: SlotKind, index: int, length: int) -> list[str]:
    return [maker.reconciled.value(f"{item.page.key}#{kind}{index}.r{order}.{kind}") for order in range(length)]


def _codes(item: Outline) -> list[FaultCode]:
    """Fault codes: the name most locales have for each number, in page order."""
    names: dict[int, Counter[str]] = {}
    for block in item.code_tables:
        for table in block.blocks.values():
            for number, name, _ in code_rows(table) if isinstance(table, Table) else ():
                names.setdefault(number, Counter())[name] += 1
    return [
        FaultCode(id=number, name=max(sorted(count), key=lambda name: count[name])) for number, count in names.items()
    ]
