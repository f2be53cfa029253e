"""The report for GitHub Actions: workflow commands that the platform shows as annotations.

It shows ten of each level a step; the worst go first, and one notice counts the rest. The escapes are those of
@actions/core (`command.ts`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docspec.check.report.report import Report
from docspec.check.report.visible import visible, visible_lines
from docspec.finding import Finding, Severity

MOST = 10
"""Annotations of one level that the platform shows of one step."""
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render(report: Report) -> str:
    """Workflow commands, a line each; nothing if there is no finding."""
    lines = [line for severity in Severity for line in _of_level(report, severity)]
    left = _left(report)
    if left:
        counted = ", ".join(f"{count} {severity.value}{'' if count == 1 else 's'}" for severity, count in left.items())
        message = f"and {counted} more; the summary of this step and `docspec drift` show them"
        lines.append(_command("notice", {"title": "docspec"}, message))
    return "".join(f"{line}\n" for line in lines)


def _of_level(report: Report, severity: Severity) -> Iterator[str]:
    found = [finding for finding in report.findings if finding.severity is severity]
    for finding in found[: _most(report, severity)]:
        yield _command(_COMMANDS[severity], _place(report, finding), _message(report, finding))


def _left(report: Report) -> Mapping[Severity, int]:
    """How many of each level are not shown."""
    over = {severity: count - _most(report, severity) for severity, count in report.by_severity().items()}
    return {severity: count for severity, count in over.items() if count > 0}


def _most(report: Report, severity: Severity) -> int:
    """The notice that counts the rest is one of the ten."""
    if severity is not Severity.NOTE or max(report.by_severity().values()) <= MOST:
        return MOST
    return MOST - 1


def _place(report: Report, finding: Finding) -> Mapping[str, str]:
    place = {"file": report.path(finding), "line": str(finding.line), "endLine": str(finding.end_line)}
    if finding.line == finding.end_line:  # else the platform refuses columns
        place |= {"col": str(finding.column), "endColumn": str(finding.end_column)}
    return {**place, "title": f"{finding.rule.id} {finding.rule.name}"}


def _message(report: Report, finding: Finding) -> str:
    others = "; ".join(f"{locale}: {visible(said)}" for locale, said in finding.others)
    parts = (
        visible_lines(finding.message),
        f"should be: {visible(finding.expected)}" if finding.expected is not None else "",
        f"others: {others}" if others else "",
        f"to silence: {report.silencer(finding)}",
    )
    return "\n".join(filter(None, parts))


def _command(name: str, properties: Mapping[str, str], message: str) -> str:
    told = ",".join(f"{key}={value.translate(_PROPERTY)}" for key, value in properties.items())
    return f"::{name} {told}::{message.translate(_DATA)}"
