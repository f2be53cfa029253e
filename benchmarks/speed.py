"""How long the stages take, as a ratio to what the Markdown parser alone takes for the same pages in the same run.

Seconds differ from machine to machine; the ratio tells whether docspec itself became slower. Reads the real pages
(DOCSPEC_CORPUS, default ../shared/corpus) where they are, else sources/.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from os import environ, pathsep
from pathlib import Path
from typing import TypeVar

import pyromark

from docspec.align.pages import Located, align_pages, group_pages
from docspec.read.reader import read_page
from docspec.reconcile.reconcile import reconcile
from docspec.render.environment import environment
from docspec.render.models import TARGETS, Options, render_models
from docspec.render.python import render_python
from docspec.render.python_style import Style
from docspec.render.reference import render_markdown
from docspec.spec.build import build_spec
from docspec.spec.model import Info, Spec

ROOT = Path(__file__).parents[1]
CORPUS = Path(environ.get("DOCSPEC_CORPUS", ROOT.parent / "shared" / "corpus"))
Result = TypeVar("Result")
REPEATS = 3
"""Of each stage the fastest run counts."""


def main() -> int:
    """Print a line a stage."""
    dates = sorted(path for path in CORPUS.iterdir() if path.is_dir()) if CORPUS.is_dir() else []
    folder = dates[-1] if dates else ROOT / "sources"
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.glob("*/**/*.md"))}
    parse, _ = _timed(lambda: [pyromark.events(data.decode("utf-8")) for data in files.values()])
    print(f"{len(files)} pages of {folder.name}; the parser alone: {len(files) / parse:.0f} pages a second = 1.0")
    took, pages = _timed(lambda: [read_page(path, data) for path, data in files.items()])
    _tell("read", took, parse, len(files))
    located = [Located(page, page.path.split("/")[0], page.path.partition("/")[2]) for page in pages]
    took, aligned = _timed(lambda: align_pages(group_pages(located)[0]))
    _tell("align", took, parse, len(files))
    took, decided = _timed(lambda: reconcile(aligned))
    _tell("reconcile", took, parse, len(files))
    info = Info(title="speed", locales=sorted({item.locale or "" for item in located}), generator="benchmark")
    took, spec = _timed(lambda: build_spec(decided, info))
    _tell("spec", took, parse, len(files))
    took, _ = _timed(lambda: [render_python(spec, environment()), render_markdown(spec, environment())])
    _tell("render", took, parse, len(files))
    _models(spec)
    return 0


def _models(spec: Spec) -> None:
    """How long models take; as a ratio to `xsdata generate` on an XSD of the same API, if one is named (--xsd FILE)."""
    xsd = Path(sys.argv[sys.argv.index("--xsd") + 1]) if "--xsd" in sys.argv else None
    theirs = _xsdata(xsd) if xsd else None
    chosen = [(name, Options()) for name in TARGETS] + [("python", Options(style=Style.PYDANTIC))]
    for target, options in chosen:
        took, files = _timed(partial(render_models, spec, target, environment(), options))
        ratio = f"; xsdata takes {theirs / took:.1f} times as long" if theirs else ""
        name = options.style if options.style is Style.PYDANTIC else target
        print(f"{name:<10} {len(files)} files in {took * 1000:.0f} ms{ratio}")


def _xsdata(xsd: Path) -> float:
    """Seconds of the fastest run of `xsdata generate`, its start left out."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "xsdata"]
        start, _ = _timed(lambda: subprocess.run([*command, "--version"], check=True, capture_output=True))
        generate = [*command, "generate", str(xsd.resolve()), "--package", "made"]
        took, _ = _timed(
            lambda: subprocess.run(generate, check=True, capture_output=True, cwd=folder, env=_with_tools())
        )
    return took - start


def _with_tools() -> dict[str, str]:
    """Xsdata calls ruff, which stands beside Python."""
    return {**environ, "PATH": f"{Path(sys.executable).parent}{pathsep}{environ.get('PATH', '')}"}


def _timed(work: Callable[[], Result]) -> tuple[float, Result]:
    best = float("inf")
    for _ in range(REPEATS):
        start = time.perf_counter()
        result = work()
        best = min(best, time.perf_counter() - start)
    return best, result


def _tell(stage: str, took: float, parse: float, pages: int) -> None:
    print(f"{stage:<10} {took / parse:6.1f}  ({pages / took:.0f} pages a second)")


if __name__ == "__main__":
    sys.exit(main())
