"""What changed on the disk."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from threading import Event, Timer

import pytest

from docspec.workspace import Watch
from tests.trees import plant

Change = Callable[[Path], object]


def replaced(root: Path) -> None:
    """As careful editors save: another file of the same size and time takes the place."""
    old, new = root / "a/one.md", root / "a/.one.md.swp"
    new.write_bytes(b"ONE!")
    os.utime(new, ns=(old.stat().st_atime_ns, old.stat().st_mtime_ns))
    new.replace(old)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param(lambda root: (root / "a/one.md").write_bytes(b"longer"), ["a/one.md"], id="written"),
        pytest.param(lambda root: os.utime(root / "a/one.md", ns=(1, 1)), ["a/one.md"], id="touched"),
        pytest.param(replaced, ["a/one.md"], id="replaced"),
        pytest.param(lambda root: plant(root, {"a/b/c/new.md": "x"}), ["a/b/c/new.md"], id="new, in a new folder"),
        pytest.param(lambda root: (root / "a/two.md").unlink(), ["a/two.md"], id="gone"),
        pytest.param(
            lambda root: (root / "a").rename(root / "z"), ["a/one.md", "a/two.md", "z/one.md", "z/two.md"], id="moved"
        ),
        pytest.param(lambda root: plant(root, {".git/x": "x", "a/.hidden": "x"}), [], id="hidden"),
        pytest.param(lambda root: (root / "a/loop").symlink_to(root), [], id="a link that leads back"),
        pytest.param(lambda root: (root / "a/dead").symlink_to("nowhere"), [], id="a dead link"),
        pytest.param(lambda _root: None, [], id="nothing"),
    ],
)
def test_changes(tmp_path: Path, change: Change, expected: list[str]) -> None:
    root = plant(tmp_path, {"a/one.md": "one.", "a/two.md": "two"})
    watch = Watch()
    assert watch.look([root]) == frozenset()
    change(root)
    assert sorted(file.relative_to(root).as_posix() for file in watch.look([root])) == expected
    assert watch.look([root]) == frozenset()


def test_single_files_there_or_not(tmp_path: Path) -> None:
    file, later = tmp_path / "docspec.yaml", tmp_path / "later.csv"
    watch = Watch()
    file.write_text("a", encoding="utf-8")
    assert watch.look([file]) == frozenset()
    assert watch.look([file, later]) == frozenset(), "a path that is asked for the first time did not change"
    later.write_text("b", encoding="utf-8")
    file.unlink()
    assert watch.look([file, later]) == {file, later}


def test_it_waits_until_nothing_changes_any_more(tmp_path: Path) -> None:
    plant(tmp_path, {"one.md": "1"})
    watch, stop = Watch(), Event()
    watch.look([tmp_path])
    writes = [Timer(0.1 + 0.15 * number, plant, [tmp_path, {f"{number}.md": "x"}]) for number in range(4)]
    for timer in writes:
        timer.start()
    changed = watch.wait([tmp_path], stop)
    assert {file.name for file in changed} == {"0.md", "1.md", "2.md", "3.md"}
    Timer(0.1, stop.set).start()
    assert watch.wait([tmp_path], stop) == frozenset()
