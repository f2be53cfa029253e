"""D503: placeholders of a passage that a locale translated, changed or lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from docspec.align.aligned import Locale
from docspec.check.agreement import differences
from docspec.check.found import found_at, within
from docspec.check.placeholders import placeholders
from docspec.check.subject import Passage, Subject
from docspec.finding import Edit, Finding, Fixable, Rule, Severity
from docspec.read.place import Place

PLACEHOLDER = Rule("D503", "placeholder", Severity.ERROR, "A placeholder is translated, changed or lost.")

RULES = (PLACEHOLDER,)


def check(subject: Subject) -> Iterator[Finding]:
    """Placeholders that a passage lacks; one that it has instead is taken for the same, changed."""
    for passage in subject.passages:
        said = {locale: Counter(placeholders(text.plain())) for locale, text in passage.texts.items()}
        if any(said.values()):
            for locale in passage.texts:
                lost, added = differences(said, locale, subject.reference)
                own = list(added.elements())
                for due in lost.elements():
                    others = {other: due for other, some in said.items() if some[due]}
                    yield _finding(subject, passage, locale, due, own.pop(0) if own else None, others)


def _finding(
    subject: Subject, passage: Passage, locale: Locale, due: str, found: str | None, others: dict[Locale, str]
) -> Finding:
    place = passage.places[locale]
    exact = _place(subject, place, found) if found else None
    # In HTML the brackets are written as entities, and stay so.
    as_written = due.replace("<", "&lt;").replace(">", "&gt;") if exact and _is_escaped(subject, exact) else due
    return found_at(
        PLACEHOLDER,
        exact or place,
        f"the placeholder `{due}` is changed to `{found}`" if found else f"the placeholder `{due}` is lost or changed",
        others,
        locale=locale,
        entity=passage.entity,
        field=passage.field,
        found=found,
        expected=due,
        confidence=len(others) / max(len(passage.texts) - 1, 1),
        fixable=Fixable.UNSAFE if exact else None,
        edits=(Edit(exact.start, exact.end, as_written),) if exact else (),
    )


def _place(subject: Subject, place: Place, found: str) -> Place | None:
    """Where a placeholder stands; in a code span of Markdown it looks like a tag."""
    source = subject.sources[place.path]
    start = place.start - source.skipped
    at = source.data.find(found.encode(), start, place.end - source.skipped)
    return source.place(at, at + len(found.encode())) if at >= 0 else within(source, place, found)


def _is_escaped(subject: Subject, place: Place) -> bool:
    source = subject.sources[place.path]
    return source.data[place.start - source.skipped : place.end - source.skipped].startswith(b"&lt;")
