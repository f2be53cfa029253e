"""D201 to D204: types that a page does not have as they are. One finding a cell, with the whole type expected."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from docspec.align.aligned import Locale
from docspec.check.found import found_at, within
from docspec.check.rewrite import Rewriter, raw
from docspec.check.same_row import SameRows
from docspec.check.subject import FieldRow, Subject
from docspec.check.wanted import TypeWording, is_glossed, is_template, said
from docspec.finding import Finding, Fixable, Rule, Severity
from docspec.read.page import Cell, Role
from docspec.read.plain import clean
from docspec.reconcile.slot import SlotKind
from docspec.reconcile.type_expression import builtin, parse

TRANSLATED = Rule("D201", "type-translated", Severity.ERROR, "A type is no type of the API, but a translation of one.")
PREFIX = Rule("D202", "type-prefix", Severity.ERROR, "The prefix of a type is translated or lost.")
CHANGED = Rule("D203", "type-changed", Severity.ERROR, "A type is another type of the API.")
CHARACTERS = Rule(
    "D204",
    "type-chars",
    Severity.WARNING,
    "A type holds characters that do not belong: blanks, wide or invisible ones.",
)

RULES = (TRANSLATED, PREFIX, CHANGED, CHARACTERS)

_MESSAGES = {
    TRANSLATED: "`{found}` is a translation of `{expected}`",
    PREFIX: "the prefix of `{found}` should be as in `{expected}`",
    CHANGED: "`{found}` is another type than `{expected}`",
    CHARACTERS: "`{found}` should be `{expected}`: it holds wide or invisible characters, or blanks too many",
}
# No-break blanks, marks that have no width, bidi controls; as they are or as HTML names them.
_ODD = re.compile(
    "[\u00a0\u202f\u2007\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
    "|&(?:nbsp|shy|zwnj|zwj|lrm|rlm|#160|#xa0|#8203|#x200b);",
    re.IGNORECASE,
)
_BLANKS = re.compile(r"\s+")
AGREE = 2
"""Other locales that must say a type before a valid one is called wrong."""


@dataclass(frozen=True, slots=True)
class _Set:
    """What is known of the whole set."""

    rewriter: Rewriter
    same_rows: SameRows
    wording: TypeWording
    known: frozenset[str]
    """The names of the API's own types, whether or not they have a page."""


def check(subject: Subject) -> Iterator[Finding]:
    """The types that differ from what was decided."""
    known = _Set(
        Rewriter(subject),
        SameRows(subject.rows),
        TypeWording(subject.rows, subject.reference),
        frozenset(_attested(subject)) | subject.types,
    )
    for row in subject.rows:
        expected = known.wording.wanted(row)
        if expected is None or is_template(subject, row, SlotKind.TYPE):
            continue
        for locale, cell in row.said(Role.TYPE).items():
            if locale != subject.reference and (rule := _rule(subject, row, locale, cell, expected, known)):
                yield _finding(subject, row, locale, cell, rule, expected, known)


def _attested(subject: Subject) -> Iterator[str]:
    """The types that rows were given, as some page spells them."""
    for slot, resolution in subject.slots(SlotKind.TYPE):
        if any(item.text == resolution.value for item in slot.observed.values()):
            yield resolution.value


def _rule(subject: Subject, row: FieldRow, locale: Locale, cell: Cell, expected: str, known: _Set) -> Rule | None:
    found = cell.text.plain()
    if found in (expected, row.type_text):
        return CHARACTERS if _is_odd(subject, row, locale, cell) else None
    if is_glossed(found, expected):
        return None
    rule = _kind(found, expected, known.known)
    if rule is CHARACTERS:
        return rule
    if rule is PREFIX and known.wording.has_slip(row):
        return None
    if rule is CHANGED and not _agreed(subject, row, locale, expected):
        return None
    return rule if known.same_rows.sure(row, locale, Role.TYPE) else None


def _kind(found: str, expected: str, known: frozenset[str]) -> Rule:
    """Which rule a text breaks that is not the type expected."""
    # In code, the name of a character is text.
    if _BLANKS.sub("", clean(html.unescape(found))) == _BLANKS.sub("", expected):
        return CHARACTERS
    one, other = parse(found), parse(expected)
    if one is None or other is None:
        return TRANSLATED
    if one.local == other.local:
        return PREFIX if one.array == other.array else CHANGED
    is_other = builtin(one.local) not in (None, builtin(other.local)) or one.local in known
    return CHANGED if is_other and one.local.isascii() else TRANSLATED


def _agreed(subject: Subject, row: FieldRow, locale: Locale, expected: str) -> bool:
    """Whether others say the type: the reference, or some."""
    texts = {other: text for other, text in said(row, Role.TYPE).items() if other != locale}
    if subject.reference in texts:
        return texts[subject.reference] == expected
    counts = Counter(clean(text) for text in texts.values())
    return counts[expected] >= AGREE


def _is_odd(subject: Subject, row: FieldRow, locale: Locale, cell: Cell) -> bool:
    """Whether a cell holds characters that do not show and that most others do not have."""
    if not _holds_odd(subject, cell):
        return False
    others = [other for place, other in row.said(Role.TYPE).items() if place != locale]
    return 2 * sum(_holds_odd(subject, other) for other in others) < len(others)


def _holds_odd(subject: Subject, cell: Cell) -> bool:
    source = raw(subject.sources[cell.place.path], cell.place.start, cell.place.end)
    return bool(_ODD.search(re.sub(r"<[^<>]*>", "", source)))


def _finding(
    subject: Subject, row: FieldRow, locale: Locale, cell: Cell, rule: Rule, expected: str, known: _Set
) -> Finding:
    found = cell.text.plain()
    if rule is CHARACTERS and found == expected:
        edits = known.rewriter.without(cell, _ODD)
    else:
        edits = known.rewriter.edits(row, locale, Role.TYPE, expected)
    return found_at(
        rule,
        within(subject.sources[cell.place.path], cell.place, found) or cell.place,
        _MESSAGES[rule].format(found=found, expected=expected),
        locale=locale,
        entity=row.entity,
        field=row.name.value,
        found=found,
        expected=expected,
        confidence=row.type.confidence,
        others={other: text for other, text in said(row, Role.TYPE).items() if other != locale},
        # Where the original itself slipped, somebody should look at what its translations are to say.
        fixable=(Fixable.UNSAFE if known.wording.has_slip(row) else Fixable.SAFE) if edits else None,
        edits=edits,
    )
