"""D101 to D105: names of fields that a page does not have as they are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from docspec.align.aligned import Locale
from docspec.check.difference import Difference, difference
from docspec.check.found import found_at, within
from docspec.check.rewrite import Rewriter
from docspec.check.same_row import SameRows
from docspec.check.subject import FieldRow, Subject
from docspec.check.wanted import is_glossed, is_template, said, wanted_name
from docspec.finding import Finding, Fixable, Rule, Severity
from docspec.read.page import Role
from docspec.read.plain import clean
from docspec.reconcile.slot import SlotKind
from docspec.reconcile.spelling import IDENTIFIER
from docspec.reconcile.status import Status

TRANSLATED = Rule("D101", "ident-translated", Severity.ERROR, "The name of a field is another word.")
ALTERED = Rule("D102", "ident-altered", Severity.ERROR, "The letters of a name are changed, lost or doubled.")
TRANSLITERATED = Rule("D103", "ident-transliterated", Severity.ERROR, "A name stands in another script's letters.")
COLLISION = Rule("D104", "ident-collision", Severity.ERROR, "Two rows of a table have one name.")
UNRESOLVED = Rule("D105", "ident-unresolved", Severity.NOTE, "No name of a field is sure.")

RULES = (TRANSLATED, ALTERED, TRANSLITERATED, COLLISION, UNRESOLVED)

_RULES = {Difference.LETTERS: ALTERED, Difference.SCRIPT: TRANSLITERATED, Difference.WORD: TRANSLATED}
_MESSAGES = {
    TRANSLATED: "`{found}` is a translation of `{expected}`",
    ALTERED: "`{found}` is a damaged `{expected}`",
    TRANSLITERATED: "`{found}` is `{expected}` in another script",
    COLLISION: "`{found}` stands for `{expected}`, but another row of this table has that name",
}
SURE = 0.8
"""From this confidence of the decided name a repair is safe."""
HONEST = 0.5
"""Below this confidence of the best candidate, no name is expected."""


@dataclass(frozen=True, slots=True)
class _Tables:
    """What is known of whole tables."""

    rewriter: Rewriter
    same_rows: SameRows
    claims: Counter[tuple[str, Locale, str]]
    """Table, locale, name -> how many rows of the table have it there."""
    names: dict[str, set[str]]
    """Table -> the names of its rows."""


def check(subject: Subject) -> Iterator[Finding]:
    """The names that differ from what was decided, and the rows for which nothing was."""
    tables = _tables(subject)
    for row in subject.rows:
        if _is_open(subject, row):
            yield from _unresolved(subject, row)
            yield from _no_identifiers(subject, row)
        else:
            yield from _differing(subject, row, tables)


def _tables(subject: Subject) -> _Tables:
    claims: Counter[tuple[str, Locale, str]] = Counter()
    names: dict[str, set[str]] = defaultdict(set)
    for row in subject.rows:
        claims.update((row.table, locale, text) for locale, text in said(row, Role.NAME).items())
        names[row.table].add(row.name.value)
    return _Tables(Rewriter(subject), SameRows(subject.rows), claims, names)


def _is_open(subject: Subject, row: FieldRow) -> bool:
    """Whether the pages do not tell the name: nothing is sure, or template text stands in its place everywhere."""
    is_kept = row.name.value in said(row, Role.NAME).values()
    return row.name.status is Status.UNRESOLVED or (not is_kept and is_template(subject, row, SlotKind.NAME))


def _differing(subject: Subject, row: FieldRow, tables: _Tables) -> Iterator[Finding]:
    expected = wanted_name(row, subject.reference)
    for locale, text in said(row, Role.NAME).items():
        differs = not _is_right(text, (expected, row.name.value)) and locale != subject.reference
        if (
            differs
            and not _is_swapped(row, locale, text, expected, tables)
            and tables.same_rows.sure(row, locale, Role.NAME)
        ):
            yield _finding(subject, row, locale, expected, tables)


def _is_right(text: str, names: tuple[str, ...]) -> bool:
    return any(text == name or is_glossed(text, name) for name in names)


def _is_swapped(row: FieldRow, locale: Locale, text: str, expected: str, tables: _Tables) -> bool:
    """Whether the page has the name in another row, and here the name of another row: rows changed places."""
    return text in tables.names[row.table] and tables.claims[row.table, locale, expected] > 0


def _finding(subject: Subject, row: FieldRow, locale: Locale, expected: str, tables: _Tables) -> Finding:
    found = said(row, Role.NAME)[locale]
    rule = COLLISION if _is_taken(row, locale, found, tables) else _RULES[difference(found, expected)]
    edits = tables.rewriter.edits(row, locale, Role.NAME, expected) if row.name.confidence >= SURE else ()
    cell = row.said(Role.NAME)[locale]
    return found_at(
        rule,
        within(subject.sources[cell.place.path], cell.place, found) or cell.place,
        _MESSAGES[rule].format(found=found, expected=expected),
        locale=locale,
        entity=row.entity,
        field=row.name.value,
        found=found,
        expected=expected,
        confidence=row.name.confidence,
        others=_others(row, locale),
        fixable=_fixable(row, expected) if edits else None,
        edits=edits,
    )


def _fixable(row: FieldRow, expected: str) -> Fixable:
    """Where the original itself slipped, somebody should look at what its translations are to say."""
    return Fixable.SAFE if expected == row.name.value else Fixable.UNSAFE


def _is_taken(row: FieldRow, locale: Locale, found: str, tables: _Tables) -> bool:
    """Whether a name stands twice in the table of this page, or belongs to another row of it."""
    return tables.claims[row.table, locale, found] > 1 or found in tables.names[row.table]


def _unresolved(subject: Subject, row: FieldRow) -> Iterator[Finding]:
    """One note for all locales, on the page of the reference, or of the first."""
    cells = row.said(Role.NAME)
    locale = subject.reference if subject.reference in cells else next(iter(sorted(cells)), None)
    if locale is None:
        return
    runners = (runner.candidate for runner in row.name.runners_up)
    candidates = ", ".join(f"`{name}`" for name in dict.fromkeys([row.name.value, *runners]) if name)
    yield found_at(
        UNRESOLVED,
        cells[locale].place,
        f"no name is sure: it may be {candidates}; decide it under `names:` in docspec.yaml",
        locale=locale,
        entity=row.entity,
        field=row.name.value,
        found=said(row, Role.NAME)[locale],
        confidence=row.name.confidence,
        others=_others(row, locale),
    )


def _no_identifiers(subject: Subject, row: FieldRow) -> Iterator[Finding]:
    """Of rows whose name is not sure: the cells that hold no name of any API, where another locale holds one."""
    texts = said(row, Role.NAME)
    if row.name.value not in texts.values():
        return
    for locale, text in texts.items():
        cell = row.said(Role.NAME)[locale]
        if locale == subject.reference or all(map(IDENTIFIER.fullmatch, clean(text).split(" "))):
            continue
        yield found_at(
            TRANSLATED,
            within(subject.sources[cell.place.path], cell.place, text) or cell.place,
            f"`{text}` is no identifier" + (f"; most likely it is `{row.name.value}`" if _is_likely(row) else ""),
            locale=locale,
            entity=row.entity,
            field=row.name.value,
            found=text,
            expected=row.name.value if _is_likely(row) else None,
            confidence=row.name.confidence,
            others=_others(row, locale),
        )


def _is_likely(row: FieldRow) -> bool:
    return row.name.confidence >= HONEST


def _others(row: FieldRow, locale: Locale) -> dict[Locale, str]:
    return {other: text for other, text in said(row, Role.NAME).items() if other != locale}
