"""The models of the real pages, of both dates and with descriptions in each locale, before compilers and formatters.

Every compiler starts once for all of them. Descriptions change comments alone, so types are checked in one locale, and
the older date is described in one.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from docspec.render.models import Options, render_models
from docspec.render.python import Style
from docspec.templating import environment
from tests.real import DATES, LOCALES, real_spec
from tests.witnesses import google_java_format, javac, newest_python, prettier, run, tsc

pytestmark = [pytest.mark.corpus, pytest.mark.slow]
DESCRIBED = [*((DATES[-1], locale) for locale in LOCALES), *((date, "de-DE") for date in DATES[:-1])]
STYLES = {style: Options(style=style) for style in Style}
Written = Callable[[str, Options], list[Path]]


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """Writes the models of each date and locale into a folder of their own."""

    def write(target: str, options: Options) -> list[Path]:
        return [one(target, options, date, locale) for date, locale in DESCRIBED]

    def one(target: str, options: Options, date: str, locale: str) -> Path:
        name = f"{options.style if target == 'python' else target}_{date}_{locale}".replace("-", "_").lower()
        chosen = Options(options.style, package=name, locale=locale)
        (tmp_path / name).mkdir()
        for file in render_models(real_spec(date), target, environment(), chosen):
            (tmp_path / name / file.path).write_text(file.text, encoding="utf-8", newline="")
        return tmp_path / name

    return write


@pytest.mark.parametrize("style", Style)
def test_python_is_formatted_and_clean(style: Style, written: Written, tmp_path: Path) -> None:
    written("python", STYLES[style])
    ruff = [sys.executable, "-m", "ruff"]
    run(tmp_path, [*ruff, "check", "--isolated", "--no-cache", "."])
    run(tmp_path, [*ruff, "format", "--isolated", "--no-cache", "--check", "."])


def imports(python: str, folders: list[Path]) -> None:
    run(folders[0].parent, [python, "-B", "-W", "error", "-c", f"import {', '.join(each.name for each in folders)}"])


@pytest.mark.parametrize("style", Style)
def test_python_is_imported_without_a_warning(style: Style, written: Written) -> None:
    imports(sys.executable, written("python", STYLES[style]))


def test_the_newest_python_imports_it_without_a_warning(written: Written) -> None:
    imports(newest_python(), written("python", STYLES[Style.DATACLASS]))


def test_python_is_typed(written: Written, tmp_path: Path) -> None:
    for style in Style:
        written("python", STYLES[style])
    packages = [f"{style}_{date}_de_de".replace("-", "_") for style in Style for date in DATES]
    options = ["--strict", "--config-file=", "--python-version=3.11", f"--cache-dir={tmp_path / 'cache'}"]
    run(tmp_path, [sys.executable, "-m", "mypy", *options, *packages])


def test_typescript(written: Written, tmp_path: Path) -> None:
    folders = written("typescript", Options())
    strict = "--strict --noEmit --skipLibCheck false --target es2022 --module nodenext".split()
    run(tmp_path, [tsc(), *strict, *(f"{folder.name}/index.d.ts" for folder in folders)])
    run(tmp_path, [prettier(), "--check", "--log-level", "warn", "."])


def test_java(written: Written, tmp_path: Path) -> None:
    folders = written("java", Options())
    sources = [f"{path.relative_to(tmp_path)}\n" for folder in folders for path in sorted(folder.glob("*.java"))]
    (tmp_path / "sources").write_text("".join(sources), encoding="utf-8")
    options = ["-encoding", "UTF-8", "-Xlint:all", "-Werror", "-d", "classes"]
    run(tmp_path, [javac(), *options, "@sources"])
    java, *jar = google_java_format()
    run(tmp_path, [java, "-Dfile.encoding=UTF-8", *jar, "--dry-run", "--set-exit-if-changed", "@sources"])
