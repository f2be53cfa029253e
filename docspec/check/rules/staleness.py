"""D601 to D603: pages and rows that the source has moved on from, and revisions that pages name and cannot be from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docspec.check.age.aged import Aged, Held, StaleRow
from docspec.check.age.changes import Change, What
from docspec.check.age.facts import NONE, Kind, Side
from docspec.check.age.rows import FactRow
from docspec.check.age.stamp import Stamp
from docspec.check.found import found_at, within
from docspec.check.subject import Subject
from docspec.finding import Finding, Rule, Severity

STALE_PAGE = Rule(
    "D601",
    "stale-page",
    Severity.WARNING,
    "The source page changed in substance since the revision that this page was translated from.",
)
STALE_ROW = Rule("D602", "stale-row", Severity.WARNING, "A row says what an older revision of the source said.")
STAMP_INVALID = Rule(
    "D603",
    "stamp-invalid",
    Severity.ERROR,
    "The revision that a page says it was translated from is missing, or contradicts the page.",
)

RULES = (STALE_PAGE, STALE_ROW, STAMP_INVALID)
_SHOWN = 3
_SHORT = 9
"""Letters of a commit that people are shown."""
_WORDS = {
    Kind.NAME: "the name",
    Kind.TYPE: "the type",
    Kind.REQUIRED: "whether it is required",
    Kind.NUMBER: "numbers",
    Kind.LINK: "links",
    Kind.CODE: "code",
    Kind.SAMPLE: "samples",
}
_WHAT = {What.ADDED: "added", What.REMOVED: "removed"}


def check(subject: Subject) -> Iterator[Finding]:
    """What the history of the source tells of each page; nothing where none is given."""
    for page in subject.aged:
        yield from _of_stamp(subject, page)
        yield from (_stale_row(subject, page, row) for row in page.rows)


def _of_stamp(subject: Subject, page: Aged) -> Iterator[Finding]:
    """The one thing that is to be said of the revision that a page names, if any."""
    stamp = page.stamp
    if stamp is None:
        return
    name = stamp.text[:_SHORT]
    if page.held is Held.UNKNOWN:
        yield _invalid(subject, page, stamp, f"the source has no commit `{name}`")
    elif page.held is Held.ABSENT:
        yield _invalid(subject, page, stamp, f"the source has no such page in its commit `{name}`")
    elif page.contradicted:
        message = f"the page does not hold what the source held in `{name}`, but {page.contradicted}"
        yield _stamp_finding(STAMP_INVALID, subject, page, stamp, message)
    elif page.held is Held.PAGE and page.gone:
        message = f"the source has no such page any more; it had in `{name}`"
        yield _stamp_finding(STALE_PAGE, subject, page, stamp, message)
    elif page.changes and not page.current:
        message = f"the source changed since `{name}`: {_told(page.changes)}"
        yield _stamp_finding(STALE_PAGE, subject, page, stamp, message)


def _invalid(subject: Subject, page: Aged, stamp: Stamp, message: str) -> Finding:
    """What a full history contradicts is wrong; one that was cut off may only not reach back."""
    if subject.history is None or not subject.history.shallow:
        return _stamp_finding(STAMP_INVALID, subject, page, stamp, message)
    said = f"{message}; its history was cut off (a shallow clone), so this may be right"
    return _stamp_finding(STAMP_INVALID, subject, page, stamp, said, Severity.NOTE)


def _stamp_finding(
    rule: Rule, subject: Subject, page: Aged, stamp: Stamp, message: str, severity: Severity | None = None
) -> Finding:
    return found_at(
        rule,
        stamp.place,
        message,
        locale=page.locale,
        entity=subject.names.by_page.get(page.key),
        found=stamp.text,
        set_to=severity,
    )


def _told(changes: Sequence[Change]) -> str:
    """The first changes in words: rows that came and went, then what changed in others."""
    parts = [
        f"{word} {_labels([change.label for change in changes if change.what is what])}"
        for what, word in _WHAT.items()
        if any(change.what is what for change in changes)
    ]
    parts += [
        f"{', '.join(_WORDS[kind] for kind in Kind if kind in change.kinds)} of `{change.label}`"
        if change.label
        else f"{', '.join(_WORDS[kind] for kind in Kind if kind in change.kinds)} outside of rows"
        for change in changes
        if change.what not in _WHAT
    ]
    more = len(parts) - _SHOWN
    return "; ".join([*parts[:_SHOWN], *([f"and {more} more"] if more > 0 else [])])


def _labels(labels: Sequence[str]) -> str:
    shown = ", ".join(f"`{label}`" for label in labels[:_SHOWN])
    return f"{shown} and {len(labels) - _SHOWN} more" if len(labels) > _SHOWN else shown


def _stale_row(subject: Subject, page: Aged, stale: StaleRow) -> Finding:
    change = stale.change
    row = next(one for one in (change.translated, change.old) if one)
    field = next(
        (
            one
            for one in subject.rows_of(page.key)
            if (cells := one.cells.rows.get(page.locale)) is not None and cells.place == stale.place
        ),
        None,
    )
    kind = next((stand.kind for stand in change.stands if stand.side is Side.OLD), Kind.NAME)
    said, now = _value(change.old, kind, change.new), _value(change.new, kind, change.old)
    when = f"before {stale.until[:_SHORT]} ({stale.day})" if stale.until else "when this was translated"
    place = row.places.get(kind, stale.place)
    exact = within(subject.sources[place.path], place, said) if said else None
    return found_at(
        STALE_ROW,
        exact or place,
        _row_message(change, kind, said, now, when),
        locale=page.locale,
        entity=field.entity if field else subject.names.by_page.get(page.key),
        field=field.name.value if field else None,
        found=said if exact else None,
        expected=now if exact else None,
    )


def _row_message(change: Change, kind: Kind, said: str | None, now: str | None, when: str) -> str:
    if change.what is What.REMOVED:
        return f"the source had a row of `{change.label}` {when}, and has none now"
    if said is None and now is None:
        return f"the source said this {when}; it changed {_WORDS[kind]}"
    before, after = (f"`{said}`" if said else "none"), (f"`{now}`" if now else "none")
    return f"the source said this {when}: {_WORDS[kind]} {before}, now {after}"


def _value(row: FactRow | None, kind: Kind, other: FactRow | None) -> str | None:
    """What only one of two revisions has, in words; None for what cannot be told in a few."""
    if row is None or kind in {Kind.LINK, Kind.SAMPLE}:
        return None
    if kind in row.said:
        return row.said[kind] or None
    lacks = other.facts.get(kind, NONE) if other else NONE
    return ", ".join(sorted(map(str, row.facts.get(kind, NONE) - lacks))) or None
