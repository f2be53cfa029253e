"""What git knows of files, where there is a git; without one, nothing."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from pathlib import Path

_SECONDS = 30


def uncommitted(root: Path, paths: Iterable[str]) -> tuple[str, ...]:
    """Which of these files, named from `root`, have changes that are not committed, or are not known to git.

    Empty where `root` stands in no git work tree, or git is not there or does not answer.
    """
    wanted = sorted(paths)
    command = ["git", "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", "."]
    try:
        told = subprocess.run(command, cwd=root, capture_output=True, check=True, timeout=_SECONDS)
        prefix = subprocess.run(
            ["git", "rev-parse", "--show-prefix"], cwd=root, capture_output=True, check=True, timeout=_SECONDS
        )
    except (OSError, subprocess.SubprocessError):
        return ()
    inside = prefix.stdout.decode("utf-8", errors="replace").rstrip("\n")
    entries = told.stdout.decode("utf-8", errors="replace").split("\0")
    dirty = {entry[3:].removeprefix(inside) for entry in entries if entry}
    return tuple(path for path in wanted if path in dirty)
