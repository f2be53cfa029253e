"""The rules: one module a family, each a function from the decided set to findings. They are listed here, once."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from docspec.check.rules import identifiers, literals, misplaced, needs, titles, types
from docspec.check.subject import Subject
from docspec.finding import Finding, Rule

Check = Callable[[Subject], Iterator[Finding]]

FAMILIES: tuple[tuple[tuple[Rule, ...], Check], ...] = (
    (identifiers.RULES, identifiers.check),
    (literals.RULES, literals.check),
    (titles.RULES, titles.check),
    (types.RULES, types.check),
    (needs.RULES, needs.check),
    (misplaced.RULES, misplaced.check),
)
"""The rules of each family with the function that yields their findings."""
RULES: tuple[Rule, ...] = tuple(rule for rules, _ in FAMILIES for rule in rules)
