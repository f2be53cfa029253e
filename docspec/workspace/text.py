"""A text file that a user names, such as a baseline."""

from __future__ import annotations

from pathlib import Path

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
