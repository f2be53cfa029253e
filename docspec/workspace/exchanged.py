"""Files that go to translators and come back: one that was edited since it was written is never written over.

`catalogs.json` beside them keeps the SHA-256 of each file as it was written, so that an edit can be told.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from docspec.errors import UsageError
from docspec.workspace.files import reason
from docspec.workspace.output import RenderedFile, diff_tree, write_tree

MANIFEST = "catalogs.json"
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class _Written:
    """A file to be written."""

    path: str
    text: str


def write_exchanged(out: Path, files: Sequence[RenderedFile], *, force: bool = False) -> None:
    """Write the files, all or none, beside whatever else stands in the folder.

    Raises UsageError, with nothing written, if one of them was edited (unless `force`), or if `out` cannot be written.
    """
    known = _manifest(out)
    edited = [file.path for file in files if not force and _is_edited(out / file.path, file, known)]
    if edited:
        named = ", ".join(edited[:_SHOWN]) + " ..." * (len(edited) > _SHOWN)
        remedy = "take them in with `docspec catalog import`, then write with --force, or choose another folder with -o"
        raise UsageError(f"holds files that docspec did not write as they are now ({named}); {remedy}", path=str(out))
    every = [*files, _told(out, files, known)]
    write_tree(out, every, [file.path for file in every], is_ours=lambda _: True)


def diff_exchanged(out: Path, files: Sequence[RenderedFile]) -> str:
    """What `write_exchanged` would change, as a unified diff; empty if all is up to date."""
    every = [*files, _told(out, files, _manifest(out))]
    return diff_tree(out, every, [file.path for file in every])


def _told(out: Path, files: Sequence[RenderedFile], known: Mapping[str, str]) -> _Written:
    """The manifest, with what was written before and is still there."""
    kept = {path: digest for path, digest in known.items() if (out / path).is_file()}
    new = {file.path: _digest(file.text.encode("utf-8", errors="replace")) for file in files}
    data = {"docspec": "1.0", "files": dict(sorted({**kept, **new}.items()))}
    return _Written(MANIFEST, json.dumps(data, ensure_ascii=False, indent=2) + "\n")


def _is_edited(file: Path, wanted: RenderedFile, known: Mapping[str, str]) -> bool:
    try:
        data = file.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise UsageError(f"cannot be read: {reason(error)}; choose another folder with -o", path=str(file)) from error
    return _digest(data) != known.get(wanted.path) and data != wanted.text.encode("utf-8", errors="replace")


def _manifest(out: Path) -> Mapping[str, str]:
    """The digests by path; none where there is no manifest that can be read."""
    try:
        told = json.loads((out / MANIFEST).read_bytes())
        return {str(path): str(digest) for path, digest in told["files"].items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
