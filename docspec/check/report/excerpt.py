"""The line of a page that a finding is on, cut to what can be read at a glance, with the offending text marked."""

from __future__ import annotations

from docspec.check.report.visible import head, is_right_to_left, tail, visible, width
from docspec.finding import Finding
from docspec.read.place import SourceText

COLUMNS = 100
"""An excerpt takes no more columns of a terminal."""
_BEFORE, _MARKED = 36, 56


def excerpt(source: SourceText, finding: Finding) -> list[str]:
    """The line, and below it a line of `^` under the offending text; nothing if the line is empty.

    Terminals disagree on the order of text from right to left: there the marks `⟦⟧` stand in the line itself.
    """
    line = source.line(finding.line)
    if not line.strip():
        return []
    start = finding.column - 1
    end = finding.end_column - 1 if finding.end_line == finding.line else len(line)
    before = tail(visible(line[:start].lstrip()), _BEFORE)
    marked = head(visible(line[start:end].rstrip()), _MARKED)
    after = head(visible(line[end:].rstrip()), COLUMNS - width(before + marked) - 2)
    if is_right_to_left(before + marked):
        return [f"{before}⟦{marked}⟧{after}"]
    return [f"{before}{marked}{after}", " " * width(before) + "^" * max(width(marked), 1)]
