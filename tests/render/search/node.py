"""The scripts of the search, run by node."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from docspec.render.reference.markdown_pen import MarkdownPen
from docspec.render.reference.site import Site
from docspec.render.reference.words import LocaleWords
from docspec.render.rendered import Rendered
from docspec.render.search.documents import documents
from docspec.render.search.files import search_files
from docspec.render.search.index import FIELDS, terms_of
from docspec.spec.model import Spec
from tests.witnesses import program

ASSETS = Path(__file__).parents[3] / "templates/reference/html/assets"


def words_of(spec: Spec, locale: str) -> LocaleWords:
    return LocaleWords(spec, locale, MarkdownPen(locale))


def files_of(spec: Spec, locale: str, **sizes: int) -> list[Rendered]:
    return search_files(Site(spec, ".html"), words_of(spec, locale), **sizes)


class Node:
    """The scripts, as long as the process runs."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def ask(self, task: str, **values: Any) -> Any:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps({"do": task, **values}) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def search(self, files: Iterable[Rendered], *queries: str, limit: int = 100) -> list[Any]:
        found: list[Any] = self.ask("search", files=_texts(files), queries=queries, limit=limit)
        return found

    def compare(self, spec: Spec, locale: str, queries: Sequence[str], **sizes: int) -> Any:
        terms = [
            [list(each) for each in terms_of(one)] for one in documents(Site(spec, ".html"), words_of(spec, locale))
        ]
        files = files_of(spec, locale, **sizes)
        return self.ask("compare", files=_texts(files), queries=queries, fields=FIELDS, documents=terms)


@contextmanager
def node() -> Iterator[Node]:
    command = [
        program("node", remedy="apt-get install nodejs"),
        str(Path(__file__).with_name("browser.js")),
        str(ASSETS),
    ]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8") as process:
        yield Node(process)
        assert process.stdin
        process.stdin.close()


def _texts(files: Iterable[Rendered]) -> Mapping[str, str]:
    return {file.path: file.text for file in files}
