from __future__ import annotations

from pathlib import Path

import pytest

from docspec import cli
from tests.cli.library import Run, library
from tests.trees import plant


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs docspec in an empty folder and gives exit status, standard output and standard error."""
    monkeypatch.chdir(tmp_path)

    def call(*args: str | Path) -> tuple[int, str, str]:
        status = cli.main([str(arg) for arg in args])
        return status, *capsys.readouterr()

    return call


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """The library in a folder of one's own."""
    return plant(tmp_path / "pages", library())
