"""Heat maps: how many findings there are of each kind in each locale, and how bad."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import log

from docspec.align.aligned import Locale
from docspec.finding import Finding, Severity

LEVELS = 5
"""How many shades there are."""


@dataclass(frozen=True, slots=True)
class Heat:
    """One field of a heat map."""

    count: int
    level: int
    """1 to `LEVELS`; 0 where nothing was found. Grows with the logarithm, so that few can be told from none."""
    worst: Severity | None
    """Of its findings; None where there is none."""


@dataclass(frozen=True, slots=True)
class HeatRow:
    """A row of a heat map: a rule or a page."""

    key: str
    fields: tuple[Heat, ...]
    """One for each locale, in their order."""
    total: int
    worst: Severity


def heat_rows(
    findings: Iterable[Finding], locales: Sequence[Locale | None], key: Callable[[Finding], str]
) -> list[HeatRow]:
    """The rows of a heat map with a row for each key that has findings: the worst and most first."""
    counts: Counter[tuple[str, Locale | None]] = Counter()
    worst: dict[tuple[str, Locale | None], Severity] = {}
    for finding in findings:
        place = (key(finding), finding.locale)
        counts[place] += 1
        worst[place] = min(worst.get(place, finding.severity), finding.severity, key=lambda severity: severity.rank)
    most = max(counts.values(), default=0)
    rows = []
    for name in sorted({name for name, _ in counts}):
        places = [(name, locale) for locale in locales]
        fields = tuple(Heat(counts[place], _level(counts[place], most), worst.get(place)) for place in places)
        levels = (field.worst for field in fields if field.worst)
        rows.append(HeatRow(name, fields, sum(field.count for field in fields), min(levels, key=lambda one: one.rank)))
    return sorted(rows, key=lambda row: (row.worst.rank, -row.total, row.key))


def _level(count: int, most: int) -> int:
    if count == 0:
        return 0
    return 1 + round((LEVELS - 1) * log(count) / log(most)) if most > 1 else 1
