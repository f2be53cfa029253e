"""A source folder as it was at several moments of its git history, wherever it stood then."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import zip_longest
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from docspec.config import is_locale
from docspec.errors import SourceError, UsageError
from docspec.workspace.files import MAX_BYTES, PAGE_SUFFIXES
from docspec.workspace.git import Blobs, Repository, former_folder
from docspec.workspace.locales import is_wanted
from docspec.workspace.origin import folded
from docspec.workspace.periods import Moment, dated, last_of_each, tagged
from docspec.workspace.sources import SourceFile, Sources, read_settings

RELEASE = "release"
"""Instead of a period: every tag."""


class Snapshot(NamedTuple):
    """The folder at one moment."""

    moment: Moment
    sources: Sources | None
    """None where it is what it was at the moment before."""


class Timeline:
    """The moments of a folder's history at which it had pages, oldest first."""

    def __init__(
        self,
        folder: Path,
        every: str,
        *,
        since: date | None = None,
        until: date | None = None,
        locales: Sequence[str] = (),
        reference_locale: str | None = None,
        contracts: Sequence[Path] = (),
    ) -> None:
        """`every` is a key of PERIODS, or RELEASE; the docspec.yaml of today judges every moment.

        Raises GitError where there is no history, SourceError where no moment has pages, and UsageError where a locale
        is asked for that never was there.
        """
        self._repository = Repository(folder)
        self.shallow = self._repository.shallow
        """Whether history was cut off when the repository was cloned."""
        self._settings = read_settings(folder, reference_locale, contracts)
        self._line = self._repository.line()
        commits = [pair for pair in dated(self._line) if until is None or pair[1] <= until]
        moments = tagged(commits, self._repository.tags()) if every == RELEASE else last_of_each(commits, every)
        self._files = self._followed([one for one in moments if since is None or one.day >= since])
        if not self._files:
            what = "no release (tag)" if every == RELEASE else "no commit in that time"
            raise SourceError(f"{what} has pages in this folder", path=str(folder))
        self._wanted = self._asked(locales)

    @property
    def fail_on(self) -> str | None:
        """The least severity that docspec.yaml lets a run fail for; None if it says nothing."""
        return self._settings.config.drift.fail_on

    def __len__(self) -> int:
        """How many moments there are."""
        return len(self._files)

    def __iter__(self) -> Iterator[Snapshot]:
        """The folder at each moment, oldest first. A blob is read once, as long as no moment does without it."""
        before: Mapping[str, str] = {}
        held: dict[str, bytes] = {}
        with self._repository.blobs() as blobs:
            for moment, files in self._files:
                held = {blob: held[blob] for blob in files.values() if blob in held}
                yield Snapshot(moment, self._sources(files, held, blobs) if files != before else None)
                before = files

    def _followed(self, moments: Sequence[Moment]) -> list[tuple[Moment, Mapping[str, str]]]:
        """The pages of each moment by their paths in the folder, which may have stood elsewhere before."""
        place = _page_folder(self._repository.files(self._repository.head), self._repository.prefix)
        found = [(moment, self._pages(moment.commit, place)) for moment in moments]
        if not all(files for _, files in found):
            places = self._places(place)
            found = [(moment, files or self._pages(moment.commit, places[moment.commit])) for moment, files in found]
        return [(moment, files) for moment, files in found if files]

    def _places(self, place: str) -> dict[str, str]:
        """Where the folder stood at each commit: before it came by its pages, where they were moved from."""
        found: dict[str, str] = {}
        changes = {commit.id: some for commit, some in self._repository.changes(self._line)}
        for commit, parent in zip_longest(self._line, self._line[1:]):
            found[commit.id] = place
            moves = [(one.former, one.path) for one in changes.get(commit.id, ()) if one.status == "R"]
            came = [(former, path) for former, path in moves if path.startswith(place)]
            if came and parent and not self._pages(parent.id, place):
                place = former_folder(came, place) or place
        return found

    def _pages(self, commit: str, place: str) -> dict[str, str]:
        files = self._repository.files(commit, place)
        return dict(sorted(_pages({path.removeprefix(place): blob for path, blob in files.items()}).items()))

    def _asked(self, locales: Sequence[str]) -> tuple[str, ...]:
        known = {folded(locale): locale for _, files in self._files for path in files if (locale := _locale(path))}
        some_later = any(not _is_localized(files) for _, files in self._files)
        for locale in locales:
            if folded(locale) not in known and not some_later:
                raise UsageError(f"no locale {locale} at any time; there were {', '.join(sorted(known.values()))}")
        reference = self._settings.config.reference_locale
        wanted = [known.get(folded(one), one) for one in locales] or [*self._settings.config.locales]
        return tuple(dict.fromkeys([*wanted, *([reference] if wanted and reference else [])]))

    def _sources(self, files: Mapping[str, str], held: dict[str, bytes], blobs: Blobs) -> Sources:
        spelling: dict[str, str] = {}
        claimed: set[tuple[str, str]] = set()
        found: list[SourceFile] = []
        localized = _is_localized(files)
        for path, blob in files.items():
            locale = _locale(path) if localized else None
            if not is_wanted(locale, self._wanted) or (localized and locale is None):
                continue
            locale = spelling.setdefault(folded(locale), locale) if locale else None
            key = str(PurePosixPath(path.partition("/")[2]).with_suffix("")) if locale else None
            claim = (locale or "", folded(key or path))
            data = held[blob] if blob in held else held.setdefault(blob, blobs.read(blob))
            if claim not in claimed and len(data) <= MAX_BYTES:
                claimed.add(claim)
                found.append(SourceFile(_shown(path), key and _shown(key), locale, data))
        return replace(self._settings, files=tuple(found), locales=self._wanted)


def _pages(files: Mapping[str, str]) -> dict[str, str]:
    """The files that may be pages: of their kind, and in no hidden folder."""
    return {
        path: blob
        for path, blob in files.items()
        if path.lower().endswith(PAGE_SUFFIXES) and not any(part.startswith(".") for part in path.split("/"))
    }


def _page_folder(files: Mapping[str, str], place: str) -> str:
    """The folder that holds the locale folders: this one, or the one below it that has most of its pages."""
    pages = [path.removeprefix(place) for path in _pages(files) if path.startswith(place)]
    if not pages or _is_localized(pages) or is_locale(PurePosixPath(place).name):
        return place
    above = Counter(folder for path in pages if (folder := _above_locale(path)) is not None)
    best = max(sorted(above), key=lambda folder: above[folder], default=None)
    return place + best if best is not None else place


def _above_locale(path: str) -> str | None:
    """What stands above the locale folder of a path, with a final `/`; None where there is no locale folder."""
    parts = path.split("/")
    number = next((number for number, part in enumerate(parts[:-1]) if is_locale(part)), None)
    return None if number is None else "".join(f"{part}/" for part in parts[:number])


def _is_localized(paths: Iterable[str]) -> bool:
    """Whether at least half of the pages stand in locale folders."""
    told = [_locale(path) is not None for path in paths]
    return 2 * sum(told) >= len(told)


def _locale(path: str) -> str | None:
    first, inside, _ = path.partition("/")
    return first if inside and is_locale(first) else None


def _shown(path: str) -> str:
    return path.encode("utf-8", errors="surrogateescape").decode("utf-8", errors="replace")
