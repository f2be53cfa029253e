"""What git knows of files and of their past, asked by plumbing commands; no network, no shell, no settings of users."""

from __future__ import annotations

import os
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from sys import intern
from types import TracebackType
from typing import Self

from docspec.errors import GitError, SourceError

_SECONDS = 30
_SECONDS_FOR_HISTORY = 900
# A repository that a hook or a wrapper runs in is not the one that was asked about.
_OF_OTHERS = frozenset(
    "GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES GIT_COMMON_DIR "
    "GIT_NAMESPACE GIT_PREFIX GIT_SHALLOW_FILE GIT_GRAFT_FILE GIT_LITERAL_PATHSPECS GIT_TRACE".split()
)
# English messages; of a partial clone nothing is fetched; what `git replace` puts in place of history is no history.
_ENVIRONMENT = {"LC_ALL": "C", "GIT_ALLOW_PROTOCOL": "none", "GIT_NO_REPLACE_OBJECTS": "1", "GIT_OPTIONAL_LOCKS": "0"}
_FILE_MODES = frozenset({"100644", "100755", "100664"})
_MOST_RENAMES = 5000
"""Files that are compared for renames with changes; those without changes are always told."""


def uncommitted(root: Path, paths: Iterable[str]) -> tuple[str, ...]:
    """Which of these files, named from `root`, have changes that are not committed, or are not known to git.

    Empty where `root` stands in no git work tree, or git is not there or does not answer.
    """
    wanted = sorted(paths)
    command = ["git", "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", "."]
    try:
        told = subprocess.run(command, cwd=root, capture_output=True, check=True, timeout=_SECONDS)
        prefix = subprocess.run(
            ["git", "rev-parse", "--show-prefix"], cwd=root, capture_output=True, check=True, timeout=_SECONDS
        )
    except (OSError, subprocess.SubprocessError):
        return ()
    inside = prefix.stdout.decode("utf-8", errors="replace").rstrip("\n")
    entries = told.stdout.decode("utf-8", errors="replace").split("\0")
    dirty = {entry[3:].removeprefix(inside) for entry in entries if entry}
    return tuple(path for path in wanted if path in dirty)


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit."""

    id: str
    time: int
    """When it was committed, in seconds since 1970 (UTC)."""


@dataclass(frozen=True, slots=True)
class FileChange:
    """What a commit did to one file."""

    status: str
    """A letter, as git has it: A added, D deleted, M changed, R renamed (and changed), T changed in kind."""
    blob: str
    """What the file holds since."""
    path: str
    """From the top of the repository."""
    former: str
    """Where it stood before; the same as `path` but for renames."""


class Repository:
    """The git repository that a folder stands in. Paths are told from its top, with `/` between the parts."""

    def __init__(self, folder: Path) -> None:
        """Raises GitError where there is no git, no repository, or no commit yet; SourceError where no folder is."""
        if not folder.is_dir():
            raise SourceError("no such folder; name a git checkout, or a folder in one", path=str(folder))
        self._folder = folder
        self.prefix = _text(self._run("rev-parse", "--show-prefix")).removesuffix("\n")
        """The folder, with a final `/`; empty for the top."""
        self.shallow = self._run("rev-parse", "--is-shallow-repository").strip() == b"true"
        """Whether history was cut off when the repository was cloned."""
        head = self.find(["HEAD^{commit}"])[0]
        if head is None:
            raise GitError("the repository has no commit yet; commit your pages first", path=str(folder))
        self.head: str = head
        """The commit that is checked out."""

    def line(self) -> list[Commit]:
        """The commits of the checked-out line, newest first: of a merge, the side that was merged into."""
        lines = self._run("rev-list", "--first-parent", "--timestamp", self.head, seconds=_SECONDS_FOR_HISTORY)
        pairs = (line.split(" ") for line in _text(lines).splitlines())
        return [Commit(commit, int(time)) for time, commit in pairs]

    def changes(self, commits: Sequence[Commit]) -> Iterator[tuple[Commit, list[FileChange]]]:
        """What each of these commits did to files, against its first parent; commits that did nothing are left out."""
        known = {commit.id: commit for commit in commits}
        options = ["--stdin", "-r", "-z", "-M", f"-l{_MOST_RENAMES}", "-m", "--first-parent", "--root"]
        said = self._run(
            "diff-tree", *options, given="".join(f"{one}\n" for one in known), seconds=_SECONDS_FOR_HISTORY
        )
        fields = iter(_text(said).split("\0"))
        commit, found = None, list[FileChange]()
        for field in fields:
            if field.startswith(":"):
                found.append(_change(field, fields))
            elif field in known:
                if commit:
                    yield commit, found
                commit, found = known[field], []
        if commit:
            yield commit, found

    def files(self, commit: str, folder: str = "") -> dict[str, str]:
        """The regular files of a commit below a folder (`a/b/`, or empty for all): the blob of each, by its path."""
        place = f"{commit}:{folder.removesuffix('/')}"
        if self.find([place]) == [None]:
            return {}
        entries = _text(self._run("ls-tree", "-r", "-z", "--full-tree", place, seconds=_SECONDS_FOR_HISTORY))
        found: dict[str, str] = {}
        for entry in filter(None, entries.split("\0")):
            about, _, path = entry.partition("\t")
            mode, kind, blob = about.split(" ")
            if kind == "blob" and mode in _FILE_MODES:
                # The same in many commits; a long history holds each text once.
                found[intern(folder + path)] = intern(blob)
        return found

    def find(self, names: Sequence[str]) -> list[str | None]:
        """The object that each name stands for (`HEAD`, `COMMIT:path`, `TAG^{commit}`); None where there is none."""
        asked = [name for name in names if "\n" not in name]
        said = self._run("cat-file", "--batch-check=%(objectname)", given="".join(f"{name}\n" for name in asked))
        # What is not there is answered by its name and a word, such as `missing` or `ambiguous`.
        answers = _text(said).split("\n")[:-1]
        found = {name: answer for name, answer in zip(asked, answers, strict=True) if " " not in answer}
        return [found.get(name) for name in names]

    def ancestors(self) -> frozenset[str]:
        """Every commit that the checked-out one comes from, itself among them."""
        return frozenset(_text(self._run("rev-list", self.head, seconds=_SECONDS_FOR_HISTORY)).split())

    def precedes(self, older: str, newer: str) -> bool:
        """Whether one commit is an ancestor of another."""
        return self._call("merge-base", "--is-ancestor", older, newer).returncode == 0

    def tags(self) -> dict[str, str]:
        """The commit of each tag that the checked-out commit comes from, by its name."""
        form = "--format=%(refname:strip=2)%00%(objectname)%00%(*objectname)"
        lines = _text(self._run("for-each-ref", "--merged", self.head, form, "refs/tags")).split("\n")
        parts = (line.split("\0") for line in lines if line)
        return {name: peeled or tagged for name, tagged, peeled in parts}

    def blobs(self) -> Blobs:
        """A reader of what files hold."""
        return Blobs(self._folder)

    def _run(self, *words: str, given: str = "", seconds: int = _SECONDS) -> bytes:
        done = self._call(*words, given=given, seconds=seconds)
        if done.returncode:
            raise GitError(_why(_text(done.stderr), words[0]), path=str(self._folder))
        return done.stdout

    def _call(self, *words: str, given: str = "", seconds: int = _SECONDS) -> subprocess.CompletedProcess[bytes]:
        data = given.encode("utf-8", errors="surrogateescape")
        try:
            return subprocess.run(
                ["git", *words],
                cwd=self._folder,
                env=_environment(),
                input=data,
                capture_output=True,
                check=False,
                timeout=seconds,
            )
        except FileNotFoundError as error:
            raise GitError("git was not found; install it, or put it on PATH") from error
        except subprocess.TimeoutExpired as error:
            raise GitError(f"git {words[0]} took longer than {seconds} seconds", path=str(self._folder)) from error


class Blobs:
    """Reads what files hold from one process of git; to be used in a `with`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        command = ["git", "cat-file", "--batch"]
        self._process = subprocess.Popen(
            command,
            cwd=self._folder,
            env=_environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process is not None:
            # One answer may be unread when an error ends the work; nobody waits for it.
            self._process.kill()
            self._process.communicate()
            self._process = None

    def read(self, blob: str) -> bytes:
        """The bytes of a blob. Raises GitError where it is not there, as in a partial clone."""
        process = self._process
        assert process is not None
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            process.stdin.write(f"{blob}\n".encode())
            process.stdin.flush()
            head = process.stdout.readline().split()
            data = process.stdout.read(int(head[2]) + 1) if len(head) == 3 else b""
        except BrokenPipeError:
            data = b""
        if not data:
            raise GitError(f"{blob} cannot be read; in a partial clone, fetch all of it first", path=str(self._folder))
        return data[:-1]


def former_folder(moves: Sequence[tuple[str, str]], folder: str) -> str | None:
    """Where the files of a folder (`a/b/`, or empty for the top) stood before: what most of them were moved from."""
    inside = [(former, path.removeprefix(folder)) for former, path in moves if path.startswith(folder)]
    before = Counter(former.removesuffix(name) for former, name in inside if f"/{former}".endswith(f"/{name}"))
    best = max(sorted(before), key=lambda place: before[place], default=None)
    return best if best is not None and 2 * before[best] >= len(inside) else None


def _change(about: str, fields: Iterator[str]) -> FileChange:
    """One change of `diff-tree -z`: modes, blobs and status, then a path, or two of a rename."""
    *_, blob, status = about.split(" ")
    former = next(fields)
    return FileChange(status[0], blob, next(fields) if status[0] in "RC" else former, former)


def _environment() -> Mapping[str, str]:
    return {**{name: value for name, value in os.environ.items() if name not in _OF_OTHERS}, **_ENVIRONMENT}


def _text(data: bytes) -> str:
    return data.decode("utf-8", errors="surrogateescape")


def _why(said: str, command: str) -> str:
    if "dubious ownership" in said:
        return "git does not trust the owner of this folder; if you do, `git config --global --add safe.directory` it"
    if "not a git repository" in said:
        return "stands in no git repository; name a checkout"
    first = next(iter(said.strip().splitlines()), "it failed without a word").removeprefix("fatal: ")
    return f"git {command}: {first}"
