"""What the exit status says. It is a contract that scripts rely on; 0 is clean."""

from __future__ import annotations

from collections.abc import Sequence

from docspec.finding import Finding, Severity

FINDINGS = 1
"""Findings at or over --fail-on, or not up to date."""
UNUSABLE = 2
"""Wrong usage, or input that cannot be read."""
INTERRUPTED = 130


def failing(findings: Sequence[Finding], fail_on: str) -> list[Finding]:
    """The findings that a run fails for."""
    least = least_severity(fail_on)
    return [finding for finding in findings if least and finding.severity.rank <= least.rank]


def least_severity(fail_on: str) -> Severity | None:
    """The severity that --fail-on names; None for `never`."""
    return None if fail_on == "never" else Severity(fail_on)
