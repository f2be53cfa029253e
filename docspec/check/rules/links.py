"""D501: links of a passage that a locale lost, or that point elsewhere."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator, Mapping

from docspec.align.aligned import Locale
from docspec.check.agreement import differences
from docspec.check.found import found_at
from docspec.check.subject import Passage, Subject
from docspec.check.targets import Goal, Goals, localised
from docspec.finding import Edit, Finding, Fixable, Rule, Severity
from docspec.read.inline import Link
from docspec.read.place import Place

LINK = Rule("D501", "link", Severity.ERROR, "The target of a link is lost or changed.")

RULES = (LINK,)
Said = Mapping[Locale, list[tuple[Goal, Link]]]


def check(subject: Subject) -> Iterator[Finding]:
    """Links that a passage lacks; one that it has instead is taken for the same, changed."""
    goals = Goals({item.page.key: item.page for item in subject.reconciled.outlines})
    for passage in subject.passages:
        said = {
            locale: [(goals.of(passage.page, locale, link.target), link) for link in text.links()]
            for locale, text in passage.texts.items()
        }
        if any(said.values()):
            yield from _check(subject, passage, said)


def _check(subject: Subject, passage: Passage, said: Said) -> Iterator[Finding]:
    counts = {locale: Counter(goal for goal, _ in links) for locale, links in said.items()}
    if len(set(map(frozenset, (some.items() for some in counts.values())))) == 1:
        return
    for locale in passage.texts:
        lost, added = differences(counts, locale, subject.reference)
        own = list(added.elements())
        for goal in lost.elements():
            meant = next((other for other in own if other.may_be(goal)), None)
            if meant is None:
                meant = next((other for other in own if _is_spelled_alike(said, locale, other, goal)), None)
            if meant is not None:
                own.remove(meant)
                continue
            changed = own.pop(0) if own else None
            yield _finding(subject, passage, said, locale, goal, changed)


def _is_spelled_alike(said: Said, locale: Locale, mine: Goal, due: Goal) -> bool:
    """Whether a link is spelled as one that is due: a part of another page may be lost, the link to it is not."""
    theirs = {link.target for other, links in said.items() if other != locale for goal, link in links if goal == due}
    own = (link.target for goal, link in said[locale] if goal == mine)
    return any(target in theirs and not target.startswith("#") for target in own)


def _finding(
    subject: Subject, passage: Passage, said: Said, locale: Locale, goal: Goal, changed: Goal | None
) -> Finding:
    others = {other: link.target for other, links in said.items() for one, link in links if one == goal}
    found = next((link.target for one, link in said[locale] if one == changed), None)
    targets = Counter(localised(target, other, locale, like=found) for other, target in others.items())
    due = max(sorted(targets), key=lambda target: targets[target])
    place = _place(subject, passage.places[locale], found) if found is not None else None
    return found_at(
        LINK,
        place or passage.places[locale],
        f"the link goes to `{found}` instead of `{due}`" if found is not None else f"the link to `{due}` is lost",
        others,
        locale=locale,
        entity=passage.entity,
        field=passage.field,
        found=found,
        expected=due,
        confidence=len(others) / max(len(said) - 1, 1),
        fixable=Fixable.UNSAFE if place else None,
        edits=(Edit(place.start, place.end, due),) if place else (),
    )


def _place(subject: Subject, place: Place, target: str) -> Place | None:
    """Where a target stands, as its source spells it; None where it cannot be found."""
    source = subject.sources[place.path]
    start = place.start - source.skipped
    raw = source.data[start : place.end - source.skipped]
    spelled = b"|".join(re.escape(text.encode()) for text in (target, html.escape(target, quote=False)))
    match = re.search(rb"[(<\"'=]\s*(?P<target>" + spelled + rb")(?=[)>\"'\s])", raw) if target else None
    return source.place(start + match.start("target"), start + match.end("target")) if match else None
