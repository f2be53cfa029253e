"""A text file that a user names, such as a baseline."""

from __future__ import annotations

from pathlib import Path

from docspec.config import CONFIG_NAME
from docspec.errors import UsageError
from docspec.workspace.files import reason


def read_text(file: Path) -> str:
    """Its text without a byte order mark. Raises UsageError, with the line, if it cannot be read or is not UTF-8."""
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(f"cannot be read: {reason(error)}", path=str(file)) from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise UsageError("not UTF-8; save it as UTF-8", path=str(file), line=line) from error


def is_spec_file(path: Path) -> bool:
    """Whether the path names a spec, not a source: JSON, or YAML that is no configuration."""
    return path.suffix.lower() in {".json", ".yaml", ".yml"} and path.name != CONFIG_NAME and not path.is_dir()
