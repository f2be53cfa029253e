"""A bilingual dictionary of the words inside identifiers, from rows where a locale translated what is known by now.

`作业句柄` for `jobHandle`, `公司句柄` for `companyHandle`: so `句柄` is Handle. What names have in common in one
language they have in common in the other. Names of one word pair at once; of longer ones the words known already are
taken away first, and what is left on both sides is paired.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from docspec.align.aligned import Locale
from docspec.read.plain import clean
from docspec.reconcile.spelling import has_case, words

DOUBT = 1.0
"""So many names that tell nothing are added to those that pair a word."""
LONGEST = 3
"""Names of more words on either side are not paired word by word."""
Pairing = tuple[Locale, str, str]
"""A locale, what it says, and the identifier behind it."""


def chunks(said: str) -> list[str]:
    """What a locale says in words: by case and blanks; a run of letters without case stays whole."""
    return list(words(clean(said)))


class WordPairs:
    """Learned from pairings once; asked often."""

    def __init__(self, pairings: Iterable[Pairing]) -> None:
        self._names: dict[tuple[Locale, str], dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
        """(locale, word) -> identifier word -> in which identifiers the two were paired."""
        distinct = sorted(set(pairings))
        for pairing in distinct:
            self._pair(*pairing)
        for locale, said, name in distinct:
            self._split(locale, said, name)

    def meanings(self, locale: Locale, word: str, but: str) -> dict[str, float]:
        """What a word stands for in identifiers other than `but`: identifier word -> 0 to 1."""
        found = self._names.get((locale, word.casefold()), {})
        counts = {part: len([name for name in names if name != but]) for part, names in found.items()}
        total = sum(counts.values())
        return {part: count / (total + DOUBT) for part, count in counts.items() if count}

    def _pair(self, locale: Locale, said: str, name: str) -> None:
        theirs, ours = _left(chunks(said), words(name))
        if len(theirs) != len(ours) or len(ours) > LONGEST:
            return
        # Some languages put the noun first: without more, either order may be right.
        orders = [ours] if len(ours) == 1 else [ours, ours[::-1]]
        for order in orders:
            for word, part in zip(theirs, order, strict=True):
                self._names[locale, word][part][name] += 1

    def _split(self, locale: Locale, said: str, name: str) -> None:
        """A run without blanks or case: a known word at one end is taken away, what is left is paired."""
        theirs, ours = _left(chunks(said), words(name))
        if len(theirs) != 1 or not 1 < len(ours) <= LONGEST or has_case(theirs[0]):
            return
        run = theirs[0]
        for cut in range(1, len(run)):
            for known, rest in ((run[:cut], run[cut:]), (run[cut:], run[:cut])):
                for part in ours:
                    others = [other for other in ours if other != part]
                    if len(others) == 1 and self._means(locale, known, part):
                        self._names[locale, rest][others[0]][name] += 1

    def _means(self, locale: Locale, word: str, part: str) -> bool:
        found = self._names.get((locale, word), {})
        return bool(found) and max(sorted(found), key=lambda one: len(found[one])) == part


def _left(theirs: Sequence[str], ours: Sequence[str]) -> tuple[list[str], list[str]]:
    """The words of both sides, folded, without those that stand on both."""
    one, other = [word.casefold() for word in theirs], [word.casefold() for word in ours]
    shared = set(one) & set(other)
    return [word for word in one if word not in shared], [word for word in other if word not in shared]
