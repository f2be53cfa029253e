"""D205: rows that say yes where the others say no, and words for either that nobody knows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from docspec.align.aligned import Locale
from docspec.align.features import cell_text
from docspec.check.found import found_at, within
from docspec.check.rewrite import Rewriter
from docspec.check.same_row import SameRows
from docspec.check.subject import FieldRow, Subject
from docspec.check.wanted import said
from docspec.finding import Edit, Finding, Fixable, Rule, Severity
from docspec.read.page import Role
from docspec.read.vocabulary import yes_no

FLIPPED = Rule("D205", "required-flipped", Severity.ERROR, "A field is required on one page and not on the others.")

RULES = (FLIPPED,)

AGREE = 2
"""Other locales that must agree, and none of them dissent, before a page is called wrong."""
LEARNED = 3
"""Rows in which an unknown word must stand before the other locales can teach what it means."""
Words = Mapping[tuple[Locale, bool], str]


def check(subject: Subject) -> Iterator[Finding]:
    """The answers that differ from what all others say; each unknown word once for a locale."""
    known, rewriter, same_rows = _Answers(subject), Rewriter(subject), SameRows(subject.rows)
    words = _words(subject, known)
    unknown: set[tuple[Locale, str]] = set()
    for row in subject.rows:
        answers = known.of(row)
        for locale, answer in answers.items():
            right = _right(subject, answers, locale)
            if locale == subject.reference or right is None:
                continue
            text = said(row, Role.REQUIRED)[locale]
            if answer is None and (locale, text) not in unknown:
                unknown.add((locale, text))
                yield _unknown(subject, row, locale, right)
            elif answer is not None and answer is not right and same_rows.sure(row, locale, Role.REQUIRED):
                yield _flipped(subject, row, locale, words.get((locale, right)), rewriter)


class _Answers:
    """What the words for yes and no mean on the pages of each locale."""

    def __init__(self, subject: Subject) -> None:
        self._learned = subject.reconciled.yes_no
        self._seen = Counter(
            (locale, cell_text(cell)) for row in subject.rows for locale, cell in row.said(Role.REQUIRED).items()
        )

    def of(self, row: FieldRow) -> dict[Locale, bool | None]:
        """What each locale says; None where its word is not known."""
        return {locale: self._meaning(locale, cell_text(cell)) for locale, cell in row.said(Role.REQUIRED).items()}

    def _meaning(self, locale: Locale, word: str) -> bool | None:
        known = yes_no(word)
        if known is None and self._seen[locale, word] >= LEARNED:
            return self._learned.get((locale, word))
        return known


def _right(subject: Subject, answers: Mapping[Locale, bool | None], locale: Locale) -> bool | None:
    """What the reference says, or all others; None where they do not tell."""
    if subject.reference is not None and subject.reference in answers:
        return answers[subject.reference]
    others = [answer for other, answer in answers.items() if other != locale and answer is not None]
    return others[0] if len(others) >= AGREE and len(set(others)) == 1 else None


def _words(subject: Subject, known: _Answers) -> Words:
    """The word that each locale mostly has for yes and for no."""
    counts: dict[tuple[Locale, bool], Counter[str]] = defaultdict(Counter)
    for row in subject.rows:
        for locale, answer in known.of(row).items():
            if answer is not None:
                counts[locale, answer][said(row, Role.REQUIRED)[locale]] += 1
    return {key: max(found, key=lambda word: (found[word], word)) for key, found in counts.items()}


def _flipped(subject: Subject, row: FieldRow, locale: Locale, expected: str | None, rewriter: Rewriter) -> Finding:
    found = said(row, Role.REQUIRED)[locale]
    edits = rewriter.edits(row, locale, Role.REQUIRED, expected) if expected else ()
    return _at(
        subject,
        row,
        locale,
        f"`{found}` is the opposite of what the others say" + (f", which is `{expected}`" if expected else ""),
        expected,
        edits=edits,
    )


def _unknown(subject: Subject, row: FieldRow, locale: Locale, right: bool) -> Finding:
    found = said(row, Role.REQUIRED)[locale]
    meaning = "yes" if right else "no"
    finding = _at(subject, row, locale, f"`{found}` is not known; where it stands the others say {meaning}", None)
    return replace(finding, set_to=Severity.NOTE)


def _at(
    subject: Subject,
    row: FieldRow,
    locale: Locale,
    message: str,
    expected: str | None,
    edits: tuple[Edit, ...] = (),
) -> Finding:
    texts = said(row, Role.REQUIRED)
    cell = row.said(Role.REQUIRED)[locale]
    return found_at(
        FLIPPED,
        within(subject.sources[cell.place.path], cell.place, texts[locale]) or cell.place,
        message,
        locale=locale,
        entity=row.entity,
        field=row.name.value,
        found=texts[locale],
        expected=expected,
        others={other: text for other, text in texts.items() if other != locale},
        fixable=Fixable.UNSAFE if edits else None,
        edits=edits,
    )
