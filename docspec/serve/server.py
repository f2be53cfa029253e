"""Serves a preview to browsers on this machine, and to nobody else.

A page of the web that a browser shows must learn nothing from it: whoever asks by another name than this machine's is
refused (DNS rebinding), and no other site may load what it answers as a script (Cross-Origin-Resource-Policy).
Changes are told as server-sent events (HTML, section 9.2).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, ClassVar
from urllib.parse import parse_qs, quote, unquote

from docspec.errors import UsageError
from docspec.serve.live import EVENTS
from docspec.serve.preview import Answer, Preview

LOOPBACK = "127.0.0.1"
HEARTBEAT = 10.0
"""Seconds after which a browser is written to, to learn whether it is still there."""


class PreviewServer(ThreadingHTTPServer):
    """The server. It listens until it is closed, and answers while `running`."""

    daemon_threads = True
    # The threads that wait for changes end with the process.
    block_on_close = False

    def __init__(self, preview: Preview, port: int) -> None:
        """Port 0 takes a free one. Raises UsageError if the port cannot be had."""
        self.preview = preview
        try:
            super().__init__((LOOPBACK, port), _Handler)
        except (OSError, OverflowError) as error:
            reason = getattr(error, "strerror", None) or error
            message = f"port {port} cannot be had: {reason}; --port 0 takes a free one"
            raise UsageError(message) from error

    @property
    def address(self) -> str:
        """Where it is found, with a slash at the end."""
        return f"http://{LOOPBACK}:{self.server_port}/"

    @property
    def names(self) -> frozenset[str]:
        """What it may be called by, as `Host` has it."""
        names = {LOOPBACK, "localhost"}
        return frozenset(
            {f"{name}:{self.server_port}" for name in names} | (names if self.server_port == 80 else set())
        )

    @contextmanager
    def running(self) -> Iterator[None]:
        """Answer until the block ends."""
        thread = Thread(target=self.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
        thread.start()
        try:
            yield
        finally:
            self.shutdown()
            thread.join()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that went away."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: PreviewServer
    headers_of_all: ClassVar[dict[str, str]] = {
        "Cache-Control": "no-store",
        "Cross-Origin-Resource-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "SAMEORIGIN",
    }

    def do_GET(self) -> None:
        self._serve()

    def do_HEAD(self) -> None:
        self._serve()

    def version_string(self) -> str:
        return "docspec"

    def log_message(self, *_: object) -> None:
        """Not of every file: the terminal is for what changes."""

    def _serve(self) -> None:
        path, _, query = self.path.partition("?")
        if self.headers.get("Host", "").lower() not in self.server.names:
            self._send(Answer(HTTPStatus.FORBIDDEN, body=f"This preview is found at {self.server.address}\n".encode()))
        elif path == EVENTS and self.command == "GET":
            asked = parse_qs(query)
            self._tell(asked.get("page", ["/"])[0], asked.get("stamp", [""])[0])
        else:
            self._send(self.server.preview.answer(unquote(path)))

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        headers = {**self.headers_of_all, "Content-Type": answer.media_type, "Content-Length": str(len(answer.body))}
        if answer.location:
            headers["Location"] = quote(answer.location)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    def _tell(self, page: str, stamp: str) -> None:
        """Tell a page what is wrong, and when it is out of date."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        for name, value in {**self.headers_of_all, "Content-Type": "text/event-stream", "Connection": "close"}.items():
            self.send_header(name, value)
        self.end_headers()
        preview, version, told = self.server.preview, -1, None
        while True:
            version, before = preview.wait(version, HEARTBEAT), version
            state = preview.state(unquote(page)) if version != before else None
            if state is None:
                self._event(": still here")
            elif state.stamp != stamp:
                self._event("event: reload\ndata:")
                return
            elif state.problems != told:
                told = state.problems
                self._event(f"event: problems\ndata: {json.dumps(told)}")

    def _event(self, text: str) -> None:
        self.wfile.write(f"{text}\n\n".encode())
        self.wfile.flush()
