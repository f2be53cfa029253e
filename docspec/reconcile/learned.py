"""What the set teaches about itself: how reliable each locale is, and what each locale makes of each identifier.

Truth inference after Dawid and Skene (1979): decisions and reliabilities are estimated in turns. A slot never
learns from itself: its own contribution is left out where it is weighed.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from docspec.align.aligned import Locale
from docspec.read.plain import clean
from docspec.reconcile.letters import LetterModel
from docspec.reconcile.resolution import Resolution
from docspec.reconcile.slot import Slot, SlotKind
from docspec.reconcile.spelling import likeness, squash, words

# A locale keeps an identifier in so many of the cases before anything is known of it: weak prior, worth so many slots.
PRIOR_KEEP, PRIOR_SLOTS = 0.7, 4.0
# What a page teaches beyond its locale is worth this many slots of the locale.
PAGE_SLOTS = 8.0
KEEP_MAX = 0.98
"""However good a locale has been, its next word may be wrong."""
KEEP_REFERENCE = 1 - 1e-15
"""The locale that the user trusts outweighs all others together."""
# A translator's word is one of about so many, before its letters are looked at.
VOCABULARY = 1000.0
# The letters of a word tell its language less surely than the models suppose: what they say counts this much, up to
# so much.
LETTERS, LETTERS_MAX = 0.5, 4.0
OWN_WORD = -2.0
"""A word that the locale's prose uses is mostly the locale's own."""
KNOWN_WORD = 1.0
"""A word that identifiers borne out elsewhere hold."""
WHOLLY_KNOWN = 3.0
"""No translator puts several such words together."""
ENOUGH_WORDS = 40
"""Models of fewer words tell nothing."""
# Of identifiers that are changed, so many keep their letters but for case and blanks, or most of their letters.
RECASED, NEAR = 0.15, 0.02
NEAR_ENOUGH, NEAR_LENGTH = 0.85, 6
"""Short words are alike by chance, and related languages have many of them."""
# Pseudo-count for pairs of identifier and translation that were never seen.
UNSEEN = 1.5
# A locale that kept an identifier everywhere may translate it on the next page: pages were translated one by one.
AGAINST_MAX = -2.5
Pair = tuple[SlotKind, Locale, str]
Habit = tuple[SlotKind, str, Locale]
"""Kind of slot, where (a kind of entity, or a page), locale: titles of value lists are prose, those of types code."""


@dataclass(slots=True)
class Learned:
    """Counts over the whole set, from the decisions of the round before; empty in the first round."""

    decided: Mapping[str, Resolution] = field(default_factory=dict)
    """By slot key."""
    kept: Counter[Habit] = field(default_factory=Counter)
    seen: Counter[Habit] = field(default_factory=Counter)
    pairs: dict[Pair, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """(kind, locale, what it said, folded) -> canonical -> how often."""
    totals: Counter[Pair] = field(default_factory=Counter)
    """(kind, locale, canonical) -> how often."""
    placeholders: frozenset[tuple[SlotKind, Locale, str]] = frozenset()
    """Words that stand for several identifiers: they name nothing."""
    prose: Mapping[Locale, LetterModel] = field(default_factory=dict)
    reference: Locale | None = None
    """The locale that the user trusts."""
    identifiers: LetterModel = field(default_factory=lambda: LetterModel(()))

    def keep(self, slot: Slot, locale: Locale) -> float:
        """The probability that this locale kept the identifier in this slot, 0 to 1."""
        if locale == self.reference:
            return KEEP_REFERENCE
        everywhere, here = (slot.kind, slot.entity_kind, locale), (slot.kind, slot.page, locale)
        own, kept = self._own(slot, locale)
        whole = _rate(self.kept[everywhere] - kept, self.seen[everywhere] - own, PRIOR_KEEP, PRIOR_SLOTS)
        rate = _rate(self.kept[here] - kept, self.seen[here] - own, whole, PAGE_SLOTS)
        return min(max(rate, 1 - KEEP_MAX), KEEP_MAX)

    def weight(self, slot: Slot, locale: Locale, candidate: str) -> float:
        """Log-odds of what this locale says if `candidate` is right, against any other identifier being right."""
        observation = slot.observed[locale]
        own = self._is_own(slot, candidate)
        count = self.pairs.get((slot.kind, locale, said(slot, locale)), Counter())[candidate] - own
        total = self.totals[slot.kind, locale, candidate] - own
        keep = self.keep(slot, locale)
        elsewhere = (1 - keep) * self._as_translation(slot, locale)
        base = max(_emission(observation.text, candidate, keep), elsewhere)
        weight = math.log((count + UNSEEN * base) / (total + UNSEEN)) - math.log(elsewhere)
        return max(weight, AGAINST_MAX)

    def is_placeholder(self, slot: Slot, locale: Locale) -> bool:
        """Whether what a locale says in a slot names nothing."""
        return (slot.kind, locale, said(slot, locale)) in self.placeholders

    def translations(self, slot: Slot, locale: Locale) -> Iterable[str]:
        """What this word of this locale stood for elsewhere."""
        pairs = self.pairs.get((slot.kind, locale, said(slot, locale)), Counter())
        return (candidate for candidate, count in pairs.items() if count - self._is_own(slot, candidate) > 0)

    def _as_translation(self, slot: Slot, locale: Locale) -> float:
        """The probability of what a locale says, if it is a translation of something."""
        told = self.tells_language(locale, slot.observed[locale].text) if slot.kind is SlotKind.NAME else 0.0
        return math.exp(-told) / VOCABULARY

    def tells_language(self, locale: Locale, name: str) -> float:
        """How much more the letters of a name are those of identifiers than of the locale's prose, in log-odds."""
        prose = self.prose.get(locale)
        if prose is None or min(prose.size, self.identifiers.size) < ENOUGH_WORDS or not name.isascii():
            return 0.0
        parts = [part.casefold() for part in words(name)]
        if len(parts) > 1 and all(map(self._is_known, parts)):
            return WHOLLY_KNOWN
        return max(-LETTERS_MAX, min(LETTERS_MAX, math.fsum(self._tells(part, prose) for part in parts)))

    def _tells(self, word: str, prose: LetterModel) -> float:
        own = OWN_WORD * (word in prose.words)
        if self._is_known(word):
            return KNOWN_WORD + own
        return own + LETTERS * (self.identifiers.log_probability(word) - prose.log_probability(word))

    def _is_known(self, word: str) -> bool:
        """Whether a word is one of identifiers borne out elsewhere, or two such words written as one (`colorspace`)."""
        known = self.identifiers.words
        return word in known or any(word[:cut] in known and word[cut:] in known for cut in range(3, len(word) - 2))

    def _own(self, slot: Slot, locale: Locale) -> tuple[int, int]:
        """What the slot itself has added to the counts of a locale: seen, and kept."""
        mine = self.decided.get(slot.key)
        if mine is None or not teaches(mine) or self.is_placeholder(slot, locale):
            return 0, 0
        return 1, int(slot.observed[locale].text == mine.value)

    def _is_own(self, slot: Slot, candidate: str) -> int:
        mine = self.decided.get(slot.key)
        return 1 if mine is not None and mine.value == candidate and teaches(mine) else 0


def _rate(hits: float, total: float, prior: float, worth: float) -> float:
    return (hits + prior * worth) / (total + worth)


def _emission(text: str, candidate: str, keep: float) -> float:
    """The probability that a locale writes `text` for `candidate`, as far as letters tell; 0 where they do not."""
    if text == candidate:
        return keep
    if text and squash(text) == squash(candidate):
        return (1 - keep) * RECASED
    if min(len(text), len(candidate)) >= NEAR_LENGTH and likeness(text, candidate) >= NEAR_ENOUGH:
        return (1 - keep) * NEAR
    return 0.0


def said(slot: Slot, locale: Locale) -> str:
    """What a locale says in a slot, for counting; case is kept, as case is what tells `Name` from `name`."""
    observation = slot.observed[locale]
    return observation.text if slot.kind is SlotKind.TYPE and observation.text else clean(observation.raw)


def learn(slots: Iterable[Slot], decided: Mapping[str, Resolution], before: Learned) -> Learned:
    """Count what the decisions say about the locales. Only decisions that several witnesses bear out teach."""
    learned = Learned(decided=decided, placeholders=before.placeholders, prose=before.prose, reference=before.reference)
    vocabulary: set[str] = set()
    for slot in slots:
        resolution = decided[slot.key]
        if not teaches(resolution):
            continue
        if slot.kind is SlotKind.NAME:
            vocabulary.update(part.casefold() for part in words(resolution.value))
        for locale in slot.observed:
            if not before.is_placeholder(slot, locale):
                _count(learned, slot, locale, resolution.value)
    learned.identifiers = LetterModel(vocabulary)
    return learned


def _count(learned: Learned, slot: Slot, locale: Locale, value: str) -> None:
    learned.pairs[slot.kind, locale, said(slot, locale)][value] += 1
    learned.totals[slot.kind, locale, value] += 1
    hit = slot.observed[locale].text == value
    for where in (slot.entity_kind, slot.page):
        learned.kept[slot.kind, where, locale] += hit
        learned.seen[slot.kind, where, locale] += 1


def teaches(resolution: Resolution | None) -> bool:
    """Whether others may learn from a decision: one that rests on a single witness would only confirm itself."""
    return resolution is not None and resolution.confidence >= TEACHES and resolution.witnesses >= WITNESSES


WITNESSES = 2
"""Locales that say it, and kinds of evidence outside the locales' words, that must bear a decision out to teach."""
TEACHES = 0.5
"""Decisions below this confidence teach nothing."""
