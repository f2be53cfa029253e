"""Names rebuilt word by word, from the dictionary the set writes about itself (see `docspec.reconcile.mentions`).

What that does not hold, a general vocabulary may (see `docspec.reconcile.vocabulary.vocabulary`).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from docspec.read.plain import clean
from docspec.reconcile.context import Context
from docspec.reconcile.evidence.kind import Evidence
from docspec.reconcile.resolution import Vote
from docspec.reconcile.slot import Slot, SlotKind
from docspec.reconcile.spelling import camel, has_case, squash, words
from docspec.reconcile.vocabulary.vocabulary import english_words, noun_comes_first, plural, vocabulary

# A rebuilt name is one of a few, not one of thousands: its weight is this and the logarithm of its probability.
THOUSANDS = 7.5
# A word that the set's identifiers hold is taken for itself with so much probability.
ITSELF = 0.6
# A name may be longer than the one word that stands for it (`filnamn` is `fileName`).
WHOLE = 0.7
# Some languages put the noun first: `nomeServer` is `serverName`. Translators do not always.
REVERSED = 0.5
# The second locale's dictionary was learned from the same rows as the first one's, but its word is another.
AGAIN, AGAIN_LESS = 0.6, 1.0
WORDS, CHOICES, LEAST = 4, 5, 0.05
# The general vocabulary knows nothing of this set: what it tells is taken with so much trust. A word that the set's
# identifiers or samples hold is likelier than its synonyms.
GENERAL, OF_THE_SET = 0.7, 4.0
# A word in the form of a dictionary seldom stands for many things; an inflected one mostly does.
MANY = 0.15
# Words that join others; names do without.
JOINING = frozenset(("and", "for", "from", "than", "with"))
# So many words may be one for the general vocabulary.
TOGETHER = 3
# What a language calls another thing was translated, as a rule; if it is an English word too, less surely.
OWN_LANGUAGE, HOMOGRAPH = -4.0, -2.0
# Of where a run may part, a word that names are known to pair is worth so many mentions.
KNOWN = 1000.0


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """A name put together from what words stand for."""

    name: str
    probability: float
    """0 to 1."""


def propose(slot: Slot, context: Context) -> Iterable[str]:
    """What the words of each locale spell when each is taken back."""
    for locale in slot.observed:
        yield from (item.name for item in _rebuild(slot, locale, context))


def weigh(slot: Slot, candidates: frozenset[str], context: Context) -> Iterable[Vote]:
    """One vote a locale and candidate; the strongest counts whole, the others in part."""
    found: dict[str, list[tuple[float, str]]] = {}
    # Words cannot tell whether they are written together: what some locale has of the same letters, they speak for too.
    spelled = {squash(observation.text): observation.text for observation in slot.observed.values()}
    for locale in sorted(slot.observed):
        for item in _rebuild(slot, locale, context):
            for name in {item.name, spelled.get(squash(item.name), item.name)} & candidates:
                weight = THOUSANDS + math.log(item.probability)
                found.setdefault(name, []).append((weight, locale))
        yield from _against(slot, locale, candidates, context)
    for name, weights in sorted(found.items()):
        for number, (weight, locale) in enumerate(sorted(weights, reverse=True)):
            said = slot.observed[locale]
            share = weight if number == 0 else max(weight - AGAIN_LESS, 0.0) * AGAIN
            yield Vote(
                name, share, "words", f"{locale} says {said.raw!r}: so its words, taken back one by one", said.place
            )


def _against(slot: Slot, locale: str, candidates: frozenset[str], context: Context) -> Iterator[Vote]:
    """A word of the locale's language for another thing is hardly an identifier that was kept; English words may be."""
    said = slot.observed[locale]
    senses = vocabulary(locale).senses(said.text) if vocabulary(locale).holds(said.text) else {}
    if said.text in candidates and senses.keys() - {said.text.casefold()}:
        weight = HOMOGRAPH if is_english(said.text, context) else OWN_LANGUAGE
        yield Vote(said.text, weight, "words", f"in {locale} this is a word for {', '.join(senses)}", said.place)


def _rebuild(slot: Slot, locale: str, context: Context) -> list[Rebuilt]:
    """The likeliest names behind what a locale says; none where it says an identifier of known words, or nothing."""
    if context.learned.is_placeholder(slot, locale):
        return []
    said = clean(slot.observed[locale].raw)
    chunks = [chunk for run in _runs(said, locale) for chunk in _chunks(run, slot, locale, context)]
    if not 0 < len(chunks) <= WORDS or all(_is_kept(chunk, locale, context) for chunk in chunks):
        return []
    choices = [meanings(chunk, slot, locale, context) for chunk in _without_particles(chunks, locale, context)]
    return put_together(choices, slot.kind, noun_first=noun_comes_first(locale))


def put_together(
    choices: Sequence[Sequence[tuple[str, float]]], kind: SlotKind, *, noun_first: bool = False
) -> list[Rebuilt]:
    """The likeliest names of some words; `choices` holds for each what it may stand for, with probabilities."""
    orders = _orders(len(choices), noun_first=noun_first)
    best: dict[str, float] = {}
    for picked in product(*choices):
        probability = math.prod(share for _, share in picked) * (WHOLE if len(picked) == 1 else 1.0)
        for order, share in orders.items():
            name = camel([picked[place][0] for place in order], upper=kind is not SlotKind.NAME)
            best[name] = max(best.get(name, 0.0), probability * share)
    return [Rebuilt(name, probability) for name, probability in best.items() if len(choices) == 1 or probability > 0.01]


def _orders(count: int, *, noun_first: bool) -> dict[tuple[int, ...], float]:
    """In which orders the words of a name may stand, with how likely they are, the usual one 1."""
    straight = tuple(range(count))
    if count < 2 or not noun_first:
        return {straight[::-1]: REVERSED, straight: 1.0}
    # What describes the noun may have kept its own order: `opzioniPostScript` is `postScriptOptions`.
    return {straight: REVERSED, straight[::-1]: 1.0, (*straight[1:], 0): 1.0}


def _runs(said: str, locale: str) -> Iterator[str]:
    """The words of a text; such as the general vocabulary has together stay together (`E-mail`)."""
    general, rest = vocabulary(locale), list(words(said))
    while rest:
        sizes = range(min(TOGETHER, len(rest)), 1, -1)
        length = next((size for size in sizes if general.holds("".join(rest[:size]))), 1)
        yield "".join(rest[:length])
        del rest[:length]


def _without_particles(chunks: Sequence[str], locale: str, context: Context) -> Sequence[str]:
    """What names things: in `nome del server`, two words. All of them if nothing else is there."""
    found = [chunk for chunk in chunks if not _is_particle(chunk, locale, context)]
    return found or chunks


def _is_particle(chunk: str, locale: str, context: Context) -> bool:
    """Whether a word only joins others."""
    senses = vocabulary(locale).senses(chunk).keys()
    return bool(senses) and senses <= JOINING and not is_english(chunk, context)


def _is_kept(word: str, locale: str, context: Context) -> bool:
    """Whether a word is English, and no word of the locale for another; one that looks like an inflection may be."""
    general = vocabulary(locale)
    return is_english(word, context) and not (general.holds(word) and general.senses(word).keys() - {word.casefold()})


def _chunks(run: str, slot: Slot, locale: str, context: Context) -> Iterator[str]:
    """A word as it is; a run of a script without case in two, by known words or by what descriptions mention."""
    general = vocabulary(locale)
    paired = context.word_pairs.meanings(locale, run, context.decided(slot.key))
    if is_english(run, context) or paired or general.senses(run):
        yield run
    elif parts := general.parts(run):
        yield from parts
    elif has_case(run) or len(run) <= 2:
        yield run
    else:
        cut = _best_cut(run, locale, context)
        yield from (run[:cut], run[cut:]) if cut else (run,)


def _best_cut(run: str, locale: str, context: Context) -> int:
    """Where a run parts into two words: known ones, else such as descriptions mention; 0 if nowhere."""
    scores = {cut: min(_known(part, locale, context) for part in (run[:cut], run[cut:])) for cut in range(1, len(run))}
    best = max(scores, key=lambda cut: scores[cut], default=0)
    whole = len(context.setting.mentions.rows(locale, run))
    return best if scores.get(best, 0) > whole else 0


def _known(part: str, locale: str, context: Context) -> float:
    paired = sum(context.word_pairs.meanings(locale, part, "").values())
    return KNOWN * paired + (len(context.setting.mentions.rows(locale, part)) if len(part) > 1 else 0)


def meanings(chunk: str, slot: Slot, locale: str, context: Context) -> list[tuple[str, float]]:
    """What a word may stand for, likeliest first: by names that are known, by descriptions, or as it is."""
    own = context.decided(slot.key)
    sources = (
        context.word_pairs.meanings(locale, chunk, own),
        context.dictionary.meanings(locale, chunk, slot.row),
        _general(locale, chunk, context),
    )
    found: dict[str, float] = {}
    for source in sources:
        for word, share in source.items():
            if share >= LEAST and word != chunk.casefold():
                spelled = context.spelling_of(word)
                found[spelled] = max(share, found.get(spelled, 0.0))
    if is_english(chunk, context):
        found[chunk] = ITSELF
    return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))[:CHOICES]


def is_english(word: str, context: Context) -> bool:
    """Whether a word is one that this set's identifiers hold, or those of other APIs."""
    return word.isascii() and (context.is_word(word) or word.casefold() in english_words())


def _general(locale: str, chunk: str, context: Context) -> dict[str, float]:
    """What the general vocabulary has for a word, words of the set before their synonyms."""
    general = vocabulary(locale)
    if is_english(chunk, context) and not general.holds(chunk):
        return {}
    many = 1 - MANY if general.is_inflected(chunk) else MANY
    senses = {
        form: share * number
        for word, share in general.senses(chunk).items()
        for form, number in ((word, 1 - many), (plural(word), many))
    }
    shown = context.setting.samples.words
    weights = {
        word: share * (OF_THE_SET if context.words[word] or word in shown else 1.0) for word, share in senses.items()
    }
    total = math.fsum(weights.values())
    return {word: GENERAL * weight / total for word, weight in weights.items()}


WORDS_OF_THE_SET = Evidence(weigh, propose)
