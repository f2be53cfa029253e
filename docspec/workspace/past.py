"""The past of source pages: what each page of a git checkout holds, held before, and held where a translation began."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path, PurePosixPath

from docspec.config import is_locale
from docspec.errors import SourceError
from docspec.workspace.files import PAGE_SUFFIXES
from docspec.workspace.git import Blobs, Commit, FileChange, Repository
from docspec.workspace.origin import folded

KEY = "{key}"
"""Stands for the key of a page in the path of its source."""


@dataclass(frozen=True, slots=True)
class FormerPage:
    """What a page held once."""

    path: str
    """From the top of the repository."""
    data: bytes
    until: str
    """The commit that changed it."""
    day: str
    """Of that commit: `2024-02-29`, in UTC."""


@dataclass(frozen=True, slots=True)
class PagePast:
    """One source page and its past."""

    key: str
    path: str
    """From the top of the repository; where it stood last, if it is gone."""
    now: bytes | None
    """What the checked-out commit has; None where the page is gone."""
    older: tuple[FormerPage, ...]
    """What it held before, newest first, as far as history reaches."""
    declared: Mapping[str, bytes | None]
    """What it held at the commits that translations name; None where such a commit has no such page."""


class SourcePast:
    """The past of the pages that translations were made from."""

    def __init__(self, folder: Path, stamps: Mapping[str, Collection[str]], locale: str, template: str | None) -> None:
        """`stamps` holds the commits that the translations of each page name, by its key.

        `template` is the path of a source page below `folder`, such as `help/{key}.md`; without one, the folder is
        taken in which most pages are found. Raises GitError, and SourceError where no page is found.
        """
        self._repository = Repository(folder)
        self._stamps = stamps
        self.shallow = self._repository.shallow
        """Whether history was cut off when the repository was cloned."""
        self._commits = self._resolved({stamp for some in stamps.values() for stamp in some})
        self.unknown = frozenset(stamp for stamp, commit in self._commits.items() if commit is None)
        """What translations name that is no commit of the repository."""
        self._files = self._repository.files(self._repository.head)
        self._lines = _Lines(self._repository, self._files)
        self._paths = self._located(locale, template)
        if not self._paths:
            raise SourceError(
                "no source page was found below it; say where they are, as in "
                "`drift: {source: {path: 'help/{key}.md'}}` of docspec.yaml",
                path=str(folder),
            )

    def __iter__(self) -> Iterator[PagePast]:
        """Each page that was found, in the order of keys."""
        held = self._held()
        with self._repository.blobs() as blobs:
            for key, path in self._paths.items():
                now = self._files.get(path)
                yield PagePast(
                    key,
                    path,
                    blobs.read(now) if now else None,
                    tuple(self._older(path, now, blobs)),
                    {stamp: blobs.read(blob) if blob else None for stamp, blob in held[key].items()},
                )

    def _older(self, path: str, now: str | None, blobs: Blobs) -> Iterator[FormerPage]:
        changes = self._lines.changes.get(path, [])
        seen = {now}
        for (commit, _), (_, change) in pairwise(changes):
            if change.blob not in seen and change.status != "D":
                seen.add(change.blob)
                day = datetime.fromtimestamp(commit.time, UTC).date().isoformat()
                yield FormerPage(change.path, blobs.read(change.blob), commit.id, day)

    def _held(self) -> dict[str, dict[str, str | None]]:
        """The blob of each page at the commits that its translations name, by whatever name it went then."""
        ahead = self._ahead()
        asked: dict[tuple[str, str, str], str] = {}
        found: dict[str, dict[str, str | None]] = {}
        for key, path in self._paths.items():
            stamps = [one for one in sorted(self._stamps[key]) if self._commits[one] and one not in ahead]
            found[key] = dict.fromkeys(stamps)
            names = (path, *sorted(self._lines.names.get(path, ())))
            asked |= {(key, stamp, name): f"{self._commits[stamp]}:{name}" for stamp in stamps for name in names}
        for (key, stamp, _), blob in zip(asked, self._repository.find(list(asked.values())), strict=True):
            found[key][stamp] = found[key][stamp] or blob
        return found

    def _resolved(self, stamps: Collection[str]) -> dict[str, str | None]:
        """The commit of each stamp: a hash, whole or short, or a tag."""
        order = sorted(stamps)
        hashes = self._repository.find([f"{stamp}^{{commit}}" if _is_hash(stamp) else "" for stamp in order])
        tags = self._repository.find([f"refs/tags/{stamp}^{{commit}}" for stamp in order])
        return {stamp: commit or tag for stamp, commit, tag in zip(order, hashes, tags, strict=True)}

    def _ahead(self) -> frozenset[str]:
        """The stamps that name a newer commit than the one that is checked out: nothing can have changed since."""
        before, head = self._repository.ancestors(), self._repository.head
        apart = {stamp: commit for stamp, commit in self._commits.items() if commit and commit not in before}
        return frozenset(stamp for stamp, commit in apart.items() if self._repository.precedes(head, commit))

    def _located(self, locale: str, template: str | None) -> dict[str, str]:
        prefix = self._repository.prefix
        known = {_stem(path): path for path in (*self._lines.paths(), *self._files) if _is_page(path)}
        inside = [one.removeprefix(prefix) for one in known if one.startswith(prefix)]
        forms = [template] if template else _forms(self._stamps, inside, locale)
        found: dict[str, str] = {}
        for key in sorted(self._stamps):
            stems = (_stem(prefix + form.replace(KEY, key)) for form in forms)
            path = next((known[stem] for stem in stems if stem in known), None)
            if path is not None:
                found[key] = path if path in self._files else self._lines.last.get(path, path)
        return found


class _Lines:
    """The line of changes that led to each page, by where it stands now or stood last."""

    def __init__(self, repository: Repository, files: Collection[str]) -> None:
        self.changes: dict[str, list[tuple[Commit, FileChange]]] = {}
        """Newest first."""
        self.names: dict[str, set[str]] = {}
        """Every other path a page had."""
        self.last: dict[str, str] = {}
        """Where pages stand or stood last that had another path."""
        leads = {path: path for path in files}
        for commit, changes in repository.changes(repository.line()):
            moved: dict[str, str] = {}
            for change in changes:
                if not (_is_page(change.path) or _is_page(change.former)):
                    continue
                page = leads.setdefault(change.path, change.path)
                self.changes.setdefault(page, []).append((commit, change))
                if change.status == "R":
                    moved[change.former] = page
                    self.names.setdefault(page, set()).add(change.former)
                    leads.pop(change.path, None)
            leads.update(moved)
            self.last.update({former: self.last.get(former, page) for former, page in moved.items()})

    def paths(self) -> Iterator[str]:
        """Every path that a page ever had."""
        yield from self.last
        yield from self.changes


def _forms(keys: Collection[str], stems: Collection[str], locale: str) -> list[str]:
    """Where pages stand by their keys, such as `help/{key}`: where most of them do, a folder of the locale first."""
    by_name: dict[str, list[str]] = {}
    for stem in stems:
        by_name.setdefault(PurePosixPath(stem).name, []).append(stem)
    counts: Counter[str] = Counter()
    for key in keys:
        for stem in by_name.get(PurePosixPath(key).name, ()):
            if f"/{stem}".endswith(f"/{key}"):
                counts[stem.removesuffix(key)] += 1
    language = folded(locale).split("-")[0]
    own = [place for place in counts if _language(place) in {"", language}]
    best = max((counts[place] for place in own), default=0)
    likely = [place for place in own if 2 * counts[place] >= best]
    return [
        place + KEY for place in sorted(likely, key=lambda place: (not _language(place), -counts[place], len(place)))
    ][:1]


def _language(place: str) -> str:
    """The language that the last folder of a path names; empty if it names none."""
    name = PurePosixPath(place).name
    return folded(name).split("-")[0] if is_locale(name) else ""


def _is_hash(stamp: str) -> bool:
    return 7 <= len(stamp) <= 64 and all(letter in "0123456789abcdef" for letter in stamp.lower())


def _is_page(path: str) -> bool:
    return path.lower().endswith(PAGE_SUFFIXES)


def _stem(path: str) -> str:
    return str(PurePosixPath(path).with_suffix("")) if _is_page(path) else path
