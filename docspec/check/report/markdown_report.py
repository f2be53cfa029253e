"""The report for a comment on a pull request, or a step summary: Markdown that no text of a page can break out of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from docspec.check.report.report import Report, worst_first
from docspec.check.report.visible import head, visible
from docspec.check.rulebook import rulebook
from docspec.finding import Finding, Severity

MOST = 65_536
"""Characters that a comment on GitHub may have."""
_LAST = 200
"""Characters kept for the line that counts the rest."""
_LONGEST = 300
"""Columns of a message or text."""
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~&@$:])")
_QUOTED = re.compile(r"`([^`]+)`")
_TICKS = re.compile(r"`+")


def render(report: Report) -> str:
    """Markdown, with a line end; at most `MOST` characters."""
    lines = list(_lines(report))
    kept = _fitting(lines, MOST - _LAST)
    left = sum(line.startswith("- ") for line in lines[len(kept) :])
    more = ["", f"and {left} more; `docspec drift --verbose` shows all."] if left else []
    return "\n".join([*kept, *more]) + "\n"


def _fitting(lines: Iterable[str], most: int) -> list[str]:
    kept: list[str] = []
    for line in lines:
        most -= len(line) + 1
        if most < 0:
            break
        kept.append(line)
    return kept


def _lines(report: Report) -> Iterator[str]:
    counts = ", ".join(_count(count, severity.value) for severity, count in report.by_severity().items())
    yield f"## Drift: {counts}"
    yield ""
    yield from _table(report)
    for rule, findings in _by_rule(report):
        text = rulebook()[rule]
        yield ""
        yield f"### {text.id} {text.name}: {_count(len(findings), findings[0].severity.value)}"
        yield ""
        silencer = f" To silence it on a line: {code(text.ignore)}" if text.is_of_pages else ""
        yield f"{escaped(text.summary)}{silencer}"
        yield ""
        yield from (_finding(report, finding) for finding in findings)


def _table(report: Report) -> Iterator[str]:
    yield "| Locale | Pages | Errors | Warnings | Notes | Score |"
    yield "| --- | --: | --: | --: | --: | --: |"
    for locale, score in report.scores.items():
        counts = " | ".join(str(count) for count in report.by_severity(locale).values())
        yield f"| {locale} | {len(report.pages.get(locale, ()))} | {counts} | {score.percent:.1f} |"
    yield ""
    yield "Score: the share of rows and passages in which no error was found, in per cent."
    for what, count in (("ignored", report.ignored), ("accepted by the baseline", report.accepted)):
        if count:
            yield f"{count} {what}."
    if report.unneeded:
        yield f"{_count(len(report.unneeded), 'entry', 'entries')} of the baseline not needed any more."


def _by_rule(report: Report) -> Iterator[tuple[str, list[Finding]]]:
    found: dict[tuple[Severity, str], list[Finding]] = {}
    for finding in worst_first(report.findings):
        found.setdefault((finding.severity, finding.rule.id), []).append(finding)
    for (_, rule), findings in sorted(found.items(), key=lambda pair: (pair[0][0].rank, pair[0][1])):
        yield rule, findings


def _finding(report: Report, finding: Finding) -> str:
    place = code(f"{report.path(finding)}:{finding.line}")
    row = ".".join(filter(None, (finding.entity, finding.field)))
    where = f"{place} {code(row)}" if row else place
    return f"- {where}: {_message(finding.message)}"


def _message(text: str) -> str:
    """A message; what it has between backticks is code."""
    parts = _QUOTED.split(head(visible(text), _LONGEST))
    return "".join(code(part) if number % 2 else escaped(part) for number, part in enumerate(parts))


def escaped(text: str) -> str:
    """Text that Markdown shows as it is: no markup, no mention, no reference to an issue."""
    return _SPECIAL.sub(r"\\\1", visible(text)).replace("\\@", "@<!-- -->").replace("\\#", "#<!-- -->")


def code(text: str) -> str:
    """A code span of any text."""
    text = visible(text)
    fence = "`" * (max(map(len, _TICKS.findall(text)), default=0) + 1)
    pad = " " if "`" in text or not text.strip() else ""
    return f"{fence}{pad}{text}{pad}{fence}" if text else "` `"


def _count(number: int, noun: str, plural: str = "") -> str:
    return f"{number} {noun if number == 1 else plural or noun + 's'}"
