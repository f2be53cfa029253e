"""What a path on the command line stands for: a tree of locale folders, one of them, a flat folder, or a file."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from docspec.config import is_locale
from docspec.errors import SourceError, UsageError
from docspec.workspace.files import Walk, reason


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that may become a page."""

    file: Path
    locale: str | None = None
    """As its folder spells it; None if the path does not tell."""
    folder: Path | None = None
    """The locale folder."""

    @property
    def key(self) -> str | None:
        """Names the page in every locale; None if the path does not tell."""
        return spelled(self.file.relative_to(self.folder).with_suffix("")) if self.folder else None


@dataclass(frozen=True, slots=True)
class Origin:
    """The files a path stands for."""

    root: Path
    """Their paths are relative to it."""
    candidates: tuple[Candidate, ...]
    outside: tuple[Path, ...] = ()
    """Pages that stand beside the locale folders."""


def origin_of(path: Path, walk: Walk) -> Origin:
    """What `path` stands for. Raises SourceError if it is not there."""
    if not _is_folder(path):
        return _file_origin(path, walk)
    pages = tuple(walk.pages(path))
    localized = tuple(_localized(path, pages))
    # A folder that happens to be called `is` or `to` makes no tree of locales out of a flat folder full of pages.
    if localized and 2 * len(localized) >= len(pages):
        inside = {candidate.file for candidate in localized}
        return Origin(path, localized, tuple(page for page in pages if page not in inside))
    whole = Path(os.path.abspath(path))
    if is_locale(whole.name):
        return Origin(whole.parent, tuple(Candidate(Path(os.path.abspath(page)), whole.name, whole) for page in pages))
    return Origin(path, tuple(Candidate(page) for page in pages))


def common_root(roots: Sequence[Path]) -> Path:
    """The innermost folder that all roots stand in; a single root as it is spelled."""
    if len(set(roots)) == 1:
        return roots[0]
    try:
        return Path(os.path.commonpath([os.path.abspath(root) for root in roots]))
    except ValueError as error:
        raise UsageError(f"the sources have no folder in common ({error}); build them one by one") from error


def each_once(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Each file once, though several paths may lead to it, with one spelling a locale (`sv_se` after `sv-SE`)."""
    found = {os.path.abspath(candidate.file): candidate for candidate in candidates}
    spelling: dict[str, str] = {}
    return [
        replace(one, locale=spelling.setdefault(folded(one.locale), one.locale)) if one.locale else one
        for _, one in sorted(found.items())
    ]


def folded(locale: str) -> str:
    """The same for all spellings of a locale."""
    return locale.replace("_", "-").casefold()


def spelled(path: Path) -> str:
    """A path with `/` between the parts; bytes of a file name that are not UTF-8 are replaced."""
    return os.fsencode(path.as_posix()).decode("utf-8", errors="replace")


def below(folder: Path, top: Path) -> str:
    """A folder as it is called below another, with a final `/`; empty if it is the same, or stands elsewhere."""
    inner, outer = Path(os.path.realpath(folder)), Path(os.path.realpath(top))
    if inner == outer or not inner.is_relative_to(outer):
        return ""
    return f"{spelled(inner.relative_to(outer))}/"


def _is_folder(path: Path) -> bool:
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except FileNotFoundError as error:
        raise SourceError("no such file or folder; name the folder that holds your pages", path=str(path)) from error
    except OSError as error:
        raise SourceError(f"cannot be read: {reason(error)}", path=str(path)) from error


def _file_origin(path: Path, walk: Walk) -> Origin:
    if path.suffix.lower() in {".yaml", ".yml"}:
        return origin_of(path.parent, walk)
    return Origin(path.parent, (Candidate(path),))


def _localized(root: Path, pages: Iterable[Path]) -> Iterator[Candidate]:
    for page in pages:
        first, *rest = page.relative_to(root).parts
        if rest and is_locale(first):
            yield Candidate(page, first, root / first)
