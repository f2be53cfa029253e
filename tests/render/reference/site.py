"""A rendered site on a disk or a server, and what leads where in it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup

from docspec.render.rendered import Rendered


def written(files: Iterable[Rendered], folder: Path) -> Path:
    """The folder with the files in it."""
    for file in files:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8", newline="")
    return folder


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a server of the folder on loopback."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@dataclass(frozen=True)
class Reference:
    """What one page asks for or leads to."""

    page: str
    target: str


def soup(text: str) -> BeautifulSoup:
    return BeautifulSoup(text, "html5lib")


def references(path: str, document: BeautifulSoup) -> list[Reference]:
    """Everything that a page names in its links, scripts and styles; addresses of the web are left out."""
    named = [str(one[name]) for name in ("href", "src") for one in document.select(f"[{name}]")]
    return [Reference(path, target) for target in named if not urlsplit(target).scheme]


def dead(files: Mapping[str, str]) -> list[Reference]:
    """References to files, ids of pages, and popovers that are not there."""
    documents = {path: soup(text) for path, text in files.items() if path.endswith(".html")}
    ids = {path: [str(one["id"]) for one in document.select("[id]")] for path, document in documents.items()}
    lost = [
        reference
        for path, document in documents.items()
        for reference in references(path, document)
        if not _is_there(reference, files, ids)
    ]
    for path, document in documents.items():
        assert len(set(ids[path])) == len(ids[path]), f"{path}: an id stands twice"
        for name in ("popovertarget", "aria-labelledby", "aria-controls"):
            for one in document.select(f"[{name}]"):
                lost += [Reference(path, target) for target in str(one[name]).split() if target not in ids[path]]
    return lost


def _is_there(reference: Reference, files: Mapping[str, str], ids: Mapping[str, list[str]]) -> bool:
    parts = urlsplit(reference.target)
    path = posixpath.normpath(posixpath.join(posixpath.dirname(reference.page), unquote(parts.path)))
    path = path if parts.path else reference.page
    return path in files and (not parts.fragment or unquote(parts.fragment) in ids[path])
