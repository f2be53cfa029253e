"""Samples against the spec."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docspec.check.message_labels import message_labels
from docspec.check.page_samples import of_files, of_pages, of_spec
from docspec.check.policy import Policy
from docspec.check.report.sample_report import SampleReport
from docspec.check.samples import Printed, check_samples
from docspec.check.subject import Subject
from docspec.pipeline.given import Specified
from docspec.pipeline.order import by_place
from docspec.pipeline.restored import Restored
from docspec.read.place import SourceText


def find_sample_slips(given: Specified, files: Mapping[str, bytes]) -> SampleReport:
    """The samples of the pages, or those the spec keeps, and some files, against the spec."""
    texts = given.restored.texts() if given.restored else {}
    printed = _of_pages(given.restored, texts) if given.restored else of_spec(given.spec)
    checked = check_samples(given.spec, [*printed, *of_files(files)])
    found = [finding for one in checked for finding in one.findings]
    if given.restored:
        found += message_labels(Subject(given.restored.reconciled, texts))
    sources = texts | {one.printed.source.path: one.printed.source for one in checked}
    return SampleReport(checked, by_place([*Policy(given.config.drift).levelled(found)]), sources)


def _of_pages(restored: Restored, texts: Mapping[str, SourceText]) -> Iterator[Printed]:
    aligned = [item.page for item in restored.reconciled.outlines]
    pages = {page.path: (locale, item.key) for item in aligned for locale, page in item.pages.items()}
    names = {operation.page: name for name, operation in restored.spec.operations.items()}
    operations = {path: names[key] for path, (_, key) in pages.items() if key in names}
    return of_pages(restored.pages, texts, {path: locale for path, (locale, _) in pages.items()}, operations)
