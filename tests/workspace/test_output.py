"""Results appear whole or not at all, and nothing of anybody else's is touched."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docspec.errors import UsageError
from docspec.workspace import append_file, diff_tree, write_file, write_tree
from docspec.workspace.output import diff_bytes
from tests.trees import grown, plant

OWNED = ("spec.json", "models", "reference")
SPEC = '{"docspec": "1.0"}\n'


@dataclass(frozen=True)
class File:
    path: str
    text: str


def files(tree: Mapping[str, str]) -> list[File]:
    return [File(path, text) for path, text in tree.items()]


NEW = {"spec.json": SPEC, "models/a.py": "a = 1\n", "reference/sv-SE/å.md": "# Ålder\n"}

OLD = {**NEW, "models/a.py": "old"}
MINE = {"note.txt": "mine", "extra/models/b.py": ""}


@pytest.mark.parametrize(
    ("before", "written", "after"),
    [
        pytest.param({}, NEW, NEW, id="into nothing"),
        pytest.param(NEW, NEW, NEW, id="again"),
        pytest.param({**NEW, "models/gone.py": "", "reference/nl/x.md": ""}, NEW, NEW, id="what is stale goes"),
        pytest.param(MINE, NEW, {**NEW, **MINE}, id="what is not ours stays"),
        pytest.param(NEW, {"spec.json": SPEC}, {"spec.json": SPEC}, id="an entry that is no more"),
        pytest.param({"spec.json": SPEC, "models": SPEC}, NEW, NEW, id="a file where a folder is to be"),
    ],
)
def test_write(tmp_path: Path, before: dict[str, str], written: dict[str, str], after: dict[str, str]) -> None:
    out = plant(tmp_path / "deep/out", before)
    write_tree(out, files(written), OWNED)
    assert grown(tmp_path / "deep/out") == after
    assert diff_tree(out, files(written), OWNED) == ""


def test_only_what_is_owned_is_replaced(tmp_path: Path) -> None:
    out = plant(tmp_path, NEW)
    write_tree(out, files({"models/b.py": ""}), ["models"])
    assert grown(out) == {"spec.json": SPEC, "models/b.py": "", "reference/sv-SE/å.md": "# Ålder\n"}


def test_link_is_replaced_and_not_written_through(tmp_path: Path) -> None:
    plant(tmp_path, {"elsewhere/mine.py": "mine", "out/spec.json": SPEC})
    (tmp_path / "out/models").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    write_tree(tmp_path / "out", files(NEW), OWNED)
    assert grown(tmp_path / "elsewhere") == {"mine.py": "mine"}
    assert grown(tmp_path / "out") == NEW


def test_text_is_utf8_with_lf_whatever_it_holds(tmp_path: Path) -> None:
    write_tree(tmp_path, files({"spec.json": "名称\u2028\r\n\ud800"}), OWNED)
    assert (tmp_path / "spec.json").read_bytes() == "名称\u2028\r\n?".encode()


@pytest.mark.parametrize(
    "path", ["../x", "/x", "models/../../x", "other/x", "", ".", "models\\..\\x", "models/.."], ids=repr
)
def test_path_that_leads_out_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(UsageError, match="refuses to write"):
        write_tree(tmp_path / "out", files({**NEW, path: ""}), OWNED)
    assert not grown(tmp_path)


@pytest.mark.parametrize(
    ("present", "named"),
    [
        pytest.param({"models/user.py": ""}, "models/user.py", id="somebody's folder"),
        pytest.param({"spec.json": '{"openapi": "3.1"}'}, "spec.json", id="somebody's spec"),
    ],
)
def test_what_docspec_did_not_write_is_not_replaced(tmp_path: Path, present: dict[str, str], named: str) -> None:
    plant(tmp_path, present)
    with pytest.raises(UsageError, match=rf"docspec did not write \({named}\)"):
        write_tree(tmp_path, files(NEW), OWNED)
    assert grown(tmp_path) == present


def test_pages_are_not_replaced(tmp_path: Path) -> None:
    page = plant(tmp_path, {"spec.json": SPEC, "reference/sv-SE/a.md": ""}) / "reference/sv-SE/a.md"
    with pytest.raises(UsageError, match="would replace the page"):
        write_tree(tmp_path, files(NEW), OWNED, keep=[page])
    assert page.exists()


def test_out_is_a_file(tmp_path: Path) -> None:
    plant(tmp_path, {"out": "mine"})
    with pytest.raises(UsageError, match="cannot be written"):
        write_tree(tmp_path / "out", files(NEW), OWNED)
    assert grown(tmp_path) == {"out": "mine"}


@pytest.mark.parametrize(
    ("before", "method", "nth"),
    [
        pytest.param({}, "mkdir", 1, id="the folder cannot be made"),
        pytest.param({}, "mkdir", 3, id="a staging folder cannot be made"),
        pytest.param({}, "write_bytes", 3, id="the disk is full"),
        pytest.param({}, "replace", 2, id="new, the second move fails"),
        pytest.param(OLD, "write_bytes", 1, id="the disk is full, files there"),
        pytest.param(OLD, "replace", 1, id="there, the first move fails"),
        pytest.param(OLD, "replace", 3, id="there, the last move out fails"),
        pytest.param(OLD, "replace", 6, id="there, the last move in fails"),
    ],
)
def test_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: dict[str, str], method: str, nth: int
) -> None:
    out = plant(tmp_path / "deep/out", before)
    real = getattr(Path, method)
    calls = 0

    def fail(self: Path, *args: object, **keywords: object) -> object:
        nonlocal calls
        calls += 1
        if calls == nth:
            raise OSError(28, "No space left on device", str(self))
        return real(self, *args, **keywords)

    monkeypatch.setattr(Path, method, fail)
    with pytest.raises(UsageError, match="No space left on device"):
        write_tree(out, files(NEW), OWNED)
    assert calls >= nth
    assert grown(tmp_path / "deep/out") == before
    assert out.exists() == bool(before)
    assert not list(tmp_path.rglob(".docspec-*"))


@pytest.mark.parametrize(
    ("present", "wanted", "diff"),
    [
        pytest.param({"spec.json": "a\n"}, {"spec.json": "a\n"}, "", id="same"),
        pytest.param(
            {"spec.json": "a\nb\n"},
            {"spec.json": "a\nc\n"},
            "--- a/spec.json\n+++ b/spec.json\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n",
            id="changed",
        ),
        pytest.param({}, {"models/a.py": "a\n"}, "--- /dev/null\n+++ b/models/a.py\n@@ -0,0 +1 @@\n+a\n", id="missing"),
        pytest.param({"models/a.py": "a\n"}, {}, "--- a/models/a.py\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n", id="extra"),
        pytest.param({}, {"models/a.py": ""}, "--- /dev/null\n+++ b/models/a.py\n", id="missing and empty"),
        pytest.param(
            {"spec.json": "a\r\n"},
            {"spec.json": "a\n"},
            "--- a/spec.json\n+++ b/spec.json\n@@ -1 +1 @@\n-a\r\n+a\n",
            id="line ends",
        ),
        pytest.param(
            {"spec.json": "a"},
            {"spec.json": "a\n"},
            "--- a/spec.json\n+++ b/spec.json\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n",
            id="no newline at the end",
        ),
        pytest.param({"models/__pycache__/a.pyc": "x", "models/.DS_Store": "x", "mine": ""}, {}, "", id="not ours"),
    ],
)
def test_diff(tmp_path: Path, present: dict[str, str], wanted: dict[str, str], diff: str) -> None:
    plant(tmp_path, present)
    assert diff_tree(tmp_path, files(wanted), OWNED) == diff
    assert grown(tmp_path) == present


def test_diff_where_nothing_is(tmp_path: Path) -> None:
    assert diff_tree(tmp_path / "gone", files({"spec.json": "a\n"}), OWNED).startswith(
        "--- /dev/null\n+++ b/spec.json\n"
    )


@pytest.mark.slow
@given(*[st.text(alphabet="ab\n\r\u2028 ", max_size=12)] * 2)
def test_diff_is_what_patch_needs(tmp_path_factory: pytest.TempPathFactory, before: str, after: str) -> None:
    if before == after or not before or not after:
        return
    folder = plant(tmp_path_factory.mktemp("patch"), {"f": before})
    patch = diff_bytes("f", before.encode(), after.encode()).encode()
    subprocess.run(["patch", "--quiet", "--binary", "-p1"], input=patch, cwd=folder, check=True)
    assert (folder / "f").read_bytes() == after.encode()


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    plant(tmp_path, {"a.json": "old, and longer than the new"})
    write_file(tmp_path / "a.json", "läge\n\ud800")
    assert grown(tmp_path) == {"a.json": "läge\n?"}


def test_a_link_keeps_leading_to_its_file(tmp_path: Path) -> None:
    plant(tmp_path, {"real/a.json": "old"})
    (tmp_path / "link.json").symlink_to("real/a.json")
    write_file(tmp_path / "link.json", "new")
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "real/a.json").read_text() == "new"


def test_a_device_is_written_to() -> None:
    write_file(Path(os.devnull), "new")
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("gone/a.json", "cannot be written: No such file"),
        ("taken", "cannot be written: Is a directory; name another file"),
    ],
)
def test_a_file_that_cannot_be_written(tmp_path: Path, name: str, message: str) -> None:
    plant(tmp_path, {"taken/x": "x"})
    with pytest.raises(UsageError, match=message) as caught:
        write_file(tmp_path / name, "new")
    assert caught.value.path == str(tmp_path / name)
    assert grown(tmp_path) == {"taken/x": "x"}


def test_appending(tmp_path: Path) -> None:
    plant(tmp_path, {"a.md": "one\n"})
    append_file(tmp_path / "a.md", "två\n")
    append_file(tmp_path / "b.md", "three\n")
    assert grown(tmp_path) == {"a.md": "one\ntvå\n", "b.md": "three\n"}
    with pytest.raises(UsageError, match="cannot be written"):
        append_file(tmp_path, "x")
