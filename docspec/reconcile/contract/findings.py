"""Where the contract and the pages differ, and what one of them has and the other has not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from docspec.align.aligned import AlignedRow
from docspec.finding import Finding, Rule, Severity
from docspec.reconcile.contract.contract import Contract, ContractField, Declared, Structure
from docspec.reconcile.contract.rows import structure_of
from docspec.reconcile.kinds import EntityKind
from docspec.reconcile.reconcile import Reconciled
from docspec.reconcile.required import required
from docspec.reconcile.slot import Slot, SlotKind, row_key
from docspec.reconcile.spelling import IDENTIFIER
from docspec.reconcile.status import Status
from docspec.reconcile.targets import targets

CONTRACT_DIFFERS = Rule("R501", "contract-differs", Severity.WARNING, "The contract says otherwise than all pages.")
CONTRACT_UNDOCUMENTED = Rule("R502", "contract-undocumented", Severity.NOTE, "No page has what the contract declares.")
PAGE_UNKNOWN = Rule(
    "R503", "page-unknown-to-contract", Severity.WARNING, "The type of a page has no such field in the contract."
)
_KINDS = {SlotKind.PART: "input or output"}
AGREE = 2
"""One locale alone agrees with nobody."""


def contract_findings(reconciled: Reconciled) -> list[Finding]:
    """All of them; none without a contract."""
    contract = reconciled.setting.contract
    if not contract:
        return []
    called = {key: target for target, keys in targets(reconciled) for key in keys}
    structures = _structures(reconciled)
    return [
        *_differing(reconciled, called),
        *_differing_in_required(reconciled, structures),
        *_unknown(reconciled, structures, called),
        *_undocumented(reconciled, contract, structures),
    ]


def contract_field(reconciled: Reconciled, row: str) -> ContractField | None:
    """The field that the contract has for a row, as the row was named; None if it has none such."""
    slot = reconciled.slots.get(f"{row}.{SlotKind.NAME}")
    structure = _structure(reconciled, slot) if slot else None
    return structure.field(reconciled.value(slot.key)) if slot and structure else None


def _structure(reconciled: Reconciled, slot: Slot) -> Structure | None:
    setting = reconciled.setting
    return structure_of(slot, setting.contract, setting.owners.get(slot.table, ""), reconciled.value)


def _structures(reconciled: Reconciled) -> Mapping[str, Structure]:
    """By table, of tables and value lists."""
    first = {slot.table: slot for slot in reconciled.slots.values() if slot.kind in {SlotKind.NAME, SlotKind.VALUE}}
    found = ((table, _structure(reconciled, slot)) for table, slot in first.items())
    return {table: structure for table, structure in found if structure}


def _differing(reconciled: Reconciled, called: Mapping[str, str]) -> Iterator[Finding]:
    for slot in reconciled.slots.values():
        said = _agreed(slot)
        place, expected = _declared(reconciled, slot)
        if said and expected and said not in expected:
            kind = _KINDS.get(slot.kind, slot.kind.value)
            what = f"all pages have `{said}` for this {kind}, {place} has `{expected[0]}`"
            yield _on_page(reconciled, CONTRACT_DIFFERS, slot, what, called.get(slot.key, ""), said, expected[0])


def _agreed(slot: Slot) -> str:
    """What all locales that say anything have; empty if they differ, or have no identifier."""
    texts = {observation.text for observation in slot.observed.values()}
    text = texts.pop() if len(texts) == 1 and len(slot.observed) >= AGREE else ""
    return text if IDENTIFIER.fullmatch(text) else ""


def _declared(reconciled: Reconciled, slot: Slot) -> tuple[Declared | str | None, tuple[str, ...]]:
    """Where the contract declares what was decided on a slot, and what it has there."""
    decision = reconciled.resolution(slot.key)
    if slot.kind is SlotKind.TYPE:
        field = contract_field(reconciled, slot.row)
        return (field.place, field.types) if field else (None, ())
    leading = next((vote for vote in decision.votes if vote.evidence == "contract"), None)
    if leading is None or leading.candidate != decision.value:
        return None, ()
    return leading.place, (decision.value,)


def _differing_in_required(reconciled: Reconciled, structures: Mapping[str, Structure]) -> Iterator[Finding]:
    for row, aligned in _rows(reconciled):
        slot = reconciled.slots[f"{row}.{SlotKind.NAME}"]
        field = contract_field(reconciled, row) if slot.table in structures else None
        said = required(aligned, reconciled.yes_no) if field else None
        if field and slot.observed and said is not None and said != field.required:
            words = {True: "required", False: "optional"}
            what = (
                f"the pages say that `{field.name}` is {words[said]}, {field.place} that it is {words[field.required]}"
            )
            yield _on_page(reconciled, CONTRACT_DIFFERS, slot, what, field.name, words[said], words[field.required])


def _rows(reconciled: Reconciled) -> Iterator[tuple[str, AlignedRow]]:
    for item, kind in zip(reconciled.outlines, reconciled.kinds, strict=True):
        for index, table in enumerate(item.tables) if kind is not EntityKind.OTHER else ():
            yield from ((row_key(item.page.key, index, order), row) for order, row in enumerate(table.rows))


def _unknown(
    reconciled: Reconciled, structures: Mapping[str, Structure], called: Mapping[str, str]
) -> Iterator[Finding]:
    for slot in reconciled.slots.values():
        structure = structures.get(slot.table)
        decision = reconciled.resolution(slot.key)
        if slot.kind is SlotKind.TYPE or not structure or not slot.observed or decision.status is Status.UNRESOLVED:
            continue
        if structure.field(decision.value) is None:
            what = f"`{structure.name}` has no `{decision.value}` in the contract ({structure.place})"
            yield _on_page(reconciled, PAGE_UNKNOWN, slot, what, called.get(slot.key, ""), decision.value, None)


def _undocumented(reconciled: Reconciled, contract: Contract, structures: Mapping[str, Structure]) -> Iterator[Finding]:
    names: dict[tuple[str, Declared], set[str]] = defaultdict(set)
    by_place: dict[tuple[str, Declared], Structure] = {}
    for slot in reconciled.slots.values():
        structure = structures.get(slot.table)
        if structure and slot.kind is not SlotKind.TYPE:
            key = structure.name, structure.place
            by_place[key] = structure
            names[key].add(reconciled.value(slot.key))
    for key, structure in by_place.items():
        for field in structure.fields:
            if field.name not in names[key]:
                yield _in_contract(
                    field.place, structure.name, f"no page documents `{structure.name}.{field.name}`", field.name
                )
    titles = {reconciled.value(slot.key) for slot in reconciled.slots.values() if slot.kind is SlotKind.TITLE}
    for one in _entities(contract):
        if one[0] not in titles:
            yield _in_contract(one[1], one[0], f"no page documents `{one[0]}`", None)


def _entities(contract: Contract) -> Iterable[tuple[str, Declared]]:
    """What may have a page: types that are no message, value lists, operations."""
    messages = {name for operation in contract.operations.values() for name in operation.messages.values()}
    for mapping in (contract.types, contract.enums, contract.operations):
        yield from ((name, one.place) for name, one in mapping.items() if name not in messages)


def _on_page(
    reconciled: Reconciled, rule: Rule, slot: Slot, message: str, target: str, found: str, expected: str | None
) -> Finding:
    """A finding on the page of the reference locale, else of the first that says anything."""
    reference = reconciled.untaught.reference
    locale = reference if reference is not None and reference in slot.observed else min(slot.observed)
    path, line, column = slot.observed[locale].place.rsplit(":", 2)
    entity, _, field = target.partition(".")
    return Finding(
        rule,
        path,
        message,
        int(line),
        int(column),
        int(line),
        int(column),
        locale=locale,
        entity=entity or None,
        field=field or None,
        found=found,
        expected=expected,
        others=tuple((other, said.text) for other, said in sorted(slot.observed.items()) if other != locale),
    )


def _in_contract(place: Declared, entity: str, message: str, field: str | None) -> Finding:
    return Finding(
        CONTRACT_UNDOCUMENTED, place.path, message, place.line, end_line=place.line, entity=entity, field=field
    )
