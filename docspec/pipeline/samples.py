"""Samples against the spec."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docspec.check.page_samples import of_files, of_pages, of_spec
from docspec.check.policy import Policy
from docspec.check.report.sample_report import SampleReport
from docspec.check.samples import Printed, check_samples
from docspec.pipeline.given import Specified
from docspec.pipeline.order import by_place
from docspec.pipeline.restored import Restored
from docspec.read.decode import decode


def find_sample_slips(given: Specified, files: Mapping[str, bytes]) -> SampleReport:
    """The samples of the pages, or those the spec keeps, and some files, against the spec."""
    printed = _of_pages(given.restored) if given.restored else of_spec(given.spec)
    checked = check_samples(given.spec, [*printed, *of_files(files)])
    findings = Policy(given.config.drift).levelled(finding for one in checked for finding in one.findings)
    return SampleReport(checked, by_place([*findings]))


def _of_pages(restored: Restored) -> Iterator[Printed]:
    aligned = [item.page for item in restored.reconciled.outlines]
    pages = {page.path: (locale, item.key) for item in aligned for locale, page in item.pages.items()}
    names = {operation.page: name for name, operation in restored.spec.operations.items()}
    operations = {path: names[key] for path, (_, key) in pages.items() if key in names}
    files = {file.path: file.data for file in restored.sources.files}
    texts = {page.path: decode(page.path, files[page.path]) for page in restored.pages}
    return of_pages(restored.pages, texts, {path: locale for path, (locale, _) in pages.items()}, operations)
