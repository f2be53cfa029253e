"""How long the site takes, as a ratio to what `mkdocs build` takes for the same tables in the same run.

Both are made of one spec in memory: `docspec reference --format html` writes its site, and MkDocs builds what
`--format mkdocs` wrote. The start of MkDocs is left out; a site without entities tells how long it takes. CPU seconds
are counted, for they are the same on a busy machine; both use one core. Reads the real pages (DOCSPEC_CORPUS, default
../shared/corpus) where they are, else sources/.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from docspec import pipeline
from docspec.render.reference.formats import FORMATS
from docspec.render.reference.options import NO_OPTIONS
from docspec.spec.model import Spec
from docspec.templating import environment
from docspec.workspace import open_sources, write_listed

ROOT = Path(__file__).parents[1]
CORPUS = Path(os.environ.get("DOCSPEC_CORPUS", ROOT.parent / "shared" / "corpus"))
LOCALES = ("sv-SE", "nl-NL", "de-DE", "it-IT", "zh-Hans")
REPEATS = 3
"""The fastest run of each counts."""
GOAL = 10


def main() -> int:
    """Print the seconds of both, and the ratio."""
    if find_spec("mkdocs_static_i18n") is None or find_spec("material") is None:
        print("there is no MkDocs to compare the site with: pip install mkdocs-material mkdocs-static-i18n")
        return 0
    dates = sorted(path for path in CORPUS.iterdir() if path.is_dir()) if CORPUS.is_dir() else []
    folder = dates[-1] if dates else ROOT / "sources"
    spec = pipeline.specified(open_sources([folder], LOCALES)).spec
    with tempfile.TemporaryDirectory() as place:
        ours = min(_own_seconds(lambda: _write(spec, "html", Path(place, "html"))) for _ in range(REPEATS))
        start, theirs = _mkdocs(_without_entities(spec), Path(place, "start")), _mkdocs(spec, Path(place, "mkdocs"))
        pages = sum(1 for _ in Path(place, "html").rglob("*.html"))
        built = sum(1 for _ in Path(place, "mkdocs", "site").rglob("*.html"))
    print(
        f"docspec: {pages} pages of {folder.name} in {ours:.2f} s; mkdocs build: {built} in {theirs - start:.2f} s",
        end="",
    )
    print(f", and {start:.2f} s to start; ratio {(theirs - start) / ours:.1f} (goal: {GOAL})")
    return 0


def _write(spec: Spec, name: str, out: Path) -> None:
    write_listed(out, FORMATS[name](spec, environment(), NO_OPTIONS))


def _mkdocs(spec: Spec, out: Path) -> float:
    _write(spec, "mkdocs", out)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    return min(_seconds_of_children(lambda: _run(command, out)) for _ in range(REPEATS))


def _run(command: list[str], folder: Path) -> None:
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


def _without_entities(spec: Spec) -> Spec:
    return Spec(info=spec.info)


def _own_seconds(work: Callable[[], None]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _seconds_of_children(work: Callable[[], None]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    work()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)


if __name__ == "__main__":
    sys.exit(main())
