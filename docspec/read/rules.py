"""What can be wrong with a page so that a part of it is not understood. Ids never change meaning."""

from __future__ import annotations

from docspec.finding import Rule, Severity

PAGE_UNREADABLE = Rule("R101", "page-unreadable", Severity.ERROR, "the file is no text that can be read")
FRONT_MATTER_INVALID = Rule("R102", "front-matter-invalid", Severity.WARNING, "the front matter is not YAML")
FRONT_MATTER_UNCLOSED = Rule("R103", "front-matter-unclosed", Severity.WARNING, "the front matter has no closing `---`")
FENCE_UNCLOSED = Rule("R104", "fence-unclosed", Severity.WARNING, "a code fence is never closed")
TABLE_UNCLOSED = Rule("R105", "table-unclosed", Severity.WARNING, "an HTML table has no `</table>`")
ROW_RAGGED = Rule("R106", "row-ragged", Severity.WARNING, "a row has more or fewer cells than its header")
HTML_BROKEN = Rule("R107", "html-broken", Severity.WARNING, "HTML that could not be matched with its place")
NESTED_TOO_DEEP = Rule("R108", "nested-too-deep", Severity.WARNING, "markup is nested beyond reason")

RULES: tuple[Rule, ...] = (
    PAGE_UNREADABLE,
    FRONT_MATTER_INVALID,
    FRONT_MATTER_UNCLOSED,
    FENCE_UNCLOSED,
    TABLE_UNCLOSED,
    ROW_RAGGED,
    HTML_BROKEN,
    NESTED_TOO_DEEP,
)
