"""The line of a page that a finding is on, cut to what can be read at a glance, with the offending text marked."""

from __future__ import annotations

from docspec.check.report.visible import head, is_right_to_left, tail, visible, width
from docspec.finding import Finding
from docspec.read.place import SourceText

COLUMNS = 100
"""An excerpt takes no more columns of a terminal."""
_BEFORE, _MARKED = 0.36, 0.56
"""The most of them that the text before the offending one takes, and that one itself."""


def excerpt(source: SourceText, finding: Finding) -> list[str]:
    """The line, and below it a line of `^` under the offending text; nothing if the line is empty.

    Terminals disagree on the order of text from right to left: there the marks `⟦⟧` stand in the line itself.
    """
    if not source.line(finding.line).strip():
        return []
    before, marked, after = parts(source, finding, COLUMNS)
    if is_right_to_left(before + marked):
        return [f"{before}⟦{marked}⟧{after}"]
    return [f"{before}{marked}{after}", " " * width(before) + "^" * max(width(marked), 1)]


def parts(source: SourceText, finding: Finding, columns: int) -> tuple[str, str, str]:
    """What stands before the offending text on its line, that text, and what stands after it; so many columns wide."""
    line = source.line(finding.line)
    start = finding.column - 1
    end = finding.end_column - 1 if finding.end_line == finding.line else len(line)
    before = tail(visible(line[:start].lstrip()), int(columns * _BEFORE))
    marked = head(visible(line[start:end].rstrip()), int(columns * _MARKED))
    return before, marked, head(visible(line[end:].rstrip()), columns - width(before + marked) - 2)
