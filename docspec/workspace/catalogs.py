"""Catalogs of translations (PO, XLIFF): those that docspec.yaml names, and those that a command is given."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from docspec.config import CATALOG_SUFFIXES, NamedFile
from docspec.errors import ConfigError, UsageError
from docspec.workspace.files import reason
from docspec.workspace.origin import spelled

MAX_BYTES = 200_000_000
"""A larger file is no catalog."""


@dataclass(frozen=True, slots=True)
class CatalogFile:
    """A catalog as it was found."""

    path: str
    """Relative to the source root, or as the command was given it; with `/` between the parts."""
    data: bytes


def read_catalogs(named: Sequence[NamedFile], config: Path, root: Path) -> tuple[CatalogFile, ...]:
    """The files that the patterns of the configuration file fit, by name under each pattern, none twice.

    Raises ConfigError, with the line that names it, if one is missing or cannot be read.
    """
    found: dict[str, CatalogFile] = {}
    for one in named:
        for file in _fitting(one, config):
            try:
                data = _data(file)
            except OSError as error:
                raise _refused(one, config, f"{file} cannot be read: {reason(error)}") from error
            path = spelled(Path(os.path.relpath(file, root)))
            found.setdefault(path, CatalogFile(path, data))
    return tuple(found.values())


def open_catalogs(files: Sequence[Path]) -> tuple[CatalogFile, ...]:
    """The files that a command is given. Raises UsageError if one is none that is understood, or cannot be read."""
    found = []
    for file in files:
        if file.is_dir():
            raise UsageError(f"is a folder; name the files in it: {file}/*.po", path=str(file))
        if not file.name.lower().endswith(CATALOG_SUFFIXES):
            expected = " ".join(CATALOG_SUFFIXES)
            raise UsageError(f"is no catalog by its name; expected a file in {expected}", path=str(file))
        try:
            found.append(CatalogFile(file.as_posix(), _data(file)))
        except OSError as error:
            raise UsageError(f"cannot be read: {reason(error)}", path=str(file)) from error
    return tuple(found)


def _fitting(named: NamedFile, config: Path) -> Iterator[Path]:
    pattern = Path(named.path)
    if pattern.is_absolute() or not any(letter in named.path for letter in "*?["):
        yield config.parent / pattern
        return
    found = sorted(config.parent.glob(named.path))
    if not found:
        raise _refused(named, config, f"no file fits `{named.path}`")
    yield from found


def _refused(named: NamedFile, config: Path, why: str) -> ConfigError:
    remedy = "correct the path, which is relative to docspec.yaml, or remove it"
    return ConfigError(f"`texts`: {why}; {remedy}", path=str(config), line=named.line)


def _data(file: Path) -> bytes:
    if file.is_file() and file.stat().st_size > MAX_BYTES:
        raise OSError(f"larger than {MAX_BYTES // 1_000_000} MB")
    return file.read_bytes()
