"""A rendered site on a disk or a server, and what leads where in it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

import lxml.html
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


def dead(files: Mapping[str, str]) -> list[Reference]:
    """References to files, ids of pages, and popovers that are not there."""
    documents = {path: lxml.html.fromstring(text) for path, text in files.items() if path.endswith(".html")}
    ids = {path: list(map(str, document.xpath("//@id"))) for path, document in documents.items()}
    lost: list[Reference] = []
    for path, document in documents.items():
        own = ids[path]
        assert len(set(own)) == len(own), f"{path}: an id stands twice"
        named = [Reference(path, str(target)) for target in document.xpath("//@href | //@src")]
        lost += [one for one in named if not urlsplit(one.target).scheme and not _is_there(one, files, ids)]
        inside = document.xpath("//@popovertarget | //@aria-labelledby | //@aria-controls")
        lost += [Reference(path, one) for value in inside for one in str(value).split() if one not in own]
    return lost


def _is_there(reference: Reference, files: Mapping[str, str], ids: Mapping[str, Sequence[str]]) -> bool:
    parts = urlsplit(reference.target)
    path = posixpath.normpath(posixpath.join(posixpath.dirname(reference.page), unquote(parts.path)))
    path = path if parts.path else reference.page
    return path in files and (not parts.fragment or unquote(parts.fragment) in ids[path])
