"""Generated files that stand directly in a folder, beside others that are nobody's business.

A file is one of ours if its head says so: every generated file begins with a line that names docspec and says not to
edit it. So files of an earlier run that are no longer made can go, and somebody's own are never overwritten.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from docspec.errors import UsageError
from docspec.workspace.files import reason
from docspec.workspace.output import RenderedFile, diff_tree, write_tree

_HEAD = 400
"""The mark stands within so many bytes."""


def write_generated(out: Path, files: Iterable[RenderedFile]) -> None:
    """Put the files in place of those of an earlier run, all or none.

    Raises UsageError, with nothing written, if a file of somebody else is in the way or `out` cannot be written to.
    """
    rendered = tuple(files)
    write_tree(out, rendered, _owned(out, rendered), is_ours=_is_generated)


def write_beside(out: Path, files: Iterable[RenderedFile]) -> None:
    """Put the files beside whatever else docspec wrote there, such as schemas of other languages.

    Raises UsageError as `write_generated` does.
    """
    rendered = tuple(files)
    write_tree(out, rendered, sorted({file.path.split("/")[0] for file in rendered}), is_ours=_is_generated)


def diff_generated(out: Path, files: Iterable[RenderedFile]) -> str:
    """What `write_generated` would change, as a unified diff; empty if all is up to date."""
    rendered = tuple(files)
    return diff_tree(out, rendered, _owned(out, rendered))


def _owned(out: Path, files: Iterable[RenderedFile]) -> list[str]:
    """What is written, and what holds nothing but what an earlier run wrote: names in `out`."""
    wanted = {file.path.split("/")[0] for file in files}
    try:
        present = {entry.name for entry in out.iterdir() if _is_ours(entry)} if out.is_dir() else set()
    except OSError as error:
        raise UsageError(f"cannot be read: {reason(error)}; choose another folder with -o", path=str(out)) from error
    return sorted(wanted | present)


def _is_ours(entry: Path) -> bool:
    if not entry.is_dir():
        return _is_generated(entry)
    files = [file for file in entry.rglob("*") if file.is_file()]
    return bool(files) and all(map(_is_generated, files))


def _is_generated(file: Path) -> bool:
    try:
        with file.open("rb") as stream:
            head = stream.read(_HEAD).lower()
    except OSError:
        return False
    return b"docspec" in head and b"do not edit" in head
