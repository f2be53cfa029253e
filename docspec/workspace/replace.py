"""Pages in their place: each file is replaced whole or not at all, and none if one of them cannot be."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from docspec.errors import UsageError
from docspec.workspace.files import reason
from docspec.workspace.output import diff_bytes


@dataclass(frozen=True, slots=True)
class Change:
    """New bytes for a file."""

    path: str
    """Relative to the source root, with `/` between the parts."""
    before: bytes
    after: bytes


def changes(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> tuple[Change, ...]:
    """The files whose bytes differ, by path."""
    return tuple(Change(path, before[path], data) for path, data in sorted(after.items()) if data != before[path])


def diff_changes(changed: Iterable[Change]) -> str:
    """What `replace_files` would change, as a unified diff for `patch -p1` in the source root."""
    return "".join(diff_bytes(change.path, change.before, change.after) for change in changed)


def replace_files(root: Path, changed: Iterable[Change]) -> None:
    """Put the new bytes in place; modes are kept, and links stay links to the file that is replaced.

    Raises UsageError, with nothing written, if a file is read-only or is no longer what was read, or if its folder
    cannot be written to.
    """
    files = [(Path(os.path.realpath(root / change.path)), change) for change in changed]
    for file, change in files:
        _refuse_unwritable(file, change)
    with ExitStack() as staged:
        ready = [(_staged(file, change.after, staged), file) for file, change in files]
        for new, file in ready:
            new.replace(file)


def _refuse_unwritable(file: Path, change: Change) -> None:
    try:
        mode, present = file.stat().st_mode, file.read_bytes()
    except OSError as error:
        raise UsageError(f"cannot be read again: {reason(error)}; nothing was written", path=str(file)) from error
    # Who runs as root may write to any file; a mode without write permission is still somebody's wish.
    if not mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(file, os.W_OK):
        raise UsageError("is read-only, so nothing was written; make it writable, or leave it out", path=str(file))
    if present != change.before:
        raise UsageError("has changed while it was read, so nothing was written; run again", path=str(file))


def _staged(file: Path, data: bytes, staged: ExitStack) -> Path:
    """A file with the new bytes beside the one it is to replace; removed in the end unless it did."""
    try:
        handle, name = tempfile.mkstemp(prefix=".docspec-", dir=file.parent)
        new = Path(name)
        staged.callback(new.unlink, missing_ok=True)
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        shutil.copymode(file, new)
    except OSError as error:
        raise UsageError(f"cannot be written: {reason(error)}; nothing was written", path=str(file)) from error
    return new
