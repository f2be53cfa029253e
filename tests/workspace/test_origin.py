"""What a path stands for; whole sources are in `test_sources.py`."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from docspec.errors import SourceError, UsageError
from docspec.workspace.files import Walk
from docspec.workspace.origin import Candidate, below, common_root, each_once, folded, origin_of, spelled
from tests.trees import plant


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("sv-SE", "sv_se", True), ("zh-Hans", "ZH-HANS", True), ("sv-SE", "sv", False), ("sv-SE", "sv-FI", False)],
)
def test_folded(one: str, other: str, same: bool) -> None:
    assert (folded(one) == folded(other)) is same


def test_keys_are_paths_below_the_locale_folder_without_suffix() -> None:
    assert Candidate(Path("s/sv-SE/x/r-a.v2.md"), "sv-SE", Path("s/sv-SE")).key == "x/r-a.v2"
    assert Candidate(Path("s/r-a.md")).key is None


@pytest.mark.skipif(os.name == "nt", reason="file names are UTF-16 there")
def test_bytes_that_are_no_utf_8_are_replaced() -> None:
    assert spelled(Path(os.fsdecode(b"a/\xff.md"))) == "a/\ufffd.md"
    assert spelled(Path("a") / "书架.md") == "a/书架.md"


def test_each_file_once_and_one_spelling_a_locale() -> None:
    found = each_once(
        [
            Candidate(Path("s/b.md"), "sv_se"),
            Candidate(Path("s/a.md"), "sv-SE"),
            Candidate(Path("s/x/../a.md"), "sv-SE"),
            Candidate(Path("s/c.md")),
        ]
    )
    assert [(Path(os.path.abspath(one.file)).name, one.locale) for one in found] == [
        ("a.md", "sv-SE"),
        ("b.md", "sv-SE"),
        ("c.md", None),
    ]


def test_common_root(tmp_path: Path) -> None:
    assert common_root([Path("x"), Path("x")]) == Path("x")
    assert common_root([tmp_path / "a", tmp_path / "b" / "c"]) == tmp_path


def test_roots_without_a_common_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    def apart(_: object) -> str:
        raise ValueError("Paths don't have the same drive")

    monkeypatch.setattr("docspec.workspace.origin.os.path.commonpath", apart)
    with pytest.raises(UsageError, match=r"no folder in common .*same drive.*one by one"):
        common_root([Path("a"), Path("b")])


def test_pages_beside_the_locale_folders_are_kept_apart(tmp_path: Path) -> None:
    found = origin_of(plant(tmp_path, ["sv-SE/a.md", "nl-NL/a.md", "readme.md"]), Walk())
    assert [one.locale for one in found.candidates] == ["nl-NL", "sv-SE"]
    assert [path.name for path in found.outside] == ["readme.md"]


def test_a_manifest_stands_for_its_folder(tmp_path: Path) -> None:
    plant(tmp_path, ["sv-SE/a.md", "docspec.yaml"])
    assert origin_of(tmp_path / "docspec.yaml", Walk()) == origin_of(tmp_path, Walk())


def test_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file or folder"):
        origin_of(tmp_path / "nowhere", Walk())


def test_what_the_operating_system_refuses(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read: "):
        origin_of(tmp_path / ("x" * 5000), Walk())


@pytest.mark.parametrize(
    ("folder", "top", "called"),
    [
        ("a/b", "a", "b/"),
        ("a/å b/c", "a", "å b/c/"),
        ("a", "a", ""),
        ("a", "a/b", ""),
        ("ab", "a", ""),
        ("a/../a/b", "a", "b/"),
    ],
)
def test_below(tmp_path: Path, folder: str, top: str, called: str) -> None:
    assert below(tmp_path / folder, tmp_path / top) == called
