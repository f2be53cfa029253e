"""The report for scripts, in the shape of the contract."""

from __future__ import annotations

import json

from docspec.check.report.report import Report, finding_data, summary_data

VERSION = "1.0"


def render(report: Report) -> str:
    """JSON, with a line end."""
    data = {
        "docspec": VERSION,
        "findings": [finding_data(finding) for finding in report.findings],
        "summary": summary_data(report),
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
