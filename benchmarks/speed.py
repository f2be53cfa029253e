"""How long the stages take, as a ratio to what the Markdown parser alone takes for the same pages in the same run.

Models and schemas are held against xsdata, which makes Python classes of the XSD among them.
Seconds differ from machine to machine; the ratio tells whether docspec itself became slower. Reads the real pages
(DOCSPEC_CORPUS, default ../shared/corpus) where they are, else sources/.
"""

from __future__ import annotations

import gc
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import _lru_cache_wrapper, partial
from os import environ, pathsep
from pathlib import Path
from typing import TypeVar

import pyromark

from docspec.align.pages import Located, align_pages, group_pages
from docspec.read.reader import read_page
from docspec.reconcile.reconcile import reconcile
from docspec.render.models import TARGETS, Options, render_models
from docspec.render.python import Style, render_python
from docspec.render.reference import render_markdown
from docspec.render.schema_options import SchemaOptions
from docspec.render.schemas import SCHEMAS
from docspec.spec.build import build_spec
from docspec.spec.model import Info, Spec
from docspec.templating import environment

ROOT = Path(__file__).parents[1]
CORPUS = Path(environ.get("DOCSPEC_CORPUS", ROOT.parent / "shared" / "corpus"))
Result = TypeVar("Result")
REPEATS, MANY_REPEATS = 3, 15
"""Of each stage, and of each target, which takes milliseconds, the fastest run counts."""


def main() -> int:
    """Print a line a stage."""
    dates = sorted(path for path in CORPUS.iterdir() if path.is_dir()) if CORPUS.is_dir() else []
    folder = dates[-1] if dates else ROOT / "sources"
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.glob("*/**/*.md"))}
    parse, _ = _timed(lambda: [list(pyromark.events(data.decode("utf-8"))) for data in files.values()])
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
    _generated(spec)
    return 0


def _generated(spec: Spec) -> None:
    """How long models and schemas of the whole API take, against `xsdata generate` on the XSD among them.

    Processor time, for others may be at work on the machine. No run finds what one before it cached.
    """
    theirs = _xsdata(SCHEMAS["xsd"](spec, SchemaOptions()).text)
    print(f"xsdata generate of the same API: {theirs * 1000:.0f} ms of processor time")
    jobs: dict[str, Callable[[], object]] = {
        **{name: partial(_models, spec, name, Options()) for name in TARGETS},
        "pydantic": partial(_models, spec, "python", Options(style=Style.PYDANTIC)),
        **{name: partial(make, spec, SchemaOptions()) for name, make in SCHEMAS.items()},
    }
    gc.collect()
    gc.freeze()  # what the stages before left behind is not looked through again
    took = {name: _processor(job) for name, job in jobs.items()}
    for name, seconds in [*took.items(), ("all of them", sum(took.values()))]:
        print(f"{name:<12} {seconds * 1000:4.0f} ms; xsdata takes {theirs / seconds:.1f} times as long")


def _models(spec: Spec, target: str, options: Options) -> None:
    render_models(spec, target, environment(), options)


def _xsdata(xsd: str) -> float:
    """Seconds of processor time of the fastest run of `xsdata generate`, its start left out."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "api.xsd").write_text(xsd, encoding="utf-8")
        command = [sys.executable, "-m", "xsdata"]
        start = min(_children([*command, "--version"], folder) for _ in range(MANY_REPEATS))
        generate = [*command, "generate", "api.xsd", "--package", "made"]
        took = min(_children(generate, folder) for _ in range(MANY_REPEATS))
    return took - start


def _children(command: list[str], folder: str) -> float:
    """Seconds of processor time of a command and what it calls."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True, cwd=folder, env=_with_tools())
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _processor(work: Callable[[], object]) -> float:
    best = float("inf")
    for _ in range(MANY_REPEATS):
        _forget()
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def _forget() -> None:
    """Empty the caches of docspec."""
    for each in gc.get_objects():
        if isinstance(each, _lru_cache_wrapper) and str(each.__module__).startswith("docspec."):
            each.cache_clear()


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
