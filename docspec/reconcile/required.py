"""Whether a field is required: yes and no in any language, and what locales together make of other words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from docspec.align.aligned import AlignedRow, Locale
from docspec.align.features import cell_text
from docspec.read.page import Role
from docspec.read.vocabulary import yes_no

Words = dict[tuple[Locale, str], bool]


def learn_words(rows: Iterable[AlignedRow]) -> Words:
    """What words outside the vocabulary mean: what the other locales say in their rows, if they nearly agree."""
    counts: dict[tuple[Locale, str], Counter[bool]] = {}
    for row in rows:
        said = _said(row)
        known = [value for value in (yes_no(word) for word in said.values()) if value is not None]
        for locale, word in said.items():
            if word and yes_no(word) is None:
                counts.setdefault((locale, word), Counter()).update(known)
    return {key: max(count, key=lambda value: count[value]) for key, count in counts.items() if _is_clear(count)}


def _is_clear(count: Counter[bool]) -> bool:
    return bool(count) and max(count.values()) >= 0.8 * sum(count.values())


def _said(row: AlignedRow) -> dict[Locale, str]:
    return {locale: cell_text(row.cell(locale, Role.REQUIRED)) for locale in row.rows}


def required(row: AlignedRow, learned: Words) -> bool | None:
    """What the majority of the locales says; None where they say nothing, or are split evenly."""
    votes: Counter[bool] = Counter()
    for locale, word in _said(row).items():
        value = yes_no(word) if word else None
        value = learned.get((locale, word)) if value is None else value
        if value is not None:
            votes[value] += 1
    if votes[True] == votes[False]:
        return None
    return votes[True] > votes[False]
