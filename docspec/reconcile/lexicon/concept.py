"""What a file of words holds, whatever its format: concepts with terms by language, and parts that are not read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from docspec.finding import Rule, Severity
from docspec.reconcile.lexicon.languages import Language

LEXICON_UNREAD = Rule("R401", "lexicon-unread", Severity.WARNING, "A part of a lexicon is not understood.")


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing and what languages call it: a line of a table, an entry of a terminology or dictionary."""

    line: int
    """Counts from 1, in the text of the file, unpacked if it is packed."""
    terms: Mapping[Language, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Unread:
    """A part that was left out."""

    line: int
    reason: str
    """What was found, and what is expected."""
    path: str = ""
    """Where it is not the file itself but the one beside it."""


Part = Concept | Unread
