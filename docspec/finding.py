"""What docspec has to say about a source: a rule, a place, what stood there and what should.

Stages yield findings; the caller decides what to do with them.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad a finding is, worst first."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 is the worst."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of finding. Its id never changes meaning."""

    id: str
    name: str
    severity: Severity
    summary: str


class Fixable(StrEnum):
    """Who may apply a repair: `docspec fix` by itself, or only somebody who looks at it (`--unsafe`)."""

    SAFE = "safe"
    UNSAFE = "unsafe"


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """A repair of one file: the bytes `start` to `end` (offsets in the file, from 0) become `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding, in the shape of the contract (`docspec drift --format json`)."""

    rule: Rule
    path: str
    """Relative to the source folder, with `/` between the parts."""
    message: str
    line: int = 1
    """Counts from 1."""
    column: int = 1
    """Counts from 1, in Unicode code points."""
    end_line: int = 1
    end_column: int = 1
    locale: str | None = None
    entity: str | None = None
    field: str | None = None
    found: str | None = None
    expected: str | None = None
    confidence: float | None = None
    others: tuple[tuple[str, str], ...] = ()
    """What the other locales say in its place, by locale."""
    fixable: Fixable | None = None
    """None where docspec knows no repair."""
    edits: tuple[Edit, ...] = ()
    """The repair: spans of the file at `path` that do not overlap. There are some exactly where it is fixable."""
    set_to: Severity | None = None
    """Its severity, where it is not that of the rule: as docspec.yaml has it, or where less is sure."""

    @property
    def severity(self) -> Severity:
        """How bad it is, here."""
        return self.set_to or self.rule.severity

    @property
    def fingerprint(self) -> str:
        """A name for this finding that survives edits elsewhere in the file: it holds no line number."""
        parts = (self.rule.id, self.path, self.entity or "", self.field or "", self.found or self.message)
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def numbered(findings: Iterable[Finding]) -> Iterator[tuple[Finding, int]]:
    """Each finding with its number, from 1, among those of the same fingerprint: the same slip twice on a page."""
    seen: Counter[str] = Counter()
    for finding in findings:
        seen[finding.fingerprint] += 1
        yield finding, seen[finding.fingerprint]
