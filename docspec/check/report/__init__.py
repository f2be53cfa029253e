"""Reports of findings: one module a format, each a function from a `Report` to text. They are listed here, once."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from docspec.check.report import (
    github_report,
    html_report,
    json_report,
    junit_report,
    markdown_report,
    sarif_report,
    text_report,
    trend,
    trend_text,
)
from docspec.check.report.report import Report
from docspec.check.trend import Trend

FORMATS: Mapping[str, Callable[[Report], str]] = {
    "text": text_report.render,
    "json": json_report.render,
    "sarif": sarif_report.render,
    "github": github_report.render,
    "junit": junit_report.render,
    "markdown": markdown_report.render,
    "html": html_report.render,
}

NOTHING = Report((), {}, {}, {})
TRENDS: Mapping[str, Callable[[Trend, Report | None], str]] = {
    "text": lambda told, _: trend_text.render(told),
    "json": lambda told, _: trend.render(told),
    "svg": lambda told, _: trend.svg(told),
    "html": lambda told, newest: html_report.render(newest or NOTHING, told),
}
"""The formats of drift over time, with the report of the newest moment, None if that has no page."""
