from __future__ import annotations

from pathlib import Path

import pytest

from docspec.errors import UsageError
from docspec.workspace import read_text
from tests.trees import plant


@pytest.mark.parametrize("data", ["läge\n".encode(), "\ufeffläge\n".encode()], ids=["plain", "BOM"])
def test_read(tmp_path: Path, data: bytes) -> None:
    plant(tmp_path, {"a": data})
    assert read_text(tmp_path / "a") == "läge\n"


def test_what_cannot_be_read(tmp_path: Path) -> None:
    plant(tmp_path, {"a": b"ab\nc\xff"})
    with pytest.raises(UsageError, match="not UTF-8") as caught:
        read_text(tmp_path / "a")
    assert caught.value.line == 2
    with pytest.raises(UsageError, match="cannot be read: No such file"):
        read_text(tmp_path / "gone")
