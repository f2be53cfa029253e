from __future__ import annotations

from pathlib import Path

import pytest

from docspec.errors import UsageError
from docspec.render.rendered import Rendered
from docspec.workspace import diff_exchanged, write_exchanged
from tests.trees import grown

FILES = [Rendered("sv.po", "one\n"), Rendered("nl.po", "two\n")]
NEWER = [Rendered("sv.po", "three\n"), Rendered("nl.po", "two\n")]


def test_files_are_written_and_written_anew(tmp_path: Path) -> None:
    write_exchanged(tmp_path / "out", FILES)
    assert diff_exchanged(tmp_path / "out", FILES) == ""
    assert "+three" in diff_exchanged(tmp_path / "out", NEWER)
    write_exchanged(tmp_path / "out", NEWER)
    assert (tmp_path / "out/sv.po").read_text() == "three\n"
    assert diff_exchanged(tmp_path / "out", NEWER) == ""


def test_an_edited_file_stays_unless_forced(tmp_path: Path) -> None:
    write_exchanged(tmp_path, FILES)
    (tmp_path / "sv.po").write_text("mine\n")
    before = grown(tmp_path)
    with pytest.raises(UsageError, match=r"\(sv\.po\)"):
        write_exchanged(tmp_path, NEWER)
    assert grown(tmp_path) == before
    write_exchanged(tmp_path, NEWER, force=True)
    assert (tmp_path / "sv.po").read_text() == "three\n"


def test_what_is_edited_to_what_would_be_written_is_no_edit(tmp_path: Path) -> None:
    write_exchanged(tmp_path, FILES)
    (tmp_path / "sv.po").write_text("three\n")
    write_exchanged(tmp_path, NEWER)


@pytest.mark.parametrize("told", ["", "{", "[]", '{"files": 3}', '{"files": {"sv.po": "x"}}'])
def test_without_a_manifest_that_can_be_read_files_of_others_stay(tmp_path: Path, told: str) -> None:
    (tmp_path / "catalogs.json").write_text(told)
    (tmp_path / "sv.po").write_text("mine\n")
    with pytest.raises(UsageError, match="did not write"):
        write_exchanged(tmp_path, FILES)


def test_the_manifest_forgets_what_is_gone(tmp_path: Path) -> None:
    write_exchanged(tmp_path, FILES)
    (tmp_path / "nl.po").unlink()
    write_exchanged(tmp_path, [Rendered("sv.po", "one\n")])
    assert "nl.po" not in (tmp_path / "catalogs.json").read_text()
