"""Output: files appear whole or not at all, what an earlier run left is replaced, and nothing else is touched."""

from __future__ import annotations

import difflib
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Protocol

from docspec.errors import UsageError
from docspec.workspace.files import reason

_SPECS = ("spec.json", "spec.yaml")
_SPEC_HEAD = 200
"""A spec names docspec within so many bytes."""


class RenderedFile(Protocol):
    """A file to be written."""

    @property
    def path(self) -> str:
        """Relative to the output folder, with `/` between the parts."""

    @property
    def text(self) -> str:
        """With LF at the ends of lines."""


def write_tree(
    out: Path,
    files: Iterable[RenderedFile],
    owned: Sequence[str],
    keep: Iterable[Path] = (),
    is_ours: Callable[[Path], bool] | None = None,
) -> None:
    """Write files into `out`, in place of everything that stands in its `owned` entries (`spec.json`, `models`, …).

    `keep` names files that must survive, such as the pages that were read. `is_ours` tells which files may be replaced;
    without it all may, where a spec stands beside them. Raises UsageError, with nothing written,
    if a path leads out of the owned entries, if an owned entry holds files of somebody else, or if `out` cannot be
    written to.
    """
    tree = _tree(files, owned)
    _refuse_foreign(out, tree, owned, keep, is_ours)
    made = _missing_folders(out)
    try:
        out.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".docspec-", dir=out, ignore_cleanup_errors=True) as stage:
            new, old = Path(stage, "new"), Path(stage, "old")
            old.mkdir()
            _write(new, tree)
            _swap([(out / entry, old / entry) for entry in owned] + [(new / entry, out / entry) for entry in owned])
    except OSError as error:
        for folder in made:
            _remove_empty(folder)
        place = error.filename or out
        raise UsageError(f"cannot be written: {reason(error)}; choose another folder", path=str(place)) from error


def write_file(file: Path, text: str) -> None:
    """Write one file, whole or not at all; a link keeps leading to it. Raises UsageError if it cannot be written."""
    file = Path(os.path.realpath(file))
    data = text.encode("utf-8", errors="replace")
    try:
        if file.exists() and not file.is_file():
            file.write_bytes(data)  # a device or pipe, such as /dev/stdout
            return
        with tempfile.TemporaryDirectory(prefix=".docspec-", dir=file.parent, ignore_cleanup_errors=True) as stage:
            new = Path(stage, "new")
            new.write_bytes(data)
            new.replace(file)
    except OSError as error:
        raise UsageError(f"cannot be written: {reason(error)}; name another file", path=str(file)) from error


def append_file(file: Path, text: str) -> None:
    """Write at the end of a file that others write to as well. Raises UsageError if that cannot be done."""
    try:
        with file.open("ab") as stream:
            stream.write(text.encode("utf-8", errors="replace"))
    except OSError as error:
        raise UsageError(f"cannot be written: {reason(error)}", path=str(file)) from error


def diff_tree(out: Path, files: Iterable[RenderedFile], owned: Sequence[str]) -> str:
    """What `write_tree` would change, as a unified diff for `patch -p1`; empty if all is up to date."""
    wanted = _tree(files, owned)
    present = {path: (out / path).read_bytes() for path in _present(out, owned)}
    changed = sorted(path for path in wanted.keys() | present.keys() if wanted.get(path) != present.get(path))
    return "".join(diff_bytes(path, present.get(path), wanted.get(path)) for path in changed)


def _tree(files: Iterable[RenderedFile], owned: Sequence[str]) -> Mapping[str, bytes]:
    # A lone surrogate (from an escape such as \ud800 on a page) cannot be written as UTF-8.
    return {_checked(file.path, owned): file.text.encode("utf-8", errors="replace") for file in files}


def _checked(path: str, owned: Sequence[str]) -> str:
    parts = PurePosixPath(path).parts
    if not parts or parts[0] not in owned or ".." in parts or "\\" in path:
        raise UsageError(f"refuses to write `{path}`: it leads out of {', '.join(owned)}")
    return "/".join(parts)


def _present(out: Path, owned: Sequence[str]) -> Iterator[str]:
    """The files in the owned entries; what Python and the operating system leave behind does not count."""
    for entry in owned:
        for file in [out / entry, *sorted((out / entry).rglob("*"))]:
            hidden = any(part.startswith(".") or part == "__pycache__" for part in file.relative_to(out).parts)
            if file.is_file() and not hidden:
                yield file.relative_to(out).as_posix()


def _refuse_foreign(
    out: Path,
    tree: Mapping[str, bytes],
    owned: Sequence[str],
    keep: Iterable[Path],
    is_ours: Callable[[Path], bool] | None,
) -> None:
    """A folder called `models` may be somebody's own: unless a spec stands beside it, it is not ours to clear."""
    entries = [Path(os.path.realpath(out / entry)) for entry in owned]
    for file in keep:
        real = Path(os.path.realpath(file))
        if any(real.is_relative_to(entry) for entry in entries):
            raise UsageError(f"would replace the page {file}; choose another folder with -o", path=str(out))
    if is_ours is None and any(_is_spec(out / name) for name in _SPECS):
        return
    strange = [path for path in _present(out, owned) if _is_strange(out / path, tree.get(path), is_ours)]
    if strange:
        named = ", ".join(strange[:3])
        raise UsageError(f"holds files that docspec did not write ({named}); choose another folder", path=str(out))


def _is_strange(file: Path, wanted: bytes | None, is_ours: Callable[[Path], bool] | None) -> bool:
    if is_ours is None:
        return wanted is None or file.name in _SPECS
    return not is_ours(file) and file.read_bytes() != wanted


def _is_spec(file: Path) -> bool:
    try:
        with file.open("rb") as stream:
            return b"docspec" in stream.read(_SPEC_HEAD)
    except OSError:
        return False


def _missing_folders(folder: Path) -> list[Path]:
    """The folders that have to be made for `folder`, innermost first."""
    return [one for one in (folder, *folder.parents) if not one.exists()]


def _remove_empty(folder: Path) -> None:
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()


def _write(folder: Path, tree: Mapping[str, bytes]) -> None:
    for path, data in tree.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


def _swap(moves: Sequence[tuple[Path, Path]]) -> None:
    """Carry out all moves whose source exists, or none."""
    done: list[tuple[Path, Path]] = []
    try:
        for source, target in moves:
            if os.path.lexists(source):
                source.replace(target)
                done.append((source, target))
    except BaseException:
        for source, target in reversed(done):
            target.replace(source)
        raise


def diff_bytes(path: str, present: bytes | None, wanted: bytes | None) -> str:
    """How a file changes, as a unified diff; None stands for a file that is not there."""
    before, after = _lines(present), _lines(wanted)
    names = ("/dev/null" if present is None else f"a/{path}", "/dev/null" if wanted is None else f"b/{path}")
    # An empty file has no line that could differ: its names alone say that it is to come or to go.
    lines = [*difflib.unified_diff(before, after, *names)] or [f"--- {names[0]}\n", f"+++ {names[1]}\n"]
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _lines(data: bytes | None) -> list[str]:
    """Lines that end in LF alone, so that a CR shows as a difference."""
    text = (data or b"").decode("utf-8", errors="replace")
    *whole, rest = text.split("\n")
    return [f"{line}\n" for line in whole] + ([rest] if rest else [])
