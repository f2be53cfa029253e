"""What a cell should say: the decided name or type, as the pages themselves would write it.

A slip of the original is no drift of its translations: where the others keep it letter by letter, so may a page.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from docspec.align.aligned import Locale
from docspec.check.subject import FieldRow, Subject
from docspec.read.page import Role
from docspec.reconcile.learned import said as slot_said
from docspec.reconcile.slot import SlotKind
from docspec.reconcile.spelling import squash
from docspec.reconcile.type_expression import builtin, parse

# In brackets that no type is written with, with a word in them.
_GLOSS = re.compile(r"\s*(?:\((?=.*[^\W\d_])[^()]*\)|（(?=.*[^\W\d_])[^（）]*）|【[^【】]*】)")
RARE = 0.02
"""A prefix that stands before fewer of a locale's types than this share is not what the locale makes of another."""


def said(row: FieldRow, role: Role) -> dict[Locale, str]:
    """What each locale says, blanks single."""
    return {locale: cell.text.plain() for locale, cell in row.said(role).items()}


def is_glossed(text: str, due: str) -> bool:
    """Whether a text is what is due with a gloss in brackets behind it: `xsd:string (sträng)`."""
    return text.startswith(due) and _GLOSS.fullmatch(text[len(due) :]) is not None


def is_template(subject: Subject, row: FieldRow, kind: SlotKind) -> bool:
    """Whether template text stands in a place on every page: words that name nothing, translated or not."""
    known = subject.reconciled.untaught.placeholders
    slot = subject.reconciled.slots.get(f"{row.key}.{kind}")
    return slot is not None and all((kind, locale, slot_said(slot, locale)) in known for locale in slot.observed)


def original(texts: Mapping[Locale, str], reference: Locale | None) -> str | None:
    """What the original says, as far as its translations tell: the reference, or what more than half agree on."""
    if reference is not None and reference in texts:
        return texts[reference]
    text, count = next(iter(Counter(texts.values()).most_common(1)), ("", 0))
    return text if count > 1 and 2 * count > len(texts) else None


def wanted_name(row: FieldRow, reference: Locale | None) -> str:
    """What the name cells of a row should say: the decided name, or the original's slip in its case or blanks."""
    text = original(said(row, Role.NAME), reference)
    return text if text and text.isascii() and squash(text) == squash(row.name.value) else row.name.value


class TypeWording:
    """How the pages write each type: `xsd:string` in one set, `string` in another, `Order[]` or `list of Order`."""

    def __init__(self, rows: Iterable[FieldRow], reference: Locale | None) -> None:
        self._reference = reference
        self._spelled: dict[str, Counter[str]] = defaultdict(Counter)
        self._prefixes: Counter[tuple[Locale, str]] = Counter()
        for row in rows:
            for locale, text in said(row, Role.TYPE).items() if row.type_text else ():
                self._prefixes[locale, _prefix(text)] += 1
                if text.isascii() and _means(text, row.type_text or ""):
                    self._spelled[row.type_text or ""][text] += 1

    def wanted(self, row: FieldRow) -> str | None:
        """What the type cells of a row should say; None where nothing tells."""
        if row.type_text is None:
            return None
        text = original(said(row, Role.TYPE), self._reference) or self._unusual(row)
        if text and text.isascii() and _names(text, row.type_text):
            return text
        spelled = self._spelled[row.type_text]
        return max(spelled, key=lambda text: (spelled[text], text == row.type_text, text), default=row.type_text)

    def has_slip(self, row: FieldRow) -> bool:
        """Whether the original itself has another prefix than decided, so that no prefix can be called wrong."""
        one, other = parse(self.wanted(row) or ""), parse(row.type_text or "")
        return one is not None and other is not None and one.coloned and one.prefix != other.prefix

    def _unusual(self, row: FieldRow) -> str | None:
        """What two locales say, with a prefix that both hardly ever have, where none says what was decided."""
        texts = said(row, Role.TYPE)
        if row.type_text in texts.values():
            return None
        counts = Counter(text for locale, text in texts.items() if self._is_rare(locale, _prefix(text)))
        text, count = next(iter(counts.most_common(1)), ("", 0))
        return text if count > 1 else None

    def _is_rare(self, locale: Locale, prefix: str) -> bool:
        whole = sum(count for (other, _), count in self._prefixes.items() if other == locale)
        return self._prefixes[locale, prefix] < RARE * whole


def _prefix(text: str) -> str:
    expression = parse(text)
    return expression.prefix if expression else ""


def _means(text: str, canonical: str) -> bool:
    """Whether a text is a way to write a type: all of it, or without the prefix that the set may do without."""
    one, other = parse(text), parse(canonical)
    if one is None or other is None or one.array != other.array:
        return False
    # Not in other letters (`xsd:Boolean`), but by another word that means the same (`number`).
    same = one.local == other.local or (builtin(one.local) == other.local and squash(one.local) != squash(other.local))
    return same and (not one.coloned or one.prefix == other.prefix)


def _names(text: str, canonical: str) -> bool:
    """Whether a text names a type, with whatever prefix; one that lost its prefix is nobody's original."""
    one, other = parse(text), parse(canonical)
    if one is None or other is None:
        return False
    is_same = squash(one.local) == squash(other.local) and one.array == other.array
    return is_same and (not one.coloned or bool(one.prefix))
