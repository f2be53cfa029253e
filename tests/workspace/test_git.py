from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from docspec.workspace import uncommitted


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git")
def test_what_is_not_committed(tmp_path: Path) -> None:
    def git(*words: str) -> None:
        subprocess.run(["git", "-c", "user.name=x", "-c", "user.email=x@x", *words], cwd=tmp_path, check=True)

    pages = tmp_path / "pages"
    pages.mkdir()
    for name in ("clean.md", "名.md"):
        (pages / name).write_text("x")
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "x")
    assert uncommitted(pages, ["clean.md", "名.md"]) == ()
    (pages / "名.md").write_text("y")
    (pages / "new.md").write_text("y")
    assert uncommitted(pages, ["clean.md", "名.md", "new.md"]) == ("new.md", "名.md")


def test_no_work_tree(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("x")
    assert uncommitted(tmp_path, ["a.md"]) == ()
