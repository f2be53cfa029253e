from __future__ import annotations

from pathlib import Path

import pytest

from docspec.errors import UsageError
from docspec.workspace import changes, diff_changes, replace_files


def test_files_are_replaced_with_their_modes(tmp_path: Path) -> None:
    (tmp_path / "nl").mkdir()
    one, other = tmp_path / "nl" / "a.md", tmp_path / "b.md"
    one.write_bytes(b"\xef\xbb\xbfnaam\r\n")
    other.write_bytes(b"same")
    one.chmod(0o640)
    replace_files(
        tmp_path, changes({"nl/a.md": one.read_bytes(), "b.md": b"same"}, {"nl/a.md": b"name", "b.md": b"same"})
    )
    assert one.read_bytes() == b"name"
    assert one.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a.md", "b.md", "nl"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_bytes(b"naam")
    (tmp_path / "link.md").symlink_to("real.md")
    replace_files(tmp_path, changes({"link.md": b"naam"}, {"link.md": b"name"}))
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_bytes() == b"name"


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda file: file.chmod(0o444), "b.md: is read-only, so nothing was written"),
        (lambda file: file.write_bytes(b"edited"), "b.md: has changed while it was read"),
        (lambda file: file.unlink(), "b.md: cannot be read again"),
    ],
)
def test_one_file_that_cannot_be_written_stops_all(tmp_path: Path, spoil: object, message: str) -> None:
    assert callable(spoil)
    before = {"a.md": b"naam", "b.md": b"naam"}
    for name, data in before.items():
        (tmp_path / name).write_bytes(data)
    spoil(tmp_path / "b.md")
    with pytest.raises(UsageError, match=message):
        replace_files(tmp_path, changes(before, dict.fromkeys(before, b"name")))
    assert (tmp_path / "a.md").read_bytes() == b"naam"
    assert not list(tmp_path.glob(".docspec-*"))


def test_the_diff_shows_line_ends() -> None:
    diff = diff_changes(changes({"nl/a.md": b"x\r\nnaam"}, {"nl/a.md": b"x\r\nname"}))
    assert diff == (
        "--- a/nl/a.md\n+++ b/nl/a.md\n@@ -1,2 +1,2 @@\n x\r\n-naam\n\\ No newline at end of file\n"
        "+name\n\\ No newline at end of file\n"
    )
