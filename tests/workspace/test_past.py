from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from docspec.errors import GitError, SourceError
from docspec.workspace import SourcePast
from tests.repositories import Repo, needs_git, shallow

pytestmark = needs_git
KEY = "types/r-buoy"


def read(
    folder: Path, stamps: Mapping[str, set[str]], template: str | None = None, locale: str = "en"
) -> dict[str, tuple[bytes | None, list[bytes], Mapping[str, bytes | None]]]:
    past = SourcePast(folder, stamps, locale, template)
    return {one.key: (one.now, [old.data for old in one.older], one.declared) for one in past}


@pytest.mark.parametrize(
    ("top", "place", "template"),
    [
        ("help/", "", None),
        ("", "", None),
        ("docs/en/", "", None),
        ("docs/en-US/", "docs", None),
        ("a/b c/ö/", "a/b c", None),
        ("help/", "help", None),
        ("x/", "", "x/{key}.md"),
        ("x/", "x", "{key}"),
    ],
)
def test_pages_are_found_wherever_they_stand(tmp_path: Path, top: str, place: str, template: str | None) -> None:
    repo = Repo(tmp_path / "r")
    repo.commit({f"{top}{KEY}.md": "1", "readme.md": "x", "fr/types/r-buoy.md": "fr"})
    first = repo.git("rev-parse", "HEAD")
    repo.commit({f"{top}{KEY}.md": b"2\r\n"})
    found = read(repo.folder / place, {KEY: {first, first[:8]}, "types/r-none": set()}, template)
    assert found == {KEY: (b"2\r\n", [b"1"], {first: b"1", first[:8]: b"1"})}


def test_renames_are_followed_and_paths_may_hold_anything(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.git("config", "core.quotepath", "true")
    text = "# 船\n" + "line\n" * 20
    first = repo.commit({"old/型/r ö.md": text})
    second = repo.commit({"old/型/r ö.md": None, "help/型/r ö.md": text + "more\n"}, "2024-02-01")
    repo.commit({"help/型/r ö.md": text + "most\n"}, "2024-03-01")
    found = read(tmp_path, {"型/r ö": {first, second}})
    now, older, declared = found["型/r ö"]
    assert now == (text + "most\n").encode()
    assert older == [(text + "more\n").encode(), text.encode()]
    assert declared == {first: text.encode(), second: (text + "more\n").encode()}


def test_a_page_that_is_gone_or_was_not_there_yet(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    before = repo.commit({"types/r-other.md": "x"})
    there = repo.commit({"types/r-buoy.md": "1"})
    repo.commit({"types/r-buoy.md": None})
    found = read(tmp_path, {KEY: {before, there}})
    assert found[KEY] == (None, [b"1"], {before: None, there: b"1"})


def test_only_the_line_that_was_published_has_revisions(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({f"{KEY}.md": "1"})
    repo.git("checkout", "-q", "-b", "side")
    draft = repo.commit({f"{KEY}.md": "draft"})
    repo.commit({f"{KEY}.md": "2"})
    repo.git("checkout", "-q", "main")
    repo.commit({"other.md": "x"})
    repo.git("merge", "-q", "--no-ff", "-m", "x", "side")
    repo.git("checkout", "-q", "--detach")
    assert read(tmp_path, {KEY: {draft}}) == {KEY: (b"2", [b"1"], {draft: b"draft"})}


@pytest.mark.parametrize("stamp", ["0000000", "f" * 40, "v2", "main", "HEAD", "", "x y", "--all"])
def test_what_is_no_commit(tmp_path: Path, stamp: str) -> None:
    repo = Repo(tmp_path)
    repo.commit({f"{KEY}.md": "1"})
    past = SourcePast(tmp_path, {KEY: {stamp}}, "en", None)
    assert past.unknown == {stamp}
    assert [one.declared for one in past] == [{}]


def test_a_tag_is_a_commit(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    repo.commit({f"{KEY}.md": "1"})
    repo.git("tag", "-a", "v1", "-m", "x")
    assert read(tmp_path, {KEY: {"v1"}})[KEY][2] == {"v1": b"1"}


def test_a_checkout_older_than_the_stamp_tells_nothing(tmp_path: Path) -> None:
    repo = Repo(tmp_path)
    first = repo.commit({f"{KEY}.md": "1"})
    second = repo.commit({f"{KEY}.md": "2"})
    repo.git("checkout", "-q", first)
    past = SourcePast(tmp_path, {KEY: {second}}, "en", None)
    assert not past.unknown
    assert [one.declared for one in past] == [{}]


def test_a_shallow_clone_says_so(tmp_path: Path) -> None:
    repo = Repo(tmp_path / "r")
    first = repo.commit({f"{KEY}.md": "1"})
    repo.commit({f"{KEY}.md": "2"})
    past = SourcePast(shallow(repo, tmp_path / "s"), {KEY: {first}}, "en", None)
    assert past.shallow
    assert past.unknown == {first}
    assert [(one.now, one.older) for one in past] == [(b"2", ())]
    assert not SourcePast(repo.folder, {KEY: {first}}, "en", None).shallow


@pytest.mark.parametrize(
    ("make", "error", "message"),
    [
        (lambda folder: folder.parent, SourceError, "no such folder"),
        (lambda folder: folder.mkdir(), GitError, "stands in no git repository"),
        (lambda folder: [Repo(folder)], GitError, "has no commit yet"),
        (lambda folder: Repo(folder).commit({"readme.md": "x"}), SourceError, "no source page was found"),
        (lambda folder: Repo(folder).commit({"nl-NL/types/r-buoy.md": "x"}), SourceError, "no source page was found"),
    ],
)
def test_what_cannot_be_used(tmp_path: Path, make: object, error: type[SourceError], message: str) -> None:
    assert callable(make)
    folder = tmp_path / "none"
    make(folder)
    with pytest.raises(error, match=message) as caught:
        SourcePast(folder, {KEY: set()}, "en", None)
    assert str(caught.value).startswith(str(folder))


def test_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Repo(tmp_path).commit({f"{KEY}.md": "1"})
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    with pytest.raises(GitError, match="git was not found"):
        SourcePast(tmp_path, {KEY: set()}, "en", None)


def test_a_folder_of_somebody_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Repo(tmp_path).commit({f"{KEY}.md": "1"})
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    with pytest.raises(GitError, match=r"safe\.directory"):
        SourcePast(tmp_path, {KEY: set()}, "en", None)


def test_the_repository_of_a_hook_is_not_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = Repo(tmp_path / "other")
    other.commit({"x.md": "x"})
    repo = Repo(tmp_path / "r")
    repo.commit({f"{KEY}.md": "1"})
    monkeypatch.setenv("GIT_DIR", str(other.folder / ".git"))
    assert read(repo.folder, {KEY: set()})[KEY][0] == b"1"
