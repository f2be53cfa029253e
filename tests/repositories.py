"""Real git repositories for tests, with commits at given days and nobody's settings."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="there is no git")


class Repo:
    """A repository that is being made."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.git("init", "-q", "-b", "main")

    def git(self, *words: str, day: str = "2024-01-01") -> str:
        """Run git at a day."""
        date = f"{day}T12:00:00Z"
        who = {f"GIT_{role}_{what}": "x@x" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        dates = {"GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date}
        alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        done = subprocess.run(
            ["git", *words],
            cwd=self.folder,
            env={**os.environ, **who, **dates, **alone},
            capture_output=True,
            check=True,
        )
        return done.stdout.decode().strip()

    def write(self, files: Mapping[str, str | bytes | None]) -> None:
        """Write files, or with None remove them."""
        for path, text in files.items():
            file = self.folder / path
            if text is None:
                file.unlink()
            else:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(text if isinstance(text, bytes) else text.encode())

    def commit(self, files: Mapping[str, str | bytes | None], day: str = "2024-01-01") -> str:
        """Commit changes of files; gives the commit."""
        self.write(files)
        self.git("add", "-A")
        self.git("commit", "-qm", "x", "--allow-empty", day=day)
        return self.git("rev-parse", "HEAD")


def shallow(repo: Repo, folder: Path, depth: int = 1) -> Path:
    """A clone of which the history is cut off."""
    url = repo.folder.resolve().as_uri()
    subprocess.run(["git", "clone", "-q", f"--depth={depth}", url, str(folder)], check=True, capture_output=True)
    return folder
