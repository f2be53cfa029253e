"""A preview of a folder of pages, and questions to it as a browser asks them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from docspec.pipeline.progress import quiet
from docspec.serve import Builder, Preview, PreviewServer
from docspec.workspace import open_sources
from tests.cli.library import library
from tests.trees import plant

LOAN = "/sv-SE/types/Loan.html"


@dataclass
class Served:
    """A preview that is told by hand when something changed."""

    folder: Path
    builder: Builder
    preview: Preview
    server: PreviewServer
    told: list[str] = field(default_factory=list)

    def write(self, path: str, old: str, new: str) -> Path:
        """Change a text in a file."""
        file = self.folder / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")
        return file

    def show(self, *changed: Path, problems: tuple[str, ...] = ()) -> None:
        """Build, and answer with it."""
        self.preview.show(self.builder.build(frozenset(changed), self.server.address, quiet), problems)

    def ask(self, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], str]:
        connection = HTTPConnection("127.0.0.1", self.server.server_port, timeout=20)
        connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        told = answer.status, dict(answer.getheaders()), answer.read().decode()
        connection.close()
        return told

    def stamp(self, path: str = LOAN) -> str:
        return self.preview.state(path).stamp

    @contextmanager
    def events(self, path: str = LOAN, stamp: str | None = None) -> Iterator[Iterator[tuple[str, Any]]]:
        """What a page is told, as it is told."""
        connection = HTTPConnection("127.0.0.1", self.server.server_port, timeout=20)
        connection.request("GET", f"/~docspec/events?page={path}&stamp={self.stamp(path) if stamp is None else stamp}")
        answer = connection.getresponse()
        assert answer.headers["Content-Type"] == "text/event-stream"

        def told() -> Iterator[tuple[str, Any]]:
            name = ""
            while line := answer.readline().decode():
                if line.startswith("event: "):
                    name = line.removeprefix("event: ").strip()
                elif line.startswith("data:"):
                    data = line.removeprefix("data:").strip()
                    yield name, json.loads(data) if data else None

        yield told()
        answer.close()
        connection.close()


@contextmanager
def serving(folder: Path, templates: Path | None = None) -> Iterator[Served]:
    pages = plant(folder, library())
    told: list[str] = []
    preview = Preview(told.append)
    builder = Builder([pages], partial(open_sources, [pages]), templates, adopt=False)
    server = PreviewServer(preview, 0)
    served = Served(pages, builder, preview, server, told)
    served.show()
    with server, server.running():
        yield served
