"""Which files below a folder may be pages."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from docspec.workspace import files
from docspec.workspace.files import Walk
from tests.trees import plant


def walked(root: Path) -> tuple[list[str], Walk]:
    walk = Walk()
    return [page.relative_to(root).as_posix() for page in walk.pages(root)], walk


@pytest.mark.parametrize(
    ("planted", "expected"),
    [
        pytest.param(["a.md", "b.markdown", "c.txt", "d.html", "e.htm"], 5, id="every suffix"),
        pytest.param(["a.MD", "b.Html"], 2, id="any case"),
        pytest.param(["a.png", "b.md.bak", "md", "c.json"], 0, id="other kinds"),
        pytest.param([".a.md", ".git/a.md", "x/.y/a.md"], 0, id="hidden"),
        pytest.param(["x/y/z/a.md", "folder.md/b.md"], 2, id="deep, and a folder that is called like a page"),
        pytest.param(["ä/订单 1.md"], 1, id="any letters"),
    ],
)
def test_pages(tmp_path: Path, planted: list[str], expected: int) -> None:
    found, walk = walked(plant(tmp_path, planted))
    assert len(found) == expected
    assert not walk.unreadable


def test_other_kinds_are_counted_and_hidden_ones_are_not(tmp_path: Path) -> None:
    _, walk = walked(plant(tmp_path, ["a.md", "x/a.png", "x/b.json", ".hidden.png"]))
    assert walk.passed_over == 2


def test_loop_is_not_followed(tmp_path: Path) -> None:
    plant(tmp_path, ["x/a.md"])
    (tmp_path / "x/up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "x/self").symlink_to("self")
    assert walked(tmp_path)[0] == ["x/a.md"]


def test_link_to_a_folder_elsewhere_is_followed(tmp_path: Path) -> None:
    plant(tmp_path, ["elsewhere/a.md", "here/b.md"])
    (tmp_path / "here/more").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert walked(tmp_path / "here")[0] == ["b.md", "more/a.md"]


def test_dangling_link_is_unreadable(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to("gone.md")
    found, walk = walked(tmp_path)
    assert not found
    assert walk.unreadable == {tmp_path / "a.md": "No such file or directory"}


def test_pipe_is_unreadable_and_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.md")
    found, walk = walked(tmp_path)
    assert not found
    assert walk.unreadable == {tmp_path / "a.md": "not a regular file"}


def test_large_file_is_kept_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 10)
    found, walk = walked(plant(tmp_path, {"small.md": "x" * 10, "large.md": "x" * 11}))
    assert found == ["small.md"]
    assert walk.too_large == [tmp_path / "large.md"]


def test_folder_that_cannot_be_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(tmp_path, ["closed/a.md", "open/b.md"])
    listed = Path.iterdir

    def refuse(folder: Path) -> object:
        if folder.name == "closed":
            raise PermissionError(13, "Permission denied", str(folder))
        return listed(folder)

    monkeypatch.setattr(Path, "iterdir", refuse)
    found, walk = walked(tmp_path)
    assert found == ["open/b.md"]
    assert walk.unreadable == {tmp_path / "closed": "Permission denied"}
