"""The sets of clean pages: the authored ones beside this module, and the real ones where they are present."""

from __future__ import annotations

from collections.abc import Mapping
from os import environ
from pathlib import Path

from benchmarks.drift.trial import Set

PAGES = Path(__file__).with_name("pages")
CORPUS = Path(environ.get("DOCSPEC_CORPUS", Path(__file__).parents[2].parent / "shared" / "corpus"))
ORIGINAL = "en"
FEW = ("sv-SE", "nl-NL", "de-DE", "it-IT", "zh-Hans")


def authored() -> tuple[Set, ...]:
    """The authored pages: without their original, with it as one locale, with it as the one that leads."""
    files = _files(PAGES)
    return (
        Set("authored, 13 locales", _without(files, ORIGINAL)),
        Set("authored, 5 locales", {path: data for path, data in files.items() if path.startswith(FEW)}),
        Set("authored, with the original", files),
        Set("authored, the original leads", files, ORIGINAL),
    )


def real() -> tuple[Set, ...]:
    """The real pages of the last date, without their original and with it leading; none where they are absent."""
    folders = [folder for folder in CORPUS.iterdir() if folder.is_dir()] if CORPUS.is_dir() else []
    if not folders:
        return ()
    files = _files(max(folders))
    return (Set("real, 5 locales", _without(files, ORIGINAL)), Set("real, the original leads", files, ORIGINAL))


def _files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.md"))}


def _without(files: Mapping[str, bytes], locale: str) -> dict[str, bytes]:
    return {path: data for path, data in files.items() if not path.startswith(f"{locale}/")}
