"""A lexicon: what words of a language stand for in identifiers, as the user's own glossaries and dictionaries say."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from docspec.align.aligned import Locale
from docspec.reconcile.lexicon.languages import ANY, Language, language_of_tag
from docspec.reconcile.lexicon.terms import identifier, key


@dataclass(frozen=True, slots=True)
class Entry:
    """One term and one translation of it."""

    language: Language
    term: str
    english: str
    """As the file has it."""
    path: str
    line: int

    @property
    def name(self) -> str:
        """What the translation is in an identifier, in camel case: `fileName`; empty if it is nothing there."""
        # Found when asked: of a large dictionary few words ever are.
        return identifier(self.english)

    @property
    def general(self) -> bool:
        """Whether it is of a dictionary of the whole language, which nobody made for these pages."""
        return self.path.lower().endswith((".dict", ".dict.dz"))

    @property
    def place(self) -> str:
        """`path:line`."""
        return f"{self.path}:{self.line}"


class Lexicon:
    """Read once; asked often. False if it holds nothing."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._entries: dict[tuple[Language, str], list[Entry]] = defaultdict(list)
        for entry in entries:
            self._entries[entry.language, key(entry.term)].append(entry)

    def __bool__(self) -> bool:
        return bool(self._entries)

    def entries(self, locale: Locale, term: str) -> list[Entry]:
        """The translations of a term that may be names, in the order of the files.

        Entries that name no language hold for every locale.
        """
        languages = (language_of_tag(locale) or ANY, ANY)
        found = (self._entries.get((language, key(term)), ()) for language in dict.fromkeys(languages))
        return [entry for entries in found for entry in entries if entry.name]

    def meanings(self, locale: Locale, term: str) -> dict[str, float]:
        """What a term stands for: name in camel case -> 0 to 1, in all 1.

        A file has one voice for each meaning, however often it repeats it.
        """
        voices = {(entry.path, entry.name) for entry in self.entries(locale, term)}
        counts = Counter(name for _, name in voices)
        return {name: counts[name] / len(voices) for name in sorted(counts)}
