"""The report of samples: for a terminal, and for scripts in the shape of the contract."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from docspec.check.report.excerpt import excerpt
from docspec.check.report.report import finding_data
from docspec.check.report.visible import visible
from docspec.check.samples import Checked, Outcome, undocumented_fields
from docspec.finding import Finding, Severity
from docspec.read.place import SourceText

_COLORS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}


@dataclass(frozen=True, slots=True)
class SampleReport:
    """What came of samples."""

    checked: Sequence[Checked]
    findings: tuple[Finding, ...]
    """By path and place, as bad as docspec.yaml has them."""
    sources: Mapping[str, SourceText]
    """The text of each page or file, by its path."""

    @property
    def counts(self) -> Mapping[str, int]:
        """How many samples there are of each outcome."""
        counts = Counter(one.outcome for one in self.checked)
        return {outcome.value: counts[outcome] for outcome in Outcome}

    @property
    def undocumented(self) -> Mapping[str, int]:
        """`Entity.field` of what no table documents, with the number of samples."""
        return undocumented_fields(self.checked)

    @property
    def namespaces(self) -> Mapping[str, int]:
        """How many messages are in each namespace, the commonest first."""
        counts = Counter(name for one in self.checked for name in one.namespaces if name)
        return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def render_text(report: SampleReport) -> str:
    """The report as text with colors (ANSI)."""
    return "\n".join([*_findings(report), *_fields(report), *_namespaces(report), *_summary(report)]) + "\n"


def render_json(report: SampleReport) -> str:
    """The report as JSON, with a line end."""
    data = {
        "docspec": "1.0",
        "findings": [finding_data(finding) for finding in report.findings],
        "summary": {
            "samples": dict(report.counts),
            "findings": dict(sorted(Counter(finding.severity.value for finding in report.findings).items())),
            "rules": dict(sorted(Counter(finding.rule.id for finding in report.findings).items())),
            "undocumented": dict(report.undocumented),
            "namespaces": dict(report.namespaces),
        },
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


SAMPLE_FORMATS: Mapping[str, Callable[[SampleReport], str]] = {"text": render_text, "json": render_json}


def _findings(report: SampleReport) -> Iterator[str]:
    for path, found in groupby(report.findings, key=lambda finding: finding.path):
        yield visible(path)
        for finding in found:
            level = _styled(finding.severity.value, _COLORS[finding.severity])
            message = f"{finding.rule.id} {finding.rule.name}: {visible(finding.message)}"
            yield f"  {finding.line}:{finding.column} {level} {message}"
            yield from (f"    | {line}".rstrip() for line in excerpt(report.sources[path], finding))
        yield ""


def _fields(report: SampleReport) -> Iterator[str]:
    if report.undocumented:
        yield "fields that samples show and no table documents (--adopt samples lets them into the spec):"
        yield from (f"  {visible(name)}  {count}" for name, count in report.undocumented.items())
        yield ""


def _namespaces(report: SampleReport) -> Iterator[str]:
    if len(report.namespaces) > 1:
        yield "namespaces of the messages (--namespace makes models and schemas for one of them):"
        yield from (f"  {visible(name)}  {count}" for name, count in report.namespaces.items())
        yield ""


def _summary(report: SampleReport) -> Iterator[str]:
    counts = ", ".join(f"{count} {outcome}" for outcome, count in report.counts.items())
    number = len(report.checked)
    yield f"{number} sample{'' if number == 1 else 's'}: {counts}"


def _styled(text: str, code: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m"
