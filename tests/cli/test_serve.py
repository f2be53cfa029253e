"""`docspec serve` as a person runs it: an address, changes that are followed, and Ctrl-C."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from urllib.request import urlopen

import pytest

from docspec.spec.serial import to_json
from tests.cli.library import PAGE, Run, library
from tests.factories import library as library_spec
from tests.trees import plant

pytestmark = pytest.mark.slow

ENDS_AFTER = 60.0
"""Seconds after which a run that hangs is ended."""
OLD, NEW = "Pekar ut lånet", "Skiljer lånet"


@contextmanager
def served(*args: str | Path, folder: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The address and the process of a preview."""
    command = [sys.executable, "-m", "docspec", "serve", "--port", "0", *map(str, args)]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    ) as process:
        watchdog = Timer(ENDS_AFTER, process.kill)
        watchdog.start()
        try:
            assert process.stdout
            yield process.stdout.readline().strip(), process
        finally:
            process.kill()
            watchdog.cancel()


def said(process: subprocess.Popen[str], text: str) -> str:
    """The next line on standard error that has this text."""
    assert process.stderr
    return next(line for line in process.stderr if text in line)


def shown(address: str) -> str:
    with urlopen(f"{address}sv-SE/types/Loan.html", timeout=20) as answer:
        return str(answer.read().decode())


@pytest.mark.parametrize("source", ["pages", "files"])
def test_what_changes_is_shown(tmp_path: Path, source: str) -> None:
    pages = plant(tmp_path / "pages", library())
    given = ["pages"] if source == "pages" else sorted(f"pages/{path}" for path in library())
    file = pages / "sv-SE" / PAGE
    with served(*given, folder=tmp_path) as (address, process):
        assert OLD in shown(address)
        said(process, "Ctrl-C ends it")
        file.write_text(file.read_text(encoding="utf-8").replace(OLD, NEW), encoding="utf-8")
        assert said(process, "shown after").startswith(f"pages/sv-SE/{PAGE}: shown after ")
        assert NEW in shown(address)


def test_a_mistake_is_told_and_ends_nothing(tmp_path: Path) -> None:
    pages = plant(tmp_path / "pages", library())
    settings = pages / "docspec.yaml"
    with served("pages", folder=tmp_path) as (address, process):
        said(process, "Ctrl-C ends it")
        settings.write_text("titel: Bibliotek\n", encoding="utf-8")
        assert "docspec.yaml:1: unknown key `titel`" in said(process, "error")
        assert OLD in shown(address)
        settings.write_text("title: Bibliotek\n", encoding="utf-8")
        said(process, "shown after")
        assert "Bibliotek" in shown(address)
        (pages / "sv-SE" / PAGE).write_bytes(b"\xff\xfe\x00")
        assert f"sv-SE/{PAGE}:1:1: error" in said(process, "error")
        said(process, "shown after")
        (pages / "sv-SE" / PAGE).write_bytes(library()[f"sv-SE/{PAGE}"])
        said(process, "shown after")
        assert OLD in shown(address)


def test_a_spec_file_and_templates_are_followed(tmp_path: Path) -> None:
    plant(tmp_path, {"spec.json": to_json(library_spec()), "look/reference/html/assets/style.css": "a {}\n"})
    with served("spec.json", "--templates", "look", folder=tmp_path) as (address, process):
        said(process, "Ctrl-C ends it")
        plant(tmp_path, {"look/reference/html/assets/style.css": "b {}\n"})
        said(process, "look/reference/html/assets/style.css: shown after")
        with urlopen(f"{address}assets/style.css", timeout=20) as answer:
            assert answer.read() == b"b {}\n"
        plant(tmp_path, {"spec.json": to_json(library_spec()).replace("Hyllans handtag", "Hyllans grepp")})
        said(process, "spec.json: shown after")
        with urlopen(f"{address}sv-SE/types/Shelf.html", timeout=20) as answer:
            assert "Hyllans grepp" in answer.read().decode()


def test_ctrl_c_ends_it_quietly(tmp_path: Path) -> None:
    plant(tmp_path / "pages", library())
    with served("pages", folder=tmp_path) as (address, process):
        said(process, "Ctrl-C ends it")
        shown(address)
        listener = urlopen(f"{address}~docspec/events?page=/&stamp=x", timeout=20)
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 130
        assert process.stderr
        assert process.stderr.read() == ""
        listener.close()


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["gone"], "gone: no such file or folder"),
        (["pages", "--port", "70000"], "70000 is not in the range 0<=x<=65535"),
        (["pages", "--port", "{taken}"], "--port 0 takes a free one"),
        (["pages", "--templates", "gone"], "'gone' does not exist"),
        (["pages", "--locale", "fr"], "it has de-DE, nl-NL, sv-SE"),
    ],
)
@pytest.mark.usefixtures("pages")
def test_what_is_wrong_from_the_beginning_ends_it(run: Run, args: list[str], message: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        status, out, err = run("serve", *(arg.format(taken=taken.getsockname()[1]) for arg in args))
    assert (status, out) == (2, "")
    assert message in err
