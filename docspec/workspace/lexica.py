"""The user's own glossaries and dictionaries, which docspec.yaml names: their bytes, for whoever understands them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from docspec.config import NamedFile
from docspec.errors import ConfigError
from docspec.workspace.files import reason
from docspec.workspace.origin import spelled

MAX_BYTES = 200_000_000
"""A larger file is no lexicon."""


@dataclass(frozen=True, slots=True)
class LexiconFile:
    """A file of words."""

    path: str
    """Relative to the source root, with `/` between the parts."""
    data: bytes
    index_path: str = ""
    """Of a dictd dictionary, whose headwords stand in a file beside it."""
    index: bytes = b""


def read_lexica(named: Sequence[NamedFile], config: Path, root: Path) -> tuple[LexiconFile, ...]:
    """The files that the configuration file names, by their paths from it.

    Raises ConfigError, with the line that names it, if one is missing or cannot be read.
    """
    return tuple(_read(one, config, root) for one in named)


def _read(named: NamedFile, config: Path, root: Path) -> LexiconFile:
    file = config.parent / named.path
    data = _bytes(file, named, config)
    beside = _index_of(file)
    if beside is None:
        return LexiconFile(_relative(file, root), data)
    return LexiconFile(_relative(file, root), data, _relative(beside, root), _bytes(beside, named, config))


def _index_of(file: Path) -> Path | None:
    name = file.name.lower()
    suffix = next((suffix for suffix in (".dict.dz", ".dict") if name.endswith(suffix)), None)
    return file.with_name(f"{file.name[: -len(suffix)]}.index") if suffix else None


def _bytes(file: Path, named: NamedFile, config: Path) -> bytes:
    def refuse(why: str) -> NoReturn:
        message = f"`lexicon`: {file} {why}; correct the path, which is relative to docspec.yaml, or remove it"
        raise ConfigError(message, path=str(config), line=named.line)

    try:
        if not file.is_file():
            refuse("is no file" if file.exists() else "is not there")
        if file.stat().st_size > MAX_BYTES:
            refuse(f"is larger than {MAX_BYTES // 1_000_000} MB")
        return file.read_bytes()
    except OSError as error:
        refuse(f"cannot be read: {reason(error)}")


def _relative(file: Path, root: Path) -> str:
    return spelled(Path(os.path.relpath(file, root)))
