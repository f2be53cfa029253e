"""Two texts with what differs between them marked: letter by letter, or word by word where they are long."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

LONG = 40
"""Texts with more letters are compared by words."""
ALIKE = 0.6
"""Texts that are less alike are marked as a whole: letters that agree by chance tell nothing."""
_WORDS = re.compile(r"[^\W_]+|\s+|.", re.DOTALL)
Marked = list[tuple[str, bool]]
"""Runs of a text, each with whether it differs."""


def letter_diff(one: str, other: str) -> tuple[Marked, Marked]:
    """Both texts in runs."""
    split = list if max(len(one), len(other)) <= LONG else _WORDS.findall
    first, second = split(one), split(other)
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    if matcher.ratio() < ALIKE:
        return _runs([(one, True)]), _runs([(other, True)])
    steps = matcher.get_opcodes()
    return (
        _runs([("".join(first[start:end]), step != "equal") for step, start, end, _, _ in steps]),
        _runs([("".join(second[start:end]), step != "equal") for step, _, _, start, end in steps]),
    )


def _runs(parts: Marked) -> Marked:
    return [part for part in parts if part[0]]
