"""What the user's own glossaries and dictionaries say that the words of a locale stand for."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from docspec.read.plain import clean
from docspec.reconcile.context import Context
from docspec.reconcile.evidence.kind import Evidence
from docspec.reconcile.evidence.words import CHOICES, WORDS, Rebuilt, is_english, meanings, put_together
from docspec.reconcile.house_style import in_house_style
from docspec.reconcile.lexicon.lexicon import Entry
from docspec.reconcile.lexicon.terms import key
from docspec.reconcile.resolution import Vote
from docspec.reconcile.slot import Slot, SlotKind
from docspec.reconcile.spelling import camel, words
from docspec.reconcile.vocabulary.vocabulary import noun_comes_first, vocabulary

# Somebody chose these words for these pages, which tells more than what the set makes out by itself (7.5 there): alone
# it settles a slot of any kind, if the lexicon has one meaning only, even where other locales say each something else
# (a word that only one locale says weighs 7.7 at first). This and the logarithm of the probability is the weight.
CHOSEN = 12.5
# Nobody made a dictionary of the whole language for these pages; it speaks only where nothing else knows a word.
GENERAL = 12.0
# What a lexicon has as a word of the locale's own language, with another meaning, is no identifier that was kept.
OWN_LANGUAGE = -3.0
# Further locales: their words are others, but the choice of words may be the same person's.
AGAIN, AGAIN_LESS = 0.6, 1.0


def propose(slot: Slot, context: Context) -> Iterable[str]:
    """What the words of each locale spell when each is taken back."""
    for locale in slot.observed:
        yield from (item.name for item in _rebuild(slot, locale, context))


def weigh(slot: Slot, candidates: frozenset[str], context: Context) -> Iterable[Vote]:
    """One vote a locale and candidate; the strongest counts whole, the others in part. One against a word as it is."""
    found: dict[str, list[tuple[float, str]]] = {}
    for locale in sorted(slot.observed):
        rebuilt = _rebuild(slot, locale, context)
        trust = CHOSEN if _is_chosen(slot, locale, context) else GENERAL
        for item in rebuilt:
            if item.name in candidates:
                found.setdefault(item.name, []).append((trust + math.log(item.probability), locale))
        said = slot.observed[locale]
        if rebuilt and said.text in candidates and all(item.name != said.text for item in rebuilt):
            yield Vote(said.text, OWN_LANGUAGE, "lexicon", _told(slot, locale, "", context), said.place)
    for name, weights in sorted(found.items()):
        for number, (weight, locale) in enumerate(sorted(weights, reverse=True)):
            share = weight if number == 0 else max(weight - AGAIN_LESS, 0.0) * AGAIN
            yield Vote(name, share, "lexicon", _told(slot, locale, name, context), slot.observed[locale].place)


def _rebuild(slot: Slot, locale: str, context: Context) -> list[Rebuilt]:
    """The likeliest names behind what a locale says; none where no word of it is in the lexicon, or all are known."""
    lexicon = context.setting.lexicon
    if not lexicon or context.learned.is_placeholder(slot, locale):
        return []
    chunks = _chunks(slot, locale, context)
    if not 0 < len(chunks) <= WORDS or all(context.is_word(chunk) for chunk in chunks):
        return []
    told = [
        {} if _is_told_better(chunk, slot, locale, context) else lexicon.meanings(locale, chunk) for chunk in chunks
    ]
    if not any(told):
        return []
    # A word that the lexicon lacks may be one that the set itself explains.
    rebuilt = put_together(
        [
            _spelled(found, context) if found else meanings(chunk, slot, locale, context)
            for chunk, found in zip(chunks, told, strict=True)
        ],
        slot.kind,
        noun_first=noun_comes_first(locale),
    )
    styled = {name: item.probability for item in reversed(rebuilt) for name in in_house_style(item.name, slot, context)}
    return [Rebuilt(name, probability) for name, probability in styled.items()]


def _is_chosen(slot: Slot, locale: str, context: Context) -> bool:
    """Whether any word of what a locale says is in a glossary of the user's own."""
    chunks = _chunks(slot, locale, context)
    return any(not entry.general for chunk in chunks for entry in context.setting.lexicon.entries(locale, chunk))


def _is_told_better(chunk: str, slot: Slot, locale: str, context: Context) -> bool:
    """Whether a dictionary of the whole language alone has a word that is English (`by`), or that APIs use.

    Such a dictionary is asked for names of fields only: values and roles are what no translator's dictionary knows.
    """
    entries = context.setting.lexicon.entries(locale, chunk)
    return all(entry.general for entry in entries) and (
        slot.kind is not SlotKind.NAME or is_english(chunk, context) or bool(vocabulary(locale).senses(chunk))
    )


def _spelled(found: dict[str, float], context: Context) -> list[tuple[str, float]]:
    """Meanings as the set spells their words, likeliest first: `XMPPacket` for `xmpPacket`."""
    ranked = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))[:CHOICES]
    return [
        (camel([context.spelling_of(word.casefold()) for word in words(name)], upper=True), share)
        for name, share in ranked
    ]


def _chunks(slot: Slot, locale: str, context: Context) -> list[str]:
    """What a locale says: whole, if the lexicon has it so, else in words."""
    said = _said(slot, locale)
    if context.setting.lexicon.entries(locale, said):
        return [said]
    return [chunk for word in words(said) for chunk in _cut(word, locale, context)]


def _said(slot: Slot, locale: str) -> str:
    """The words that stand for the identifier: of a type without its prefix, of a value without what explains it."""
    observation = slot.observed[locale]
    return clean(observation.text if slot.kind in _WITHIN and observation.text else observation.raw)


_WITHIN = frozenset((SlotKind.TYPE, SlotKind.VALUE, SlotKind.ROLE))


def _cut(run: str, locale: str, context: Context) -> Iterator[str]:
    """A word; of a script without blanks or case the words that the lexicon parts it in, if it can."""
    if run.isascii() or run.upper() != run.lower() or context.setting.lexicon.entries(locale, run):
        yield run
        return
    for cut in range(1, len(run)):
        parts = run[:cut], run[cut:]
        if all(context.setting.lexicon.entries(locale, part) for part in parts):
            yield from parts
            return
    yield run


def _told(slot: Slot, locale: str, name: str, context: Context) -> str:
    """What the lexicon says of the words that a name is made of; of all words, if no name is given."""
    entries = (
        next(iter(_fitting(context.setting.lexicon.entries(locale, chunk), name)), None)
        for chunk in _chunks(slot, locale, context)
    )
    return "; ".join(f"the lexicon {one.place} says {one.term!r} is {one.english!r}" for one in entries if one)


def _fitting(entries: Iterable[Entry], name: str) -> Iterator[Entry]:
    return (entry for entry in entries if not name or key(entry.name) in key(name))


LEXICON = Evidence(weigh, propose)
