"""The user's contracts (WSDL, XSD), with the files beside them that they name: their bytes, for whoever reads them."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from docspec.config import NamedFile
from docspec.errors import ConfigError, DocspecError, UsageError
from docspec.workspace.files import MAX_BYTES, reason
from docspec.workspace.origin import spelled

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")
_LOCATIONS = ("schemaLocation", "location")
_NAMING = ("{*}include", "{*}import", "{*}redefine")


@dataclass(frozen=True, slots=True)
class ContractFile:
    """A file of a contract."""

    path: str
    """Relative to the source root, with `/` between the parts."""
    data: bytes
    named: bool = True
    """Whether the user names it; the others are named by one of these."""


def read_contracts(
    asked: Sequence[Path], named: Sequence[NamedFile], config: Path | None, root: Path
) -> tuple[ContractFile, ...]:
    """The files that were asked for, else those that the configuration file names, and all that these name.

    Raises UsageError or ConfigError if one of those that the user names is missing or cannot be read.
    """
    found: dict[str, ContractFile] = {}
    for file, error in [*_asked(asked)] or [*_configured(named, config)]:
        data = _bytes(file, error)
        found[_relative(file, root)] = ContractFile(_relative(file, root), data)
        _add_named(found, file, data, root)
    return tuple(found.values())


_Error = Callable[[str], DocspecError]
"""Makes the error of what is wrong with a file."""


def _asked(files: Sequence[Path]) -> Iterator[tuple[Path, _Error]]:
    yield from ((file, partial(_not_asked, file)) for file in files)


def _configured(named: Sequence[NamedFile], config: Path | None) -> Iterator[tuple[Path, _Error]]:
    if config is not None:
        yield from ((config.parent / one.path, partial(_not_configured, one, config)) for one in named)


def _not_asked(file: Path, why: str) -> DocspecError:
    return UsageError(f"--contract: {file} {why}; correct the path")


def _not_configured(named: NamedFile, config: Path, why: str) -> DocspecError:
    remedy = "correct the path, which is relative to docspec.yaml, or remove it"
    return ConfigError(f"`contract`: {config.parent / named.path} {why}; {remedy}", path=str(config), line=named.line)


def _bytes(file: Path, error: _Error) -> bytes:
    try:
        if not file.is_file():
            raise error("is no file" if file.exists() else "is not there")
        if file.stat().st_size > MAX_BYTES:
            raise error(f"is larger than {MAX_BYTES // 1_000_000} MB")
        return file.read_bytes()
    except OSError as problem:
        raise error(f"cannot be read: {reason(problem)}") from problem


def _add_named(found: dict[str, ContractFile], file: Path, data: bytes, root: Path) -> None:
    """Add what a file names, and what that names in turn; what cannot be read is left to the reader to miss."""
    pending = list(_names(file, data))
    while pending:
        beside = pending.pop(0)
        path = _relative(beside, root)
        if path in found or not beside.is_file() or beside.stat().st_size > MAX_BYTES:
            continue
        try:
            data = beside.read_bytes()
        except OSError:
            continue
        found[path] = ContractFile(path, data, named=False)
        pending += _names(beside, data)


def _names(file: Path, data: bytes) -> Iterator[Path]:
    """The files beside it that a file names; none if it is no XML, which its reader tells better."""
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return
    for element in root.iter(*_NAMING):
        for location in filter(None, (element.get(name) for name in _LOCATIONS)):
            if not _URL.match(location.strip()) and not location.strip().startswith("/"):
                yield Path(os.path.normpath(file.parent / unquote(location.strip())))


def _relative(file: Path, root: Path) -> str:
    return spelled(Path(os.path.relpath(file, root)))
