"""Modules that lie outside the project: the tools that came with the real pages."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType


def outside(path: Path) -> ModuleType:
    """The module in a file, under its bare name, as such modules import each other. Nothing is written beside it."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    before, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        spec.loader.exec_module(module)
    finally:
        sys.dont_write_bytecode = before
    return module
