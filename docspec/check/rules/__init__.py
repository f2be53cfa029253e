"""The rules: one module a family, each a function from the decided set to findings. They are listed here, once."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from docspec.check.rules import (
    code_spans,
    columns,
    identifiers,
    links,
    literals,
    markup,
    misplaced,
    needs,
    numbers,
    outliers,
    placeholders,
    polarity,
    rows,
    samples,
    sections,
    staleness,
    standards,
    titles,
    truncated,
    types,
    untranslated,
)
from docspec.check.subject import Subject
from docspec.finding import Finding, Rule

Check = Callable[[Subject], Iterator[Finding]]

FAMILIES: tuple[tuple[tuple[Rule, ...], Check], ...] = (
    (identifiers.RULES, identifiers.check),
    (literals.RULES, literals.check),
    (titles.RULES, titles.check),
    (types.RULES, types.check),
    (needs.RULES, needs.check),
    (rows.RULES, rows.check),
    (columns.RULES, columns.check),
    (sections.RULES, sections.check),
    (markup.RULES, markup.check),
    (misplaced.RULES, misplaced.check),
    (untranslated.RULES, untranslated.check),
    (truncated.RULES, truncated.check),
    (numbers.RULES, numbers.check),
    (standards.RULES, standards.check),
    (polarity.RULES, polarity.check),
    (outliers.RULES, outliers.check),
    (links.RULES, links.check),
    (code_spans.RULES, code_spans.check),
    (placeholders.RULES, placeholders.check),
    (samples.RULES, samples.check),
    (staleness.RULES, staleness.check),
)
"""The rules of each family with the function that yields their findings."""
RULES: tuple[Rule, ...] = tuple(dict.fromkeys(rule for rules, _ in FAMILIES for rule in rules))
