"""The samples that are there to be checked: those on pages, those a spec keeps, and files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from docspec.align.aligned import Locale
from docspec.check.samples import Printed, is_markup
from docspec.read.decode import decode
from docspec.read.page import Page, Sample
from docspec.read.place import SourceText
from docspec.spec.model import Spec


def of_pages(
    pages: Iterable[Page],
    sources: Mapping[str, SourceText],
    locales: Mapping[str, Locale],
    operations: Mapping[str, str],
) -> Iterator[Printed]:
    """Every sample on a page that is meant as XML. All mappings are by the path of the page."""
    for page in pages:
        for block in page.blocks:
            if isinstance(block, Sample) and is_markup(block):
                yield Printed(block, sources[page.path], locales.get(page.path), operations.get(page.path))


def of_spec(spec: Spec) -> Iterator[Printed]:
    """The samples that a spec keeps, where there are no pages; lines count within each."""
    for name, operation in spec.operations.items():
        for number, example in enumerate(operation.examples, start=1):
            for side, text in (("request", example.request), ("response", example.response)):
                source = SourceText(f"{operation.page}#{side}-{number}", (text or "").encode("utf-8", "replace"))
                printed = _printed(source, "", name)
                if is_markup(printed.sample):
                    yield printed


def of_files(files: Mapping[str, bytes]) -> Iterator[Printed]:
    """Files that are one sample each. Raises PageError for one that is no UTF-8."""
    return (_printed(decode(path, data), "xml", None) for path, data in files.items())


def _printed(source: SourceText, language: str, operation: str | None) -> Printed:
    sample = Sample(language, source.text, source.place(0, len(source.data)))
    return Printed(sample, source, operation=operation)
