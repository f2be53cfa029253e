"""D107: names of types, operations and faults in titles, and of inputs and outputs in labels, that are translated."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from docspec.align.aligned import Locale
from docspec.check.found import found_at, within
from docspec.check.subject import Subject
from docspec.check.wanted import original
from docspec.finding import Edit, Finding, Fixable, Rule, Severity
from docspec.reconcile.kinds import EntityKind
from docspec.reconcile.resolution import Resolution
from docspec.reconcile.slot import Observation, Slot, SlotKind
from docspec.reconcile.spelling import squash
from docspec.reconcile.status import Status

TRANSLATED = Rule("D107", "title-translated", Severity.WARNING, "A title or label has not the name of what it is over.")

RULES = (TRANSLATED,)


def check(subject: Subject) -> Iterator[Finding]:
    """The titles that do not say the name, where one other locale does, and the labels that say neither it nor a slip.

    A label that most locales have alike is as the original has it; that the samples have another name is R718.
    """
    for kind, expect in _EXPECT.items():
        for slot, decided in subject.slots(kind):
            expected = expect(slot, decided)
            slip = original({locale: item.raw for locale, item in slot.observed.items()}, subject.reference)
            right = {expected, decided.value, *([slip] if kind is SlotKind.PART else [])}
            for locale, item in slot.observed.items() if expected else ():
                if item.raw not in right and locale != subject.reference:
                    yield _finding(subject, slot, decided, locale, item, expected or "")


def _message(_slot: Slot, decided: Resolution) -> str | None:
    """What a message is called; None where it is not sure."""
    return None if decided.status is Status.UNRESOLVED else decided.value


def _title(slot: Slot, decided: Resolution) -> str | None:
    """How the locales that kept the name spell it; None where it is not sure, or nobody has it.

    The title of a value list is prose (`Job Types`): it is only another's word if the original's stands somewhere.
    """
    if decided.status is not Status.ATTESTED:
        return None
    spelled = sorted(item.raw for item in slot.observed.values() if squash(item.raw) == squash(decided.value))
    if slot.entity_kind is not EntityKind.ENUM and decided.value in spelled:
        return decided.value
    return max(spelled, key=spelled.count, default=None)


_EXPECT: Mapping[SlotKind, Callable[[Slot, Resolution], str | None]] = {
    SlotKind.TITLE: _title,
    SlotKind.PART: _message,
}


def _finding(
    subject: Subject, slot: Slot, decided: Resolution, locale: Locale, item: Observation, expected: str
) -> Finding:
    place = within(subject.sources[item.where.path], item.where, item.raw)
    return found_at(
        TRANSLATED,
        place or item.where,
        f"`{item.raw}` should be `{expected}`",
        locale=locale,
        entity=subject.names.by_page.get(slot.page),
        found=item.raw,
        expected=expected,
        confidence=decided.confidence,
        others={other: said.raw for other, said in slot.observed.items() if other != locale},
        # Not safe: a title is also what people read, and search and link by.
        fixable=Fixable.UNSAFE if place else None,
        edits=(Edit(place.start, place.end, expected),) if place else (),
    )
