"""What a person decided in docspec.yaml: find the slots it means, and decide the set again with them settled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import get_close_matches

from docspec.config import CONFIG_NAME, Decides, Override
from docspec.finding import Finding, Rule, Severity
from docspec.reconcile.context import DECIDED
from docspec.reconcile.entity_names import entity_names
from docspec.reconcile.evidence.override import decided
from docspec.reconcile.kinds import EntityKind
from docspec.reconcile.reconcile import Progress, Reconciled, decide_again, quiet
from docspec.reconcile.targets import targets
from docspec.reconcile.type_names import canonical_type

OVERRIDE_UNKNOWN = Rule("R301", "override-unknown", Severity.WARNING, "docspec.yaml names something that is not there.")
OVERRIDE_NOT_NEEDED = Rule(
    "R302", "override-not-needed", Severity.NOTE, "docspec decides as docspec.yaml does without being told."
)

Settled = Mapping[str, Override]
"""By the key of the slot that an override decides."""
_NOTHING: Mapping[Decides, str] = {Decides.NAME: "nothing in the spec", Decides.TYPE: "no field"}
Called = Mapping[tuple[Decides, str], Sequence[str]]
"""What is decided, target -> keys of the slots."""


def apply_overrides(
    first: Reconciled, overrides: Sequence[Override], progress: Progress = quiet
) -> tuple[Reconciled, list[Finding]]:
    """The set as the overrides make it, and what is to be said about them; `first` was decided without any.

    One override may change what the target of another is called (an entity and its field; a name that is learned), so
    those that are not found are looked for again after each decision.
    """
    current, settled = first, dict[str, Override]()
    while found := _find(overrides, settled, current):
        settled |= found
        current = decide_again(current, settled, progress)
    return current, [*_unknown(overrides, settled, current), *_not_needed(settled, first)]


def _find(overrides: Sequence[Override], settled: Settled, current: Reconciled) -> Settled:
    """Slots of overrides that have none yet: called as the target says, only else by the name they are to have."""
    waiting = [override for override in overrides if override not in settled.values()]
    if not waiting:
        return {}
    slots = _slots_by_target(current)
    return _claim(waiting, _as_told, slots, settled, current) or _claim(waiting, _as_decided, slots, settled, current)


def _claim(
    waiting: Sequence[Override],
    called: Callable[[Override], str],
    slots: Called,
    settled: Settled,
    current: Reconciled,
) -> Settled:
    """No slot is decided twice, and no name is given to two rows of a table."""
    found: dict[str, Override] = {}
    taken = {_place(current, key, override) for key, override in settled.items()}
    for override in waiting:
        for key in slots.get((override.decides, called(override)), ()):
            place = _place(current, key, override)
            if key not in settled and key not in found and place not in taken:
                found[key] = override
                taken.add(place)
    return found


def _place(current: Reconciled, key: str, override: Override) -> tuple[str, str]:
    """Where nothing else may be called so: types may stand in many rows, and titles stand in no table."""
    named = override.decides is Decides.NAME
    return (current.slots[key].table if named else "") or key, override.value


def _as_told(override: Override) -> str:
    return override.target


def _as_decided(override: Override) -> str:
    if override.decides is Decides.TYPE:
        return override.target
    owner, dot, _ = override.target.partition(".")
    return f"{owner}.{override.value}" if dot else override.value


def _slots_by_target(current: Reconciled) -> Called:
    slots: dict[tuple[Decides, str], list[str]] = defaultdict(list)
    for target, keys in targets(current):
        for decides, key in zip(Decides, keys, strict=False):
            slots[decides, target].append(key)
    return slots


def _unknown(overrides: Sequence[Override], settled: Settled, current: Reconciled) -> Iterator[Finding]:
    lost = [override for override in overrides if override not in settled.values()]
    slots = _slots_by_target(current) if lost else {}
    for override in lost:
        keys = [key for call in (_as_told, _as_decided) for key in slots.get((override.decides, call(override)), ())]
        rivals = [settled[key].line for key in keys if key in settled]
        message = _rival(min(rivals)) if rivals else _no_such(override, slots)
        yield _finding(OVERRIDE_UNKNOWN, override, message)


def _rival(line: int) -> str:
    return f"line {line} decides this row, or gives its name to another row of the table; keep one of them"


def _no_such(override: Override, slots: Called) -> str:
    near = get_close_matches(override.target, [target for decides, target in slots if decides is override.decides])
    hint = f"near it are {', '.join(f'`{name}`' for name in near)}" if near else "the spec has the names to use"
    return f"{_NOTHING[override.decides]} is called `{override.target}`; {hint}"


def _not_needed(settled: Settled, first: Reconciled) -> Iterator[Finding]:
    keys: dict[Override, list[str]] = defaultdict(list)
    for key, override in settled.items():
        keys[override].append(key)
    documented = frozenset(entity_names(first).of_kind(EntityKind.TYPE).values())
    for override, own in keys.items():
        sure = min(first.resolution(key).confidence for key in own)
        if sure >= DECIDED and all(_is_so(first, key, override, documented) for key in own):
            message = f"`{override.target}` is `{override.value}` without being told (confidence {sure:.3f}); remove it"
            yield _finding(OVERRIDE_NOT_NEEDED, override, message)


def _is_so(first: Reconciled, key: str, override: Override, documented: frozenset[str]) -> bool:
    """Whether a slot had this value before anybody decided it; a type whole, if the override has a prefix."""
    if override.decides is Decides.NAME or ":" not in override.value:
        return first.value(key) == decided(override)
    return canonical_type(first, first.slots[key].row, documented) == override.value


def _finding(rule: Rule, override: Override, message: str) -> Finding:
    line = override.line
    return Finding(rule, CONFIG_NAME, message, line, end_line=line, found=override.target, expected=override.value)
