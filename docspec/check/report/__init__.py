"""Reports of findings: one module a format, each a function from a `Report` to text. They are listed here, once."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from docspec.check.report import json_report
from docspec.check.report.report import Report

FORMATS: Mapping[str, Callable[[Report], str]] = {"json": json_report.render}
