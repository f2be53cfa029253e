"""A SOAP service on loopback, of the standard library alone: it answers as a test says, and keeps what it is asked."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from lxml import etree

from docspec.spec.sample_tree import SOAP

ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/"


def opened(sample: str) -> list[etree._Element]:
    """The messages of a sample: its root, or what stands in the body of its envelope."""
    root = etree.fromstring(sample.strip().encode())
    return [*root.find("{*}Body")] if etree.QName(root).namespace in SOAP else [root]


def message(envelope: bytes | etree._Element) -> etree._Element:
    """What stands in the body of an envelope."""
    root = etree.fromstring(envelope) if isinstance(envelope, bytes) else envelope
    [inner] = root.find(f"{{{ENVELOPE}}}Body")
    return inner


@contextmanager
def serving(answer: Callable[[etree._Element], tuple[int, str]]) -> Iterator[tuple[str, list[etree._Element]]]:
    """A service at 127.0.0.1: its URL, and the messages that it was asked.

    `answer` gives the HTTP status and the body for a message.
    """
    asked: list[etree._Element] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked.append(message(self.rfile.read(int(self.headers["Content-Length"]))))
            status, body = answer(asked[-1])
            data = f'<s:Envelope xmlns:s="{ENVELOPE}"><s:Body>{body}</s:Body></s:Envelope>'.encode()
            self.send_response(status)
            self.send_header("Content-Type", "text/xml; charset=utf-8")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/", asked
        finally:
            server.shutdown()
            thread.join()
