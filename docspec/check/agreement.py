"""What one locale is held against: the reference locale where there is one, else what the others say together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping
from typing import TypeVar

from docspec.align.aligned import Locale

Value = TypeVar("Value", bound=Hashable)
ENOUGH = 2
"""So many others must agree where no reference leads."""


def leading(said: Mapping[Locale, Value], locale: Locale, reference: Locale | None = None) -> Value | None:
    """What a locale should say; None where nothing leads.

    The reference leads where it says something, and is never at fault itself. Without it more than half of the other
    locales must agree, at least two, and more than say what this one says.
    """
    if reference in said:
        return said[reference] if reference is not None and reference != locale else None
    others = Counter(value for other, value in said.items() if other != locale)
    best = max(others, key=lambda value: others[value], default=None)
    if best is None or others[best] < ENOUGH or 2 * others[best] <= others.total():
        return None
    allies = others[said[locale]] + 1 if locale in said else 0
    return best if best == said.get(locale) or others[best] > allies else None


def differences(
    said: Mapping[Locale, Counter[Value]], locale: Locale, reference: Locale | None = None
) -> tuple[Counter[Value], Counter[Value]]:
    """What a locale lacks and what it has too much, of things that may stand in any order; each is judged by itself."""
    lacking: Counter[Value] = Counter()
    surplus: Counter[Value] = Counter()
    for value in dict.fromkeys(value for counts in said.values() for value in counts):
        due = leading({other: counts[value] for other, counts in said.items()}, locale, reference)
        if due is not None:
            lacking[value] = due - said[locale][value]
            surplus[value] = said[locale][value] - due
    return +lacking, +surplus
