"""The library that the site loads is what npm has under its name, made small and otherwise as it is."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.render.search.node import ASSETS
from tests.witnesses import NODE_MODULES, missing, program, run

VENDOR = ASSETS / "vendor"


def test_the_library_is_that_of_npm(tmp_path: Path) -> None:
    """`make vendor` writes it anew; here the same is done with the packages that are installed."""
    package, terser = NODE_MODULES / "minisearch", program("terser", remedy="npm install terser")
    if not package.is_dir():
        missing("there is no minisearch here: npm install minisearch")
    vendored = (VENDOR / "minisearch.min.js").read_text(encoding="utf-8")
    head = re.match(r"(/\* MiniSearch (\S+), MIT: minisearch\.LICENSE\.txt \*/)\n", vendored)
    assert head
    preamble, version = head.groups()
    assert json.loads((package / "package.json").read_text(encoding="utf-8"))["version"] == version
    made = tmp_path / "made.js"
    options = ["--compress", "--mangle", "--format", f'preamble="{preamble}"', "--output", str(made)]
    run(tmp_path, [terser, str(package / "dist" / "umd" / "index.js"), *options])
    assert made.read_text(encoding="utf-8") == vendored
    license_text = (package / "LICENSE.txt").read_text(encoding="utf-8")
    assert (VENDOR / "minisearch.LICENSE.txt").read_text(encoding="utf-8") == license_text


def test_all_name_the_same_version() -> None:
    root = ASSETS.parents[3]
    named = {
        match
        for path in ("Makefile", ".ci/run", "templates/reference/html/assets/vendor/minisearch.min.js")
        for match in re.findall(r"(?i)minisearch\b[ @:=]+(\d+\.\d+\.\d+)", (root / path).read_text(encoding="utf-8"))
    }
    assert len(named) == 1, named
