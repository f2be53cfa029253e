"""The report for CI systems that read JUnit: a suite for each locale, a case for each page.

A page fails where it has a finding that the run fails for; what else was found on it stands in its output.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from docspec.align.aligned import Locale
from docspec.check.report.report import Report, worst_first
from docspec.check.report.visible import visible, visible_lines
from docspec.finding import Finding


def render(report: Report) -> str:
    """XML, with a line end."""
    root = ET.Element("testsuites", name="docspec drift")
    for locale, pages in _cases(report).items():
        suite = ET.SubElement(root, "testsuite", name=locale or "docspec")
        failed = [_case(report, suite, locale, path, findings) for path, findings in sorted(pages.items())]
        _count(suite, len(failed), sum(failed))
    suites = root.findall("testsuite")
    _count(root, *(sum(int(suite.attrib[key]) for suite in suites) for key in ("tests", "failures")))
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _cases(report: Report) -> dict[Locale | None, dict[str, list[Finding]]]:
    """The findings of each page, of clean ones too, by locale."""
    cases: dict[Locale | None, dict[str, list[Finding]]] = {
        locale: {path: [] for path in paths} for locale, paths in report.pages.items()
    }
    for locale, findings in report.by_locale():
        for finding in findings:
            cases.setdefault(locale, {}).setdefault(finding.path, []).append(finding)
    return cases


def _count(element: ET.Element, tests: int, failures: int) -> None:
    counts = {"tests": tests, "failures": failures, "errors": 0, "skipped": 0, "time": 0}
    element.attrib.update({key: str(count) for key, count in counts.items()})


def _case(report: Report, suite: ET.Element, locale: Locale | None, path: str, findings: Sequence[Finding]) -> bool:
    """Adds a page; whether it fails."""
    name = visible(report.folder + path)
    case = ET.SubElement(suite, "testcase", name=name, classname=f"docspec.{locale or 'source'}", file=name, time="0")
    ordered = worst_first(tuple(findings))
    failing = [finding for finding in ordered if report.fails(finding)]
    others = [finding for finding in ordered if not report.fails(finding)]
    if failing:
        count = f"{len(failing)} finding{'' if len(failing) == 1 else 's'}"
        message = f"{count}: {visible(failing[0].message)}"
        failure = ET.SubElement(case, "failure", message=message, type=f"{failing[0].rule.id} {failing[0].rule.name}")
        failure.text = _told(report, failing)
    if others:
        ET.SubElement(case, "system-out").text = _told(report, others)
    return bool(failing)


def _told(report: Report, findings: Sequence[Finding]) -> str:
    return visible_lines("\n".join(_line(report, finding) for finding in findings))


def _line(report: Report, finding: Finding) -> str:
    place = f"{report.path(finding)}:{finding.line}:{finding.column}"
    rule = f"{finding.severity.value} {finding.rule.id} {finding.rule.name}"
    return f"{place}: {rule}: {finding.message}\n  to silence: {report.silencer(finding)}"
