from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from docspec.errors import DocspecError, GitError, SourceError, UsageError
from docspec.workspace import Timeline
from tests.repositories import Repo, needs_git, shallow

pytestmark = needs_git
Seen = list[tuple[str, list[str] | None]]


def seen(folder: Path, every: str = "month", **asked: Any) -> Seen:
    """The moments, each with the files it has; None where nothing changed."""
    return [
        (moment.label, [f"{one.path}={one.data.decode()}" for one in sources.files] if sources else None)
        for moment, sources in Timeline(folder, every, **asked)
    ]


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """Pages that came in one locale, moved to another folder, and got a second locale."""
    made = Repo(tmp_path / "repo")
    made.commit({"readme.md": "x"}, "2023-12-01")
    made.commit({"docs/nl-NL/r-ö.md": "een\r\n" * 9}, "2024-01-10")
    made.commit({"docs/nl-NL/r-ö.md": "twee" * 9}, "2024-01-20")
    made.git("mv", "docs", "pages")
    made.commit({"pages/logo.png": "p", "pages/.hidden/x.md": "x"}, "2024-03-01")
    made.commit({"other.txt": "x"}, "2024-04-01")
    made.git("tag", "v1")
    made.commit({"pages/sv-SE/r-ö.md": "två", "pages/about.md": "x"}, "2024-05-01")
    return made


TWEE = "nl-NL/r-ö.md=" + "twee" * 9
ALL: Seen = [("2024-01", [TWEE]), ("2024-03", None), ("2024-04", None), ("2024-05", [TWEE, "sv-SE/r-ö.md=två"])]


def test_the_last_commit_of_each_month_wherever_the_folder_stood(repo: Repo) -> None:
    assert seen(repo.folder / "pages") == ALL


def test_the_folder_is_found_and_the_head_may_be_detached(repo: Repo) -> None:
    repo.git("checkout", "-q", "--detach")
    assert seen(repo.folder) == ALL


@pytest.mark.parametrize(
    ("asked", "labels"),
    [
        ({"every": "quarter"}, ["2024-Q1", "2024-Q2"]),
        ({"every": "year"}, ["2024"]),
        ({"every": "release"}, ["v1"]),
        ({"since": date(2024, 3, 1)}, ["2024-03", "2024-04", "2024-05"]),
        ({"until": date(2024, 1, 15)}, ["2024-01"]),
        ({"since": date(2024, 2, 1), "until": date(2024, 4, 30)}, ["2024-03", "2024-04"]),
        ({"every": "week", "until": date(2024, 1, 31)}, ["2024-W02", "2024-W03"]),
    ],
)
def test_moments(repo: Repo, asked: dict[str, Any], labels: list[str]) -> None:
    assert [label for label, _ in seen(repo.folder / "pages", **asked)] == labels


def test_the_last_before_until_counts(repo: Repo) -> None:
    (found,) = seen(repo.folder / "pages", until=date(2024, 1, 15))
    assert found == ("2024-01", ["nl-NL/r-ö.md=" + "een\r\n" * 9])


def test_locales(repo: Repo) -> None:
    assert [files for _, files in seen(repo.folder / "pages", locales=["sv_se"])] == [
        [],
        None,
        None,
        ["sv-SE/r-ö.md=två"],
    ]
    with pytest.raises(UsageError, match="no locale fr-FR at any time; there were nl-NL, sv-SE"):
        seen(repo.folder / "pages", locales=["fr-FR"])


def test_merges_count_where_they_came_in(repo: Repo) -> None:
    repo.git("checkout", "-q", "-b", "side")
    repo.commit({"pages/sv-SE/r-ö.md": "tre"}, "2024-06-01")
    repo.git("checkout", "-q", "main")
    repo.commit({"other.txt": "y"}, "2024-07-01")
    repo.git("merge", "-q", "--no-ff", "-m", "x", "side", day="2024-08-01")
    assert seen(repo.folder / "pages", since=date(2024, 5, 2)) == [
        ("2024-07", [TWEE, "sv-SE/r-ö.md=två"]),
        ("2024-08", [TWEE, "sv-SE/r-ö.md=tre"]),
    ]


def test_a_shallow_clone_says_so(repo: Repo, tmp_path: Path) -> None:
    timeline = Timeline(shallow(repo, tmp_path / "s") / "pages", "month")
    assert timeline.shallow
    assert [moment.label for moment, _ in timeline] == ["2024-05"]


def test_files_in_any_mix_of_languages(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({"a.md": "1", "b/c.txt": "2", "en/x.md": "3"})
    (snapshot,) = Timeline(tmp_path, "month")
    assert snapshot.sources is not None
    assert [(one.path, one.locale, one.key) for one in snapshot.sources.files] == [
        ("a.md", None, None),
        ("b/c.txt", None, None),
        ("en/x.md", None, None),
    ]


@pytest.mark.parametrize(
    ("files", "asked", "error", "message"),
    [
        (None, {}, GitError, "has no commit yet"),
        ({"logo.png": "x"}, {}, SourceError, "no commit in that time has pages in this folder"),
        ({"nl-NL/a.md": "x"}, {"since": date(2025, 1, 1)}, SourceError, "no commit in that time"),
        ({"nl-NL/a.md": "x"}, {"every": "release"}, SourceError, r"no release \(tag\) has pages"),
    ],
)
def test_what_has_no_history(
    tmp_path: Path,
    files: dict[str, str | bytes | None] | None,
    asked: dict[str, Any],
    error: type[DocspecError],
    message: str,
) -> None:
    repo = Repo(tmp_path)
    if files is not None:
        repo.commit(files)
    with pytest.raises(error, match=message):
        seen(tmp_path, **asked)


def test_each_blob_is_read_once(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    repo.commit({"pages/sv-SE/r-ö.md": "tre", "pages/sv-SE/copy.md": "tre"}, "2024-06-01")
    timeline = Timeline(repo.folder / "pages", "month")
    asked: list[str] = []
    from docspec.workspace import git

    read = git.Blobs.read

    def counted(self: git.Blobs, blob: str) -> bytes:
        asked.append(blob)
        return read(self, blob)

    monkeypatch.setattr(git.Blobs, "read", counted)
    assert len(list(timeline)) == 5
    assert len(asked) == len(set(asked)) == 3
