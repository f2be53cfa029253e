"""The report for a terminal: by locale, page and row, with the offending text marked in its line.

It has colors (ANSI); whoever writes it elsewhere than to a terminal takes them off.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from docspec.align.aligned import Locale
from docspec.check.report.excerpt import excerpt
from docspec.check.report.report import Report
from docspec.check.report.visible import head, visible
from docspec.finding import Finding, Fixable, Rule, Severity

_COLORS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}
_BOLD, _FAINT = "1", "2"
_REPAIRS = {Fixable.SAFE: "docspec fix", Fixable.UNSAFE: "docspec fix --unsafe (look at what it did)"}
_LONGEST = 240
"""Columns that a quoted text takes at most."""


def render(report: Report) -> str:
    """The report as text with colors."""
    lines = [line for locale, findings in report.by_locale() for line in (*_locale_lines(report, locale, findings), "")]
    return "\n".join([*lines, *_summary(report)]) + "\n"


def _locale_lines(report: Report, locale: Locale | None, findings: Sequence[Finding]) -> Iterator[str]:
    yield _styled(_heading(report, locale), _BOLD)
    kept, left = _capped(findings, report.shown)
    for path, on_page in groupby(kept, key=report.path):
        yield ""
        yield f"  {visible(path)}"
        for row, in_row in groupby(on_page, key=_row):
            if row:
                yield f"    {visible(row)}"
            for finding in in_row:
                yield from (f"      {line}".rstrip() for line in _finding_lines(report, finding))
    if left:
        yield ""
    for rule, count in left:
        yield f"  and {count} more {rule.id} {rule.name} (--verbose shows all)"


def _heading(report: Report, locale: Locale | None) -> str:
    if locale is None or locale not in report.scores:
        return locale or "of no locale"
    return f"{locale}  score {report.scores[locale].percent:.1f}"


def _capped(findings: Iterable[Finding], most: int | None) -> tuple[list[Finding], list[tuple[Rule, int]]]:
    """The first findings of each rule, and of how many more there are."""
    counts: Counter[Rule] = Counter()
    kept: list[Finding] = []
    for finding in findings:
        counts[finding.rule] += 1
        if most is None or counts[finding.rule] <= most:
            kept.append(finding)
    over = [(rule, count - most) for rule, count in counts.items() if most is not None and count > most]
    return kept, sorted(over, key=lambda pair: pair[0].id)


def _row(finding: Finding) -> str:
    return ".".join(filter(None, (finding.entity, finding.field)))


def _finding_lines(report: Report, finding: Finding) -> Iterator[str]:
    level = _styled(finding.severity.value, _COLORS[finding.severity])
    place = _styled(f"{finding.line}:{finding.column}", _FAINT)
    yield f"{place} {level} {finding.rule.id} {finding.rule.name}: {_quoted(finding.message)}"
    source = report.sources.get(finding.path)
    for number, line in enumerate(excerpt(source, finding) if source else ()):
        yield f"  {_styled('|', _FAINT)} {_styled(line, _COLORS[finding.severity]) if number else line}"
    if finding.expected is not None:
        yield f"  should be  {_quoted(finding.expected)}"
    if finding.others:
        yield f"  others     {_others(finding)}"
    if finding.fixable:
        yield f"  to fix     {_REPAIRS[finding.fixable]}"
    yield f"  to silence {report.silencer(finding)}"


def _others(finding: Finding) -> str:
    """What the others say, those that say the same together."""
    locales: dict[str, list[Locale]] = {}
    for locale, said in finding.others:
        locales.setdefault(said, []).append(locale)
    return "; ".join(f"{', '.join(who)}: {_quoted(said)}" for said, who in locales.items())


def _quoted(text: str) -> str:
    return head(visible(text), _LONGEST)


def _summary(report: Report) -> Iterator[str]:
    rows = [_row_of(report, locale) for locale in report.scores]
    pages = sum(map(len, report.pages.values()))
    if not report.findings:
        yield f"no drift found in {pages} page{'' if pages == 1 else 's'}"
    heads = ("locale", "pages", *(f"{severity.value}s" for severity in Severity), "checked", "score")
    widths = [max(len(row[number]) for row in (heads, *rows)) for number in range(len(heads))]
    for number, row in enumerate((heads, *rows)):
        cells = (
            cell.rjust(wide) if place else cell.ljust(wide)
            for place, (cell, wide) in enumerate(zip(row, widths, strict=True))
        )
        yield _styled("  ".join(cells).rstrip(), _BOLD) if not number else "  ".join(cells)
    yield "score: the share of rows and passages (checked) in which no error was found, in per cent"
    yield from _aside(report)
    if report.findings:
        first = report.findings[0].rule.id
        yield f"`docspec rules {first}` tells what a rule means, what keeps it quiet and how to silence it"


def _row_of(report: Report, locale: Locale) -> tuple[str, ...]:
    score, counts = report.scores[locale], report.by_severity(locale)
    pages = len(report.pages.get(locale, ()))
    return (locale, str(pages), *map(str, counts.values()), str(score.checked), f"{score.percent:.1f}")


def _aside(report: Report) -> Iterator[str]:
    """What was found and is not shown."""
    if report.ignored:
        yield f"ignored: {report.ignored}, by comments and docspec.yaml"
    if report.accepted:
        yield f"accepted: {report.accepted}, by the baseline"
    if report.unneeded:
        first = report.unneeded[0]
        such = f"{first.rule} in {visible(first.path)}"
        yield f"not needed: {len(report.unneeded)} of the baseline, such as {such} (--update-baseline drops them)"


def _styled(text: str, code: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m"
