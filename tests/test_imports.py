"""The import contract of pyproject.toml: data flows one way, and every module has its layer."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LINT = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True, no_logo=True))"


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", LINT], cwd=folder, capture_output=True, text=True, check=False)


def test_contract_holds() -> None:
    result = lint(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("module", "line", "broken"),
    [
        pytest.param("read/page.py", "import docspec.spec.model", "one way through the house", id="against the stream"),
        pytest.param("finding.py", "import rich.text", "only the surface draws", id="drawing inside"),
        pytest.param("utils.py", "", "one way through the house", id="a module without a layer"),
    ],
)
def test_contract_bites(tmp_path: Path, module: str, line: str, broken: str) -> None:
    shutil.copytree(ROOT / "docspec", tmp_path / "docspec")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    with (tmp_path / "docspec" / module).open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    result = lint(tmp_path)
    assert result.returncode == 1, result.stdout + result.stderr
    assert f"{broken} BROKEN" in result.stdout
