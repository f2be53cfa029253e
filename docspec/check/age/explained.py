"""What the age of a page explains is no drift: it says what its source said when it was translated.

Whether a page says what its source said, and whether the source has moved on since, are two questions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from docspec.check.age.aged import Aged
from docspec.check.age.changes import Change, What
from docspec.check.age.facts import Kind, Side
from docspec.finding import Finding

_TEXT = frozenset({Kind.NUMBER, Kind.LINK, Kind.CODE})
_KINDS: Mapping[str, frozenset[Kind]] = {
    **dict.fromkeys(("D101", "D102", "D103", "D104", "D105", "D107"), frozenset({Kind.NAME})),
    **dict.fromkeys(("D201", "D202", "D203"), frozenset({Kind.TYPE})),
    "D205": frozenset({Kind.REQUIRED}),
    **dict.fromkeys(("D402", "D404", "D405", "D406"), _TEXT),
    "D403": frozenset({Kind.NUMBER}),
    "D501": frozenset({Kind.LINK}),
    "D502": frozenset({Kind.CODE}),
    "D503": frozenset({Kind.CODE}),
    "D504": frozenset({Kind.SAMPLE}),
}
"""The kinds of fact that a rule compares; a text that was rewritten had its facts changed."""
_OF_ROWS: Mapping[str, What] = {"D301": What.ADDED, "D302": What.REMOVED}


def unexplained(pages: Iterable[Aged], findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings that are left when pages are held against the revision that they were translated from."""
    old = {one.page.path: [change for change in one.changes if change.side is Side.OLD] for one in pages}
    return (one for one in findings if not any(_explains(change, one) for change in old.get(one.path, ())))


def _explains(change: Change, finding: Finding) -> bool:
    rule = finding.rule.id
    is_stale = bool(_KINDS.get(rule, frozenset()) & {stand.kind for stand in change.stands})
    if rule in _OF_ROWS:
        return change.what is _OF_ROWS[rule] and change.label in {finding.expected, finding.found, finding.field}
    if change.what is What.CHANGED:
        return is_stale and _stands_in(change, finding)
    return is_stale and change.what is What.OUTSIDE and finding.field is None


def _stands_in(change: Change, finding: Finding) -> bool:
    row = change.translated
    return row is not None and (
        (row.place.line, row.place.column)
        <= (finding.line, finding.column)
        < (row.place.end_line, row.place.end_column + 1)
    )
