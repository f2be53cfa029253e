"""Plants small trees of files for tests."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path


def plant(root: Path, files: Iterable[str] | Mapping[str, str | bytes]) -> Path:
    """Write files below `root`; a list of paths makes files that hold their own path."""
    contents = files if isinstance(files, Mapping) else {path: path for path in files}
    for path, content in contents.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def grown(root: Path) -> dict[str, str]:
    """What stands below `root`: text by path."""
    files = sorted(file for file in root.rglob("*") if file.is_file())
    return {file.relative_to(root).as_posix(): file.read_bytes().decode() for file in files}
