"""What the contract lists for each row of the set's tables and value lists, and how the rows lie beside it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from docspec.reconcile.contract.contract import Contract, ContractField, Structure
from docspec.reconcile.contract.path import Place, places
from docspec.reconcile.messages import Side
from docspec.reconcile.resolution import Resolution
from docspec.reconcile.slot import Slot, SlotKind, message_key
from docspec.reconcile.spelling import likeness

# What the other witnesses say counts so much at the most, for a name of the contract and for any other name: a name
# that all pages agree on may be one that the contract does not have.
HEARD_MAX, OTHER_MAX = 20.0, 14.0
# Pages seldom document what the contract does not have.
NOT_THERE = -8.0
# What pages agree on is a slip for a name nearly as long and of nearly the same letters.
ALIKE, ALIKE_ENOUGH = 12.0, 0.8
# The type of the row, as the pages have it, is that of the field, or another one.
SAME_TYPE, OTHER_TYPE = 2.0, -3.0
# Not heard: what rests on the contract itself, or on which names are taken.
_NOT_HEARD = {SlotKind.NAME: {"contract", "siblings"}, SlotKind.TYPE: {"contract", "type_name"}}

Decided = Callable[[str], str]
"""What a slot was given with confidence; empty if it was not."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What the contract says about a row."""

    structure: Structure
    place: Place | None = None
    """None until something is decided about the rows."""

    def shares(self) -> Iterator[tuple[ContractField, float]]:
        """Each field with its share, by what the other rows leave for this one."""
        if self.place:
            yield from zip(self.structure.fields, self.place.shares, strict=True)


def list_rows(
    slots: Sequence[Slot],
    contract: Contract,
    owners: Mapping[str, str],
    decisions: Mapping[str, Resolution],
    decided: Decided,
) -> dict[str, Listed]:
    """What the contract says, by the key of the slot of the row's name or value; nothing of what it does not have."""
    if not contract:
        return {}
    tables: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        if slot.kind in {SlotKind.NAME, SlotKind.VALUE}:
            tables[slot.table].append(slot)
    found: dict[str, Listed] = {}
    for table, rows in tables.items():
        structure = structure_of(rows[0], contract, owners.get(table, ""), decided)
        if structure and structure.fields:
            found |= _listed(rows, structure, decisions)
    return found


def structure_of(slot: Slot, contract: Contract, owner: str, decided: Decided) -> Structure | None:
    """What the contract has for the table or list that a slot stands in; `owner` is the key of what names a table."""
    if slot.kind is SlotKind.VALUE:
        return contract.enums.get(decided(f"{slot.page}#title"))
    name = decided(owner) or message_name(contract, slot.page, owner, decided)
    first, second = contract.types, contract.elements
    if not owner.endswith("#title"):
        first, second = second, first
    return first.get(name) or second.get(name)


def message_name(contract: Contract, page: str, key: str, decided: Decided) -> str:
    """What the contract calls the input or output that a slot names; empty if it does not tell."""
    side = next((side for side in Side if message_key(page, side) == key), None)
    return contract.message(decided(f"{page}#title"), side) if side is not None else ""


def _listed(rows: Sequence[Slot], structure: Structure, decisions: Mapping[str, Resolution]) -> dict[str, Listed]:
    if not all(slot.key in decisions for slot in rows):
        return {slot.key: Listed(structure) for slot in rows}
    scores, none = [], []
    names = {field.name for field in structure.fields}
    for slot in rows:
        heard = _heard(decisions[slot.key], _NOT_HEARD[SlotKind.NAME])
        others = {name: weight for name, weight in _by_voices(slot, heard).items() if name not in names}
        other = max(sorted(others), key=lambda name: others[name], default="")
        type_ = _best(decisions.get(slot.beside(SlotKind.TYPE)))
        scores.append([_score(field, heard, other, type_) for field in structure.fields])
        none.append(others.get(other, 0.0) + NOT_THERE)
    found = places(scores, none)
    return {slot.key: Listed(structure, place) for slot, place in zip(rows, found, strict=True)}


def _by_voices(slot: Slot, heard: Mapping[str, float]) -> dict[str, float]:
    """What is heard for each name that some locale has, the less the fewer of them have it."""
    voices = Counter(observation.text for observation in slot.observed.values() if observation.text)
    return {
        name: max(0.0, min(heard.get(name, 0.0), OTHER_MAX)) * count / len(slot.observed)
        for name, count in voices.items()
    }


def _score(field: ContractField, heard: Mapping[str, float], other: str, type_: str) -> float:
    weight = max(-HEARD_MAX, min(HEARD_MAX, heard.get(field.name, 0.0)))
    if other and likeness(other, field.name) >= ALIKE_ENOUGH:
        weight += ALIKE
    if type_ and field.types:
        weight += SAME_TYPE if type_ in field.types else OTHER_TYPE
    return weight


def _best(decision: Resolution | None) -> str:
    """What the pages say of a type; empty if nothing."""
    heard = _heard(decision, _NOT_HEARD[SlotKind.TYPE]) if decision else {}
    best = max(sorted(heard), key=lambda name: heard[name], default="")
    return best if heard.get(best, 0.0) > 0 else ""


def _heard(decision: Resolution, but: set[str]) -> dict[str, float]:
    sums: dict[str, float] = defaultdict(float)
    for vote in decision.votes:
        if vote.evidence not in but:
            sums[vote.candidate] += vote.weight
    return sums
