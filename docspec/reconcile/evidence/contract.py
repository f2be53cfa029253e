"""What the contract (WSDL, XSD) of the service declares. Where it tells what stands in a slot, it leads."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping

from docspec.reconcile.context import Context
from docspec.reconcile.contract.contract import Contract, ContractField, Declared
from docspec.reconcile.contract.rows import message_name
from docspec.reconcile.evidence.kind import Evidence
from docspec.reconcile.kinds import EntityKind
from docspec.reconcile.resolution import Vote
from docspec.reconcile.slot import Slot, SlotKind
from docspec.reconcile.spelling import likeness, squash

# More than all locales can say together, a reference locale among them; less than what a person decided.
LEADS = 200.0
# A row that it cannot place has one of a few names all the same, no longer one of thousands.
ONE_OF_THEM = 5.5
PLACED = 0.9
"""From this probability on, a row has one of the names that the contract lists."""
LEAST, HERE = 0.001, 0.5
# A title of nearly the same letters may be a slip for the name, or another thing (`getUser`, `getUsers`): it does not
# lead then.
SLIP, NEAR, NEAR_LENGTH = 5.0, 0.85, 6
MARK = 2
"""Letters at the most that a file name has in front of the title's."""

_Said = Iterator[tuple[str, float, str, Declared]]
"""Candidates, each with its weight, what the contract says and where."""


def propose(slot: Slot, context: Context) -> Iterable[str]:
    """The names that the contract lists where the slot stands."""
    return (name for name, *_ in _said(slot, context))


def weigh(slot: Slot, candidates: frozenset[str], context: Context) -> Iterable[Vote]:
    """One vote a name that the contract lists and that may be meant."""
    for name, weight, told, place in _said(slot, context):
        if name in candidates and weight:
            yield Vote(name, weight, "contract", told, str(place))


def _said(slot: Slot, context: Context) -> _Said:
    return _SAY[slot.kind](slot, context) if context.setting.contract else iter(())


def _row(slot: Slot, context: Context) -> _Said:
    listed = context.listed.get(slot.key)
    if listed is None:
        return
    place, structure = listed.place, listed.structure
    leads = LEADS if place and place.listed >= PLACED else ONE_OF_THEM
    shares = {field.name: share for field, share in listed.shares()}
    for field in structure.fields:
        share = shares.get(field.name, 0.0)
        # Before anything is known of the rows, every name is only proposed.
        weight = max(leads + math.log(share), 0.0) if share >= LEAST else 0.0
        told = f"{structure.name} has {field.name}"
        yield field.name, weight, told if share < HERE else f"{told}, where this row stands", field.place


def _type(slot: Slot, context: Context) -> _Said:
    field = contract_field(slot, context)
    if field is None or not field.types:
        return
    said = {squash(observation.text) for observation in slot.observed.values()}
    # What a simple type restricts is as right as its own name, and pages seldom have the latter.
    name = field.type if squash(field.type) in said else field.types[-1]
    yield name, LEADS, f"{field.name} is of type {field.type}", field.place


def contract_field(slot: Slot, context: Context) -> ContractField | None:
    """The field that the contract has for the row of a slot, as it was decided; None if it has none such."""
    name = slot.beside(SlotKind.NAME)
    listed = context.listed.get(name)
    return listed.structure.field(context.decided(name)) if listed else None


def _part(slot: Slot, context: Context) -> _Said:
    contract = context.setting.contract
    if name := message_name(contract, slot.page, slot.key, context.decided):
        operation = contract.operations[context.decided(f"{slot.page}#title")]
        yield name, LEADS, f"{operation.name} has it for its {slot.key.rpartition('#')[2]}", operation.place


def _title(slot: Slot, context: Context) -> _Said:
    names = _TITLES[slot.entity_kind](context.setting.contract)
    spelled = {squash(observation.text) for observation in slot.observed.values()} | {squash(slot.anchor)} - {""}
    stem = squash(slot.page.rpartition("/")[2])
    same = [name for name in sorted(names) if squash(name) in spelled or _is_stem(stem, squash(name))]
    near = [] if same else [name for name in sorted(names) if _is_near(name, spelled)]
    for name in same:
        yield name, LEADS, f"{name} is declared", names[name]
    for name in near:
        yield name, SLIP, f"{name}, which is spelled nearly so, is declared", names[name]


def _is_stem(stem: str, name: str) -> bool:
    """Whether a file is named so, a mark in front of it aside (`r-`)."""
    return stem.endswith(name) and len(stem) - len(name) <= MARK


def _is_near(name: str, spelled: Iterable[str]) -> bool:
    return len(name) >= NEAR_LENGTH and any(likeness(name, one) >= NEAR for one in spelled)


def _fault_places(contract: Contract) -> dict[str, Declared]:
    structures = {**contract.elements, **contract.types}
    return {name: structures[name].place for name in sorted(contract.faults) if name in structures}


_TITLES: Mapping[EntityKind, Callable[[Contract], Mapping[str, Declared]]] = {
    EntityKind.TYPE: lambda contract: {name: one.place for name, one in contract.types.items()},
    EntityKind.OPERATION: lambda contract: {name: one.place for name, one in contract.operations.items()},
    EntityKind.ENUM: lambda contract: {name: one.place for name, one in contract.enums.items()},
    EntityKind.FAULT: _fault_places,
}
_SAY: Mapping[SlotKind, Callable[[Slot, Context], _Said]] = {
    SlotKind.NAME: _row,
    SlotKind.VALUE: _row,
    SlotKind.TYPE: _type,
    SlotKind.PART: _part,
    SlotKind.TITLE: _title,
}

CONTRACT = Evidence(weigh, propose)
