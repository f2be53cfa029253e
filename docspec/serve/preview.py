"""What a preview answers: the site as it is now, and what is wrong with it."""

from __future__ import annotations

import hashlib
import mimetypes
from collections.abc import Callable
from dataclasses import dataclass, replace
from http import HTTPStatus
from threading import Condition

from docspec.errors import TemplateError
from docspec.render.reference import HtmlSite
from docspec.render.rendered import Rendered
from docspec.serve.live import OWN, error_page, live, own_file


@dataclass(frozen=True, slots=True)
class Answer:
    """What is answered when a path is asked for."""

    status: HTTPStatus
    media_type: str = "text/plain; charset=utf-8"
    body: bytes = b""
    location: str = ""
    """Of a redirection."""


@dataclass(frozen=True, slots=True)
class State:
    """What a page has to know of itself."""

    stamp: str
    """Another one if the page or anything that all pages share is another."""
    problems: tuple[str, ...]


class Preview:
    """Answers from memory. It may be asked from many threads, while another one changes it."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        """`tell` is told, once each, why pages cannot be laid out."""
        self._tell = tell
        self._told: set[str] = set()
        self._site: HtmlSite | None = None
        self._problems: tuple[str, ...] = ()
        self._version = 0
        self._changed = Condition()

    def show(self, site: HtmlSite | None, problems: tuple[str, ...]) -> None:
        """Answer with this site from now on, or with the last one if this is None."""
        with self._changed:
            self._site = site or self._site
            self._problems = problems
            self._told = set()
            self._version += 1
            self._changed.notify_all()

    def wait(self, version: int, seconds: float) -> int:
        """The version that is shown, as soon as it is another one than this, or after so many seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self._version != version, seconds)
            return self._version

    def answer(self, path: str) -> Answer:
        """What is at a path of the site, which begins with a slash and has no escapes."""
        if path.startswith(OWN):
            file = own_file(path)
            return _content(HTTPStatus.OK, file) if file else Answer(HTTPStatus.NOT_FOUND)
        found = self._found(path)
        if not found.media_type.startswith("text/html"):
            return found
        return replace(found, body=live(found.body.decode(), self._stamp(found)).encode())

    def state(self, path: str) -> State:
        """What a page at a path would be now."""
        return State(self._stamp(self._found(path)), self._problems)

    def _stamp(self, found: Answer) -> str:
        digest = hashlib.sha256(found.body)
        for file in self._site.shared() if self._site else ():
            digest.update(file.text.encode())
        return digest.hexdigest()[:16]

    def _found(self, path: str) -> Answer:
        site, name = self._site, path.removeprefix("/")
        if site is None:
            return _content(HTTPStatus.SERVICE_UNAVAILABLE, error_page("\n\n".join(self._problems)))
        try:
            if file := site.file(f"{name}index.html" if name.endswith("/") or not name else name):
                return _content(HTTPStatus.OK, file)
            if site.file(f"{name}/index.html"):
                return Answer(HTTPStatus.FOUND, location=f"{path}/")
            missing = site.file("404.html")
            return _content(HTTPStatus.NOT_FOUND, missing) if missing else Answer(HTTPStatus.NOT_FOUND)
        except TemplateError as error:
            message = f"template {error}"
            if message not in self._told:
                self._told.add(message)
                self._tell(message)
            return _content(HTTPStatus.INTERNAL_SERVER_ERROR, error_page(message))


def _content(status: HTTPStatus, file: Rendered) -> Answer:
    media_type = _TYPES.get(file.path.rpartition(".")[2]) or mimetypes.guess_type(file.path)[0] or "text/plain"
    return Answer(status, f"{media_type}; charset=utf-8", file.text.encode("utf-8", "replace"))


# What the operating system says of these differs from machine to machine.
_TYPES = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "svg": "image/svg+xml",
    "json": "application/json",
}
