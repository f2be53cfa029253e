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

TRENDS: Mapping[str, Callable[[Trend], str]] = {
    "text": trend_text.render,
    "json": trend.render,
    "svg": trend.svg,
}
"""The formats of drift over time."""
