"""What a text claims, as one of the things that stand against each other; and who dissents from what the others claim.

The question is never whether a locale says something, which words alone cannot tell, but whether it says the one
thing where the others say the other: both sides have to be matched.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from docspec.align.aligned import Locale

_LEAST, _SHARE = 2, 0.75
OUTLIER = 4
"""So many locales that agree make a suspect of the one that does not, be it the reference."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A word or sign that claims something."""

    group: str
    """What stands against each other: all units of time, the two sides of "before or after"."""
    value: str
    text: str
    start: int
    end: int
    """Offsets in the running text."""


@dataclass(frozen=True, slots=True)
class Dissent:
    """One locale claims one thing, the others another."""

    locale: Locale
    claim: Claim
    expected: str
    others: Mapping[Locale, Claim]
    """Who claims what is expected, and how."""


def enough(others: int) -> int:
    """How many of the others have to agree."""
    return max(_LEAST, -int(-others * _SHARE // 1))


def dissents(said: Mapping[Locale, Sequence[Claim]], reference: Locale | None) -> Iterator[Dissent]:
    """Who claims something in a group that no other claims, and lacks what they claim.

    With a reference locale it leads, unless so many others say the same against it that it is the suspect itself.
    """
    groups = sorted({claim.group for claims in said.values() for claim in claims})
    for group in groups:
        members = {
            locale: {claim.value: claim for claim in reversed(claims) if claim.group == group}
            for locale, claims in said.items()
        }
        spoken = {locale: claims for locale, claims in members.items() if claims}
        for locale in sorted(spoken):
            if found := _dissent(locale, spoken, reference) or _unbalanced(locale, said, group, reference):
                yield found


def _dissent(locale: Locale, spoken: Mapping[Locale, Mapping[str, Claim]], reference: Locale | None) -> Dissent | None:
    mine = spoken[locale]
    judges = {other: claims for other, claims in spoken.items() if other != locale}
    needed = enough(len(judges))
    if reference and reference in spoken and reference != locale:
        against = _dissent(reference, spoken, None)
        if against is None or len(against.others) < OUTLIER:
            judges, needed = {reference: spoken[reference]}, 1
    elif reference == locale:
        needed = max(needed, OUTLIER)
    own = [value for value in mine if not any(value in claims for claims in judges.values())]
    lacking = Counter(value for claims in judges.values() for value in claims if value not in mine)
    if not own or not lacking:
        return None
    value, count = max(lacking.items(), key=lambda item: (item[1], item[0]))
    if count < needed:
        return None
    agreeing = {other: claims[value] for other, claims in judges.items() if value in claims}
    return Dissent(locale, mine[own[0]], value, agreeing)


def _unbalanced(
    locale: Locale, said: Mapping[Locale, Sequence[Claim]], group: str, reference: Locale | None
) -> Dissent | None:
    """Who claims as much as the others in a group that has several claims, but one thing twice for one of each."""
    members = {other: [claim for claim in claims if claim.group == group] for other, claims in said.items()}
    counts = {other: Counter(claim.value for claim in claims) for other, claims in members.items() if claims}
    mine = counts.pop(locale)
    if reference in counts:
        counts = {other: count for other, count in counts.items() if other == reference}
    needed = 1 if reference in counts else enough(len(counts))
    due = next(iter(Counter(tuple(sorted(count.elements())) for count in counts.values()).most_common(1)), ((), 0))
    agreeing = [other for other, count in counts.items() if tuple(sorted(count.elements())) == due[0]]
    surplus, lacking = mine - Counter(due[0]), Counter(due[0]) - mine
    if len(agreeing) < needed or mine.total() != len(due[0]) or not surplus or not surplus.keys() <= set(due[0]):
        return None
    own = next(claim for claim in reversed(members[locale]) if claim.value in surplus)
    value = min(lacking)
    others = {other: next(claim for claim in members[other] if claim.value == value) for other in agreeing}
    return Dissent(locale, own, value, others)
