"""Golden files: what a renderer made of the small library, looked at once by a person and kept."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from docspec.render.rendered import Rendered

GOLDEN = Path(__file__).parent.parent / "golden"


@pytest.fixture
def is_golden(request: pytest.FixtureRequest) -> Callable[[str, Iterable[Rendered]], None]:
    """Compares files with a folder of `tests/golden`; `pytest --regenerate` writes the folder."""

    def compare(folder: str, rendered: Iterable[Rendered]) -> None:
        made = {file.path: file.text for file in rendered}
        root = GOLDEN / folder
        if request.config.getoption("--regenerate"):
            shutil.rmtree(root, ignore_errors=True)
            for path, text in made.items():
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                (root / path).write_text(text, encoding="utf-8", newline="")
        kept = {path.relative_to(root).as_posix(): path for path in root.rglob("*") if path.is_file()}
        assert sorted(made) == sorted(kept), "pytest --regenerate, and read the diff"
        for path, text in made.items():
            assert text == kept[path].read_bytes().decode(), f"{path}: pytest --regenerate, and read the diff"

    return compare
