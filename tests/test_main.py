from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from docspec import __version__


def test_the_package_can_be_run() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "docspec", "--version"],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert __version__ in run.stdout
