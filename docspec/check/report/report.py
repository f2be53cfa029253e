"""What a report tells: the findings, and what they add up to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from docspec.align.aligned import Locale
from docspec.finding import Finding, Severity
from docspec.read.place import SourceText


@dataclass(frozen=True, slots=True)
class Report:
    """Findings with the pages they are on."""

    findings: tuple[Finding, ...]
    """By path and place."""
    pages: Mapping[Locale, int]
    """How many pages were looked at, by locale."""
    sources: Mapping[str, SourceText]
    """The text of each page, by its path."""

    def by_severity(self) -> dict[Severity, int]:
        """How many findings there are of each severity, the worst first; also those of which there are none."""
        counts = Counter(finding.rule.severity for finding in self.findings)
        return {severity: counts[severity] for severity in Severity}


def finding_data(finding: Finding) -> dict[str, object]:
    """A finding in the shape of the contract."""
    return {
        "rule": finding.rule.id,
        "name": finding.rule.name,
        "severity": finding.rule.severity.value,
        "locale": finding.locale,
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "entity": finding.entity,
        "field": finding.field,
        "found": finding.found,
        "expected": finding.expected,
        "message": finding.message,
        "confidence": None if finding.confidence is None else min(round(finding.confidence, 3), 0.999),
        "fixable": finding.fixable.value if finding.fixable else None,
        "others": dict(finding.others),
        "fingerprint": finding.fingerprint,
    }


def summary_data(report: Report) -> dict[str, object]:
    """What the findings add up to."""
    rules: Sequence[str] = [finding.rule.id for finding in report.findings]
    return {
        "pages": dict(report.pages),
        "findings": {severity.value: count for severity, count in report.by_severity().items()},
        "rules": dict(sorted(Counter(rules).items())),
    }
