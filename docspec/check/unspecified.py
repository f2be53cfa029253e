"""What a spec leaves open or says twice, so that models and schemas need a placeholder or must choose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from docspec.finding import Finding, Rule, Severity
from docspec.spec.catalog import Catalog, Kind
from docspec.spec.messages import WireMessage, wire_messages
from docspec.spec.model import Spec, SpecField, owned_fields
from docspec.spec.undocumented import undocumented_types

TYPE_UNDOCUMENTED = Rule("R701", "type-undocumented", Severity.NOTE, "No page documents a type that fields speak of.")
MESSAGE_UNDOCUMENTED = Rule("R702", "message-undocumented", Severity.NOTE, "An operation lacks a message.")
FIELD_TWICE = Rule("R703", "field-twice", Severity.WARNING, "Two fields of one owner have one name.")
TYPE_UNTOLD = Rule("R704", "type-untold", Severity.NOTE, "Nothing tells the type of a field.")
MESSAGE_TWICE = Rule("R705", "message-twice", Severity.WARNING, "Two operations document one message differently.")

RULES = (TYPE_UNDOCUMENTED, MESSAGE_UNDOCUMENTED, FIELD_TWICE, TYPE_UNTOLD, MESSAGE_TWICE)


def unspecified(spec: Spec) -> tuple[Finding, ...]:
    """A finding for each undocumented type and message, each name that recurs and each field without a type."""
    messages = wire_messages(spec)
    return (*_types(spec), *_messages(spec, messages), *_twice(spec), *_untold(spec), *_differing(spec, messages))


def _types(spec: Spec) -> Iterator[Finding]:
    """At the first field of each type that some page has; sorted by type."""
    for base, users in undocumented_types(spec).items():
        owner, field = min(users, key=lambda user: not user[1].observed)
        others = len(users) - 1
        more = f" and {others} other field{'s' * (others > 1)}" if others else ""
        said = (
            f"no page documents `{base}`, the type of {owner}.{field.name}{more}; what is generated has a placeholder"
        )
        yield replace(_finding(TYPE_UNDOCUMENTED, owner, field, said), found=base)


def _untold(spec: Spec) -> Iterator[Finding]:
    catalog = Catalog(spec)
    for owner, field in owned_fields(spec):
        if catalog.use(field).kind is Kind.UNTOLD:
            said = f"`{field.type}` is no type" if field.type else "nothing tells the type"
            yield _finding(TYPE_UNTOLD, owner, field, f"{said} of {owner}.{field.name}: anything may stand there")


def _messages(spec: Spec, messages: Sequence[WireMessage]) -> Iterator[Finding]:
    for message in messages:
        if message.documented is None:
            page = spec.operations[message.operation].page
            what = f"the {message.direction} of {message.operation}"
            text = f"no page documents {what}: models and schemas have an open {message.name}"
            yield Finding(MESSAGE_UNDOCUMENTED, page, text, entity=message.operation, found=message.name)


def _differing(spec: Spec, messages: Sequence[WireMessage]) -> Iterator[Finding]:
    """Messages of one name that are not one: on the wire nobody could tell them apart."""
    first: dict[str, WireMessage] = {}
    for message in messages:
        other = first.setdefault(message.name, message)
        if message.shape != other.shape and None not in (message.shape, other.shape):
            page = spec.operations[message.operation].page
            said = f"{message.operation} and {other.operation} both have a message {message.name}, and not the same"
            text = f"{said}: what is generated has a second one with a number"
            yield Finding(MESSAGE_TWICE, page, text, entity=message.operation, found=message.name)


def _twice(spec: Spec) -> Iterator[Finding]:
    for owner, fields in _tables(spec):
        seen: set[str] = set()
        for field in fields:
            if field.name in seen:
                message = f"{owner} has two fields {field.name}: schemas take the first, models number another type"
                yield _finding(FIELD_TWICE, owner, field, message)
            seen.add(field.name)


def _tables(spec: Spec) -> Iterator[tuple[str, Sequence[SpecField]]]:
    """The fields of each type, fault and message."""
    yield from ((name, entity.fields) for name, entity in spec.types.items())
    yield from ((name, fault.fields) for name, fault in spec.faults.items())
    for name, operation in spec.operations.items():
        messages = (message for message in (operation.input, operation.output) if message)
        yield from ((message.name or name, message.fields) for message in messages)


def _finding(rule: Rule, owner: str, field: SpecField, message: str) -> Finding:
    """At the place of the field in the first locale; of a field that no page has, at no place."""
    said = next(iter(field.observed.items()), None)
    locale, path, line = (said[0], said[1].path, said[1].line) if said else (None, owner, 1)
    return Finding(rule, path, message, line, end_line=line, locale=locale, entity=owner, field=field.name)
