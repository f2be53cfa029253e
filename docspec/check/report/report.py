"""What a report tells: the findings, the pages they are on, and what they add up to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from docspec.align.aligned import Locale
from docspec.check.baseline import Accepted
from docspec.check.rulebook import rulebook
from docspec.check.score import Score
from docspec.check.subject import FieldRow, Passage
from docspec.finding import Finding, Severity
from docspec.read.front_matter import front_matter
from docspec.read.place import SourceText


@dataclass(frozen=True, slots=True)
class Report:
    """Findings with what they were found in."""

    findings: tuple[Finding, ...]
    """By path and place."""
    pages: Mapping[Locale, tuple[str, ...]]
    """The paths of the pages that were looked at, sorted, by locale."""
    sources: Mapping[str, SourceText]
    """The text of each page, by its path."""
    scores: Mapping[Locale, Score]
    """Of each locale, by everything that was found and not ignored: also what the baseline accepts."""
    rows: tuple[FieldRow, ...] = ()
    """Every row of a parameter table, with what each locale has there."""
    passages: tuple[Passage, ...] = ()
    """Every piece of running text, with what each locale has there."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """The key of each page, which is the same in every locale, by its path."""
    present: tuple[Finding, ...] = ()
    """The findings and what the baseline accepts: what a new baseline is made of."""
    ignored: int = 0
    """How many findings a comment or docspec.yaml silences."""
    accepted: int = 0
    """How many findings the baseline accepts."""
    unneeded: tuple[Accepted, ...] = ()
    """Entries of the baseline that nothing fits any more."""
    folder: str = ""
    """The source folder below the one where people work (their checkout), with a final `/`; empty if it is the same."""
    fail_on: Severity | None = Severity.ERROR
    """The least severity that the run fails for; None for never."""
    templates: Path | None = None
    """The folder of a user's own templates."""
    shown: int | None = None
    """How many findings of one rule and locale reports for reading show; None for all."""

    def path(self, finding: Finding) -> str:
        """Where people find the page of a finding."""
        return self.folder + finding.path

    def silencer(self, finding: Finding) -> str:
        """How to silence a finding: a comment on its line or page, or else a setting."""
        rule = rulebook()[finding.rule.id]
        if finding.path not in self.sources or not rule.is_of_pages:
            return f"drift: {{rules: {{{rule.id}: off}}}} in docspec.yaml"
        # The first line is what a whole page is found at; in front matter a comment of one line has no place.
        top = front_matter(self.sources[finding.path]).place
        return rule.ignore_file if finding.line <= (top.end_line if top else 1) else rule.ignore

    def fails(self, finding: Finding) -> bool:
        """Whether the run fails for a finding."""
        return self.fail_on is not None and finding.severity.rank <= self.fail_on.rank

    def by_severity(self, locale: Locale | None = None) -> dict[Severity, int]:
        """How many findings there are of each severity (of one locale), worst first; also those of which are none."""
        counts = Counter(finding.severity for finding in self.findings if locale in {None, finding.locale})
        return {severity: counts[severity] for severity in Severity}

    def by_locale(self) -> Iterator[tuple[Locale | None, list[Finding]]]:
        """The findings of each locale that has some; first those of none, such as of docspec.yaml."""
        found: dict[Locale | None, list[Finding]] = {}
        for finding in self.findings:
            found.setdefault(finding.locale, []).append(finding)
        yield from sorted(found.items(), key=lambda pair: pair[0] or "")


def worst_first(findings: tuple[Finding, ...]) -> list[Finding]:
    """The findings by severity, each in its order."""
    return sorted(findings, key=lambda finding: finding.severity.rank)


def finding_data(finding: Finding) -> dict[str, object]:
    """A finding in the shape of the contract."""
    return {
        "rule": finding.rule.id,
        "name": finding.rule.name,
        "severity": finding.severity.value,
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
    rules = Counter(finding.rule.id for finding in report.findings)
    return {
        "pages": {locale: len(paths) for locale, paths in report.pages.items()},
        "findings": {severity.value: count for severity, count in report.by_severity().items()},
        "rules": dict(sorted(rules.items())),
        "locales": {
            locale: {
                **{severity.value: count for severity, count in report.by_severity(locale).items()},
                "checked": score.checked,
                "wrong": score.wrong,
                "score": score.percent,
            }
            for locale, score in report.scores.items()
        },
        "ignored": report.ignored,
        "accepted": report.accepted,
        "unneeded": len(report.unneeded),
    }
