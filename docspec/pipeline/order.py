"""The order in which findings are told."""

from __future__ import annotations

from collections.abc import Sequence

from docspec.finding import Finding


def by_place(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """By file, then by place in it."""
    return tuple(sorted(findings, key=lambda finding: (finding.path, finding.line, finding.column, finding.rule.id)))
