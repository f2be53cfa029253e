"""Names that a person decided in docspec.yaml: find the slots they mean, and decide the set again with them settled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import get_close_matches

from docspec.config import CONFIG_NAME, Override
from docspec.finding import Finding, Rule, Severity
from docspec.reconcile.context import DECIDED
from docspec.reconcile.reconcile import Progress, Reconciled, decide_again, quiet
from docspec.reconcile.targets import targets

OVERRIDE_UNKNOWN = Rule("R301", "override-unknown", Severity.WARNING, "docspec.yaml names something that is not there.")
OVERRIDE_NOT_NEEDED = Rule(
    "R302", "override-not-needed", Severity.NOTE, "docspec decides as docspec.yaml does without being told."
)

Settled = Mapping[str, Override]
"""By the key of the slot that an override decides."""


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
    slots: Mapping[str, Sequence[str]],
    settled: Settled,
    current: Reconciled,
) -> Settled:
    """No slot is decided twice, and no name is given to two rows of a table."""
    found: dict[str, Override] = {}
    taken = {(_table(current, key), override.name) for key, override in settled.items()}
    for override in waiting:
        for key in slots.get(called(override), ()):
            place = (_table(current, key), override.name)
            if key not in settled and key not in found and place not in taken:
                found[key] = override
                taken.add(place)
    return found


def _table(current: Reconciled, key: str) -> str:
    # Titles stand in no table, and a type may be called as an operation is.
    return current.slots[key].table or key


def _as_told(override: Override) -> str:
    return override.target


def _as_decided(override: Override) -> str:
    owner, dot, _ = override.target.partition(".")
    return f"{owner}.{override.name}" if dot else override.name


def _slots_by_target(current: Reconciled) -> Mapping[str, Sequence[str]]:
    slots: dict[str, list[str]] = defaultdict(list)
    for target, (name, *_) in targets(current):
        slots[target].append(name)
    return slots


def _unknown(overrides: Sequence[Override], settled: Settled, current: Reconciled) -> Iterator[Finding]:
    lost = [override for override in overrides if override not in settled.values()]
    slots = _slots_by_target(current) if lost else {}
    for override in lost:
        keys = [*slots.get(_as_told(override), ()), *slots.get(_as_decided(override), ())]
        rivals = [settled[key].line for key in keys if key in settled]
        message = _rival(min(rivals)) if rivals else _no_such(override, slots)
        yield _finding(OVERRIDE_UNKNOWN, override, message)


def _rival(line: int) -> str:
    return f"line {line} decides this row, or gives its name to another row of the table; keep one of them"


def _no_such(override: Override, slots: Mapping[str, Sequence[str]]) -> str:
    near = get_close_matches(override.target, slots)
    hint = f"near it are {', '.join(f'`{name}`' for name in near)}" if near else "the spec has the names to use"
    return f"no entity or field is called `{override.target}`; {hint}"


def _not_needed(settled: Settled, first: Reconciled) -> Iterator[Finding]:
    keys: dict[Override, list[str]] = defaultdict(list)
    for key, override in settled.items():
        keys[override].append(key)
    for override, own in keys.items():
        decided = [first.resolution(key) for key in own]
        sure = min(resolution.confidence for resolution in decided)
        if sure >= DECIDED and all(resolution.value == override.name for resolution in decided):
            message = f"`{override.target}` is `{override.name}` without being told (confidence {sure:.3f}); remove it"
            yield _finding(OVERRIDE_NOT_NEEDED, override, message)


def _finding(rule: Rule, override: Override, message: str) -> Finding:
    line = override.line
    return Finding(rule, CONFIG_NAME, message, line, end_line=line, found=override.target, expected=override.name)
