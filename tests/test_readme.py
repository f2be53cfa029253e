"""What the README shows is what happens: its commands are run, its Python too."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
MAKE = {"make build": "docspec build"}
"""What the Makefile runs for a command, once .venv is there."""

GROUPS = {"catalog"}
"""Commands with commands of their own."""


def blocks(language: str) -> list[str]:
    return [text for found, text in BLOCKS if found == language]


def shown() -> list[tuple[str, list[str]]]:
    """The commands with the output they are shown with."""
    pairs = [(first.removeprefix("$ "), lines) for first, *lines in (text.splitlines() for text in blocks("console"))]
    # `make test` is what runs this.
    return [(command, lines) for command, lines in pairs if command != "make test"]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder of one's own with the sources, and the results that are committed."""
    for name in ("sources", "output"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def run(command: list[str], folder: Path) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def matches(lines: list[str], output: str) -> bool:
    """Whether the output has these lines in this order; `...` stands for any lines."""
    pattern = r"\n".join(r"(?:.*\n)*.*" if line == "..." else re.escape(line) for line in lines)
    return re.search(pattern, output) is not None


@pytest.mark.parametrize(("command", "lines"), [pytest.param(*pair, id=pair[0]) for pair in shown()])
def test_commands(command: str, lines: list[str], checkout: Path) -> None:
    words = MAKE.get(command, command).split()
    assert words[0] == "docspec"
    assert matches(lines, run([sys.executable, "-m", *words], checkout))


def test_make_runs_what_is_shown() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target, command in MAKE.items():
        rule = re.search(rf"^{target.removeprefix('make ')}:.*\n((?:\t.*\n)+)", makefile, re.MULTILINE)
        assert rule is not None
        assert rule[1].strip() == f"@$(BIN)/{command}"


@pytest.mark.parametrize(
    "code", [pytest.param(text, id=f"block {number}") for number, text in enumerate(blocks("python"))]
)
def test_python(code: str, checkout: Path) -> None:
    expected = [line.removeprefix("# ") for line in code.splitlines() if line.startswith("# ")]
    assert run([sys.executable, "-c", code], checkout).splitlines() == expected


def test_every_shell_command_is_one_of_ours_with_options_that_exist() -> None:
    for line in (line for text in blocks("sh") for line in text.splitlines()):
        words = line.split("#")[0].split()
        assert words[0] == "docspec"
        named = words[1:3] if words[1] in GROUPS else words[1:2]
        known = run([sys.executable, "-m", "docspec", *named, "--help"], ROOT)
        assert all(word in known for word in words if word.startswith("-"))


def test_links_lead_somewhere() -> None:
    targets = [target for target in re.findall(r"\]\(([^)#]+)\)", README) if "://" not in target]
    assert targets
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_every_dependency_is_named_with_why() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    section = re.search(r"^dependencies = \[\n(.*?)^\]", project, re.MULTILINE | re.DOTALL)
    assert section is not None
    names = re.findall(r'"([\w-]+)', section[1])
    table = README[README.index("## What it is made of") :]
    assert [name for name in names if name not in table] == []
