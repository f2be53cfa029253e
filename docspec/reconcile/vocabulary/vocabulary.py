"""A general vocabulary: what everyday words of software documentation stand for in identifiers, by language.

The words are those that APIs use most in the names of their fields, not those of any one API; `README.md` beside it
tells how they were chosen. A language without a file has no vocabulary, and names are restored without one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from functools import cache
from importlib import resources
from itertools import takewhile

from docspec.align.aligned import Locale
from docspec.reconcile.lexicon.languages import language_of_tag
from docspec.reconcile.lexicon.terms import key
from docspec.reconcile.spelling import has_case

ENDING, STEM = 3, 4
"""Two words are inflections of one if they differ in so many letters at the end, and share so many before."""
PART, COMPOUND = 3, 7
"""In a script with capitals, no part of a compound is shorter, and no compound."""
LINKS = ("", "s", "es", "n", "en", "e", "o")
"""What Germanic and Slavic languages set between the parts of a compound."""
MOST_PARTS = 4


class Vocabulary:
    """The words of one language."""

    def __init__(self, lines: list[str]) -> None:
        """Each line holds an English word, a tab, and its renderings, commonest first, with `;` between them."""
        self._senses: dict[str, dict[str, float]] = defaultdict(dict)
        self._inflections: set[str] = set()
        for line in lines:
            english, _, listed = line.partition("\t")
            renderings = [key(rendering) for rendering in listed.split(";") if key(rendering)]
            for rank, rendering in enumerate(renderings):
                senses = self._senses[rendering]
                senses[english] = max(senses.get(english, 0.0), 1 / (1 + rank))
                if any(_is_inflection(rendering, other) for other in renderings[:rank]):
                    self._inflections.add(rendering)
        self._sorted = sorted(self._senses)

    def senses(self, word: str) -> dict[str, float]:
        """The English words behind a word, in whatever inflection: each with 0 to 1, in all 1; empty if unknown."""
        found: dict[str, float] = {}
        folded = key(word)
        terms = [folded] if folded in self._senses else self._inflected(folded)
        for term in terms:
            for english, weight in self._senses[term].items():
                found[english] = max(found.get(english, 0.0), weight)
        total = sum(found.values())
        return {english: weight / total for english, weight in found.items()}

    def holds(self, word: str) -> bool:
        """Whether a word or phrase is in the vocabulary as it is."""
        return key(word) in self._senses

    def is_inflected(self, word: str) -> bool:
        """Whether a word is another form of one that dictionaries list, such as its plural."""
        folded = key(word)
        return folded not in self._senses or folded in self._inflections

    def parts(self, run: str) -> list[str]:
        """A word in the parts that it is put together from; empty if it cannot be parted into known ones."""
        return self._compound(key(run)) if has_case(run) else self._run(key(run))

    def _inflected(self, word: str) -> list[str]:
        if len(word) < STEM or not has_case(word):
            return []
        stem = word[: max(STEM, len(word) - ENDING)]
        found = []
        for place in range(bisect_left(self._sorted, stem), len(self._sorted)):
            term = self._sorted[place]
            if not term.startswith(stem):
                break
            if len(term) <= len(stem) + ENDING:
                found.append(term)
        shared = {term: _shared(term, word) for term in found}
        return [term for term in found if shared[term] == max(shared.values())]

    def _compound(self, word: str) -> list[str]:
        """Two parts, the longest first part; what links them goes with it."""
        if len(word) < COMPOUND:
            return []
        for cut in range(len(word) - PART, PART - 1, -1):
            first = next((word[:cut].removesuffix(link) for link in LINKS if self._is_first(word[:cut], link)), "")
            if first and self.senses(word[cut:]):
                return [first, word[cut:]]
        return []

    def _is_first(self, beginning: str, link: str) -> bool:
        first = beginning.removesuffix(link)
        return beginning.endswith(link) and len(first) >= PART and first in self._senses

    def _run(self, run: str) -> list[str]:
        """The fewest known words that a run without blanks is made of."""
        best: list[list[str] | None] = [[], *[None] * len(run)]
        for end in range(1, len(run) + 1):
            for start in range(end):
                before = best[start]
                if before is None or run[start:end] not in self._senses or len(before) >= MOST_PARTS:
                    continue
                here = best[end]
                if here is None or len(before) + 1 < len(here):
                    best[end] = [*before, run[start:end]]
        return best[-1] or []


def _is_inflection(word: str, base: str) -> bool:
    return has_case(word) and _shared(word, base) >= max(STEM, len(base) - ENDING) and len(word) <= len(base) + ENDING


def _shared(one: str, other: str) -> int:
    """How many letters two words have in common at the beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


NO_WORDS = Vocabulary([])
# Languages that set what describes a noun after it: the Romance, Celtic and Semitic ones, and some of Asia.
_NOUN_FIRST = frozenset("ar br ca cy es fa fr ga gl he id it ms oc pt ro sq th vi".split())


def noun_comes_first(locale: Locale) -> bool:
    """Whether the language of a locale says "name original" for an original name."""
    return (language_of_tag(locale) or "").partition("_")[0] in _NOUN_FIRST


def vocabulary(locale: Locale) -> Vocabulary:
    """The vocabulary of a locale's language; one without words where there is none."""
    language, _, script = (language_of_tag(locale) or "").partition("_")
    return _read(f"{language}_{script}") or _read(language) or NO_WORDS


@cache
def _read(name: str) -> Vocabulary | None:
    file = resources.files("docspec.reconcile.vocabulary").joinpath(f"{name}.tsv")
    return Vocabulary(file.read_text(encoding="utf-8").splitlines()) if name and file.is_file() else None


@cache
def english_words() -> frozenset[str]:
    """The English words of the vocabulary, and terms and abbreviations (`url`), in small letters."""
    folder = resources.files("docspec.reconcile.vocabulary")
    files = (folder.joinpath(name) for name in ("words.txt", "terms.txt"))
    return frozenset(word for file in files for word in file.read_text(encoding="utf-8").split())


def plural(word: str) -> str:
    """The regular English plural."""
    if word.endswith("y") and word[-2:-1] not in set("aeiou"):
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "x", "z", "ch", "sh")) else f"{word}s"
