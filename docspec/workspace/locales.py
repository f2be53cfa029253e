"""The locales that the paths of a source tell, and the choice among them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from docspec.errors import UsageError
from docspec.workspace.origin import folded


class LocalesFound:
    """The locales of files; None among them stands for a file whose page tells its locale later."""

    def __init__(self, locales: Iterable[str | None], root: Path) -> None:
        found = set(locales)
        self._spelling = {folded(locale): locale for locale in found if locale}
        self._some_later = None in found
        self._root = root

    def may_have(self, locale: str) -> bool:
        """Whether a page of the locale is there, or may turn out to be."""
        return self._some_later or folded(locale) in self._spelling

    def asked(self, locale: str) -> str:
        """The locale as its folder spells it. Raises UsageError if it cannot be there."""
        if not self.may_have(locale):
            names = ", ".join(sorted(self._spelling.values()))
            raise UsageError(f"no locale {locale} in {self._root}; it has {names}")
        return self.spelled(locale)

    def spelled(self, locale: str) -> str:
        """The locale as its folder spells it, or as it is given where no folder has it."""
        return self._spelling.get(folded(locale), locale)


def is_wanted(locale: str | None, wanted: Sequence[str]) -> bool:
    """Whether a file of this locale is to be read; with nothing wanted in particular, all are."""
    return not wanted or locale is None or folded(locale) in map(folded, wanted)
