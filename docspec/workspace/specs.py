"""Spec files, and sample files: what a command takes beside pages."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from docspec.config import CONFIG_NAME, Config
from docspec.errors import UsageError
from docspec.workspace.files import reason
from docspec.workspace.sources import read_config
from docspec.workspace.text import read_text

SPEC_SUFFIXES = (".json", ".yaml", ".yml")
SAMPLE_SUFFIX = ".xml"


@dataclass(frozen=True, slots=True)
class SpecText:
    """A spec file as it was found."""

    path: str
    text: str
    config: Config
    """That of the docspec.yaml beside it."""


def is_spec_file(path: Path) -> bool:
    """Whether a path looks like a spec rather than a source."""
    return path.suffix.lower() in SPEC_SUFFIXES and path.name != CONFIG_NAME and not path.is_dir()


def is_sample_file(path: Path) -> bool:
    """Whether a path looks like a sample rather than a page."""
    return path.suffix.lower() == SAMPLE_SUFFIX and not path.is_dir()


def open_spec(file: Path) -> SpecText:
    """The text of a spec file, with the docspec.yaml of its folder. Raises UsageError, ConfigError."""
    config = file.parent / CONFIG_NAME
    return SpecText(str(file), read_text(file), read_config(config) if config.exists() else Config())


def read_samples(files: list[Path]) -> dict[str, bytes]:
    """The bytes of sample files by their paths. Raises UsageError if one cannot be read."""
    found: dict[str, bytes] = {}
    for file in files:
        try:
            found[file.as_posix()] = file.read_bytes()
        except OSError as error:
            raise UsageError(f"cannot be read: {reason(error)}", path=str(file)) from error
    return found
