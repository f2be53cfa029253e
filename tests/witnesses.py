"""Compilers and formatters of other languages, as witnesses of what docspec writes.

On a machine that lacks one, its tests are skipped with the reason; where CI is set they fail instead.
"""

from __future__ import annotations

import importlib
import os
import shutil
import subprocess
import sys
import warnings
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import NoReturn

import pytest

NODE_MODULES = Path(__file__).parents[1] / "node_modules"
"""Where `.ci/run` installs packages of npm."""
SHIPPED = Path(__file__).parents[1] / ".witnesses"
"""Where `.ci/run` puts what it takes from packages of Debian."""


def program(name: str, *, remedy: str) -> str:
    """The path of a program. Skips the test if there is none, or fails it in CI."""
    folders = [str(NODE_MODULES / ".bin"), os.environ.get("DOCSPEC_NODE_BIN", ""), os.environ.get("PATH", "")]
    found = shutil.which(name, path=os.pathsep.join(filter(None, folders)))
    return found or missing(f"there is no {name} here: {remedy}")


def missing(reason: str) -> NoReturn:
    """Skip the test, or fail it in CI."""
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def tsc() -> str:
    return program("tsc", remedy="npm install typescript")


def prettier() -> str:
    return program("prettier", remedy="npm install prettier")


def javac() -> str:
    return program("javac", remedy="install a JDK, 17 or later")


def msgfmt() -> str:
    return program("msgfmt", remedy="install gettext")


def lighthouse() -> str:
    return program("lighthouse", remedy="npm install lighthouse")


def shipped(name: str) -> Path:
    """A file or folder that a package of Debian ships. Skips the test if it was not fetched, or fails it in CI."""
    found = Path(os.environ.get("DOCSPEC_WITNESSES", SHIPPED)) / name
    return found if found.exists() else missing(f"there is no {name} here: `.ci/run` fetches it")


def google_java_format() -> list[str]:
    """The command of the formatter, a jar that a package of npm ships."""
    jars = sorted((NODE_MODULES / "google-java-format" / "lib").glob("*-all-deps.jar"))
    if not jars:
        missing("there is no google-java-format here: npm install google-java-format@1.4.0")
    return [program("java", remedy="install a JDK, 17 or later"), "-jar", str(jars[-1])]


def newest_python() -> str:
    """The newest Python there is, which is newer than that of the tests.

    Skips the test where there is none, in CI too: no registry of packages has one to install.
    """
    for minor in range(20, sys.version_info.minor, -1):
        managed = sorted(Path.home().glob(f".pyenv/versions/3.{minor}.*/bin/python"))
        for each in filter(None, [*map(str, managed), shutil.which(f"python3.{minor}")]):
            code = f"import sys; sys.exit(sys.version_info[:2] != (3, {minor}))"
            if subprocess.run([each, "-I", "-c", code], capture_output=True, check=False).returncode == 0:
                return each
    pytest.skip(f"there is no Python newer than {sys.version_info.major}.{sys.version_info.minor} here")


def run(folder: Path, command: Sequence[str]) -> str:
    """What a command prints; the test fails with it if the command does."""
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def zeep() -> ModuleType:
    """The SOAP client. What libraries warn of that it loads is not our business."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return importlib.import_module("zeep")


def vnu(folder: Path) -> None:
    """The Nu HTML Checker of the W3C over all pages and styles of a folder; errors and warnings fail the test."""
    java = program("java", remedy="install a JDK, 17 or later")
    jar = NODE_MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    if not jar.is_file():
        missing("there is no vnu-jar here: npm install vnu-jar")
    # On a disk a page has no origin, and the checker takes its own styles and scripts for foreign ones.
    options = ["--skip-non-html", "--also-check-css", "--filterpattern", ".*violates Content Security Policy.*"]
    run(folder, [java, "-jar", str(jar), *options, "."])
